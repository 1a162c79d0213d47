"""How far prices of streams keep pace with what they pay for, taken apart.

The rule in words is docs/method/prices.md.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial

import numpy as np

from costmodel.arrays import Floats
from costmodel.bearers import NOT_SHARED, TYPES, WHOLE, Ledger
from costmodel.drivers import CostType
from costmodel.explain.addresses import Address
from costmodel.explain.books import Books
from costmodel.explain.first_year import at_first_year_rates
from costmodel.explain.measures import Clause, Measure
from costmodel.explain.tree import Explanation, Made, made
from costmodel.first_year_rates import own_inflation
from scenarios.explain.addresses import Topic, written
from scenarios.explain.clauses import clause_level
from scenarios.explain.figures import Maker
from scenarios.explain.own_costs import OwnCosts
from scenarios.explain.real_terms import deflator
from scenarios.explain.way import Way, counted, stated
from scenarios.streams import Grant
from scenarios.uplifts import Uplift, uplifts

COST_RISE, PRICE_RISE = "cost_rise", "price_rise"
REAL_RISE, SHORT = "real_rise", "short_of_costs"

_SAME = 1e-9
"""Pounds, and part of them, by which a figure may miss that of the plan."""

_LESS_ONE = Explanation("less one", -1.0)
_ONE = Explanation("what it was", 1.0)


def uplift_address(way: str, topic: str, stream: str, year: int) -> str:
    """Return the address of a reading of a stream's price against its costs.

    Examples
    --------
    >>> uplift_address("traded", SHORT, "fees", 2027)
    'traded.short_of_costs.of.fees.2027'

    """
    return written(way, topic, Clause.OF, stream, when=year)


def rises_of(books: Books) -> Mapping[str, Maker]:
    """Return what makes the rise of all costs, and of prices in general."""
    first, found = books.plan.horizon.first_year, dict[str, Maker]()
    risen = own_inflation(books.ledger.costs, books.ledger.priced)
    for at, change in enumerate(risen):
        found[written(WHOLE, PRICE_RISE, when=first + at)] = partial(_prices, books, at)
        if np.isfinite(change):
            address = written(WHOLE, COST_RISE, when=first + at)
            found[address] = partial(_all_costs, books, at)
    return found


def _change(name: str, over: Explanation) -> Explanation:
    """Return a change as a fraction: a quotient less one."""
    return made(name, Made.SUM, (over, _LESS_ONE))


def _prices(books: Books, at: int) -> Explanation:
    """Return by how much prices in general have risen since the first year."""
    when = books.plan.horizon.label_of_year(at)
    return _change(f"rise of prices in general to {when}", deflator(books, at))


def _all_costs(books: Books, at: int) -> Explanation:
    """Return by how much all work is dearer than at the first year's rates."""
    when, year = (
        books.plan.horizon.label_of_year(at),
        books.plan.horizon.first_year + at,
    )
    ledgers = {
        Measure.FULL_COST: books.ledger,
        Measure.FIRST_RATES: at_first_year_rates(books).ledger,
    }
    now, then = (
        stated(
            f"{measure.in_words}, {when}",
            ledger.full_cost[..., at].sum(),
            address=str(Address(WHOLE, measure, year)),
        )
        for measure, ledger in ledgers.items()
    )
    over = made("this year's cost over that", Made.QUOTIENT, (now, then))
    return _change(f"rise of what all work costs to {when}", over)


def uplifts_of(way: Way) -> Mapping[str, Maker]:
    """Return what makes each reading of each stream's price, by address."""
    first = at_first_year_rates(way.books).ledger
    own = OwnCosts(way)
    found: dict[str, Maker] = {}
    for uplift in uplifts(way.projection, way.ledger.priced):
        name = uplift.stream.name
        known = {
            PRICE_RISE: uplift.price,
            COST_RISE: uplift.costs,
            REAL_RISE: uplift.real,
            SHORT: uplift.short,
        }
        for at in range(way.horizon.years):
            rise = _Rise(way, uplift, at, first, own)
            found |= dict(rise.own_lines())
            makers = rise.makers()
            for topic, amounts in known.items():
                if np.isfinite(amounts[at]):
                    address = uplift_address(way.name, topic, name, way.year(at))
                    found[address] = makers[topic]
    return found


