"""What becomes of one way of funding: the verdict, with the sums that go with it.

A fate is a verdict without the arrays behind it, so that many can be kept side by side.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum

import numpy as np

from costmodel.arrays import Integers, added
from scenarios.projection import Projection
from scenarios.sustainability import Verdict, VerdictKind


class VerdictRank(IntEnum):
    """How good a verdict is; more is better."""

    FAILS = 0
    WANTS_MORE = 1
    """It lasts, but more subsidy is needed than it has."""
    HAS_ENOUGH = 2
    """It lasts on the subsidy that it has."""
    SUSTAINS_ITSELF = 3


KIND_OF: Mapping[VerdictRank, VerdictKind] = {
    VerdictRank.FAILS: VerdictKind.FAILS,
    VerdictRank.WANTS_MORE: VerdictKind.SUSTAINS_WITH_SUBSIDY,
    VerdictRank.HAS_ENOUGH: VerdictKind.SUSTAINS_WITH_SUBSIDY,
    VerdictRank.SUSTAINS_ITSELF: VerdictKind.SUSTAINS_ITSELF,
}
"""The kind of verdict that goes with each."""


def standings_of(verdict: Verdict) -> Integers:
    """Return values of :class:`VerdictRank`, draw by draw; ``(draws,)``."""
    with_subsidy = np.where(
        verdict.extra > 0.0, VerdictRank.WANTS_MORE, VerdictRank.HAS_ENOUGH
    )
    itself = verdict.kind == VerdictKind.SUSTAINS_ITSELF
    found = np.where(itself, VerdictRank.SUSTAINS_ITSELF, with_subsidy)
    fails = verdict.kind == VerdictKind.FAILS
    return np.where(fails, VerdictRank.FAILS, found).astype(np.int64)


@dataclass(frozen=True, kw_only=True)
class Fate:
    """What becomes of a way of funding in one draw, in nominal pounds."""

    standing: VerdictRank
    fails_in: int
    """Month of failure, or NEVER."""
    needed: float
    """Pounds a school-year in all with which everything holds, first-year prices."""
    extra: float
    """Pounds a school-year still needed, first-year prices."""
    result: float
    """Unrestricted results of all years together."""
    least_reserves: float
    """Free reserves at the month's end at which they are lowest."""
    last_reserves: float
    """Free reserves when the plan ends."""

    @property
    def kind(self) -> VerdictKind:
        """The kind of the verdict."""
        return KIND_OF[self.standing]


def fates_of(projection: Projection) -> list[Fate]:
    """Return what becomes of a way of funding, draw by draw."""
    verdict, reserves = projection.verdict, projection.balances.free_reserves
    each = zip(
        standings_of(verdict).tolist(),
        verdict.fails_in.tolist(),
        verdict.needed.tolist(),
        verdict.extra.tolist(),
        added(projection.results).tolist(),
        reserves.min(axis=0).tolist(),
        reserves[-1].tolist(),
        strict=True,
    )
    return [
        Fate(
            standing=VerdictRank(standing),
            fails_in=month,
            needed=needed,
            extra=extra,
            result=result,
            least_reserves=least,
            last_reserves=last,
        )
        for standing, month, needed, extra, result, least, last in each
    ]
