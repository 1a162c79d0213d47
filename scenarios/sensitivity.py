"""What a verdict rests on: the values of assumptions at which it changes.

The rule in words is docs/method/verdict.md.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from costmodel.arrays import Flags, Floats, Integers, added
from costmodel.sampling import Range, sampler_of, with_values
from scenarios.brackets import Brackets, narrowed
from scenarios.evaluation import pieces
from scenarios.funded_plan import FundedPlan, ScenarioPlan
from scenarios.sustainability import VerdictKind

STEPS = 8
"""Points looked at on either side of an assumption's value."""

LOW, MIDDLE, HIGH = STEPS - 1, 2 * STEPS - 2, 3 * STEPS - 3
"""Where an assumption's low, value and high stand among the points."""


@dataclass(frozen=True, kw_only=True)
class Swing:
    """What one assumption does to one scenario's verdict, all others central."""

    name: str
    value: float
    low: float
    high: float
    at_low: VerdictKind
    at_high: VerdictKind
    result_at_low: float
    """Sum of the unrestricted results of all years, in pounds, at the low."""
    result_at_high: float
    switching_value: float | None
    """Nearest value at which the verdict changes; None: none in the range looked at."""
    distance: float
    """From the value to it, in units of the distance to the low or high; infinite if
    there is none."""

    @property
    def flips_within_range(self) -> bool:
        """Whether the verdict changes between the 10th and the 90th percentile."""
        return self.distance <= 1.0


@dataclass(frozen=True)
class _Search:
    """One side of one assumption on which the verdict changes somewhere."""

    name: str
    inside: float
    """A value at which the verdict is still the central one."""
    outside: float
    """A value at which it has changed."""


def swings_of(funded: FundedPlan, scenario: ScenarioPlan) -> tuple[Swing, ...]:
    """Return what every assumption does to a verdict, the nearest switch first."""
    ranges = sampler_of(funded.plan.terms).ranges
    changes = [
        (name, value) for name, spread in ranges.items() for value in _points(spread)
    ]
    if not changes:
        return ()
    kinds, results = _told(funded, scenario, changes)
    kinds, results = kinds.reshape(len(ranges), -1), results.reshape(len(ranges), -1)
    central = int(kinds[0, MIDDLE])
    searches = [
        search
        for row, (name, spread) in enumerate(ranges.items())
        for search in _changes(name, _points(spread), kinds[row], central)
    ]
    switches = _narrowed(funded, scenario, searches, central)
    swings = [
        _swing((name, spread), kinds[row], results[row], switches.get(name, []))
        for row, (name, spread) in enumerate(ranges.items())
    ]
    return tuple(sorted(swings, key=lambda swing: (swing.distance, swing.name)))


def _points(spread: Range) -> list[float]:
    """Return the values looked at, lowest first; low, value and high among them."""
    width = spread.high - spread.low
    below = np.linspace(spread.low - width, spread.low, STEPS)
    inner_low = np.linspace(spread.low, spread.value, STEPS)[1:]
    inner_high = np.linspace(spread.value, spread.high, STEPS)[1:]
    above = np.linspace(spread.high, spread.high + width, STEPS)[1:]
    values = np.concatenate((below, inner_low, inner_high, above))
    points: list[float] = np.clip(values, spread.least, spread.most).tolist()
    return points


def _told(
    funded: FundedPlan, scenario: ScenarioPlan, changes: Sequence[tuple[str, float]]
) -> tuple[Integers, Floats]:
    """Return the kind of verdict under each change, and the results of all years."""
    drawn = with_values(funded.plan.terms, changes)
    kinds = np.empty(len(changes), dtype=np.int64)
    results = np.empty(len(changes))
    for part, (projection,) in pieces(funded, (scenario,), drawn):
        kinds[part] = projection.verdict.kind
        results[part] = added(projection.results)
    return kinds, results


def _changes(
    name: str, values: list[float], kinds: Integers, central: int
) -> list[_Search]:
    """Return the nearest change of verdict on either side of the value."""
    found = []
    for direction in (-1, 1):
        at = MIDDLE
        while 0 <= at + direction < len(values):
            if kinds[at + direction] != central:
                found.append(_Search(name, values[at], values[at + direction]))
                break
            at += direction
    return found


def _narrowed(
    funded: FundedPlan,
    scenario: ScenarioPlan,
    searches: list[_Search],
    central: int,
) -> dict[str, list[float]]:
    """Return the values at which the verdict changes, by assumption."""
    if not searches:
        return {}

    def is_central(values: Floats) -> Flags:
        """Whether values give the kind of verdict that the central ones give."""
        changes = [
            (search.name, value)
            for search, row in zip(searches, values.tolist(), strict=True)
            for value in row
        ]
        kinds, _ = _told(funded, scenario, changes)
        same: Flags = (kinds == central).reshape(values.shape)
        return same

    wide = Brackets(
        np.array([search.inside for search in searches]),
        np.array([search.outside for search in searches]),
    )
    switches: dict[str, list[float]] = {}
    values = narrowed(wide, is_central).other.tolist()
    for search, value in zip(searches, values, strict=True):
        switches.setdefault(search.name, []).append(value)
    return switches


def _swing(
    named: tuple[str, Range], kinds: Integers, results: Floats, switches: list[float]
) -> Swing:
    """Put together what one assumption does."""
    name, spread = named
    distances = [(_distance(spread, value), value) for value in switches]
    distance, switch = min(distances, default=(np.inf, None))
    return Swing(
        name=name,
        value=spread.value,
        low=spread.low,
        high=spread.high,
        at_low=VerdictKind(int(kinds[LOW])),
        at_high=VerdictKind(int(kinds[HIGH])),
        result_at_low=float(results[LOW]),
        result_at_high=float(results[HIGH]),
        switching_value=switch,
        distance=float(distance),
    )


def _distance(spread: Range, value: float) -> float:
    """Return how far a value is, in units of the distance to the low or high."""
    bound = spread.low if value < spread.value else spread.high
    width = abs(bound - spread.value)
    return abs(value - spread.value) / width if width > 0.0 else np.inf


def deciding(swings: tuple[Swing, ...], number: int = 3) -> tuple[Swing, ...]:
    """Return the assumptions with the nearest switching values."""
    return tuple(swing for swing in swings if np.isfinite(swing.distance))[:number]


def is_decided(swings: tuple[Swing, ...]) -> bool:
    """Whether no assumption flips the verdict within its range."""
    return not any(swing.flips_within_range for swing in swings)
