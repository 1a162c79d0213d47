"""What programmes cost by other methods of sharing pools, beside the model's own.

The rule in words is docs/method/allocation.md. Pools are shared anew: what that changes
is stated, and what it is held against has its address.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from costmodel.allocation_methods import MethodCosts, method_costs
from costmodel.arrays import Floats
from costmodel.bearers import NOT_SHARED, UNUSED_CAPACITY, WHOLE
from costmodel.explain.addresses import Address
from costmodel.explain.books import Books
from costmodel.explain.measures import Measure
from costmodel.explain.tree import Explanation, Made, made
from costmodel.full_cost import closing_order
from scenarios.explain.addresses import written
from scenarios.explain.figures import Maker
from scenarios.explain.way import counted, less, stated
from scenarios.reserves import HALF_A_PENNY

TOPIC = "by_method"

REVERSE, LEAST, MOST = "reverse_order", "least_of_orders", "most_of_orders"
RANK, CHANGE = "rank", "largest_change"


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
    lines = (*books.plan.model.programmes, NOT_SHARED, UNUSED_CAPACITY)
    found: dict[str, Maker] = {}
    for way, amounts in _ways(costs).items():
        for owner, amount in zip(lines, amounts.tolist(), strict=True):
            words = _order_told(books, costs, way, lines.index(owner))
            maker = partial(_changed, books, owner, way, amount, words)
            found[method_address(owner, way)] = maker
        if way not in {LEAST, MOST}:
            maker = partial(_changed, books, WHOLE, way, float(amounts.sum()))
            found[method_address(WHOLE, way)] = maker
    for at, owner in enumerate(books.plan.model.programmes):
        found[method_address(owner, RANK)] = partial(_rank, books, owner, costs)
        if costs.by_method[costs.own][at] > 0.0:
            found[method_address(owner, CHANGE)] = partial(_most, books, owner, costs)
    return found


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


def _changed(
    books: Books, owner: str, way: str, amount: float, words: str = ""
) -> Explanation:
    """Return full cost by the model's method, and what another changes."""
    own, address = _own(books, owner), Address(owner, Measure.FULL_COST)
    told = way.replace("_", " ")
    parts = (
        stated("full cost by the model's own method", own, address=str(address)),
        stated(f"what {told} changes", amount - own, words),
    )
    name = f"{books.name_of(owner)}: full cost by {told}, all years"
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
    mine = stated("full cost by the model's own method", own)
    other = stated(
        f"full cost by {way.replace('_', ' ')}",
        others[way],
        address=method_address(owner, way),
    )
    change = made("what it changes", Made.SUM, (other, less(mine)), unit="£")
    name = f"{books.name_of(owner)}: largest change by another method"
    return made(name, Made.QUOTIENT, (change, mine))
