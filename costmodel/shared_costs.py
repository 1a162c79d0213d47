"""Shared costs allocated without a model: any cost centres, any volumes, on arrays.

The rule in words is docs/method/allocation.md, and the arithmetic that of every model:
:mod:`costmodel.allocation` and :mod:`costmodel.passing`. Tables and mappings with names
are taken by :mod:`costmodel.library`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from costmodel.allocation import (
    closed_to,
    most_serving_first,
    rate_of,
    refuse_closed_loops,
)
from costmodel.arrays import Floats, share_of
from costmodel.errors import CostmodelError
from costmodel.nearly_closed import NearlyClosedError, refuse_nearly_closed
from costmodel.passing import Passing, passing_of
from costmodel.plain_numbers import LARGEST
from costmodel.pools import Method
from costmodel.suggestions import listed

_LEAST = 1.0 / LARGEST
"""What volumes must add up to, if they are anything: less has no reciprocal to tell."""

AXES = 2
"""Of costs, pool by kind, and of volumes, giver by receiver."""


class UnshareableCostError(CostmodelError):
    """Costs or volumes cannot be shared as they stand; the message tells why."""


@dataclass(frozen=True)
class SharedCosts:
    """Where the costs of pools end up."""

    gross: Floats
    """Each pool with what it receives from the others; ``(pool, kind)``."""
    parts: Floats
    """Part of each pool's own cost that ends in each object, and in the last column the
    part that is not shared; every row adds up to 1; ``(pool, object + 1)``."""
    received: Floats
    """What each object receives of all pools, the line *not shared* last;
    ``(object + 1, kind)``."""
    shares: Floats
    """Part of each pool's gross cost that goes straight to each it serves, and in the
    last column what is not shared; ``(pool, pool + object + 1)``."""


def share_costs(
    own: Floats,
    volumes: Floats,
    *,
    method: Method = Method.RECIPROCAL,
    order: Sequence[int] = (),
    names: Sequence[str] = (),
) -> SharedCosts:
    """Share pools among themselves and the objects they serve.

    Parameters
    ----------
    own
        Pools' own costs, of whatever flows along the same shares; ``(pool, kind)``.
    volumes
        What each does for the pools and then for objects; ``(pool, pool + object)``.
    order
        Pools as step-down closes them; empty: those that serve pools most come first.

    Raises
    ------
    ClosedLoopError, UnshareableCostError
        If pools pass cost only, or nearly only, among themselves, or numbers or order
        do not fit together.

    Examples
    --------
    >>> import numpy as np
    >>> volumes = np.array([[0.0, 20.0, 50.0, 30.0], [10.0, 0.0, 40.0, 50.0]])
    >>> share_costs(np.array([[8_820.0], [9_800.0]]), volumes).received[:, 0].tolist()
    [9720.0, 8900.0, 0.0]

    """
    called = tuple(names) or tuple(str(at) for at in range(1, len(own) + 1))
    _refuse_unshareable(own, volumes, called)
    served = volumes.copy()
    np.fill_diagonal(served, 0.0)
    order = _order(served, method, order, called)
    shares = _first_shares(served, method, order, called)
    pools = len(served)
    if method is not Method.DIRECT:
        serves_pools_only = [not row.any() for row in served[:, pools:]]
        refuse_closed_loops(called, serves_pools_only, shares[:, :pools] > 0.0)
    passing = _passing(shares[:, :pools], called)
    not_shared = shares.sum(axis=1) == 0.0
    shares = np.column_stack((shares, not_shared))
    parts = passing.ends(shares[:, pools:])
    received = (parts[:, :, None] * own[:, None, :]).sum(axis=0)
    return SharedCosts(passing.gross(own), parts, received, shares)


def _passing(among: Floats, names: Sequence[str]) -> Passing:
    """Return what pools pass on by their shares in each other; ``(giver, taker)``."""
    given = [list(row) for row in among]
    try:
        refuse_nearly_closed(given, names)
    except NearlyClosedError as error:
        raise UnshareableCostError(str(error)) from error
    return passing_of(given)


def _refuse_unshareable(own: Floats, volumes: Floats, names: Sequence[str]) -> None:
    """Raise if arrays do not fit each other, or hold what is no cost and no volume."""
    pools = len(own)
    if own.ndim != AXES or volumes.ndim != AXES or len(volumes) != pools or not pools:
        raise UnshareableCostError(
            f"Costs have the shape {own.shape} and volumes {volumes.shape}. Give a row "
            "for each pool in both, and in the volumes a column for each pool and each "
            "object."
        )
    if volumes.shape[1] <= pools or len(names) != pools:
        raise UnshareableCostError(
            f"{pools} pools have {len(names)} names and volumes in "
            f"{volumes.shape[1]} columns. Name each pool, and give a column for each "
            "pool, in their order, and then one for each object."
        )
    for name, costs, row in zip(names, own, volumes, strict=True):
        if not all((np.abs(one) <= LARGEST).all() for one in (costs, row)):
            raise UnshareableCostError(
                f"The pool '{name}' has a cost or a volume that is no number, or one "
                f"beyond {LARGEST:g}. Write it, or all of them in a larger unit."
            )
        if (row < 0.0).any():
            raise UnshareableCostError(
                f"The pool '{name}' has a volume below nought. Write what it does for "
                "each other, or 0."
            )


def _order(
    served: Floats, method: Method, stated: Sequence[int], names: Sequence[str]
) -> tuple[int, ...]:
    """Return the order in which step-down closes pools."""
    pools = range(len(served))
    if not stated:
        given = served[:, : len(served)].sum(axis=1)
        shares: list[float] = share_of(given, served.sum(axis=1)).tolist()
        return most_serving_first(shares, names)
    if method is not Method.STEP_DOWN:
        raise UnshareableCostError(
            f"An order is stated, and the method is {method}. Leave the order out, or "
            f"write {Method.STEP_DOWN}."
        )
    if sorted(stated) != list(pools):
        raise UnshareableCostError(
            f"The order holds {len(stated)} of {len(served)} pools, or one twice. Name "
            f"each once: {listed(names)}."
        )
    return tuple(stated)


def _first_shares(
    served: Floats, method: Method, order: Sequence[int], names: Sequence[str]
) -> Floats:
    """Return the part of each pool that goes to each it serves, in the first round.

    A row of nought is a pool that is not shared.
    """
    pools = len(served)
    shares = np.zeros_like(served)
    for giver, volumes in enumerate(served):
        still = volumes.copy()
        still[list(closed_to(giver, method, order, pools))] = 0.0
        if 0.0 < still.sum() < _LEAST:
            raise UnshareableCostError(
                f"The volumes of the pool '{names[giver]}' add up to {still.sum():g}, "
                "too little to share by. Write them in a smaller unit, or as 0."
            )
        rate = rate_of(
            np.asarray(still[pools:].sum()),
            [np.asarray(one) for one in still[:pools]],
            is_pools_only=not volumes[pools:].any(),
        )
        shares[giver] = still * rate
    return shares
