"""The fee, the volume or the subsidy at which nothing is lost.

The rule in words is docs/method/break_even.md. The search is from outside: a fee is an
input of every run, and each draw of a search is a run of its own at another fee.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from costmodel.arrays import Flags, Floats, added
from scenarios.brackets import Brackets, narrowed
from scenarios.evaluation import pieces
from scenarios.funded_plan import FundedPlan, ScenarioPlan
from scenarios.projection import Levers, Projection
from scenarios.reserves import HALF_A_PENNY
from scenarios.sustainability import one_pound

MOST = 3.0
"""Highest factor looked at; the lowest is nought."""

STEPS = 240
"""Steps between the lowest and the highest factor."""


@dataclass(frozen=True, kw_only=True)
class BreakEven:
    """Where the sum of all years' unrestricted results is nought."""

    crossings: tuple[float, ...]
    """Factors at which the target is just met, lowest first; empty if there is none."""
    best: float
    """Factor with the largest result."""
    best_result: float
    """Pounds over all years at the best factor; below nought if nothing is enough."""
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
    return _search(
        lambda factors: _results(
            funded, scenario, Levers(factors, np.ones_like(factors))
        )
    )


def break_even_volume(funded: FundedPlan, scenario: ScenarioPlan) -> BreakEven:
    """Search over one factor on all planned cohorts."""
    return _search(
        lambda factors: _results(
            funded, scenario, Levers(np.ones_like(factors), factors)
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
    factors = np.linspace(0.0, MOST, STEPS + 1)
    needed = np.empty_like(factors)
    levers = Levers(factors, np.ones_like(factors))
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


def _search(result_at: Callable[[Floats], Floats]) -> BreakEven:
    """Look at evenly spaced factors, then closer wherever the sign changes."""
    factors = np.linspace(0.0, MOST, STEPS + 1)
    results = result_at(factors)
    met = results >= -HALF_A_PENNY
    best = int(np.argmax(results))
    return BreakEven(
        crossings=_crossings(result_at, factors, met),
        best=float(factors[best]),
        best_result=float(results[best]),
        met_at_nought=bool(met[0]),
        always_met=bool(met.all()),
    )


def _crossings(
    result_at: Callable[[Floats], Floats], factors: Floats, met: Flags
) -> tuple[float, ...]:
    """Return the factor at each change, on the side where the target is met."""
    changes = np.flatnonzero(met[1:] != met[:-1])
    if not len(changes):
        return ()
    is_met = met[changes]

    def is_same(values: Floats) -> Flags:
        """Whether values meet the target as the inner end of their bracket does."""
        met_there = result_at(values.reshape(-1)) >= -HALF_A_PENNY
        same: Flags = met_there.reshape(values.shape) == is_met[:, None]
        return same

    found = narrowed(Brackets(factors[changes], factors[changes + 1]), is_same)
    return tuple(np.where(is_met, found.same, found.other).tolist())
