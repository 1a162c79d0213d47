"""How shared costs are spread: direct, step-down and reciprocal.

The rule in words is docs/method/allocation.md. Everything here works along lanes: the
last axes of every array (years, draws) are only ever met element by element, and sums
over pools and programmes run in the order given, so that a draw gives the same bits in
any company.

One way of working serves all three methods: volumes that a method closes are nought
before shares are made of them, and what pools then give one another is eliminated.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

import numpy as np

from costmodel.arrays import Flags, Floats, added, share_of
from costmodel.errors import CostmodelError
from costmodel.passing import passing_of
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


@dataclass(frozen=True)
class Shares:
    """What part of each pool's gross cost goes to each it serves.

    The shares of a pool add to 1, or to 0 where it is not shared.
    """

    to_pools: Floats
    """Shape ``(pool, pool, lanes...)``; the giver first, the diagonal nought."""
    to_programmes: Floats
    """Shape ``(pool, programme, lanes...)``."""


def share_volumes(
    to_pools: Floats, to_programmes: Floats, pools_only: Sequence[bool]
) -> Shares:
    """Turn driver volumes into shares; a pool that nobody uses shares out nothing.

    Parameters
    ----------
    to_pools
        Volume that each pool has of the giving pool's driver, in the driver's own
        unit; shape ``(pool, pool, lanes...)``, the giver first. The diagonal is left
        out of account.
    to_programmes
        The same for programmes; shape ``(pool, programme, lanes...)``.
    pools_only
        For each pool, whether it serves only pools by design; any other pool is shared
        only where some programme has a volume.

    """
    own = np.arange(len(to_pools))
    among = to_pools.copy()
    among[own, own] = 0.0
    in_programmes = added(to_programmes.swapaxes(0, 1))
    rates = np.zeros(among.shape[:1] + among.shape[2:])
    for pool, volumes in enumerate(among):
        rates[pool] = rate_of(
            in_programmes[pool], list(volumes), is_pools_only=pools_only[pool]
        )
    return Shares(among * rates[:, None], to_programmes * rates[:, None])


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


def final_shares(shares: Shares, method: Method, order: Sequence[int] = ()) -> Floats:
    """Return what part of each pool's own cost ends in each programme.

    What is missing from 1 stays on the line *not shared*.

    Parameters
    ----------
    shares
        One round of sharing, from :func:`share_volumes`.
    method
        With ``direct`` the shares among pools are ignored, so the volumes behind
        *shares* must have been those of programmes only.
    order
        For ``step_down``, every pool once, first to be closed first; a closed pool
        receives nothing more.

    Returns
    -------
    Floats
        Shape ``(pool, programme, lanes...)``.

    """
    if method is Method.DIRECT:
        return shares.to_programmes
    given = _given(shares)
    for giver, row in enumerate(given):
        for receiver in closed_to(giver, method, order, len(row)):
            row[receiver] = None
    return passing_of(given).ends(shares.to_programmes)


def closed_to(
    giver: int, method: Method, order: Sequence[int], pools: int
) -> Collection[int]:
    """Return the pools that may receive nothing from one, itself among them."""
    if method is Method.DIRECT:
        return range(pools)
    if method is Method.STEP_DOWN:
        return order[: order.index(giver) + 1]
    return (giver,)


def _given(shares: Shares) -> list[list[Floats | None]]:
    """Return what pools give one another; None where it is nothing in any lane."""
    return [[one if one.any() else None for one in row] for row in shares.to_pools]


def gross_costs(shares: Shares, own_costs: Floats) -> Floats:
    """Return each pool's cost with what it receives from all the others.

    ``own_costs`` has shape ``(pool, lanes...)``, in pounds; so has the result.

    Examples
    --------
    Z of £4,000 serves Y for 30%; Y of £7,260 serves Z for 20%.

    >>> import numpy as np
    >>> to_pools = np.array([[0.0, 0.2], [0.3, 0.0]])
    >>> both = Shares(to_pools, 1.0 - to_pools.sum(axis=1, keepdims=True))
    >>> gross_costs(both, np.array([7260.0, 4000.0])).round(6).tolist()
    [9000.0, 5800.0]

    """
    return passing_of(_given(shares)).gross(own_costs)


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
