"""What each method lets pools pass on: rates of drivers, closed pools, closed loops.

The rule in words is docs/method/allocation.md. Everything here works along lanes: the
last axes of every array (years, draws) are only ever met element by element, so that a
draw gives the same bits in any company.

One way of working serves all three methods: a pool gives nothing to those that a method
closes to it, its rate is made of the volumes that are left, and what pools then give
one another is passed on by :mod:`costmodel.passing`.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

import numpy as np

from costmodel.arrays import Flags, Floats, has_any, share_of
from costmodel.errors import CostmodelError
from costmodel.pools import Method


class ClosedLoopError(CostmodelError):
    """Some pools pass cost only among themselves; it can never reach a programme."""

    def __init__(self, pools: Sequence[str]) -> None:
        """Name the pools that form the loop."""
        self.pools = tuple(pools)
        names = ", ".join(pools)
        super().__init__(
            f"The pools {names} pass their cost only to each other. "
            "Give at least one of them a programme to serve."
        )


def rate_of(
    in_programmes: Floats, in_pools: Sequence[Floats], *, is_pools_only: bool
) -> Floats:
    """Return the part of a pool's cost that goes with each unit of its driver.

    Nought in lanes in which the pool is not shared: a pools-only pool without any
    volume, any other without a volume in programmes.

    Parameters
    ----------
    in_programmes
        Volume of all programmes together; shape ``(lanes...)``.
    in_pools
        Volumes of the other pools.
    is_pools_only
        Whether the pool serves only pools by design.

    """
    volume = in_programmes.copy()
    for one in in_pools:
        volume += one
    deciding = volume if is_pools_only else in_programmes
    return share_of(np.where(deciding > 0.0, 1.0, 0.0), volume)


def kept_of(rate: Floats, in_use: Floats | None) -> Floats | None:
    """Return the part of a pool's cost that stays with it; None: nothing in any lane.

    Parameters
    ----------
    rate
        See :func:`rate_of`; shape ``(lanes...)``. Where it is nought, all stays.
    in_use
        Part of the practical capacity that somebody takes, if the pool is time-driven:
        the rest stays with it.

    """
    idle = rate == 0.0
    if in_use is None:
        return idle.astype(np.float64) if idle.any() else None
    kept = np.where(idle, 1.0, 1.0 - in_use)
    return kept if has_any(kept) else None


_SAME_SHARE = 9
"""Decimal places to which two pools' shares must agree to be ordered by name."""


def most_serving_first(
    shares: Sequence[float], names: Sequence[str], turns: Sequence[int] = ()
) -> tuple[int, ...]:
    """Return the order of pools for step-down where none is stated.

    Parameters
    ----------
    shares
        The share of each pool that goes to other pools, from 0 to 1.
    names
        Of the pools; those with equal shares come in alphabetical order.
    turns
        The group of each pool, the first that is closed nought; empty: all are one.

    Examples
    --------
    >>> most_serving_first([0.3, 0.15, 0.3], ["HR", "data", "cars"])
    (0, 2, 1)

    """
    groups = turns or (0,) * len(names)
    return tuple(
        sorted(
            range(len(names)),
            key=lambda at: (groups[at], -round(shares[at], _SAME_SHARE), names[at]),
        )
    )


def closed_to(
    giver: int, method: Method, order: Sequence[int], pools: int
) -> Collection[int]:
    """Return the pools that may receive nothing from one, itself among them."""
    if method is Method.DIRECT:
        return range(pools)
    if method is Method.STEP_DOWN:
        return order[: order.index(giver) + 1]
    return (giver,)


def openings(method: Method, order: Sequence[int], pools: int) -> Flags:
    """Return which pools may receive anything from which; ``(giver, receiver)``.

    Examples
    --------
    >>> openings(Method.STEP_DOWN, (1, 0), 2).tolist()
    [[False, False], [True, False]]

    """
    is_open = np.ones((pools, pools), np.bool_)
    for giver in range(pools):
        is_open[giver, list(closed_to(giver, method, order, pools))] = False
    return is_open


def refuse_closed_loops(
    names: Sequence[str], pools_only: Sequence[bool], serves: Flags
) -> None:
    """Raise if pools-only pools can pass cost only among themselves.

    ``serves`` has shape ``(pool, pool)``: whether the first gives to the second at all.

    Raises
    ------
    ClosedLoopError
        Naming the pools from which no programme can be reached.

    """
    every = range(len(names))
    reached = [not only for only in pools_only]
    for _ in every:
        reached = [
            reached[pool]
            or any(serves[pool, other] and reached[other] for other in every)
            for pool in every
        ]
    stuck = [
        name
        for pool, name in enumerate(names)
        if not reached[pool] and serves[pool].any()
    ]
    if stuck:
        raise ClosedLoopError(stuck)
