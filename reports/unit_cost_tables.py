"""What a school-year, a journey, a pupil, a day costs, each with its count."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from costmodel.arrays import Floats
from costmodel.drivers import Count
from costmodel.register import PublishedAssumption
from costmodel.unit_costs import UnitCosts, per_distinct_school
from reports import cells, wording
from reports.cost_tables import ALL, PLANNED, PROGRAMME
from reports.statements import Statements
from reports.tables import Cell, Column, Form, Row, RowKind, Table

FULL, ECONOMIC = "Full cost", "Full economic cost"

BANDS = ("very_low", "low", "moderate", "high")
"""The bands of the Education Endowment Foundation with an upper limit, lowest first."""

_UNITS: tuple[tuple[Count, str, str], ...] = (
    (Count.SCHOOL, "A school-year", "School-years"),
    (Count.JOURNEY, "A journey", "Journeys"),
    (Count.DEPLOYMENT_DAY, "A deployed day", "Days"),
)
"""What a cost is given per, as a group of columns, and what its count is called."""


def unit_costs(statements: Statements) -> Table:
    """Return unit costs by programme and of the whole, with the counts behind them."""
    view = statements.comparison.cost
    columns = [Column(PROGRAMME)]
    for _, group, counted in _UNITS:
        columns += [
            Column(counted, Form.NUMBER, "", group),
            Column(FULL, Form.POUNDS, "£", group),
            Column(ECONOMIC, Form.POUNDS, "£", group),
        ]
    counts = {count: volume(statements, count) for count, _, _ in _UNITS}
    names = (*statements.labels.programmes, ALL)
    rows = []
    for at, name in enumerate(names):
        figures = [
            cell
            for count, _, _ in _UNITS
            for cell in (
                cells.number(counts[count][at], decimals(counts[count])),
                cells.pounds(_each(view.full, count)[at]),
                cells.pounds(_each(view.economic, count)[at]),
            )
        ]
        kind = RowKind.TOTAL if name is ALL else RowKind.BODY
        rows.append(Row((cells.words(name), *figures), kind))
    return Table(
        "unit_costs",
        f"What a school-year, a journey and a deployed day cost, {statements.span}",
        tuple(columns),
        tuple(rows),
        statements.real,
        (
            "A school-year is a school in a programme for a year; a journey is a"
            " school's whole way through it, counted when it starts.",
            *_of_the_whole(statements),
            PLANNED,
        ),
    )


def cost_per_pupil(statements: Statements) -> Table | None:
    """Return cost a pupil and year with its band; None if no programme states pupils."""
    view = statements.comparison.cost
    pupils = volume(statements, Count.PUPIL)
    places = volume(statements, Count.SCHOOL)
    programmes = statements.comparison.model.programmes.values()
    rows = [
        _pupil_row(statements, name, at, pupils[at] / places[at])
        for at, (name, programme) in enumerate(
            zip(statements.labels.programmes, programmes, strict=True)
        )
        if programme.pupils_per_school is not None and pupils[at] > 0.0
    ]
    if not rows or np.isnan(view.full.per_pupil).all():
        return None
    return Table(
        "cost_per_pupil",
        f"What a pupil costs a year, {statements.span}",
        (
            Column(PROGRAMME),
            Column("Pupils a school", Form.NUMBER),
            Column(FULL, Form.POUNDS, "£", "A pupil a year"),
            Column("Band", group="A pupil a year"),
            Column(ECONOMIC, Form.POUNDS, "£", "A pupil a year, all resources"),
            Column("Band", group="A pupil a year, all resources"),
        ),
        tuple(rows),
        statements.real,
        (_edition(statements), PLANNED),
    )


def cost_at_assumed_volumes(statements: Statements) -> Table | None:
    """Return the cost of a school-year if assumed programmes halve or vanish.

    None if no programme is marked as assumed.
    """
    levels = statements.comparison.cost.at_volumes
    if not levels:
        return None
    body = [
        Row((cells.words(name), *(cells.pounds(level.named[at]) for level in levels)))
        for at, name in enumerate(statements.labels.programmes)
    ]
    total = Row(
        (cells.words(ALL), *(cells.pounds(level.per_school_year) for level in levels)),
        RowKind.TOTAL,
    )
    places = np.array([level.places for level in levels])
    behind = (
        _across("School-years", [cells.number(each, decimals(places)) for each in places]),
        _across(
            "Full cost, all years, £", [cells.pounds(level.full_cost) for level in levels]
        ),
    )
    return Table(
        "cost_at_assumed_volumes",
        "What a school-year costs if the programmes that are only assumed shrink",
        (
            Column(PROGRAMME),
            *(Column(f"{_told(level.factor)}", Form.POUNDS, "£") for level in levels),
        ),
        (*body, total, *behind),
        statements.real,
        (
            "The evidence names no number of schools for the assumed programmes. Shared"
            " cost stays, so that the schools that are left bear more of it.",
            "Full cost of all years is in the prices of each year.",
        ),
    )


def volume(statements: Statements, count: Count) -> Floats:
    """Return a count over all years: of each programme, and of all together."""
    by_year = statements.comparison.cost.ledger.costs.counts[count][:, :, 0]
    each = by_year.sum(axis=1)
    return np.append(each, each.sum())


def decimals(counts: Sequence[float] | Floats) -> int:
    """Return how many decimals counts are printed with: none if all are whole.

    Examples
    --------
    >>> decimals([18.0, 24.0]), decimals([18.0, 7.35])
    (0, 1)

    """
    return int(any(abs(count - np.rint(count)) > 1e-9 for count in counts))


def band_of(statements: Statements, cost: float) -> str:
    """Return the Foundation's cost band of a cost a pupil and year, in words."""
    for name in BANDS:
        if cost <= _limit(statements, name).value:
            return name.replace("_", " ").capitalize()
    return "Very high"


