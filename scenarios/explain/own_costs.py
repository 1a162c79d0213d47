"""Costs at a way of funding's own volumes, taken apart line by line.

The rule in words is docs/method/explain.md. Prices are those of the model; quantities
and shares of pools are the way's own, and so are its lines of cost.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property

from costmodel.bearers import DIRECT, Ledger
from costmodel.drivers import CostType
from costmodel.explain.addresses import Address
from costmodel.explain.books import Books
from costmodel.explain.first_year import at_first_year_rates
from costmodel.explain.measures import Clause, Measure
from costmodel.explain.money import Money
from costmodel.explain.numbers import NumberBook
from costmodel.explain.prices import PriceBook
from costmodel.explain.quantities import QuantityBook
from costmodel.explain.shares import ShareBook
from costmodel.explain.tree import Explanation
from costmodel.explain.volumes import VolumeBook
from costmodel.programmes import Programme
from scenarios.explain.addresses import Topic, written
from scenarios.explain.taking_part import starting
from scenarios.explain.way import Way, stated

_TOPICS = {
    Measure.FULL_COST: Topic.COST.value,
    Measure.FIRST_RATES: Measure.FIRST_RATES.value,
}
"""What addresses of a way of funding call a cost."""


@dataclass(frozen=True, kw_only=True)
class _OwnQuantities(QuantityBook):
    """What explains counts of the schools that take part in a way of funding."""

    way: Way

    def begun(self, name: str, written: Programme) -> tuple[int, ...]:  # noqa: ARG002 - the way of funding says itself who starts
        """Return the years in which schools start; none without what is lost."""
        if self.way.projection.scenario.is_lost:
            return ()
        position, found = self._position(name), self.way.projection
        if position in found.takes or position in found.buyers:
            return tuple(map(self.way.year, range(self.way.horizon.years)))
        return tuple(self.way.projection.scenario.cohorts[name])

    def are_there(self, name: str, begins: int, year: int) -> bool:
        """Whether a cohort is supported in a year: not once support has ended."""
        ended = self.way.projection.costs.volumes.gone_from.get(self._position(name))
        if ended is None:
            return True
        return not begins < self.way.year(ended) <= year

    def starting(self, name: str, written: Programme, begins: int) -> Explanation:  # noqa: ARG002 - likewise
        """Return the schools that start in a year: planned, demanded, or buying."""
        year = begins - self.way.horizon.first_year
        return starting(self.way, self._position(name), year)

    def _position(self, name: str) -> int:
        """Return where a programme stands."""
        return tuple(self.numbers.plan.model.programmes).index(name)


@dataclass(frozen=True, kw_only=True)
class _OwnVolumes(VolumeBook):
    """What explains drivers of pools; direct cost is told line by line."""

    books: Books

    def _direct_cost(self, owner: int, year: int) -> Explanation:
        """Return an owner's own cost before pools are shared, down to its lines."""
        plan = self.books.plan
        is_pool = owner >= len(plan.model.programmes)
        narrowed = {} if is_pool else {Clause.FROM: DIRECT}
        address = Address(plan.owners[owner], Measure.FULL_COST, None, narrowed)
        return replace(Money(address, self.books).of_year(year), address="")


@dataclass(frozen=True)
class _OwnBooks(Books):
    """Books of a way of funding's own costs; numbers and prices are the model's."""

    way: Way

    @cached_property
    def numbers(self) -> NumberBook:
        """Leaves."""
        return self.way.books.numbers

    @cached_property
    def prices(self) -> PriceBook:
        """What one unit costs."""
        return self.way.books.prices

    @cached_property
    def quantities(self) -> QuantityBook:
        """Counts and what is needed."""
        own = self.way.projection.costs.quantities
        return _OwnQuantities(self.numbers, own, way=self.way)

    @cached_property
    def shares(self) -> ShareBook:
        """Parts of pools."""
        volumes = _OwnVolumes(self.ledger, self.quantities, self.prices, books=self)
        return ShareBook(self.ledger, volumes)


@dataclass(frozen=True)
class OwnCosts:
    """Costs of one way of funding, about to be taken apart."""

    way: Way

    @cached_property
    def books(self) -> Books:
        """What explains their parts."""
        way = self.way
        ledger = Ledger(way.projection.costs, way.books.ledger.priced)
        return _OwnBooks(ledger, way.books.lines, way)

    @cached_property
    def _at_first_rates(self) -> Books:
        """The same quantities at the rates of the first year."""
        return at_first_year_rates(self.books)

    def line(
        self,
        owner: str,
        at: int,
        measure: Measure = Measure.FULL_COST,
        types: tuple[CostType, ...] = (),
    ) -> Explanation:
        """Return what a programme, or what no programme receives, costs in a year.

        Parameters
        ----------
        owner
            A programme, ``not_shared`` or ``unused_capacity``.
        at
            The year, by position.
        measure
            Full cost, or the same at the rates of the first year.
        types
            Cost types; empty: all.

        """
        is_now = measure is Measure.FULL_COST
        books = self.books if is_now else self._at_first_rates
        figure = Money(Address(owner, measure, None, _kinds(types)), books).of_year(at)
        name = f"{self.way.funding.label}: {figure.name}"
        return replace(figure, name=name, address="")

    def pointed(
        self,
        owner: str,
        at: int,
        measure: Measure = Measure.FULL_COST,
        types: tuple[CostType, ...] = (),
    ) -> Explanation:
        """Return the same as a figure of its own."""
        figure = self.line(owner, at, measure, types)
        address = self.address(owner, at, measure, types)
        return stated(figure.name, figure.amount, address=address)

    def address(
        self,
        owner: str,
        at: int,
        measure: Measure = Measure.FULL_COST,
        types: tuple[CostType, ...] = (),
    ) -> str:
        """Return the address of such a figure."""
        kinds = [word for pair in _kinds(types).items() for word in pair]
        words = (_TOPICS[measure], Clause.OF, owner, *kinds)
        return written(self.way.name, *words, when=self.way.year(at))


def _kinds(types: tuple[CostType, ...]) -> dict[Clause, str]:
    """Return what narrows a cost to some cost types; empty: to none."""
    return {Clause.FOR: "+".join(types)} if types else {}