@dataclass(frozen=True)
class _Rise:
    """A stream's price and costs in one year, against the first."""

    way: Way
    uplift: Uplift
    at: int
    """The year, by position."""
    first: Ledger
    """The costs on planned volumes at the first year's rates."""
    own: OwnCosts
    """Those of the way of funding."""

    def makers(self) -> Mapping[str, Callable[[], Explanation]]:
        """Return what makes each reading."""
        return {
            PRICE_RISE: self._price,
            COST_RISE: self._costs,
            REAL_RISE: self._real,
            SHORT: self._short,
        }

    def _named(self, told: str) -> str:
        """Return what a figure is called."""
        label = self.way.label_of(self.uplift.stream.name)
        when = self.way.horizon.label_of_year(self.at)
        return f"{self.way.funding.label}: {label}, {told}, {when}"

    def _price(self) -> Explanation:
        """Return by how much the price has risen, by its own clause."""
        stream = self.uplift.stream
        if isinstance(stream, Grant):
            level = Explanation("a price that moves with nothing", 1.0)
        else:
            level = clause_level(self.way, stream, self.at)
        return _change(self._named("rise of its price"), level)

    def _costs(self) -> Explanation:
        """Return by how much the work it pays for is dearer than at first rates."""
        now = self._sum("cost of what it pays for", Measure.FULL_COST)
        then = self._sum("the same at the first year's rates", Measure.FIRST_RATES)
        over = made("this year's cost over that", Made.QUOTIENT, (now, then))
        return _change(self._named("rise of what it pays for"), over)

    def _sum(self, name: str, measure: Measure) -> Explanation:
        """Return what the scope costs, line by line."""
        parts = tuple(self._lines(measure))
        return made(name, Made.SUM, parts, unit="£")

    def _lines(self, measure: Measure) -> Iterator[Explanation]:
        """Yield each line of the scope; as planned, it has an address."""
        is_now = measure is Measure.FULL_COST
        amounts = self.uplift.now if is_now else self.uplift.then
        ledger = self.way.books.ledger if is_now else self.first
        owners = (*self.way.books.plan.model.programmes, NOT_SHARED)
        kept = self.way.ledger.name_of_kept(self.at)
        labels = (*self.way.programmes, kept)
        for place, line in enumerate(self.uplift.cover.programmes):
            amount = float(amounts[place, self.at])
            planned = _planned(ledger, line, self._types, self.at)
            if amount == 0.0:
                continue
            if np.isclose(amount, planned, rtol=_SAME, atol=_SAME):
                address = self._address(owners[line], measure)
                yield stated(labels[line], amount, address=address)
            else:
                yield self._own(labels[line], line, measure)

    def _own(self, label: str, line: int, measure: Measure) -> Explanation:
        """Return a line at its own volumes; of the last also unused capacity."""
        lines = tuple(self.way.lines)
        owners = lines[line:] if line == len(self.way.programmes) else lines[line:][:1]
        types = () if len(self._types) == len(TYPES) else self._types
        asked = ((each, self.at, measure, types) for each in owners)
        parts = tuple(self.own.pointed(*each) for each in asked)
        if len(parts) == 1:
            return replace(parts[0], name=label)
        return made(label, Made.SUM, parts, unit="£")

    def own_lines(self) -> Iterator[tuple[str, Maker]]:
        """Yield what makes each line of the scope at its own volumes, by address."""
        types = () if len(self._types) == len(TYPES) else self._types
        for measure in (Measure.FULL_COST, Measure.FIRST_RATES):
            for owner in self.way.lines:
                asked = (owner, self.at, measure, types)
                yield self.own.address(*asked), partial(self.own.line, *asked)

    @property
    def _types(self) -> tuple[CostType, ...]:
        """Cost types of the scope, in the order of tables."""
        return tuple(each for each in TYPES if each in self.uplift.cover.cost_types)

    def _address(self, owner: str, measure: Measure) -> str:
        """Return the address of a line on planned volumes."""
        narrowed = {Clause.FOR: "+".join(self._types)}
        year = self.way.year(self.at)
        all_types = len(self._types) == len(TYPES)
        return str(Address(owner, measure, year, {} if all_types else narrowed))

    def _real(self) -> Explanation:
        """Return what the price buys of the work, less one."""
        price, costs = self._raised(PRICE_RISE), self._raised(COST_RISE)
        over = made("price over costs", Made.QUOTIENT, (price, costs))
        return _change(self._named("its price in real terms"), over)

    def _short(self) -> Explanation:
        """Return what it would have brought more, had it kept pace."""
        price, costs = self._raised(PRICE_RISE), self._raised(COST_RISE)
        over = made("costs over price", Made.QUOTIENT, (costs, price))
        stream = self.uplift.stream.name
        income = stated(
            "income of the year",
            self.uplift.income[self.at],
            address=self.way.address(
                Topic.INCOME, of=stream, when=self.way.year(self.at)
            ),
        )
        parts = (income, _change("by which it falls behind", over))
        name = self._named("to keep pace")
        return made(name, Made.PRODUCT, parts, unit="£")

    def _raised(self, topic: str) -> Explanation:
        """Return one and a rise, which is a figure of its own."""
        rise = self.makers()[topic]()
        address = uplift_address(
            self.way.name, topic, self.uplift.stream.name, self.way.year(self.at)
        )
        told = counted(rise.name, rise.amount, "", address)
        return made("as a multiple of the first year's", Made.SUM, (_ONE, told))


def _planned(
    ledger: Ledger, line: int, types: tuple[CostType, ...], year: int
) -> float:
    """Return what a line costs on planned volumes, unused capacity left out."""
    kinds = [TYPES.index(each) for each in types]
    planned: Floats = ledger.full_cost[:, kinds, line, year]
    unused = 0.0
    if line == len(ledger.costs.plan.model.programmes):
        unused = float(ledger.unused_capacity[:, kinds, year].sum())
    return float(planned.sum()) - unused
