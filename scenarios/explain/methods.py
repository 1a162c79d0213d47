"""What programmes cost by other methods of sharing pools, beside the model's own.

The rule in words is docs/method/allocation.md. Pools are shared anew: what that changes
is stated, and what it is held against has its address.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, partial

import numpy as np

from costmodel.allocation_methods import MethodCosts, ends_of, method_costs
from costmodel.arrays import Floats
from costmodel.bearers import NOT_SHARED, UNUSED_CAPACITY, WHOLE
from costmodel.explain.addresses import Address
from costmodel.explain.books import Books
from costmodel.explain.measures import Clause, Measure
from costmodel.explain.tree import Explanation, Made, made
from costmodel.full_cost import closing_order
from costmodel.pools import Method
from scenarios.explain.addresses import written
from scenarios.explain.figures import Maker
from scenarios.explain.way import counted, less, stated
from scenarios.reserves import HALF_A_PENNY

TOPIC = "by_method"

REVERSE, LEAST, MOST = "reverse_order", "least_of_orders", "most_of_orders"
RANK, CHANGE = "rank", "largest_change"

_OWN = "full cost by the model's own method"


def method_address(owner: str, way: str) -> str:
    """Return the address of a full cost by a method, an order or published rules.

    Examples
    --------
    >>> method_address("reading", "step_down")
    'reading.by_method.step_down'

    """
    return written(owner, TOPIC, way)


def methods_of(books: Books) -> Mapping[str, Maker]:
    """Return what makes full cost by each way of sharing, by address."""
    ledger = books.ledger
    order = closing_order(books.plan, ledger.costs.rows, ledger.priced)
    costs = method_costs(ledger.costs, ledger.priced.table, order)
    if costs is None:
        return {}
    shared = _Shared(books, costs)
    found: dict[str, Maker] = {}
    for way, amounts in _ways(costs).items():
        for line, owner in enumerate(shared.lines):
            maker = partial(shared.changed, way, line)
            found[method_address(owner, way)] = maker
        if way not in {LEAST, MOST}:
            maker = partial(_whole, books, way, float(amounts.sum()))
            found[method_address(WHOLE, way)] = maker
    for at, owner in enumerate(books.plan.model.programmes):
        found[method_address(owner, RANK)] = partial(_rank, books, owner, costs)
        if costs.by_method[costs.own][at] > 0.0:
            found[method_address(owner, CHANGE)] = partial(_most, books, owner, costs)
    return found


@dataclass(frozen=True)
class _Shared:
    """Pools shared anew by every method, order and set of rules."""

    books: Books
    costs: MethodCosts

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """Programmes, then what is in none of them."""
        return (*self.books.plan.model.programmes, NOT_SHARED, UNUSED_CAPACITY)

    @cached_property
    def _ends(self) -> Floats:
        """Where pools end; ``(pool, line, year, lane)``."""
        return ends_of(self.costs.shares)

    def _by(self, way: str, line: int) -> Floats:
        """Return the part of each pool that ends in a line; ``(pool, year)``."""
        if way in self.costs.shares_by_rules:
            return ends_of(self.costs.shares_by_rules[way])[:, line, :, 0]
        orders = self.costs.by_order[:, line]
        first = len(Method) - 1
        lane = {
            Method.DIRECT.value: 0,
            Method.RECIPROCAL.value: 1,
            Method.STEP_DOWN.value: first,
            REVERSE: first + min(1, len(orders) - 1),
            LEAST: first + int(orders.argmin()),
            MOST: first + int(orders.argmax()),
        }[way]
        return self._ends[:, line, :, lane]

    def changed(self, way: str, line: int) -> Explanation:
        """Return full cost by the model's method, and pool by pool what changes."""
        books, owner, told = self.books, self.lines[line], way.replace("_", " ")
        address = str(Address(owner, Measure.FULL_COST))
        own = stated(_OWN, _own(books, owner), address=address)
        parts = self._by(way, line)
        pools = (
            self._pool(name, owner, told, parts[at])
            for at, name in enumerate(books.plan.model.pools)
        )
        words = _order_told(books, self.costs, way, line)
        change = made(
            f"what {told} changes", Made.SUM, tuple(pools), unit="£", words=words
        )
        name = f"{books.name_of(owner)}: full cost by {told}, all years"
        return made(name, Made.SUM, (own, change), unit="£")

    def _pool(self, pool: str, owner: str, told: str, parts: Floats) -> Explanation:
        """Return what a line receives of a pool, less what it does as planned."""
        books = self.books
        years = tuple(
            self._year(pool, year, told, float(part)) for year, part in enumerate(parts)
        )
        asked = Address(owner, Measure.FULL_COST, None, {Clause.FROM: pool})
        at = tuple(books.plan.model.pools).index(pool)
        amount = self._as_planned[at, self.lines.index(owner)]
        now = stated("as the model shares it", amount, address=str(asked))
        by = made(f"by {told}", Made.SUM, years, unit="£")
        return made(books.name_of(pool), Made.SUM, (by, less(now)), unit="£")

    @cached_property
    def _as_planned(self) -> Floats:
        """What lines receive of pools by the model's own method; ``(pool, line)``."""
        ledger = self.books.ledger
        received = ledger.full_cost.sum(axis=(1, 3))
        unused = ledger.unused_capacity.sum(axis=(1, 2))[:, np.newaxis]
        parts = (received[:, :-1], received[:, -1:] - unused, unused)
        by_pool: Floats = np.concatenate(parts, axis=1)[1:]
        return by_pool

    def _year(self, pool: str, year: int, told: str, part: float) -> Explanation:
        """Return a pool's own cost of a year × the part that ends in a line."""
        books, horizon = self.books, self.books.plan.horizon
        at = books.plan.owners.index(pool)
        address = Address(pool, Measure.FULL_COST, horizon.first_year + year)
        own = books.ledger.costs.direct[at, year, 0]
        label = horizon.label_of_year(year)
        parts = (
            stated(f"own cost, {label}", own, address=str(address)),
            counted("part that ends here", part, f"by {told}"),
        )
        return made(label, Made.PRODUCT, parts, unit="£")


