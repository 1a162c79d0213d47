"""How many schools could pay a fee from their training budgets."""

from __future__ import annotations

import math

import numpy as np

from costmodel.programmes import Phase
from reports import wording
from reports.charts import AbilityCurve, Curve, FeeMark
from reports.contents import Chart, Reference
from reports.labels import PHASES, region
from reports.statements import Statements
from scenarios.affordability import (
    AffordabilityTest,
    Ceilings,
    ceilings_of,
    share_that_can_pay,
)
from scenarios.affordability_tables import AffordabilityError, SchoolGroup
from scenarios.gap import QUOTED_SHARE

MOST_PHASES = 3
HIGHEST_FEE = 20_000.0
"""Pounds a school-year that the fees shown reach at least."""

_BEYOND = 1.25
"""How far the fees shown go beyond full cost."""

SUBSIDY = "Subsidy of 2013"


def ability(statements: Statements) -> Chart | None:
    """Show the share of schools that could pay each fee, by phase.

    None if no test of training budgets has figures for any phase of the plan.
    """
    gap = statements.comparison.gap
    curves = tuple(_curves(statements))
    if not curves:
        return None
    marks = [FeeMark(SUBSIDY, gap.claims[0].subsidy)]
    if math.isfinite(gap.full_cost):
        marks.insert(0, FeeMark("Full cost", gap.full_cost))
    title = _title(region(gap.region), curves)
    return Chart(
        "ability",
        title,
        "Falling curves of the share of schools that could pay each fee from their"
        f" training budgets, by phase. {title}.",
        AbilityCurve(curves, tuple(marks)),
        statements.real,
        Reference("schools_that_can_pay"),
    )


def _title(place: str, curves: tuple[Curve, ...]) -> str:
    """Return what three in four schools could pay, by phase, as a title."""
    fees = [curve.most_payable_by(QUOTED_SHARE) for curve in curves]
    known = [fee for fee in fees if fee is not None]
    if not known:
        return f"Fewer than three in four schools in {place} have a training budget"
    low, high = wording.money(min(known)), wording.money(max(known))
    told = low if low == high else f"{wording.between(low, high)}, by phase,"
    return f"Three in four schools in {place} could pay {told} from training budgets"


def _curves(statements: Statements) -> list[Curve]:
    """Return a curve for each phase with the most places, the first set off."""
    found: list[Curve] = []
    for phase in _phases(statements):
        try:
            ceilings = ceilings_of(
                statements.comparison.funded.tables,
                SchoolGroup(phase, statements.comparison.gap.region),
                AffordabilityTest.TRAINING_LINE,
            )
        except AffordabilityError:
            continue
        found.append(_curve(statements, phase, ceilings, is_headline=not found))
    return found


def _curve(
    statements: Statements, phase: Phase, ceilings: Ceilings, *, is_headline: bool
) -> Curve:
    """Return one phase's curve, exact at every knot of its ceilings."""
    gap = statements.comparison.gap
    highest = HIGHEST_FEE
    if math.isfinite(gap.full_cost):
        highest = max(highest, _BEYOND * gap.full_cost)
    factor = gap.accounts_to_first_year
    knots = [factor * fee for fee in ceilings.fees if 0.0 < factor * fee < highest]
    fees = np.unique([0.0, *knots, highest])
    shares = share_that_can_pay(ceilings, fees / factor)
    return Curve(
        PHASES[phase], tuple(fees.tolist()), tuple(shares.tolist()), is_headline
    )


def _phases(statements: Statements) -> list[Phase]:
    """Return the phases with the most places, at most three."""
    places = statements.comparison.cost.ledger.costs.volumes.places[:, :, 0].sum(axis=1)
    by_phase: dict[Phase, float] = {}
    programmes = statements.comparison.model.programmes.values()
    for programme, schools in zip(programmes, places.tolist(), strict=True):
        by_phase[programme.phase] = by_phase.get(programme.phase, 0.0) + schools
    return sorted(by_phase, key=lambda phase: -by_phase[phase])[:MOST_PHASES]
