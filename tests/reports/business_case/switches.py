"""The example on paper with other evidence: how near which verdict is to changing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from reports.statements import Statements
from scenarios.sensitivity import Swing
from scenarios.sustainability import VerdictKind
from tests.reports.runs import DAY, on_paper

UNCERTAIN = (
    "officer_salary",
    "head_fee",
    "days_deployed",
    "cover_day",
    "head_salary",
    "licence",
    "oncost.lgps_default",
)
"""The assumptions of the example that are drawn."""


def with_switches(**distances: Mapping[str, float]) -> Statements:
    """Return the example in which these assumptions alone change verdicts.

    Parameters
    ----------
    distances
        For a scenario, how far each assumption is from changing its verdict: up to 1
        it does so within its range. A scenario that is not named is decided.

    """
    comparison = on_paper().comparison
    views = {
        name: replace(
            view, found=replace(view.found, swings=_swings(distances.get(name, {})))
        )
        for name, view in comparison.scenarios.items()
    }
    return Statements(replace(comparison, scenarios=views), DAY)


def _swings(distances: Mapping[str, float]) -> tuple[Swing, ...]:
    """Return what assumptions do to a verdict, the nearest first."""
    swings = [
        Swing(
            name=name,
            value=1.0,
            low=0.0,
            high=2.0,
            at_low=VerdictKind.FAILS,
            at_high=VerdictKind.SUSTAINS_ITSELF,
            result_at_low=-1000.0,
            result_at_high=1000.0,
            switching_value=1.0 + distance,
            distance=distance,
        )
        for name, distance in distances.items()
    ]
    return tuple(sorted(swings, key=lambda swing: swing.distance))
