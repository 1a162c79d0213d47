"""At which value of what directors can turn a verdict changes.

The rule in words is docs/method/verdict.md. Each value tried is a run of its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from costmodel.arrays import Flags, Floats, Integers
from scenarios.brackets import Brackets, narrowed
from scenarios.evaluation import pieces
from scenarios.fates import KIND_OF, Fate, VerdictRank, fates_of, standings_of
from scenarios.funded_plan import FundedPlan, ScenarioPlan
from scenarios.funding import fees_asked_of_schools
from scenarios.levers import Levers
from scenarios.streams import Contract, Donation, Grant

STEPS_OF_ONE = 20
"""Steps of a factor between nought and one that are looked at first."""

MOST_FACTOR = 3
"""Highest factor looked at; of all at once it is a step below 2."""

CLOSER = 5
"""How often a search looks closer: to a millionth of a step."""


class VerdictLever(StrEnum):
    """What directors can turn, each by one factor."""

    FEES = "fees"
    """All fees that the schools taking part pay."""
    CONTRACTS = "contracts"
    """The prices of all contracts."""
    GIFTS = "gifts"
    """All grants and donations."""
    COHORTS = "cohorts"
    """All planned cohorts."""
    COSTS = "costs"
    """All that the broker buys and pays out."""
    ALL_AT_ONCE = "all_at_once"
    """Fees, contracts and gifts by a factor, costs by as much the other way."""


Setting = tuple[VerdictLever, float]
"""A lever and the factor it is turned to."""


@dataclass(frozen=True)
class TurningPoint:
    """The nearest factor, on one side of 1, at which a verdict changes."""

    lever: VerdictLever
    factor: float
    fate: Fate
    """What becomes of the way of funding there."""

    @property
    def moved(self) -> float:
        """By how much the lever is turned, as a share of what it was."""
        return abs(self.factor - 1.0)


@dataclass(frozen=True)
class TurningPoints:
    """What turning each lever alone does to one verdict."""

    any_change: tuple[TurningPoint, ...]
    """The nearest change on either side, whatever the verdict becomes."""
    for_the_better: tuple[TurningPoint, ...]
    """The nearest on either side at which the lever does the best that it can do; none
    of a lever that makes nothing better."""


def levers_of(scenario: ScenarioPlan) -> tuple[VerdictLever, ...]:
    """Return what a way of funding has that can be turned."""
    funding = scenario.funding
    has = {
        VerdictLever.FEES: bool(fees_asked_of_schools(funding)),
        VerdictLever.CONTRACTS: any(
            isinstance(one, Contract) for one in funding.streams
        ),
        VerdictLever.GIFTS: any(
            isinstance(one, Grant | Donation) for one in funding.streams
        ),
    }
    return tuple(lever for lever in VerdictLever if has.get(lever, True))


def levers_at(settings: Sequence[Setting]) -> Levers:
    """Return levers of which each draw has one turned.

    Examples
    --------
    >>> both = levers_at([(VerdictLever.FEES, 1.5), (VerdictLever.ALL_AT_ONCE, 1.25)])
    >>> both.fees.tolist(), both.costs.tolist(), both.cohorts.tolist()
    ([1.5, 1.25], [1.0, 0.75], [1.0, 1.0])

    """
    raised = {VerdictLever.FEES, VerdictLever.CONTRACTS, VerdictLever.GIFTS}
    factors = {each: np.ones(len(settings)) for each in VerdictLever}
    for at, (lever, factor) in enumerate(settings):
        if lever is VerdictLever.ALL_AT_ONCE:
            for one in raised:
                factors[one][at] = factor
            factors[VerdictLever.COSTS][at] = 2.0 - factor
        factors[lever][at] = factor
    return Levers(
        fees=factors[VerdictLever.FEES],
        cohorts=factors[VerdictLever.COHORTS],
        contracts=factors[VerdictLever.CONTRACTS],
        gifts=factors[VerdictLever.GIFTS],
        costs=factors[VerdictLever.COSTS],
    )


def fates_at(
    funded: FundedPlan, scenario: ScenarioPlan, settings: Sequence[Setting]
) -> list[Fate]:
    """Return what becomes of a way of funding at each setting, at central values."""
    drawn = np.repeat(funded.plan.terms.central, len(settings), axis=1)
    fates: list[Fate] = []
    for _, (one,) in pieces(funded, (scenario,), drawn, levers_at(settings)):
        fates += fates_of(one)
    return fates


def turning_points(funded: FundedPlan, scenario: ScenarioPlan) -> TurningPoints:
    """Look for the nearest values of each lever at which the verdict changes."""
    settings = [
        (lever, factor) for lever in levers_of(scenario) for factor in _grid(lever)
    ]
    found = _standings(funded, scenario, settings).tolist()
    standings = dict(zip(settings, map(VerdictRank, found), strict=True))
    central = standings[VerdictLever.COHORTS, 1.0]
    of_any: list[_Search] = []
    of_better: list[_Search] = []
    for lever in levers_of(scenario):
        known = [standings[lever, factor] for factor in _grid(lever)]
        other = (one for one in VerdictRank if KIND_OF[one] is not KIND_OF[central])
        of_any += _around(lever, known, frozenset(other))
        best = max(known)
        if best > central:
            of_better += _around(lever, known, frozenset({best}))
    points = _narrowed(funded, scenario, [*of_any, *of_better])
    return TurningPoints(points[: len(of_any)], points[len(of_any) :])


@dataclass(frozen=True)
class _Search:
    """One side of one lever on which the verdict becomes one of those wanted."""

    lever: VerdictLever
    inside: float
    """A factor at which it is not yet."""
    outside: float
    """A factor at which it is."""
    wanted: frozenset[VerdictRank]


def _around(
    lever: VerdictLever, known: Sequence[VerdictRank], wanted: frozenset[VerdictRank]
) -> Iterator[_Search]:
    """Yield the nearest gap of the grid, on either side of 1, to what is wanted."""
    grid = _grid(lever)
    for step in (-1, 1):
        at = grid.index(1.0)
        while 0 <= at + step < len(grid):
            if known[at + step] in wanted:
                yield _Search(lever, grid[at], grid[at + step], wanted)
                break
            at += step


def _grid(lever: VerdictLever) -> list[float]:
    """Return the factors looked at first, lowest first; 1 is among them.

    Costs never vanish.
    """
    first = 1 if lever is VerdictLever.COSTS else 0
    stop = MOST_FACTOR * STEPS_OF_ONE + 1
    if lever is VerdictLever.ALL_AT_ONCE:
        stop = 2 * STEPS_OF_ONE
    grid: list[float] = (np.arange(first, stop) / STEPS_OF_ONE).tolist()
    return grid


def _standings(
    funded: FundedPlan, scenario: ScenarioPlan, settings: Sequence[Setting]
) -> Integers:
    """Return how good the verdict is at each setting."""
    drawn = np.repeat(funded.plan.terms.central, len(settings), axis=1)
    found = np.empty(len(settings), dtype=np.int64)
    for part, (one,) in pieces(funded, (scenario,), drawn, levers_at(settings)):
        found[part] = standings_of(one.verdict)
    return found


def _narrowed(
    funded: FundedPlan, scenario: ScenarioPlan, searches: Sequence[_Search]
) -> tuple[TurningPoint, ...]:
    """Return each change exactly, on the side on which the verdict is as wanted."""
    if not searches:
        return ()

    def is_same(values: Floats) -> Flags:
        """Whether factors give no verdict that is wanted."""
        settings = [
            (search.lever, value)
            for search, row in zip(searches, values.tolist(), strict=True)
            for value in row
        ]
        standings = _standings(funded, scenario, settings).reshape(values.shape)
        return np.stack(
            [
                np.isin(row, list(search.wanted), invert=True)
                for search, row in zip(searches, standings, strict=True)
            ]
        )

    wide = Brackets(
        np.array([each.inside for each in searches]),
        np.array([each.outside for each in searches]),
    )
    factors = narrowed(wide, is_same, CLOSER).other.tolist()
    settings = [
        (each.lever, factor) for each, factor in zip(searches, factors, strict=True)
    ]
    fates = fates_at(funded, scenario, settings)
    return tuple(
        TurningPoint(lever, factor, fate)
        for (lever, factor), fate in zip(settings, fates, strict=True)
    )
