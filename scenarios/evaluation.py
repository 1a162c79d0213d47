"""A scenario worked out for many draws, a piece at a time."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from costmodel.arrays import Floats
from scenarios.funded_plan import FundedPlan, ScenarioPlan
from scenarios.levers import Levers, untouched
from scenarios.projection import Projection, projector_of

PIECE = 1024
"""Draws worked out at a time; the result does not depend on it."""


def pieces(
    funded: FundedPlan,
    scenarios: tuple[ScenarioPlan, ...],
    drawn: Floats,
    levers: Levers | None = None,
) -> Iterator[tuple[slice, tuple[Projection, ...]]]:
    """Yield the projections of some draws at a time, with where they belong.

    ``drawn`` has shape ``(names, draws)``; scenarios that cost the same share the work.
    """
    draws = drawn.shape[1]
    levers = levers or untouched(draws)
    for first in range(0, draws, PIECE):
        part = slice(first, min(first + PIECE, draws))
        some = np.ascontiguousarray(drawn[:, part])
        projector = projector_of(funded, some, levers.at(part))
        yield part, tuple(projector.project(scenario) for scenario in scenarios)


def central(
    funded: FundedPlan, scenario: ScenarioPlan, *, in_detail: bool = False
) -> Projection:
    """Work a scenario out for the register's own values."""
    drawn = funded.plan.terms.central
    return projector_of(funded, drawn, in_detail=in_detail).project(scenario)
