"""One way of funding, worked out, about to be taken apart."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from costmodel.arrays import Floats
from costmodel.bearers import IN_NONE, NOT_SHARED, Ledger
from costmodel.drivers import CostType
from costmodel.explain.books import Books
from costmodel.explain.tree import Explanation, Made, made
from costmodel.periods import Horizon
from scenarios.explain.addresses import Measure, scenario_address
from scenarios.funding import Funding
from scenarios.payers import NO_STREAM
from scenarios.payment_cells import cells_paid, payers_of
from scenarios.projection import Projection

_SAME = 1e-9
"""Relative difference below which a cost is the same as on planned volumes."""


@dataclass(frozen=True)
class Way:
    """One scenario at central values."""

    projection: Projection
    """Worked out in detail."""
    books: Books
    """Of the costs on planned volumes."""

    @property
    def name(self) -> str:
        """The scenario's name in the document."""
        return self.projection.scenario.name

    @property
    def funding(self) -> Funding:
        """The scenario as it is written."""
        return self.projection.scenario.funding

    @property
    def horizon(self) -> Horizon:
        """The months of the model."""
        return self.books.plan.horizon

    @cached_property
    def ledger(self) -> Ledger:
        """Its own costs, row by row."""
        return Ledger(self.projection.costs, self.books.ledger.priced)

    def spans(self) -> Iterator[tuple[int | None, int | None, str]]:
        """Yield all years and then each: by position, as written, and in words."""
        yield None, None, "all years"
        for at in range(self.horizon.years):
            yield at, self.year(at), self.horizon.label_of_year(at)

    @property
    def programmes(self) -> tuple[str, ...]:
        """What programmes are called, and the line that is in none."""
        written = self.books.plan.model.programmes.values()
        return (*(each.label for each in written), IN_NONE[NOT_SHARED])

    def year(self, at: int) -> int:
        """Return the year in which an academic year begins."""
        return self.horizon.first_year + at

    def address(
        self,
        measure: Measure,
        *,
        of: str = "",
        kind: str = "",
        when: int | str | None = None,
    ) -> str:
        """Return the address of one of its figures."""
        return scenario_address(self.name, measure, of=of, kind=kind, when=when)

    def sum(self, told: str, when: str, parts: Iterable[Explanation]) -> Explanation:
        """Return a sum of pounds, named after the way of funding."""
        name = f"{self.funding.label}: {told}, {when}"
        return made(name, Made.SUM, tuple(parts), unit="£")

    def label_of(self, payer: str) -> str:
        """Return what a stream, reserves or what nobody pays is called."""
        labels = {each.name: each.label or each.name for each in self.funding.streams}
        return labels.get(payer) or NO_STREAM[payer]

    @cached_property
    def payers(self) -> tuple[str, ...]:
        """Streams, then reserves and what nobody pays."""
        return payers_of(self.projection)

    @cached_property
    def paid(self) -> Floats:
        """Pounds paid; ``(year, programme + 1, cost type, payer)``."""
        return cells_paid(self.projection)

    @cached_property
    def planned_cost(self) -> Floats:
        """Full cost on planned volumes; ``(programme + 1, year)``."""
        planned: Floats = self.books.ledger.full_cost.sum(axis=(0, 1))
        return planned

    def is_as_planned(self, programme: int, year: int) -> bool:
        """Whether a programme's full cost is that on planned volumes."""
        own = self.projection.full_cost[programme, year, 0]
        planned = self.planned_cost[programme, year]
        return bool(np.isclose(own, planned, rtol=_SAME, atol=_SAME))


def stated(name: str, amount: float, words: str = "", address: str = "") -> Explanation:
    """Return pounds that are not taken apart here."""
    return Explanation(name, float(amount), words=words, unit="£", address=address)


def counted(
    name: str, amount: float, words: str = "", address: str = ""
) -> Explanation:
    """Return a number that is no money and is not taken apart here."""
    return Explanation(name, float(amount), words=words, address=address)


def less(part: Explanation) -> Explanation:
    """Return what is taken off, as a part of a sum."""
    minus = Explanation("minus sign of what is taken off", -1.0)
    name = f"{part.name}, taken off"
    return made(name, Made.PRODUCT, (part, minus), unit=part.unit)


def of_years(amounts: Floats, at: int | None) -> float:
    """Return the amount of a year by position, or of all; years are the last axis."""
    return float(amounts.sum() if at is None else amounts[..., at].sum())


KINDS = tuple(CostType)
"""Cost types in the order of tables."""
