"""Full cost by every method of sharing pools, and by other orders of step-down.

The rule in words is docs/method/allocation.md. Costs before pools and the volumes of
drivers are the same by every method; so each way of sharing is a lane of its own beside
the others, and only which pool may receive from which sets the lanes apart.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import permutations

import numpy as np

from costmodel.allocation import ClosedLoopError, openings
from costmodel.arrays import Floats, added, has_any
from costmodel.driver_volumes import driver_volumes
from costmodel.drivers import Driver
from costmodel.full_cost import Costs
from costmodel.pool_shares import PoolShares
from costmodel.pools import Allocation, Method
from costmodel.rule_sets import RuleSet
from costmodel.sharing import Sharing

MOST_ORDERED = 6
"""Pools up to which every order of step-down is tried."""

SHUFFLES = 50
"""Orders tried of more pools, besides the plan's own and its reverse."""

_SEED = 1
"""Of the shuffles, so that a model always gives the same."""

Order = tuple[int, ...]
"""Pools by position, the one that is closed first in front."""


@dataclass(frozen=True)
class MethodCosts:
    """Full cost of all years by method; after the programmes what is in none of them.

    That is two lines: *not shared*, and *unused capacity*, the last.
    """

    own: Method
    """The model's own method."""
    by_method: Mapping[Method, Floats]
    """Pounds, nominal; each ``(programme + 2,)``."""
    orders: tuple[Order, ...]
    """Orders of step-down: the plan's own, its reverse if that is another, others."""
    by_order: Floats
    """Pounds by step-down in each order; ``(order, programme + 2)``."""
    by_rules: Mapping[str, Floats]
    """Pounds by each published set of rules that is not the model's own and can be
    worked out, by its name; each ``(programme + 2,)``."""
    shares: PoolShares
    """How pools are shared: directly, reciprocally, then in each order; a lane each."""
    shares_by_rules: Mapping[str, PoolShares]
    """The same by each set of rules, in one lane."""

    @property
    def has_every_order(self) -> bool:
        """Whether there is no order of the pools that was not tried."""
        return len(self.orders[0]) <= MOST_ORDERED


def method_costs(costs: Costs, table: Floats, order: Order) -> MethodCosts | None:
    """Share the pools of known costs anew by every method.

    None if pools cost nothing, or if some pass their cost, or nearly all of it, only
    among themselves, which not every method can share.

    Parameters
    ----------
    costs
        Of one draw.
    table
        Every number of the model; ``(terms, 1)``.
    order
        Pools in the plan's order of step-down; see
        :func:`costmodel.full_cost.closing_order`.

    """
    model = costs.plan.model
    if not has_any(costs.direct[len(model.programmes) :]):
        return None
    orders = _orders(order)
    shares = _shares_by_method(costs, table, orders)
    if shares is None:
        return None
    full = _full_cost(costs, shares)
    direct, reciprocal, *by_order = full.T
    by_rules = dict(_by_rules(costs, table))
    return MethodCosts(
        own=model.allocation.method,
        by_method={
            Method.DIRECT: direct,
            Method.STEP_DOWN: by_order[0],
            Method.RECIPROCAL: reciprocal,
        },
        orders=orders,
        by_order=np.stack(by_order),
        by_rules={
            name: _full_cost(costs, each)[:, 0] for name, each in by_rules.items()
        },
        shares=shares,
        shares_by_rules=by_rules,
    )


def ends_of(shares: PoolShares) -> Floats:
    """Return the part of each pool's own cost that ends in each line.

    Shape ``(pool, programme + 2, year, lane)``, *not shared* and *unused capacity*
    after the programmes.
    """
    ends, unused = shares.final(), shares.unused()[:, np.newaxis]
    return np.concatenate((ends[:, :-1], ends[:, -1:] - unused, unused), axis=1)


