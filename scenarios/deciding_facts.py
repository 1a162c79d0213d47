"""The two numbers nearest to turning a verdict: assumptions, or what directors turn.

The rule in words is docs/method/verdict.md.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from costmodel.assumptions import Quantity
from costmodel.sampling import with_values
from scenarios.evaluation import pieces
from scenarios.fates import Fate, fates_of
from scenarios.fees import is_asked_of_schools
from scenarios.funded_plan import FundedPlan, ScenarioPlan
from scenarios.sensitivity import Swing
from scenarios.streams import Contract, Donation, Fee, Grant, Stream
from scenarios.turning_points import TurningPoint, TurningPoints, VerdictLever

MOST_FACTS = 2
"""How many numbers are told as those nearest to turning a verdict."""


@dataclass(frozen=True, kw_only=True)
class DecidingFact:
    """One number that alone turns a verdict."""

    lever: VerdictLever | None
    """None: it is an assumption."""
    assumption: str
    """Its name; empty: it is a lever."""
    now: float
    """Its value; of a lever 1."""
    turns_at: float
    """The value at which the verdict turns; of a lever a factor."""
    fate: Fate
    """What becomes of the way of funding there."""

    @property
    def moved(self) -> float:
        """How far it is to there, as a share of what it is now."""
        return abs(self.turns_at / self.now - 1.0)


def deciding_facts(
    funded: FundedPlan,
    scenario: ScenarioPlan,
    swings: Sequence[Swing],
    points: TurningPoints,
) -> tuple[DecidingFact, ...]:
    """Return the two numbers nearest to turning a verdict, the nearest first.

    ``swings`` and ``points`` are what was found of each assumption and each lever of
    the same way of funding.
    """
    turned = frozenset(_moved_by_levers(scenario))
    assumed = [
        swing
        for swing in swings
        if math.isfinite(_moved(swing)) and swing.name not in turned
    ]
    nearest = sorted(assumed, key=lambda each: (_moved(each), each.name))[:MOST_FACTS]
    found = [*_of_assumptions(funded, scenario, nearest), *_of_levers(points)]
    found.sort(key=lambda each: (each.moved, each.assumption, each.lever or ""))
    return tuple(found[:MOST_FACTS])


def _moved(swing: Swing) -> float:
    """Return how far an assumption's switch is, as a share of its value."""
    if swing.switching_value is None or not swing.value:
        return math.inf
    return abs(swing.switching_value / swing.value - 1.0)


def _of_assumptions(
    funded: FundedPlan, scenario: ScenarioPlan, swings: Sequence[Swing]
) -> Iterator[DecidingFact]:
    """Yield assumptions, the plan worked out at the value at which each turns it."""
    values = [(swing.name, swing.switching_value or 0.0) for swing in swings]
    if not values:
        return
    drawn = with_values(funded.plan.terms, values)
    ((_, (projection,)),) = pieces(funded, (scenario,), drawn)
    for swing, (name, value), fate in zip(
        swings, values, fates_of(projection), strict=True
    ):
        yield DecidingFact(
            lever=None, assumption=name, now=swing.value, turns_at=value, fate=fate
        )


def _of_levers(points: TurningPoints) -> Iterator[DecidingFact]:
    """Yield each lever with its nearer change; all at once are no one number."""
    nearest: dict[VerdictLever, TurningPoint] = {}
    for point in sorted(points.any_change, key=lambda each: each.moved):
        if point.lever is not VerdictLever.ALL_AT_ONCE:
            nearest.setdefault(point.lever, point)
    for lever, point in nearest.items():
        yield DecidingFact(
            lever=lever,
            assumption="",
            now=1.0,
            turns_at=point.factor,
            fate=point.fate,
        )


def _moved_by_levers(scenario: ScenarioPlan) -> Iterator[str]:
    """Yield the assumptions that a lever moves, so that they are not told twice."""
    for cohorts in scenario.cohorts.values():
        yield from _names(cohorts.values())
    for stream in scenario.funding.streams:
        yield from _names(_prices(stream))


def _prices(stream: Stream) -> Iterator[Quantity | None]:
    """Yield the sums of a stream that its lever multiplies."""
    match stream:
        case Fee() if is_asked_of_schools(stream):
            yield from stream.prices.values()
        case Contract():
            yield from (stream.a_year, stream.per_unit)
        case Grant():
            yield from (stream.a_year, stream.per_school, stream.per_pupil)
        case Donation():
            yield from stream.sums.values()


def _names(quantities: Iterable[Quantity | None]) -> Iterator[str]:
    """Yield the assumptions among some quantities."""
    yield from (each for each in quantities if isinstance(each, str))
