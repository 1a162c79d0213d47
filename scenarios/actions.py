"""What directors could do for a better verdict, each worked out anew, and ranked.

The rule in words, with its worked example, is docs/method/verdict.md.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

import numpy as np

from costmodel.arrays import added, running
from scenarios.fates import Fate, VerdictRank, fates_of
from scenarios.funded_plan import FundedPlan, ScenarioPlan, without
from scenarios.projection import Projection, projector_of
from scenarios.reserves import NEVER
from scenarios.sustainability import one_pound
from scenarios.taking import alone_for
from scenarios.turning_points import TurningPoint, VerdictLever


class OtherAction(StrEnum):
    """What directors can do beside turning a lever."""

    STOP = "stop"
    """No school starts in one programme; what it alone takes is gone, and its fees."""
    EXTRA = "extra"
    """Free money, so much a school-year, on top of all there is."""


@dataclass(frozen=True, kw_only=True)
class Action:
    """One thing that directors could do, and what becomes of the plan then."""

    deed: VerdictLever | OtherAction
    programme: str = ""
    """Which one stops; empty of all else."""
    amount: float
    """The factor of a lever; pounds a school-year of extra money; 0 of a stop."""
    moved: float
    """How much is asked: by what share a lever is turned, what share of places stops,
    or what extra money comes to as a share of all income; may be infinite."""
    fate: Fate


@dataclass(frozen=True)
class Actions:
    """What directors could do for one verdict."""

    ranked: tuple[Action, ...]
    """What gives a better verdict, the best first; of equals what asks least."""
    tried: int
    """How many things were tried, those that give no better verdict counted."""


def actions_of(
    funded: FundedPlan, scenario: ScenarioPlan, points: Iterable[TurningPoint], of: int
) -> Actions:
    """Return what gives one way of funding a better verdict, ranked.

    Parameters
    ----------
    funded, scenario
        The compiled model and the way of funding; contracts that may be lost are won.
    points
        Where a lever gives a better verdict.
    of
        How many levers were tried.

    """
    projector = projector_of(funded, funded.plan.terms.central)
    projection = projector.project(scenario)
    (central,) = fates_of(projection)
    if central.standing is VerdictRank.SUSTAINS_ITSELF:
        return Actions((), 0)
    stops = [
        _stopped(projection, name, projector.project(other))
        for name, other in _without_each(projection)
    ]
    extra = list(_extra(projection))
    found = [*_of_levers(points), *stops, *extra]
    better = [each for each in found if each.fate.standing > central.standing]
    better.sort(key=_rank)
    return Actions(tuple(better), of + len(stops) + len(extra))


def _rank(action: Action) -> tuple[int, float, str, str]:
    """Return what actions are ordered by: the verdict, then how much is asked."""
    return -action.fate.standing, action.moved, action.deed, action.programme


def _of_levers(points: Iterable[TurningPoint]) -> Iterator[Action]:
    """Yield the best that each lever can do, by the smaller turn of two."""
    nearest: dict[VerdictLever, TurningPoint] = {}
    for point in sorted(points, key=lambda each: each.moved):
        nearest.setdefault(point.lever, point)
    for lever, point in nearest.items():
        yield Action(
            deed=lever, amount=point.factor, moved=point.moved, fate=point.fate
        )


def _without_each(projection: Projection) -> Iterator[tuple[str, ScenarioPlan]]:
    """Yield a scenario without each programme that has schools, if several have."""
    funded, scenario = projection.funded, projection.scenario
    places = _places(projection)
    names = [
        name
        for name, each in zip(funded.model.programmes, places, strict=True)
        if each > 0.0
    ]
    for name in names if len(names) > 1 else ():
        gone = set(alone_for(scenario.funding, (name,)))
        yield name, without(funded, scenario, gone, (name,))


def _places(projection: Projection) -> list[float]:
    """Return school-years of each programme over the plan."""
    places: list[float] = projection.costs.volumes.places[:, :, 0].sum(axis=1).tolist()
    return places


def _stopped(projection: Projection, name: str, other: Projection) -> Action:
    """Return what stopping one programme makes of the plan."""
    lost = sum(_places(projection)) - sum(_places(other))
    (fate,) = fates_of(other)
    share = lost / sum(_places(projection))
    return Action(
        deed=OtherAction.STOP, programme=name, amount=0.0, moved=share, fate=fate
    )


def _extra(projection: Projection) -> Iterator[Action]:
    """Yield the extra money with which everything would hold, if any sum is enough.

    Free money moves no cost and no floor, so that balances rise by what it has brought.
    """
    (fate,) = fates_of(projection)
    extra = fate.extra
    if extra <= 0.0 or math.isinf(extra):
        return
    divisors = projection.funded.plan.facts.divisors
    brought = extra * one_pound(projection.costs.volumes.places, divisors)[:, 0]
    reserves = projection.balances.free_reserves[:, 0] + running(brought[:, None])[:, 0]
    total = float(added(brought))
    income = float(
        np.sum([each[:, 0].sum() for each in projection.recognised.values()])
    )
    yield Action(
        deed=OtherAction.EXTRA,
        amount=extra,
        moved=total / income if income > 0.0 else math.inf,
        fate=replace(
            fate,
            standing=VerdictRank.HAS_ENOUGH,
            fails_in=NEVER,
            extra=0.0,
            result=fate.result + total,
            least_reserves=float(reserves.min()),
            last_reserves=float(reserves[-1]),
        ),
    )
