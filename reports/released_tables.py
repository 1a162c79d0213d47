"""Whom schools release, for how many days, with how much cover, and at what cost."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from costmodel.arrays import Floats
from costmodel.released_days import USES, released_days
from reports import addresses, cells
from reports.backfill_readings import own_time, readings, readings_by_use
from reports.columns import pounds
from reports.cost_tables import PLANNED
from reports.labels import USES as USE_LABELS
from reports.one_year import is_one_year
from reports.rows import addressed, heading, pounds_row, row
from reports.statements import ROUNDED, Statements
from reports.tables import Column, Form, Row, RowKind, Table
from reports.unit_cost_tables import decimals
from scenarios.conventions import CONVENTIONS
from scenarios.explain.released import (
    DAYS,
    FOUND,
    IN_SCHOOL,
    NEEDED,
    NOT_FOUND,
    NOT_NEEDED,
    OWN_HOURS,
    OWN_TIME,
    RELEASED,
    TIME,
    WITHOUT,
    released_address,
)

_COLUMNS = (RELEASED, IN_SCHOOL, NEEDED, FOUND, NOT_FOUND, NOT_NEEDED, OWN_HOURS)
"""What explains each column of days, and of hours."""

_WHOSE = "Whose days"
_ALL = "All released people"
_IN_SCHOOL = (
    "Time in school is the home school's working day. What needs cover is found or"
    " not; what is not found and what needs none is time lost at home. Half a day is"
    " counted as half."
)
_DECIMALS = (
    "Each number is rounded for itself, so that equal days are printed alike; a sum may"
    " differ in its last digit from the numbers that it adds up."
)
_READINGS = (
    "Each column counts released time in one way, and they are never mixed: the third"
    " is the one we use everywhere else."
)
_OWN = (
    "Own time is what people of schools give on top of their days, valued at their"
    " salary an hour. It is never money that matches a grant unless its rules say so."
)


def released_by_use(statements: Statements) -> Table | None:
    """Return what released time comes to by group and reading; None without any."""
    used = _used(statements)
    if not used:
        return None
    amounts = readings_by_use(statements.cost)
    own = own_time(statements.cost).sum(axis=1)
    columns = [pounds(each.name) for each in readings(statements.cost)]
    if own.any():
        columns.append(pounds("Own time", "Beside it"))
        amounts = np.concatenate((amounts, own[:, np.newaxis]), axis=1)
    readings_told = (*CONVENTIONS, OWN_TIME)[: amounts.shape[1]]

    def asked(use: str) -> list[str]:
        """Return what explains the figures of a group, or of all."""
        return [released_address(TIME, each, use) for each in readings_told]

    body = [
        addressed(pounds_row(USE_LABELS[USES[at]], amounts[at]), asked(USES[at]))
        for at in used
    ]
    total = pounds_row(_ALL, amounts.sum(axis=0), RowKind.TOTAL)
    return Table(
        "released_by_use",
        f"What released people cost their schools, by four readings, {statements.span}",
        (Column(_WHOSE), *columns),
        (*body, addressed(total, asked(""))),
        statements.nominal,
        (_READINGS, *([_OWN] if own.any() else []), PLANNED, ROUNDED),
    )


def days_released(statements: Statements) -> Table | None:
    """Return released days and their cover by group and year; None without any."""
    used = _used(statements)
    if not used:
        return None
    days, hours = _days_and_hours(statements, used)
    headings = ("Released", "In school time", "Needs cover", "Found", "Not found")
    columns = [_days(each) for each in (*headings, "Not needed")]
    figures = days
    if hours.any():
        columns.append(Column("Own time", Form.NUMBER, "hours"))
        figures = np.concatenate((days, hours[..., np.newaxis]), axis=-1)
    places = decimals(figures.reshape(-1))
    rows: list[Row] = []
    for year, label in enumerate(statements.years):
        when = addresses.years(statements)[year]
        rows.append(heading(label))
        rows += [
            _asked(
                _row(USE_LABELS[USES[use]], figures[year, at], places), USES[use], when
            )
            for at, use in enumerate(used)
        ]
        sums = figures[year].sum(axis=0)
        rows.append(_asked(_row(_ALL, sums, places, RowKind.SUBTOTAL), "", when))
    if not is_one_year(statements):
        total = figures.sum(axis=(0, 1))
        whole = _row(f"{_ALL}, all years", total, places, RowKind.TOTAL)
        rows.append(_asked(whole, "", None))
    return Table(
        "days_released",
        "Days for which schools release their people, and the cover for them",
        (Column(_WHOSE), *columns),
        tuple(rows),
        statements.unpriced,
        (_IN_SCHOOL, *([_DECIMALS] if places else []), PLANNED),
    )


def own_time_by_year(statements: Statements) -> Table | None:
    """Return own time, and all resources with and without it; None without any."""
    by_use = own_time(statements.cost)
    own, whole = by_use.sum(axis=0), statements.cost.full_economic_cost.sum(axis=(1, 2))
    if not own.any():
        return None
    used = [at for at in range(len(USES)) if by_use[at].any()]
    figures = np.column_stack((by_use[used].T, own, whole, whole - own))
    uses = [*(USES[at].value for at in used), ""]

    def asked(when: int | None) -> list[str]:
        """Return what explains own time of a year, and all resources with it."""
        return [
            *(released_address(TIME, OWN_TIME, use, when) for use in uses),
            str(replace(addresses.ECONOMIC_COST, year=when)),
            released_address(WITHOUT, OWN_TIME, when=when),
        ]

    *whens, _ = addresses.years(statements)
    rows = [
        addressed(pounds_row(year, amounts), asked(when))
        for year, amounts, when in zip(statements.years, figures, whens, strict=True)
    ]
    if not is_one_year(statements):
        total = pounds_row("All years", figures.sum(axis=0), RowKind.TOTAL)
        rows.append(addressed(total, asked(None)))
    return Table(
        "own_time",
        "What people give of their own time, and all resources with and without it",
        (
            Column("Year"),
            *(pounds(USE_LABELS[USES[at]], "Own time is worth") for at in used),
            pounds("In all", "Own time is worth"),
            pounds("With it", "Full economic cost"),
            pounds("Without it", "Full economic cost"),
        ),
        tuple(rows),
        statements.nominal,
        (_OWN, PLANNED, ROUNDED),
    )


def _used(statements: Statements) -> list[int]:
    """Return the positions of the groups of which anybody is released."""
    days = released_days(statements.cost.ledger.costs).released
    return np.flatnonzero(days.any(axis=(1, 2))).tolist()


def _days_and_hours(statements: Statements, used: list[int]) -> tuple[Floats, Floats]:
    """Return unrounded days, ``(year, use, column)``, and own hours."""
    days = released_days(statements.cost.ledger.costs)
    columns = (
        days.released,
        days.in_school,
        days.needed,
        days.found,
        days.not_found,
        days.not_needed,
    )
    exact = np.stack([each[used, :, 0].T for each in columns], axis=-1)
    return exact, days.own_hours[used, :, 0].T


def _row(label: str, figures: Floats, places: int, kind: RowKind = RowKind.BODY) -> Row:
    """Return a row of days and hours."""
    return row(label, (cells.number(each, places) for each in figures), kind)


def _asked(line: Row, use: str, when: int | None) -> Row:
    """Return a row of days and hours with what explains its figures."""
    words = _COLUMNS[: len(line.cells) - 1]
    return addressed(line, [released_address(DAYS, each, use, when) for each in words])


def _days(name: str) -> Column:
    """Return a column of days."""
    return Column(name, Form.NUMBER, "days")
