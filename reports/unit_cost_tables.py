"""What a school-year, a journey, a pupil, a day costs, each with its count."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

import numpy as np

from costmodel.arrays import Floats
from costmodel.assumed_volumes import AtVolume
from costmodel.bearers import WHOLE
from costmodel.cost_bands import Edition, editions_of, rate
from costmodel.drivers import Count
from costmodel.full_cost import has_start_up
from costmodel.unit_costs import UnitCosts, per_distinct_school
from reports import addresses, cells, wording
from reports.columns import balance, figure
from reports.cost_tables import ALL, PLANNED, PROGRAMME
from reports.fewer_columns import with_columns
from reports.rows import addressed, pounds_row, row
from reports.statements import Statements
from reports.tables import Cell, Column, Form, Row, RowKind, Table
from scenarios.explain.assumed import COST, EACH, SCHOOLS, assumed_address
from scenarios.explain.pupils import pupils_address

FULL, ECONOMIC = "Full cost", "Full economic cost"

_UNITS: tuple[tuple[Count, str, str], ...] = (
    (Count.SCHOOL, "A school-year", "School-years"),
    (Count.JOURNEY, "A journey", "Journeys"),
    (Count.DEPLOYMENT_DAY, "A deployed day", "Days"),
)
"""What a cost is given per, as a group of columns, and what its count is called."""

_A_PUPIL = ("A pupil a year", "A pupil a year, all resources")
"""Groups of columns of the cost of a pupil."""

_WHAT_IT_IS = (
    "A school-year is a school in a programme for a year; a journey is a school's whole"
    " way through it, counted when it starts."
)
_SPREAD = "Start-up is spread over its life, past the plan where it outlives it."
_THE_WHOLE = "The last row divides all cost, with what is not shared, by all volume."
_ASSUMED = (
    "The evidence names no number of schools for the assumed programmes. Shared cost"
    " stays, so that the schools that are left bear more of it."
)

_DUST = 1e-9
"""What float arithmetic may leave of a whole number."""


def unit_costs(statements: Statements) -> Table:
    """Return unit costs by programme and of the whole, with the counts behind them."""
    columns = [Column(PROGRAMME)]
    for _, group, counted in _UNITS:
        columns += [
            figure(counted, group),
            balance(FULL, group),
            balance(ECONOMIC, group),
        ]
    body = [
        addressed(row(name, _units_of(statements, at)), _asked(owner))
        for at, (name, owner) in enumerate(
            zip(
                statements.labels.programmes,
                statements.comparison.model.programmes,
                strict=True,
            )
        )
    ]
    whole = row(ALL, _units_of(statements, -1), RowKind.TOTAL)
    return Table(
        "unit_costs",
        f"What a school-year, a journey and a deployed day cost, {statements.span}",
        tuple(columns),
        (*body, addressed(whole, _asked(WHOLE))),
        statements.real,
        (_WHAT_IT_IS, _of_the_whole(statements), *_start_up(statements), PLANNED),
    )


def unit_costs_in_brief(statements: Statements) -> Table:
    """Return the same without the counts, which a document has beside volumes."""
    table = unit_costs(statements)
    kept = [
        at for at, column in enumerate(table.columns) if column.form is not Form.NUMBER
    ]
    return with_columns(table, kept)


def _start_up(statements: Statements) -> tuple[str, ...]:
    """Return that start-up is spread, where there is some."""
    rows = statements.comparison.cost.ledger.costs.rows
    return (_SPREAD,) if has_start_up(rows) else ()


def _units_of(statements: Statements, at: int) -> Iterator[Cell]:
    """Yield counts and unit costs of one programme; -1 is the whole."""
    view = statements.comparison.cost
    for count, _, _ in _UNITS:
        counts = volume(statements, count)
        yield cells.number(counts[at], decimals(counts))
        yield cells.pounds(_each(view.full, count)[at])
        yield cells.pounds(_each(view.economic, count)[at])


def _asked(owner: str) -> Iterator[str]:
    """Yield what explains the counts and unit costs of an owner."""
    for count, _, _ in _UNITS:
        for asked in (
            addresses.counted(count),
            addresses.per(addresses.FULL_COST, count),
            addresses.per(addresses.ECONOMIC_COST, count),
        ):
            yield str(replace(asked, owner=owner))


def cost_per_pupil(statements: Statements) -> Table | None:
    """Return cost a pupil and year with its band; None where no pupils are stated."""
    model = statements.comparison.model
    rows = [
        _pupil_row(statements, at)
        for at, programme in enumerate(model.programmes.values())
        if programme.pupils_per_school is not None
        and volume(statements, Count.PUPIL)[at] > 0.0
    ]
    if not rows:
        return None
    broker, everybody = _A_PUPIL
    return Table(
        "cost_per_pupil",
        f"What a pupil costs a year, {statements.span}",
        (
            Column(PROGRAMME),
            figure("Pupils a school"),
            balance(FULL, broker),
            Column("Band", group=broker),
            balance(ECONOMIC, everybody),
            Column("Band", group=everybody),
        ),
        tuple(rows),
        statements.real,
        (_bands_in_words(statements), PLANNED),
    )


def cost_at_assumed_volumes(statements: Statements) -> Table | None:
    """Return the cost of a school-year if assumed programmes halve or vanish.

    None if no programme is marked as assumed.
    """
    levels = statements.comparison.cost.at_volumes
    if not levels:
        return None
    return Table(
        "cost_at_assumed_volumes",
        "What a school-year costs if the programmes that are only assumed shrink",
        (
            Column(PROGRAMME),
            *(balance(volume_in_words(level.factor)) for level in levels),
        ),
        tuple(_at_volumes(statements, levels)),
        statements.real,
        (_ASSUMED, "Full cost of all years is in the prices of each year."),
    )


def _at_volumes(statements: Statements, levels: Sequence[AtVolume]) -> Iterator[Row]:
    """Yield the rows of cost at assumed volumes."""

    def asked(owner: str, word: str) -> list[str]:
        """Return what explains the figures of a row."""
        return [assumed_address(owner, level.factor, word) for level in levels]

    owners = statements.comparison.model.programmes
    for at, owner in enumerate(owners):
        name = statements.labels.programmes[at]
        line = pounds_row(name, (level.named[at] for level in levels))
        yield addressed(line, asked(owner, EACH))
    total = (level.per_school_year for level in levels)
    yield addressed(pounds_row(ALL, total, RowKind.TOTAL), asked(WHOLE, EACH))
    counts = [level.places for level in levels]
    places = (cells.number(each, decimals(counts)) for each in counts)
    line = row("School-years", places, RowKind.DETAIL)
    yield addressed(line, asked(WHOLE, SCHOOLS))
    whole = (level.full_cost for level in levels)
    line = pounds_row("Full cost, all years, £", whole, RowKind.DETAIL)
    yield addressed(line, asked(WHOLE, COST))


def volume(statements: Statements, count: Count) -> Floats:
    """Return a count over all years: of each programme, and of all together."""
    by_year = statements.comparison.cost.ledger.costs.counts[count][:, :, 0]
    each = by_year.sum(axis=1)
    return np.append(each, each.sum())


def decimals(counts: Iterable[float]) -> int:
    """Return how many decimals counts are printed with: none if all are whole.

    Examples
    --------
    >>> decimals([18.0, 24.0]), decimals([18.0, 7.35])
    (0, 1)

    """
    return int(any(abs(count - np.rint(count)) > _DUST for count in counts))


def band_of(statements: Statements, cost: float) -> str:
    """Return the Foundation's cost band of a cost a pupil and year, in words."""
    return str(rate(cost, _newest(statements)).band).capitalize()


