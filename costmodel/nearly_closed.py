"""Pools among which nearly all of their cost goes round, so that nobody can tell where.

The rule in words is docs/method/allocation.md.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from costmodel.allocation import ClosedLoopError
from costmodel.arrays import Floats
from costmodel.passing import Given, passing_of
from costmodel.suggestions import listed

NEARLY_CLOSED = 1e4
"""Times its own cost that a pool may come to carry, cost that goes round counted anew.

So many digits of a float are lost: up to here a thousand million pounds are told to the
penny, beyond it ever less."""

REMEDY = (
    "See whether what they do for each other is in the same unit as what they do for "
    "the rest."
)
"""What to do about such pools."""

_CAUGHT = 1e2
"""Times its own cost from which a pool is named as one of those it goes round among."""

_SAFE = 1e3
"""Times its own cost that no pool carries in any lane where none need be looked at."""

_LEAK = 1e-12
"""Part of what pools give each other that the test leaves out, so that it can tell of
pools from which floats let nothing escape."""


class NearlyClosedError(ClosedLoopError):
    """Nearly all of some pools' cost goes round among them."""

    def __init__(self, pools: Sequence[str]) -> None:
        """Name the pools among which it goes round."""
        super().__init__(pools)
        self.args = (f"{goes_round(pools)} {REMEDY}",)


def goes_round(pools: Sequence[str]) -> str:
    """Return the sentence about pools among which nearly all cost goes round.

    Examples
    --------
    >>> goes_round(["rent", "clerks"])[:51]
    'Nearly all of the cost of rent and clerks goes roun'

    """
    return (
        f"Nearly all of the cost of {listed(pools)} goes round among them, so that "
        "what reaches the rest cannot be told."
    )


def refuse_nearly_closed(given: Given, names: Sequence[str]) -> None:
    """Raise if nearly all of some pools' cost goes round among them in any lane.

    Parameters
    ----------
    given
        Share of each pool that each other receives; see
        :func:`costmodel.passing.passing_of`.
    names
        Of the pools.

    Raises
    ------
    NearlyClosedError
        Naming the pools that come to carry more than a hundred times their own cost,
        if any carries more than :data:`NEARLY_CLOSED` times its own.

    """
    if not _may_go_round(given):
        return
    leaking = [
        [None if one is None else one * (1.0 - _LEAK) for one in row] for row in given
    ]
    lanes = next(one.shape for row in given for one in row if one is not None)
    pools = len(given)
    own = np.zeros((pools, pools, *lanes))
    own[range(pools), range(pools)] = 1.0
    most = passing_of(leaking).gross(own).max(axis=1).reshape(pools, -1)
    stuck = (most > NEARLY_CLOSED).any(axis=0)
    caught = (most[:, stuck] > _CAUGHT).any(axis=1)
    if caught.any():
        raise NearlyClosedError([names[at] for at in np.flatnonzero(caught).tolist()])


def _may_go_round(given: Given) -> bool:
    """Whether a closer look is needed, by the most that is given in any lane.

    What pools carry grows with every share, so that no lane has more than these would.
    """
    most: Floats = np.array(
        [[0.0 if one is None else float(np.max(one)) for one in row] for row in given]
    )
    if not most.any() or not np.isfinite(most).all():
        return False
    if most.sum(axis=1).max() <= 1.0 - 1.0 / _SAFE:
        return False
    if np.abs(np.linalg.eigvals(most)).max() > 1.0 - 1.0 / _SAFE:
        return True
    return bool(np.linalg.inv(np.eye(len(most)) - most).max() > _SAFE)
