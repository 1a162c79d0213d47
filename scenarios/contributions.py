"""What each programme brings in a way of funding, less the cost that goes with it.

The rule in words, with its worked example, is docs/method/unit_costs.md.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from costmodel.arrays import Floats, Integers
from costmodel.avoidable_costs import avoidable_costs
from costmodel.bearers import Ledger
from scenarios.fees import whole_years
from scenarios.projection import Projection
from scenarios.streams import Fee, Membership, Stream


@dataclass(frozen=True)
class Contributions:
    """By programme, in nominal pounds; each ``(programme, year)``."""

    income: Floats
    """Fees, and grants and contracts for the programme alone."""
    avoidable: Floats
    """The broker's cost that would vanish with it."""
    for_several: Floats
    """Income for several programmes or for all, in no contribution; ``(year,)``."""

    @property
    def contribution(self) -> Floats:
        """By how much the organisation would be poorer without the programme."""
        return self.income - self.avoidable


@dataclass(frozen=True)
class Brought:
    """What programmes bring and cost in whole pounds of all years.

    Each ``(programme,)``, as :class:`Contributions` has it by year.
    """

    income: Integers
    avoidable: Integers
    full_cost: Integers

    @property
    def contribution(self) -> Integers:
        """By how much the organisation would be poorer without the programme."""
        return self.income - self.avoidable

    @property
    def surplus(self) -> Integers:
        """Income less full cost; a loss is below nought."""
        return self.income - self.full_cost


def contributions(projection: Projection, ledger: Ledger) -> Contributions:
    """Return what each programme contributes in one scenario.

    ``ledger`` has its costs; of both the first draw is read. Money for several
    programmes is in no contribution.
    """
    avoidable = avoidable_costs(ledger).programmes
    income = np.zeros((len(avoidable) + 1, *avoidable.shape[1:]))
    for by_line in income_by_source(projection).values():
        income += by_line
    return Contributions(income[:-1], avoidable, income[-1])


def income_by_source(projection: Projection) -> Mapping[str, Floats]:
    """Return what each source of income brings each programme alone.

    Nominal pounds of the first draw; each ``(programme + 1, year)``. The last line is
    money for several programmes or for all, what was taken before the first year among
    it.
    """
    names = tuple(projection.funded.model.programmes)
    streams = {each.name: each for each in projection.scenario.funding.streams}
    fees = {money.fee.name: money for money in projection.streams.fees}
    found = {}
    for source, monthly in projection.recognised.items():
        by_year = whole_years(monthly)[:, 0]
        lines = np.zeros((len(names) + 1, len(by_year)))
        if source in fees:
            lines[:-1] = fees[source].by_programme[..., 0]
        else:
            lines[_line_of(streams.get(source), names)] = by_year
        found[source] = lines
    return found


def _line_of(stream: Stream | None, names: tuple[str, ...]) -> int:
    """Return the line of a grant or a contract; the last if it is for several."""
    if stream is None or isinstance(stream, Fee | Membership):
        return -1
    named = set(stream.scope.programmes or ())
    return names.index(named.pop()) if len(named) == 1 else -1
