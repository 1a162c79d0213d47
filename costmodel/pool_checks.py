"""Checks of pools: weights, the order of step-down, loops that nothing leaves."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import numpy as np

from costmodel.allocation import ClosedLoopError, refuse_closed_loops
from costmodel.drivers import Driver
from costmodel.errors import Finding
from costmodel.inspection import Inspection, has_errors
from costmodel.pool_year_checks import check_pool_years
from costmodel.pools import Method, Pool
from costmodel.reference_checks import check_owner
from costmodel.references import Path
from costmodel.sharing import Sharing
from costmodel.suggestions import did_you_mean, listed
from costmodel.terms import terms_of


def check_pools(inspection: Inspection) -> Iterator[Finding]:
    """Yield what is wrong with pools and how they are shared, but for volumes."""
    weights = [
        finding
        for name, pool in inspection.model.pools.items()
        for finding in _check_weights(inspection, ("pools", name), pool)
    ]
    yield from weights
    for name, pool in inspection.model.pools.items():
        yield from check_pool_years(inspection, ("pools", name), pool)
    yield from _check_order(inspection)
    if not has_errors(weights):
        yield from _check_loops(inspection)


def _check_weights(inspection: Inspection, path: Path, pool: Pool) -> Iterator[Finding]:
    """Yield what is wrong with the weights of one pool."""
    place = (*path, "weights")
    if pool.driver is not Driver.FIXED:
        if pool.weights is not None:
            yield inspection.error(
                place,
                f"'{path[-1]}' is spread by '{pool.driver}' and has weights.",
                "Take the weights out, or write driver: fixed.",
            )
        return
    for name in pool.weights or {}:
        yield from check_owner(inspection, (*place, name), name)
    if path[-1] in (pool.weights or {}):
        yield inspection.error(
            (*place, path[-1]),
            f"'{path[-1]}' names itself among those it serves.",
            "Take this line out: what a pool uses of itself is left out anyway.",
        )
    if not _may_serve(inspection, pool):
        example = next(iter(inspection.model.programmes))
        yield inspection.error(
            path,
            f"'{path[-1]}' has a fixed driver and no weight above nought.",
            f"Add weights for those it serves, like weights: {{{example}: 1}}.",
            "Its cost would reach no programme.",
        )


def _may_serve(inspection: Inspection, pool: Pool) -> bool:
    """Whether some weight of a pool is above nought, or is not known."""
    weights = [inspection.value(one) for one in (pool.weights or {}).values()]
    return any(weight is None or weight > 0.0 for weight in weights)


def _check_order(inspection: Inspection) -> Iterator[Finding]:
    """Yield what is wrong with the order in which step-down closes pools."""
    allocation, pools = inspection.model.allocation, inspection.model.pools
    path: Path = ("allocation", "order")
    for position, name in enumerate(allocation.order):
        if name not in pools:
            yield inspection.error(
                (*path, position),
                f"There is no pool called '{name}'.",
                did_you_mean(name, pools),
            )
    for name, times in Counter(allocation.order).items():
        if times > 1:
            yield inspection.error(
                path, f"The order names the pool '{name}' twice.", "Keep it once."
            )
    missing = [name for name in pools if name not in allocation.order]
    if allocation.order and missing:
        yield inspection.error(
            path,
            f"The order leaves out {_named(missing)}.",
            "Name every pool once, or leave 'order' out: the pool that serves others "
            "most then comes first.",
        )
    if allocation.order and allocation.method is not Method.STEP_DOWN:
        yield inspection.note(
            path,
            f"The order changes nothing: the method is '{allocation.method}'.",
            "Write method: step_down, or take the order out.",
        )


def _named(pools: list[str]) -> str:
    """Return pools as a sentence names them."""
    return listed(f"'{name}'" for name in pools)


def _check_loops(inspection: Inspection) -> Iterator[Finding]:
    """Yield a finding if pools pass their cost only among themselves."""
    model = inspection.model
    if model.allocation.method is Method.DIRECT:
        return
    names = tuple(model.pools)
    serves = np.zeros((len(names), len(names)), dtype=np.bool_)
    for giver, (own, pool) in enumerate(model.pools.items()):
        for name, weight in (pool.weights or {}).items():
            if name in names and name != own:
                serves[giver, names.index(name)] = inspection.value(weight) != 0.0
    pools_only = Sharing(model, terms_of((), {})).pools_only
    try:
        refuse_closed_loops(names, pools_only, serves)
    except ClosedLoopError as error:
        yield _loop(inspection, error.pools)


def _loop(inspection: Inspection, pools: tuple[str, ...]) -> Finding:
    """Return the finding about pools that pass cost round in a circle."""
    places = [(name, inspection.lines.line("pools", name)) for name in pools]
    named = listed(
        f"'{name}' (line {at})" if at else f"'{name}'" for name, at in places
    )
    example = next(iter(inspection.model.programmes))
    return inspection.error(
        ("pools", pools[0], "weights"),
        f"The pools {named} pass their cost only to each other.",
        "Give at least one of them a programme to serve, like weights: "
        f"{{{example}: 1}}.",
        "Their cost would reach no programme.",
    )
