"""Direct and support costs of each programme in a way of funding, taken apart.

The rule in words is docs/method/funds.md.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property, partial

from costmodel.arrays import Floats
from costmodel.bearers import DIRECT, NOT_SHARED
from costmodel.explain.addresses import Address
from costmodel.explain.measures import Clause, Measure
from costmodel.explain.money import Money
from costmodel.explain.tree import Explanation, Made, made
from scenarios.explain.addresses import written
from scenarios.explain.figures import Maker
from scenarios.explain.own_costs import OwnCosts
from scenarios.explain.way import Way, stated
from scenarios.funds import direct_and_support

TOPIC = "activities"
"""What each programme costs, used directly and by way of pools."""

USED, SUPPORT, BOTH = "direct", "support", "cost"

PARTS = (USED, SUPPORT, BOTH)
"""In the order of tables."""

POOL_COST = "support_cost"
"""A pool's own cost, wherever it ends."""

_TOLD = {USED: "used directly", SUPPORT: "support costs", BOTH: "full cost"}


def activity_address(way: str, part: str, owner: str, year: int | None) -> str:
    """Return the address of a part of a programme's cost; empty owner: of all.

    Examples
    --------
    >>> activity_address("traded", SUPPORT, "reading", 2026)
    'traded.activities.support.of.reading.2026'

    """
    return written(way, TOPIC, part, *((Clause.OF, owner) if owner else ()), when=year)


def pool_address(way: str, pool: str, year: int | None) -> str:
    """Return the address of a pool's own cost; empty pool: of all.

    Examples
    --------
    >>> pool_address("traded", "office", None)
    'traded.support_cost.of.office'

    """
    return written(way, POOL_COST, *((Clause.OF, pool) if pool else ()), when=year)


def activities_of(way: Way) -> Mapping[str, Maker]:
    """Return what makes direct and support costs, by programme and by pool."""
    costs = _Costs(way)
    found: dict[str, Maker] = {}
    for at, year, _ in way.spans():
        for pool in ("", *costs.pools):
            address = pool_address(way.name, pool, year)
            found[address] = partial(costs.of_pool, pool, at)
        if at is None or year is None:
            continue
        for owner in ("", *costs.owners):
            for part in PARTS:
                address = activity_address(way.name, part, owner, year)
                found[address] = partial(costs.of_programme, part, owner, at)
    return found


class _Costs:
    """Full cost of a way of funding by origin, programme and year."""

    def __init__(self, way: Way) -> None:
        """Keep whose costs they are."""
        self.way = way

    @cached_property
    def own(self) -> OwnCosts:
        """The same, about to be taken apart."""
        return OwnCosts(self.way)

    @cached_property
    def amounts(self) -> Floats:
        """Pounds; ``(origin, programme + 1, year)``."""
        return direct_and_support(self.way.ledger)

    @property
    def owners(self) -> tuple[str, ...]:
        """Programmes, and what no programme receives."""
        return (*self.way.books.plan.model.programmes, NOT_SHARED)

    @property
    def pools(self) -> Mapping[str, str]:
        """What pools are called, by name."""
        model = self.way.books.plan.model
        return {name: pool.label for name, pool in model.pools.items()}

    def label(self, owner: str) -> str:
        """Return what a programme is called, or what none receives."""
        return "in no programme" if owner == NOT_SHARED else self.way.lines[owner]

    def of_programme(self, part: str, owner: str, at: int) -> Explanation:
        """Return a part of the cost of a programme, or of all, in a year."""
        when = self.way.horizon.label_of_year(at)
        told = f"{_TOLD[part]}, {self.label(owner) if owner else 'all programmes'}"
        if not owner:
            each = (self._pointed(part, one, at) for one in self.owners)
            return self.way.sum(told, when, each)
        if part == BOTH:
            each = (self._pointed(one, owner, at) for one in (USED, SUPPORT))
            return self.way.sum(told, when, each)
        origins = (DIRECT,) if part == USED else tuple(self.pools)
        return self.way.sum(
            told, when, [self._from(origin, owner, at) for origin in origins]
        )

    def _pointed(self, part: str, owner: str, at: int) -> Explanation:
        """Return a part of a programme's cost as a figure of its own."""
        figure = self.of_programme(part, owner, at)
        address = activity_address(self.way.name, part, owner, self.way.year(at))
        return stated(figure.name, figure.amount, "", address)

    def _from(self, origin: str, owner: str, at: int) -> Explanation:
        """Return what a programme has of one origin, as planned with its address."""
        way = self.way
        place = (DIRECT, *self.pools).index(origin)
        line = self.owners.index(owner)
        told = "direct" if origin == DIRECT else self.pools[origin]
        told = f"{told}, {self.label(owner)}"
        narrowed = {Clause.FROM: origin}
        if owner != NOT_SHARED and way.is_as_planned(line, at):
            address = Address(owner, Measure.FULL_COST, way.year(at), narrowed)
            return stated(told, self.amounts[place, line, at], "", str(address))
        owners = tuple(way.lines)[line:] if owner == NOT_SHARED else (owner,)
        figures = (
            Money(Address(each, Measure.FULL_COST, None, narrowed), self.own.books)
            for each in owners
        )
        parts = (part for each in figures for part in each.of_year(at).children)
        return made(told, Made.SUM, tuple(parts), unit="£")

    def of_pool(self, pool: str, at: int | None) -> Explanation:
        """Return what a pool, or all, cost in a year by position, or in all."""
        when = "all years" if at is None else self.way.horizon.label_of_year(at)
        told = f"support costs, {self.pools[pool] if pool else 'all pools'}"
        return self.way.sum(told, when, self._of_pool(pool, at))

    def _of_pool(self, pool: str, at: int | None) -> Iterator[Explanation]:
        """Yield years of a pool, or pools of a year, or programmes that receive it."""
        if at is None:
            for year in range(self.way.horizon.years):
                figure = self.of_pool(pool, year)
                address = pool_address(self.way.name, pool, self.way.year(year))
                yield stated(figure.name, figure.amount, "", address)
        elif not pool:
            for one in self.pools:
                figure = self.of_pool(one, at)
                address = pool_address(self.way.name, one, self.way.year(at))
                yield stated(figure.name, figure.amount, "", address)
        else:
            for owner in self.owners:
                yield self._from(pool, owner, at)
