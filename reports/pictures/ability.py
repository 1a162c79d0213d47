"""How many schools could pay a fee from their training budgets."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator

import numpy as np

from costmodel.programmes import Phase
from reports import wording
from reports.ability_words import from_training, schools_in_words
from reports.charts import AbilityCurve, Curve, FeeMark
from reports.contents import Chart, Reference
from reports.gap_words import begun
from reports.labels import PHASES, region
from reports.statements import Statements
from scenarios.able_to_pay import QUOTED_SHARE
from scenarios.affordability import (
    AffordabilityTest,
    Ceilings,
    ceilings_of,
    highest_fee,
    share_that_can_pay,
)
from scenarios.affordability_tables import SchoolGroup
from scenarios.gap import Gap

MOST_PHASES = 3
HIGHEST_FEE = 20_000.0
"""Pounds a school-year that the fees shown reach at least."""

_BEYOND = 1.25
"""How far they go beyond a sum that is higher than that."""

SUBSIDY = "Subsidy of 2013"

_ALL = Phase.ALL
"""Beside the curves of several phases stands that of all schools."""


def ability(statements: Statements) -> Chart:
    """Show the share of schools that could pay each fee, by phase."""
    gap = statements.comparison.gap
    curves = tuple(_curves(statements))
    marks = []
    if statements.comparison.model.tests_claim:
        marks.append(FeeMark(SUBSIDY, gap.claims[0].subsidy))
    if math.isfinite(gap.full_cost):
        marks.insert(0, FeeMark("Full cost", gap.full_cost))
    title = _title(statements, curves)
    return Chart(
        "ability",
        title,
        "Falling curves of the share of schools that could pay each fee from their"
        f" training budgets, by phase. {title}.",
        AbilityCurve(curves, tuple(marks)),
        statements.real,
        (Reference("schools_that_can_pay"),),
    )


def _title(statements: Statements, curves: tuple[Curve, ...]) -> str:
    """Return what three in four schools could pay, by phase, as a title."""
    drawn, source = _phases(statements), from_training(statements)
    fees = [curve.most_payable_by(QUOTED_SHARE) or 0.0 for curve in curves]
    if len(drawn) == 1:
        whose = begun(schools_in_words(statements, drawn[0]))
        return f"{whose} could pay {wording.money(fees[0])} {source}"
    of_phases = [fee for phase, fee in zip(drawn, fees, strict=True) if phase != _ALL]
    low, high = wording.money(min(of_phases)), wording.money(max(of_phases))
    told = low if low == high else f"{wording.between(low, high)}, by phase,"
    place = region(statements.comparison.gap.region)
    whole = wording.money(fees[drawn.index(_ALL)])
    return (
        f"Three in four schools in {place} could pay {told} {source}; of all schools"
        f" together, {whole}"
    )


def _curves(statements: Statements) -> Iterator[Curve]:
    """Yield a curve for each phase with the most places, the first set off."""
    gap = statements.comparison.gap
    ceilings = [
        ceilings_of(
            statements.comparison.funded.tables,
            SchoolGroup(phase, gap.region),
            AffordabilityTest.TRAINING_LINE,
        )
        for phase in _phases(statements)
    ]
    highest = _highest(gap, ceilings)
    for place, each in enumerate(ceilings):
        fees, shares = _points(each, gap.accounts_to_first_year, highest)
        yield Curve(_label(each), fees, shares, is_headline=place == 0)


def _highest(gap: Gap, ceilings: Iterable[Ceilings]) -> float:
    """Return the fee at which all curves end, so that what is told of is shown."""
    factor = gap.accounts_to_first_year
    sums = [factor * highest_fee(each, QUOTED_SHARE) for each in ceilings]
    if math.isfinite(gap.full_cost):
        sums.append(gap.full_cost)
    return HIGHEST_FEE if max(sums) <= HIGHEST_FEE else _BEYOND * max(sums)


def _points(
    ceilings: Ceilings, factor: float, highest: float
) -> tuple[tuple[float, ...], tuple[float, ...]]:
    """Return fees and the shares that can pay them, exact at every knot."""
    knots = [factor * fee for fee in ceilings.fees if 0.0 < factor * fee < highest]
    fees = np.unique([0.0, *knots, highest])
    shares = share_that_can_pay(ceilings, fees / factor)
    return tuple(fees.tolist()), tuple(shares.tolist())


def _label(ceilings: Ceilings) -> str:
    """Return whose curve it is; of too few schools the country's stands in."""
    phase = PHASES[ceilings.figures.group.phase]
    return f"{phase} of all England" if ceilings.figures.is_stand_in else phase


def _phases(statements: Statements) -> list[Phase]:
    """Return the phases with the most places, and all schools beside several."""
    places = statements.comparison.cost.ledger.costs.volumes.places[:, :, 0].sum(axis=1)
    by_phase: dict[Phase, float] = {}
    programmes = statements.comparison.model.programmes.values()
    for programme, schools in zip(programmes, places.tolist(), strict=True):
        by_phase[programme.phase] = by_phase.get(programme.phase, 0.0) + schools
    ordered = sorted(by_phase, key=lambda phase: -by_phase[phase])
    if len(ordered) == 1:
        return ordered
    others = [phase for phase in ordered if phase != _ALL]
    return [*others[: MOST_PHASES - 1], _ALL]
