"""What a contract earns by its price, and what falls due by its milestones.

The rule in words is docs/method/streams.md.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from costmodel.arrays import Floats, added
from costmodel.periods import Horizon
from scenarios.scopes import Cover, months_of
from scenarios.spans import Span
from scenarios.streams import Contract


@dataclass(frozen=True)
class ContractMoney:
    """What one contract earns in one scenario."""

    contract: Contract
    cover: Cover
    work: Floats
    """Pounds earned in each month for the work alone; ``(month, draws)``."""
    earned: Floats
    """Pounds earned in each month, for results too; ``(month, draws)``."""
    due: Floats
    """Pounds that may be asked for in each month; ``(month, draws)``."""
    term: range
    """Months of the term; money for results may come after it."""
    withheld: Floats | None = None
    """What the buyer keeps back of each month's due, below nought when it falls due
    after all; ``(month, draws)``. None if nothing is kept back."""

    @property
    def turn(self) -> tuple[int, str]:
        """What contracts pay in the order of: cells covered, then the name."""
        return self.cover.cells, self.contract.name

    def in_term(self, spans: tuple[Span, ...], amounts: Floats) -> Floats:
        """Return amounts of periods without those past the term; ``(span, draws)``."""
        if self.contract.results is None:
            return amounts
        within = np.array([[float(span.first in self.term)] for span in spans])
        in_term: Floats = amounts * within
        return in_term


def contract_months(contract: Contract, horizon: Horizon) -> range:
    """Return the months of the term that lie in the model."""
    term = months_of(contract, horizon)
    return range(max(term.start, 0), min(term.stop, horizon.months))


def due(contract: Contract, horizon: Horizon, price: Floats, shares: Floats) -> Floats:
    """Return what may be asked for in each month, in pounds: of all that is earned.

    Parameters
    ----------
    contract
        Its milestones say in which months parts of the whole price fall due.
    horizon
        The months of the model.
    price
        What each month earns, nought outside the term; ``(month, draws)``.
    shares
        Share of the whole price of each milestone; ``(milestone, draws)``.

    """
    rest = 1.0 - added(shares)
    by_month = price * rest
    whole = added(price)
    for milestone, share in zip(contract.milestones, shares, strict=True):
        by_month[horizon.month_of(milestone.month)] += share * whole
    return by_month


def held_back(
    contract: Contract, horizon: Horizon, asked: Floats, part: Floats
) -> Floats:
    """Return what may be asked for in each month when the buyer holds a part back.

    What is held back falls due some months after the term, if that is in the model.

    Parameters
    ----------
    contract
        Its last month, and the months from it, say when the rest falls due.
    horizon
        The months of the model.
    asked
        What falls due with nothing held back; ``(month, draws)``.
    part
        Share of it that is held back; ``(draws,)``.

    """
    by_month: Floats = asked * (1.0 - part)
    month = months_of(contract, horizon).stop - 1 + contract.retention_months
    if month < len(by_month):
        by_month[month] += part * added(asked)
    return by_month


def spread_evenly(by_year: Floats, months: range, horizon: Horizon) -> Floats:
    """Spread each academic year's price over its contract months.

    ``by_year`` has shape ``(year, draws)``; the result ``(month, draws)``.
    """
    price = np.zeros((horizon.months, by_year.shape[1]))
    for year in range(horizon.years):
        within = [month for month in months if horizon.year_of(month) == year]
        for month in within:
            price[month] = by_year[year] / len(within)
    return price