def _ways(costs: MethodCosts) -> Mapping[str, Floats]:
    """Return full cost by every way of sharing; each ``(programme + 2,)``."""
    methods = {method.value: each for method, each in costs.by_method.items()}
    by_order = costs.by_order
    orders = {
        REVERSE: by_order[min(1, len(by_order) - 1)],
        LEAST: by_order.min(axis=0),
        MOST: by_order.max(axis=0),
    }
    return {**methods, **costs.by_rules, **orders}


def _own(books: Books, owner: str) -> float:
    """Return full cost of all years by the model's own method."""
    unused = float(books.ledger.unused_capacity.sum())
    by_line = books.ledger.full_cost.sum(axis=(0, 1, 3))
    if owner == WHOLE:
        return float(by_line.sum())
    if owner == UNUSED_CAPACITY:
        return unused
    if owner == NOT_SHARED:
        return float(by_line[-1]) - unused
    return float(by_line[tuple(books.plan.model.programmes).index(owner)])


def _order_told(books: Books, costs: MethodCosts, way: str, line: int) -> str:
    """Return in which order pools are closed at the least or the most; else nothing."""
    by_order = costs.by_order[:, line]
    at = {
        REVERSE: min(1, len(by_order) - 1),
        LEAST: int(by_order.argmin()),
        MOST: int(by_order.argmax()),
    }.get(way)
    if at is None:
        return ""
    pools = tuple(each.label for each in books.plan.model.pools.values())
    told = ", ".join(pools[one] for one in costs.orders[at])
    return f"pools closed in this order: {told}"


def _whole(books: Books, way: str, amount: float) -> Explanation:
    """Return full cost of all, which no way of sharing changes."""
    told, own = way.replace("_", " "), _own(books, WHOLE)
    parts = (
        stated(_OWN, own, address=str(Address(WHOLE, Measure.FULL_COST))),
        stated(f"what {told} changes", amount - own),
    )
    name = f"{books.name_of(WHOLE)}: full cost by {told}, all years"
    return made(name, Made.SUM, parts, unit="£")


def _rank(books: Books, owner: str, costs: MethodCosts) -> Explanation:
    """Return a programme's place by the model's own method, the dearest first."""
    names = tuple(books.plan.model.programmes)
    amounts = costs.by_method[costs.own][: len(names)]
    own = amounts[names.index(owner)]
    dearer = [
        name
        for name, amount in zip(names, amounts, strict=True)
        if amount > own + HALF_A_PENNY
    ]
    parts = (
        counted("itself", 1.0),
        *(counted(f"{books.name_of(name)} is dearer", 1.0) for name in dearer),
    )
    return made(f"{books.name_of(owner)}: rank by full cost", Made.SUM, parts)


def _most(books: Books, owner: str, costs: MethodCosts) -> Explanation:
    """Return the largest change of a full cost by another method, as a share of it."""
    at = tuple(books.plan.model.programmes).index(owner)
    own = float(costs.by_method[costs.own][at])
    ways = {method.value: each for method, each in costs.by_method.items()}
    others = {
        way: float(each[at])
        for way, each in {**ways, **costs.by_rules}.items()
        if way != costs.own
    }
    way = max(others, key=lambda each: abs(others[each] - own))
    mine = stated(_OWN, own, address=str(Address(owner, Measure.FULL_COST)))
    other = stated(
        f"full cost by {way.replace('_', ' ')}",
        others[way],
        address=method_address(owner, way),
    )
    change = made("what it changes", Made.SUM, (other, less(mine)), unit="£")
    name = f"{books.name_of(owner)}: largest change by another method"
    return made(name, Made.QUOTIENT, (change, mine))
