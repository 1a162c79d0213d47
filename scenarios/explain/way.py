"""One way of funding, worked out, about to be taken apart."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from costmodel.arrays import Floats
from costmodel.bearers import IN_NONE, UNUSED_CAPACITY, Ledger
from costmodel.drivers import CostType, Driver
from costmodel.explain.books import Books
from costmodel.explain.tree import Explanation, Made, made
from costmodel.periods import Horizon
from scenarios.explain.addresses import Topic, scenario_address
from scenarios.funding import Funding
from scenarios.payers import NO_STREAM, UNFUNDED
from scenarios.payment_cells import cells_paid, payers_of, unused_paid
from scenarios.projection import Projection

IF_LOST = "if_lost"
"""Stands in an address behind a way of funding whose contracts are lost."""

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
        """What addresses call it: its name in the document, and if it is lost."""
        scenario = self.projection.scenario
        return f"{scenario.name}.{IF_LOST}" if scenario.is_lost else scenario.name

    @cached_property
    def funding(self) -> Funding:
        """The scenario as it is written; one that is lost says so in its label."""
        scenario = self.projection.scenario
        label = f"{scenario.funding.label} (if lost)"
        changed = {"label": label} if scenario.is_lost else {}
        return scenario.funding.model_copy(update=changed)

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
        """What programmes are called."""
        written = self.books.plan.model.programmes.values()
        return tuple(each.label for each in written)

    def year(self, at: int) -> int:
        """Return the year in which an academic year begins."""
        return self.horizon.first_year + at

    def address(
        self,
        topic: Topic,
        *,
        of: str = "",
        kind: str = "",
        when: int | str | None = None,
    ) -> str:
        """Return the address of one of its figures."""
        return scenario_address(self.name, topic, of=of, kind=kind, when=when)

    def sum(self, told: str, when: str, parts: Iterable[Explanation]) -> Explanation:
        """Return a sum of pounds, named after the way of funding."""
        name = f"{self.funding.label}: {told}, {when}"
        return made(name, Made.SUM, tuple(parts), unit="£")

    def label_of(self, payer: str) -> str:
        """Return what a stream, reserves or what nobody pays is called."""
        labels = {each.name: each.label or each.name for each in self.funding.streams}
        if payer == UNFUNDED:
            return "nobody (unfunded)"
        return labels.get(payer) or NO_STREAM[payer]

    @cached_property
    def payers(self) -> tuple[str, ...]:
        """Streams, then reserves and what nobody pays."""
        return payers_of(self.projection)

    @cached_property
    def lines(self) -> Mapping[str, str]:
        """What cost adds up from, by name: programmes, then lines of what none gets.

        Unused capacity, the last, is left out where pools can have none.
        """
        model = self.books.plan.model
        lines = {name: each.label for name, each in model.programmes.items()}
        lines.update(IN_NONE)
        if not any(pool.driver is Driver.TIME for pool in model.pools.values()):
            del lines[UNUSED_CAPACITY]
        return lines

    def _told_apart(self, amounts: Floats, unused: Floats) -> Floats:
        """Return what :attr:`lines` come to.

        ``amounts`` are ``(programme + 1, …)``, ``unused`` the part of the last that is
        unused capacity, that line alone.
        """
        rest = np.maximum(amounts[-1:] - unused, 0.0)
        apart = np.concatenate((amounts[:-1], rest, unused))
        return apart[: len(self.lines)]

    @cached_property
    def paid(self) -> Floats:
        """Pounds paid of :attr:`lines`; ``(line, year, cost type, payer)``."""
        cells = cells_paid(self.projection).swapaxes(0, 1)
        return self._told_apart(cells, unused_paid(self.projection).swapaxes(0, 1))

    @cached_property
    def full_cost(self) -> Floats:
        """Full cost of :attr:`lines`; ``(line, year)``."""
        ledger = Ledger(self.projection.costs, self.books.ledger.priced)
        return self._told_apart(self.projection.full_cost[..., 0], _unused(ledger))

    @cached_property
    def planned_cost(self) -> Floats:
        """The same on planned volumes."""
        ledger = self.books.ledger
        return self._told_apart(ledger.full_cost.sum(axis=(0, 1)), _unused(ledger))

    def is_as_planned(self, line: int, year: int) -> bool:
        """Whether the full cost of a line is that on planned volumes."""
        own = self.full_cost[line, year]
        planned = self.planned_cost[line, year]
        return bool(np.isclose(own, planned, rtol=_SAME, atol=_SAME))


def _unused(ledger: Ledger) -> Floats:
    """Return unused capacity of each year, as one line; ``(1, year)``."""
    unused: Floats = ledger.unused_capacity.sum(axis=(0, 1))[np.newaxis]
    return unused


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
