"""Every output of the engine by name, as the kernel gives them."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from costmodel.arrays import Floats, Integers
from scenarios.evaluation import PIECE
from scenarios.funded_plan import FundedPlan
from scenarios.projection import Projection, projector_of

Figures = dict[str, Floats | Integers]


def evaluate(
    funded: FundedPlan, drawn: Floats, piece: int = PIECE
) -> Iterator[tuple[slice, str, Projection]]:
    """Yield the engine's projections of some draws at a time, scenario by scenario."""
    for first in range(0, drawn.shape[1], piece):
        part = slice(first, min(first + piece, drawn.shape[1]))
        projector = projector_of(funded, np.ascontiguousarray(drawn[:, part]))
        for name, scenario in funded.scenarios.items():
            yield part, name, projector.project(scenario)


def figures_of(projection: Projection) -> Figures:
    """Return every figure of one projection; the draw is the last axis."""
    costs, balances = projection.costs, projection.balances
    events, verdict, floor = projection.events, projection.verdict, projection.floor
    figures: Figures = {
        "full_cost": costs.full_cost(),
        "not_shared": costs.not_shared(),
        "journeys": costs.volumes.journeys,
        "places": costs.volumes.places,
        "cash": balances.cash,
        "debtors": balances.debtors,
        "creditors": balances.creditors,
        "deferred_income": balances.deferred_income,
        "grant_repayable": balances.grant_repayable,
        "unrestricted": balances.unrestricted,
        "free_reserves": balances.free_reserves,
        "floor": floor.by_month,
        "opening_floor": floor.opening,
        "asked": floor.asked,
        "floor_breached": events.floor_breached,
        "cash_below_nought": events.cash_below_nought,
        "funds_below_nought": events.funds_below_nought,
        "results": projection.results,
        "kind": verdict.kind,
        "fails_in": verdict.fails_in,
        "subsidy": verdict.subsidy,
        "extra": verdict.extra,
        "needed": verdict.needed,
    }
    for name, paid in projection.payments.by_payer.items():
        figures[f"pays {name}"] = paid
    for name, paid in projection.spending.granted.items():
        figures[f"granted {name}"] = paid
    for name, returned in projection.payments.returned.items():
        figures[f"returned {name}"] = returned
    return figures