def _newest(statements: Statements) -> Edition:
    """Return the newest edition of the bands."""
    return editions_of(statements.comparison.funded.plan.facts.register)[-1]


def _bands_in_words(statements: Statements) -> str:
    """Return which edition of the bands is used, and what it does not do."""
    newest = _newest(statements)
    return (
        f"Bands of the Education Endowment Foundation, {newest.name}:"
        f" {limits_in_words(newest)}, in that edition's prices. Its own cost is"
        " a mean of three years of what a school pays; this one is the broker's, or all"
        " resources."
    )


def limits_in_words(edition: Edition) -> str:
    """Return where the bands of an edition end."""
    limits = (edition.very_low, edition.low, edition.moderate, edition.high)
    very_low, low, moderate, high = map(wording.money, limits)
    return (
        f"very low is under {very_low} a pupil, low up to {low}, moderate up to"
        f" {moderate} and high up to {high}"
    )


def _each(costs: UnitCosts, count: Count) -> Floats:
    """Return the cost of one of what is counted; the whole last."""
    return {
        Count.SCHOOL: costs.per_school_year,
        Count.JOURNEY: costs.per_journey,
        Count.DEPLOYMENT_DAY: costs.per_deployment_day,
    }[count]


def _pupil_row(statements: Statements, at: int) -> Row:
    """Return what a pupil of one programme costs."""
    view = statements.comparison.cost
    pupils = volume(statements, Count.PUPIL)[at] / volume(statements, Count.SCHOOL)[at]
    figures = [cells.number(pupils, decimals([pupils]))]
    for cost in (view.full.per_pupil[at], view.economic.per_pupil[at]):
        figures += [cells.pounds(cost), cells.words(band_of(statements, cost))]
    owner = tuple(statements.comparison.model.programmes)[at]
    broker, everybody = (
        str(replace(addresses.per(asked, Count.PUPIL), owner=owner))
        for asked in (addresses.FULL_COST, addresses.ECONOMIC_COST)
    )
    return addressed(
        row(statements.labels.programmes[at], figures),
        (pupils_address(owner), broker, "", everybody, ""),
    )


def _of_the_whole(statements: Statements) -> str:
    """Return what the row of the whole divides, and the cost of a distinct school."""
    organisation = statements.comparison.model.organisation
    ledger = statements.comparison.cost.ledger
    overlap = float(ledger.priced.value(organisation.overlap)[0])
    if overlap <= 0.0 or volume(statements, Count.SCHOOL)[-1] <= 0.0:
        return _THE_WHOLE
    charged = ledger.over_life
    full, economic = (
        wording.money(per_distinct_school(ledger.costs, cost.sum(axis=(0, 1)), overlap))
        for cost in (charged.full_cost, charged.full_economic_cost)
    )
    return (
        f"{_THE_WHOLE} A distinct school costs {full} a year, or {economic} of all"
        f" resources: {wording.per_cent(overlap)} of places are held by a school that"
        " holds another."
    )


def volume_in_words(factor: float) -> str:
    """Return what becomes of assumed programmes.

    Examples
    --------
    >>> [volume_in_words(factor) for factor in (1.0, 0.5, 0.0, 0.25)]
    ['As planned', 'Halved', 'Gone', 'At 25%']

    """
    known = {1.0: "As planned", 0.5: "Halved", 0.0: "Gone"}
    return known.get(factor, f"At {wording.per_cent(factor)}")