def _limit(statements: Statements, band: str) -> PublishedAssumption:
    """Return the upper limit of a band, as published."""
    register = statements.comparison.funded.plan.facts.register
    return register.find(f"eef.band.{band}_max")


def _edition(statements: Statements) -> str:
    """Return which edition of the bands is used, and what it does not do."""
    limits = [_limit(statements, name) for name in BANDS]
    told = wording.listing([wording.money(limit.value) for limit in limits])
    return (
        "Bands of the Education Endowment Foundation, edition of"
        f" {limits[0].dated[:4]}: very low, low, moderate and high are up to {told} a"
        " pupil, in that edition's prices. Its own cost is a mean of three years of what a"
        " school pays; this one is the broker's, or all resources."
    )


def _each(costs: UnitCosts, count: Count) -> Floats:
    """Return the cost of one of what is counted; the whole last."""
    return {
        Count.SCHOOL: costs.per_school_year,
        Count.JOURNEY: costs.per_journey,
        Count.DEPLOYMENT_DAY: costs.per_deployment_day,
    }[count]


def _pupil_row(statements: Statements, name: str, at: int, pupils: float) -> Row:
    """Return what a pupil of one programme costs."""
    view = statements.comparison.cost
    figures: list[Cell] = [cells.number(pupils, decimals([pupils]))]
    for cost in (view.full.per_pupil[at], view.economic.per_pupil[at]):
        figures += [cells.pounds(cost), cells.words(band_of(statements, cost))]
    return Row((cells.words(name), *figures))


def _of_the_whole(statements: Statements) -> tuple[str, ...]:
    """Return what the row of the whole divides, and the cost of a distinct school."""
    told = "The last row divides all cost, with what is not shared, by all volume."
    organisation = statements.comparison.model.organisation
    ledger = statements.comparison.cost.ledger
    overlap = float(ledger.priced.value(organisation.overlap)[0])
    if overlap <= 0.0:
        return (told,)
    each = [
        wording.money(per_distinct_school(ledger.costs, cost.sum(axis=(0, 1)), overlap))
        for cost in (ledger.full_cost, ledger.full_economic_cost)
    ]
    return (
        f"{told} A distinct school costs {each[0]} a year, or {each[1]} of all resources:"
        f" {wording.per_cent(overlap)} of places are held by a school that holds another.",
    )


def _across(name: str, figures: list[Cell]) -> Row:
    """Return a row below the total that explains it."""
    return Row((cells.words(name), *figures), RowKind.DETAIL)


def _told(factor: float) -> str:
    """Return what becomes of assumed programmes.

    Examples
    --------
    >>> _told(1.0), _told(0.5), _told(0.0), _told(0.25)
    ('As planned', 'Halved', 'Gone', 'At 25%')

    """
    known = {1.0: "As planned", 0.5: "Halved", 0.0: "Gone"}
    return known.get(factor, f"At {wording.per_cent(factor)}")
