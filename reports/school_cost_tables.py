"""What a supported school pays, by school and by pupil, with its cost band.

The rule in words is docs/method/bearers.md.
"""

from __future__ import annotations

import math

from costmodel.cost_bands import Edition, editions_of, side_by_side, told
from reports import cells, wording
from reports.columns import balance, figure
from reports.cost_tables import PROGRAMME
from reports.perspective_flows import given_by_schools
from reports.rows import addressed, row
from reports.statements import Statements
from reports.tables import Cell, Column, Table
from reports.unit_cost_tables import limits_in_words
from reports.won_and_lost import TAKEN_AS_WON, may_be_lost
from scenarios.explain.schools import (
    COVER,
    DAYS,
    PAID,
    PUPIL,
    START_UP,
    TOGETHER,
    school_address,
)
from scenarios.supported_schools import YEARS, SchoolCost, school_costs

_MONEY = (
    "Money that a school pays, as the Education Endowment Foundation counts it: fees,"
    " days it pays for and cover it buys, less what it is paid. The working time of its"
    " own people is listed in days and has no price. Start-up stands apart."
)
_THREE = (
    "The mean of the first three years in which the programme has schools, or of as"
    " many as the plan has."
)
_TOPICS = ("", PAID, COVER, TOGETHER, DAYS, PUPIL, "", START_UP)
"""What explains each column."""

_PENCE_BELOW = 10.0
"""Pounds a pupil below which pence are told."""


def school_costs_in(statements: Statements, scenario: str) -> Table | None:
    """Return what schools pay for each programme; None if no school takes part."""
    view = statements.comparison.scenarios[scenario]
    found = school_costs(view.central, view.ledger)
    rows = tuple(
        addressed(row(name, _figures(statements, each)), _asked(scenario, owner))
        for name, owner, each in zip(
            statements.labels.programmes,
            statements.comparison.model.programmes,
            found,
            strict=True,
        )
        if each is not None
    )
    if not rows:
        return None
    label = statements.labels.scenarios[scenario]
    school, pupil = "A school-year", "A pupil"
    won = (TAKEN_AS_WON,) if may_be_lost(statements, scenario) else ()
    return Table(
        statements.labels.anchor("school_costs_in", scenario),
        f"{label}: what a supported school pays",
        (
            Column(PROGRAMME),
            Column(f"Years, {YEARS} at most"),
            balance("Fees and days", school),
            balance("Cover", school),
            balance("Together", school),
            figure("Days of its people", school),
            balance("A year", pupil),
            Column("Band", group=pupil),
            balance("Start-up", pupil),
        ),
        rows,
        statements.real,
        (_MONEY, _THREE, _bands(statements), *_given(statements, scenario), *won),
    )


def _bands(statements: Statements) -> str:
    """Return every edition by which a cost is rated, with its limits, newest first."""
    editions = sorted(_editions(statements), key=lambda each: each.dated, reverse=True)
    told_of = "; ".join(f"{each.name}: {limits_in_words(each)}" for each in editions)
    return (
        "A band of the Education Endowment Foundation is of what a pupil costs a year,"
        f" and goes with its edition, in that edition's prices. {_begun(told_of)}."
    )


def _editions(statements: Statements) -> tuple[Edition, ...]:
    """Return the editions of the bands that are in force."""
    return editions_of(statements.comparison.funded.plan.facts.register)


def _given(statements: Statements, scenario: str) -> tuple[str, ...]:
    """Return the note about what schools give for nothing, if they give any."""
    label = statements.labels.scenarios[scenario]
    return given_by_schools({label: statements.scenarios[scenario].cost})


def _begun(text: str) -> str:
    """Return words with a capital."""
    return text[:1].upper() + text[1:]


def _figures(statements: Statements, cost: SchoolCost) -> tuple[Cell, ...]:
    """Return the figures of one programme."""
    first, last = (statements.years[at] for at in (cost.years[0], cost.years[-1]))
    return (
        cells.words(first if first == last else wording.between(first, last)),
        cells.pounds(cost.paid),
        cells.pounds(cost.cover),
        cells.pounds(cost.a_school),
        cells.number(cost.staff_days),
        _a_pupil(cost.a_pupil),
        cells.words(_band(statements, cost.a_pupil)),
        _a_pupil(cost.start_up),
    )


def _asked(scenario: str, owner: str) -> list[str]:
    """Return what explains the figures of a programme; words have none."""
    return [each and school_address(scenario, each, owner) for each in _TOPICS]


def _a_pupil(pounds: float) -> Cell:
    """Return pounds a pupil, with pence where a pound is much of it."""
    is_little = 0.0 < abs(pounds) < _PENCE_BELOW
    return cells.pence(pounds) if is_little else cells.pounds(pounds)


def _band(statements: Statements, a_pupil: float) -> str:
    """Return the bands of a cost a pupil, each with its edition."""
    if math.isnan(a_pupil) or a_pupil < 0.0:
        return wording.NOTHING
    return _begun(told(side_by_side(a_pupil, _editions(statements))))
