"""The fee, the volume or the subsidy at which nothing is lost.

The rule in words is docs/method/break_even.md. The search is from outside: a fee is an
input of every run, and each draw of a search is a run of its own at another fee.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np

from costmodel.arrays import Flags, Floats, added
from scenarios.brackets import ROUNDS, Brackets, narrowed
from scenarios.evaluation import pieces
from scenarios.funded_plan import FundedPlan, ScenarioPlan
from scenarios.levers import Levers, untouched
from scenarios.projection import Projection
from scenarios.reserves import HALF_A_PENNY
from scenarios.sustainability import one_pound

MOST = 3.0
"""Highest factor looked at; the lowest is nought."""

STEPS = 240
"""Steps between the lowest and the highest factor."""


@dataclass(frozen=True, kw_only=True)
class BreakEven:
    """Where a target is just met, as the sum of all years' results being nought."""

    crossings: tuple[float, ...]
    """Factors at which the target is just met, lowest first; empty if there is none."""
    best: float
    """Factor with the largest margin; the lowest, if several have as much."""
    best_result: float
    """By how much the target is met at the best factor, in pounds over all years where
    no more is said; below nought if nothing is enough."""
    met_at_nought: bool
    """Whether the target is met at a factor of nought."""
    always_met: bool
    """Whether the target is met at every factor looked at."""

    @property
    def met(self) -> tuple[tuple[float, float], ...]:
        """Ranges of factors at which the target is met, lowest first.

        The last ends in infinity if it is met at the highest factor looked at.

        Examples
        --------
        >>> BreakEven(
        ...     crossings=(0.5, 2.0), best=3.0, best_result=1.0, met_at_nought=True,
        ...     always_met=False,
        ... ).met
        ((0.0, 0.5), (2.0, inf))

        """
        ends = [*([0.0] if self.met_at_nought else []), *self.crossings, math.inf]
        return tuple(pairwise(ends))[::2]


def break_even_fee(funded: FundedPlan, scenario: ScenarioPlan) -> BreakEven:
    """Search over one factor on all fees; costs and demand answer."""
    return searched(
        lambda factors: _results(
            funded, scenario, replace(untouched(len(factors)), fees=factors)
        )
    )


def break_even_volume(funded: FundedPlan, scenario: ScenarioPlan) -> BreakEven:
    """Search over one factor on all planned cohorts."""
    return searched(
        lambda factors: _results(
            funded, scenario, replace(untouched(len(factors)), cohorts=factors)
        )
    )


def break_even_subsidy(projection: Projection) -> float:
    """Return the extra pounds a school-year, first-year prices, that avoid a loss.

    Nought if nothing is lost; infinite if there is no school to pay it for.
    """
    divisors = projection.funded.plan.facts.divisors
    pound = one_pound(projection.costs.volumes.places, divisors)
    shortfall = -float(projection.results[:, 0].sum())
    brought = float(pound[:, 0].sum())
    if shortfall <= HALF_A_PENNY:
        return 0.0
    return shortfall / brought if brought > 0.0 else np.inf


@dataclass(frozen=True)
class BestFee:
    """The factor on all fees at which the subsidy needed is smallest."""

    factor: float
    """The lowest, if several need as little."""
    needed: float
    """Pounds a school-year in all, first-year prices."""


def best_fee(funded: FundedPlan, scenario: ScenarioPlan) -> BestFee:
    """Return the factor on all fees at which the least subsidy is needed."""
    factors = grid()
    needed = np.empty_like(factors)
    levers = replace(untouched(len(factors)), fees=factors)
    for part, projection in _evaluated(funded, scenario, levers):
        needed[part] = projection.verdict.needed
    best = int(np.argmax(needed <= needed.min() + HALF_A_PENNY))
    return BestFee(float(factors[best]), float(needed[best]))


def _evaluated(
    funded: FundedPlan, scenario: ScenarioPlan, levers: Levers
) -> Iterator[tuple[slice, Projection]]:
    """Yield projections of the central case at every setting of the levers."""
    drawn = np.repeat(funded.plan.terms.central, len(levers.fees), axis=1)
    for part, (projection,) in pieces(funded, (scenario,), drawn, levers):
        yield part, projection


def _results(funded: FundedPlan, scenario: ScenarioPlan, levers: Levers) -> Floats:
    """Return the sum of all years' results at every setting of the levers."""
    totals = np.empty_like(levers.fees)
    for part, projection in _evaluated(funded, scenario, levers):
        totals[part] = added(projection.results)
    return totals


def grid(most: float = MOST, steps: int = STEPS) -> Floats:
    """Return evenly spaced values from nought, at which a search looks first."""
    return np.linspace(0.0, most, steps + 1)


def searched(
    margin_at: Callable[[Floats], Floats],
    values: Floats | None = None,
    missed_by: float = HALF_A_PENNY,
    rounds: int = ROUNDS,
) -> BreakEven:
    """Look at evenly spaced values, then closer wherever a target is met or missed.

    Parameters
    ----------
    margin_at
        By how much the target is met at each value; below nought where it is missed.
    values
        Where to look first, lowest first; left out, those of :func:`grid`.
    missed_by
        A margin that is less than this below nought still meets the target.
    rounds
        How often to look closer, each time 16 times.

    """
    values = grid() if values is None else values

    def is_met(at: Floats) -> Flags:
        """Whether the target is met at each value."""
        met: Flags = margin_at(at) >= -missed_by
        return met

    margins = margin_at(values)
    met = margins >= -missed_by
    best = int(np.argmax(margins))
    return BreakEven(
        crossings=_crossings(is_met, values, met, rounds),
        best=float(values[best]),
        best_result=float(margins[best]),
        met_at_nought=bool(met[0]),
        always_met=bool(met.all()),
    )


def _crossings(
    is_met: Callable[[Floats], Flags], values: Floats, met: Flags, rounds: int
) -> tuple[float, ...]:
    """Return the value at each change, on the side where the target is met."""
    changes = np.flatnonzero(met[1:] != met[:-1])
    if not len(changes):
        return ()
    starts_met = met[changes]

    def is_same(inside: Floats) -> Flags:
        """Whether values meet the target as the inner end of their bracket does."""
        met_there = is_met(inside.reshape(-1)).reshape(inside.shape)
        same: Flags = met_there == starts_met[:, None]
        return same

    around = Brackets(values[changes], values[changes + 1])
    found = narrowed(around, is_same, rounds)
    return tuple(np.where(starts_met, found.same, found.other).tolist())
