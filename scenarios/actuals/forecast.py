"""Where a financial year is heading: by the plan from now on, and at the present pace.

The rule in words is docs/method/actuals.md.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from costmodel.arrays import Integers
from costmodel.money import MoneyUnit, round_statement
from scenarios.actuals.comparison import AgainstBudget


@dataclass(frozen=True, kw_only=True)
class Forecast:
    """One financial year, as far as it lies in the plan; pence, ``(line,)``."""

    budget: Integers
    """Of the whole year."""
    so_far: Integers
    """What the ledger has of it."""
    missed: Integers
    """Budget of months before those of the ledger, which count as planned."""
    ahead: Integers
    """Budget of the months to come."""
    run_rate: Integers
    """The year at the pace of the months so far."""
    months_so_far: int
    """Of the ledger, in this year."""
    months: int
    """Of the year, in the plan."""

    @property
    def planned_rest(self) -> Integers:
        """The year if the plan is right from now on."""
        return self.missed + self.so_far + self.ahead


def forecast_of(against: AgainstBudget) -> Forecast:
    """Return where the year of the last month compared is heading.

    A period of several months belongs to the year in which it ends.
    """
    year = against.year
    at = [
        place
        for place, (_, last) in enumerate(against.window.periods)
        if last >= year.first_month
    ]
    so_far = against.figures.actual[:, at].sum(axis=1)
    spans = [against.window.periods[place] for place in at]
    months_so_far = sum(last - first + 1 for first, last in spans)
    pace = so_far / MoneyUnit.PENNY * (year.months / months_so_far)
    rate = np.zeros(len(pace), dtype=np.int64)
    for side in (against.costs, against.income):
        rate[side] = round_statement(pace[side], MoneyUnit.PENNY)
    in_periods = against.figures.budget[:, at].sum(axis=1)
    return Forecast(
        budget=against.missed + in_periods + against.ahead,
        so_far=so_far,
        missed=against.missed,
        ahead=against.ahead,
        run_rate=rate,
        months_so_far=months_so_far,
        months=year.months,
    )