def _shares_by_method(
    costs: Costs, table: Floats, orders: Sequence[Order]
) -> PoolShares | None:
    """Return the pools ready to be shared: directly, reciprocally, then in each order.

    None if some then pass their cost only among themselves.
    """
    as_reciprocal = costs.plan.model.model_copy(update={"allocation": Allocation()})
    sharing = Sharing(as_reciprocal, costs.plan.terms)
    lanes = (
        (Method.DIRECT, orders[0]),
        (Method.RECIPROCAL, orders[0]),
        *((Method.STEP_DOWN, each) for each in orders),
    )
    is_open = [openings(method, order, len(order)) for method, order in lanes]
    volumes = driver_volumes(costs.plan, costs.rows, costs.quantities, costs.by_cell)
    try:
        sharing.refuse_closed_loops(table)
        return sharing.shares_in_lanes(volumes, table, np.stack(is_open, axis=-1))
    except ClosedLoopError:
        return None


def _by_rules(costs: Costs, table: Floats) -> Iterator[tuple[str, PoolShares]]:
    """Yield how pools are shared by each published set of rules that can be worked out.

    It names the kind of some pool that costs anything, every pool that it gives a
    driver is shared in some year, and by pupils only if all programmes with schools
    state theirs.
    """
    written = costs.plan.written
    programmes = len(written.programmes)
    has_cost = [has_any(one) for one in costs.direct[programmes:]]
    for name, rules in costs.plan.facts.register.rule_sets.items():
        named = [rules.names(pool) for pool in written.pools.values()]
        is_used = any(map(all, zip(named, has_cost, strict=True)))
        if is_used and _knows_pupils(costs, rules) and name != written.allocation.rules:
            shares = _shares_by_rules(costs, table, name)
            if shares is not None and all(
                is_shared or not is_named
                for is_shared, is_named in zip(_is_shared(shares), named, strict=True)
            ):
                yield name, shares


def _knows_pupils(costs: Costs, rules: RuleSet) -> bool:
    """Whether all programmes with schools state pupils, if pools are to go by them."""
    pools = costs.plan.written.pools.values()
    drivers = {rules.drivers[pool.kind] for pool in pools if pool.kind in rules.drivers}
    return Driver.PUPILS not in drivers or not costs.without_pupils


def _shares_by_rules(costs: Costs, table: Floats, name: str) -> PoolShares | None:
    """Return the pools ready to be shared by a set of rules.

    None if some then pass their cost only among themselves.
    """
    plan = costs.plan.under_rules(name)
    sharing = Sharing(plan.model, plan.terms)
    try:
        sharing.refuse_closed_loops(table)
        volumes = driver_volumes(plan, costs.rows, costs.quantities, costs.by_cell)
        return sharing.shares(volumes, table, sharing.order(volumes, table))
    except ClosedLoopError:
        return None


def _is_shared(shares: PoolShares) -> Iterator[bool]:
    """Yield of each pool whether it is shared in any year."""
    for pool in range(shares.shape[0]):
        kept = shares.kept.get(pool)
        yield kept is None or bool((kept < 1.0).any())


def _orders(own: Order) -> tuple[Order, ...]:
    """Return the orders that are tried, each once, the plan's own and reverse first."""
    first = (own, own[::-1])
    if len(own) <= MOST_ORDERED:
        return tuple(dict.fromkeys([*first, *permutations(sorted(own))]))
    shuffle = np.random.default_rng(_SEED)
    # Of the plan's own order, not of the document's: that says nothing.
    others = (shuffle.permutation(np.array(own)).tolist() for _ in range(SHUFFLES))
    return tuple(dict.fromkeys([*first, *map(tuple, others)]))


def _full_cost(costs: Costs, shares: PoolShares) -> Floats:
    """Return full cost of all years in every lane; ``(programme + 2, lane)``."""
    _, years, lanes = shares.shape
    full = np.zeros((shares.programmes + 1, 1, years, lanes))
    full[:-1, 0] = costs.direct[: shares.programmes]
    pools = costs.direct[shares.programmes :, np.newaxis]
    own = np.broadcast_to(pools, (*pools.shape[:-1], lanes))
    shares.spread(own, range(years), full)
    unused = added(own[:, 0] * shares.unused())
    full[-1, 0] -= unused
    apart = np.concatenate((full[:, 0], unused[np.newaxis]))
    return added(apart.swapaxes(0, 1))
