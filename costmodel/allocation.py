"""How shared costs are spread: direct, step-down and reciprocal.

The rule in words is docs/method/allocation.md. Everything here works along lanes: the
last axes of every array (years, draws) are only ever met element by element, and sums
over pools and programmes run in the order given, so that a draw gives the same bits in
any company.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from costmodel.arrays import Flags, Floats
from costmodel.errors import CostmodelError
from costmodel.pools import Method

MOST_POOLS_BY_HAND = 14
"""Up to this many pools elimination over lanes beats a solver called for each lane."""


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

    A pool's parts add to 1, or to 0 if it is not shared.
    """

    to_pools: Floats
    """Shape ``(pool, pool, lanes...)``; the giver first, the diagonal nought."""
    to_programmes: Floats
    """Shape ``(pool, programme, lanes...)``."""
    is_complete: bool = False
    """Whether every pool is known to be shared, in every lane."""


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
    serving = [pool for pool, given in enumerate(to_pools) if given.any()]
    among = np.zeros_like(to_pools)
    among[serving] = to_pools[serving]
    among[serving, serving] = 0.0
    in_programmes = _added(to_programmes)
    volume = in_programmes.copy()
    volume[serving] += _added(among[serving])
    is_shared = _deciding(volume, in_programmes, pools_only) > 0.0
    scale = np.divide(1.0, volume, out=np.zeros_like(volume), where=is_shared)
    among[serving] *= scale[serving][:, None]
    complete = bool(is_shared.all())
    return Shares(among, to_programmes * scale[:, None], complete)


def _deciding(
    volume: Floats, in_programmes: Floats, pools_only: Sequence[bool]
) -> Floats:
    """Return the volume that decides whether each pool is shared at all."""
    if not any(pools_only):
        return in_programmes
    deciding = in_programmes.copy()
    for pool, only in enumerate(pools_only):
        if only:
            deciding[pool] = volume[pool]
    return deciding


def _added(volumes: Floats) -> Floats:
    """Add over the second axis, in its order."""
    total = np.zeros_like(volumes[:, 0]) if volumes.shape[1] else _nothing(volumes)
    for column in range(volumes.shape[1]):
        total += volumes[:, column]
    return total


def _nothing(volumes: Floats) -> Floats:
    """Return noughts for a pool axis that serves nobody."""
    return np.zeros((volumes.shape[0], *volumes.shape[2:]))


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
        For ``step_down``, every pool once, first to be closed first.

    Returns
    -------
    Floats
        Shape ``(pool, programme, lanes...)``.

    Examples
    --------
    Z of £4,000 serves Y for 30%; Y of £7,260 serves Z for 20%.

    >>> import numpy as np
    >>> to_pools = np.array([[0.0, 0.2], [0.3, 0.0]])
    >>> both = Shares(to_pools, 1.0 - to_pools.sum(axis=1, keepdims=True))
    >>> gross_costs(both, np.array([7260.0, 4000.0])).round(6).tolist()
    [9000.0, 5800.0]

    """
    if method is Method.DIRECT:
        return shares.to_programmes
    if method is Method.STEP_DOWN:
        return _stepped_down(shares, order)
    return _solved(shares.to_pools, shares.to_programmes)


def _stepped_down(shares: Shares, order: Sequence[int]) -> Floats:
    """Carry each pool's cost down through those closed after it."""
    final = np.zeros_like(shares.to_programmes)
    for place in reversed(range(len(order))):
        pool, later = order[place], order[place + 1 :]
        final[pool] = shares.to_programmes[pool]
        for receiver in later:
            final[pool] += shares.to_pools[pool, receiver] * final[receiver]
    return final


def gross_costs(shares: Shares, own_costs: Floats) -> Floats:
    """Return each pool's cost with what it receives from all the others.

    ``own_costs`` has shape ``(pool, lanes...)``, in pounds; so has the result.
    """
    swapped = shares.to_pools.swapaxes(0, 1)
    return _solved(swapped, own_costs[:, None])[:, 0]


def _solved(shares: Floats, right: Floats) -> Floats:
    """Solve ``x = right + shares · x`` along lanes.

    The solver is chosen by the number of pools, never by the number of lanes.
    """
    if len(shares) > MOST_POOLS_BY_HAND:
        return _solved_by_lapack(shares, right)
    return _eliminated(shares, right)


def _eliminated(shares: Floats, right: Floats) -> Floats:
    """Eliminate without pivoting: the shares of a pool add to 1 at most.

    Each pool in turn is replaced by what it passes on to those after it. Pools that
    serve no pool are left out of the work: nought would be added there.
    """
    pools = range(len(shares))
    given = [
        {column: shares[row, column] for column in pools if shares[row, column].any()}
        for row in pools
    ]
    solution = right.copy()
    for pivot in pools:
        for row in range(pivot + 1, len(shares)):
            if pivot in given[row]:
                factor = _in_full(given[row].pop(pivot), given[pivot].get(pivot))
                _pass_on(given[row], given[pivot], factor, pivot)
                solution[row] += factor * solution[pivot]
    for row in reversed(pools):
        for column in range(row + 1, len(shares)):
            if column in given[row]:
                solution[row] += given[row][column] * solution[column]
        solution[row] = _in_full(solution[row], given[row].get(row))
    return solution


def _in_full(amount: Floats, returning: Floats | None) -> Floats:
    """Return an amount with all that comes back to a pool of what it gave."""
    return amount if returning is None else amount / (1.0 - returning)


def _pass_on(
    to: dict[int, Floats], of: dict[int, Floats], factor: Floats, giver: int
) -> None:
    """Give a pool a part of what another gives to all but itself."""
    for column, share in of.items():
        if column != giver:
            through = factor * share
            to[column] = to[column] + through if column in to else through


def _solved_by_lapack(shares: Floats, right: Floats) -> Floats:
    """Solve lane by lane; each lane is a system of its own, whatever its company."""
    pools = len(shares)
    matrix = np.eye(pools) - np.moveaxis(shares, (0, 1), (-2, -1))
    solution = np.linalg.solve(matrix, np.moveaxis(right, (0, 1), (-2, -1)))
    return np.ascontiguousarray(np.moveaxis(solution, (-2, -1), (0, 1)))


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
