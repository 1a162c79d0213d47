"""How long people are away against what is safe; days needed against days there are."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from costmodel.availability import NEVER, Availability, availability
from costmodel.casting import cast_counts
from costmodel.loads import Load, load_of_providers, loads_of_people
from costmodel.periods import MONTHS_A_YEAR
from reports import addresses, cells
from reports.cost_tables import PLANNED
from reports.one_year import told_once
from reports.rows import addressed, row
from reports.statements import Statements
from reports.tables import Column, Form, Row, Table
from reports.unit_cost_tables import decimals
from scenarios.explain.addresses import month_written
from scenarios.explain.days_needed import NEEDED, SHORT, SO_FAR, THERE, days_address
from scenarios.explain.loads import ABOVE, SAFE, load_address

_A_SCHOOL = "A provider school, all its people"
_HOW_LONG = (
    "One person: days deployed, divided by the people deployed. A provider school: all"
    " days of provider schools' people, those in pools and events as well, divided by"
    " the schools that send them."
)
_NO_LIMIT = "Where nobody has said what is safe, there is a dash."
_ALL_USES = (
    "Days deployed, in pools, events and other work, and of those who take part; of all"
    " people of a role together."
)
_IN_TURN = (
    "They run out in the month at whose end more days have been needed, since"
    " September, than there are in the year."
)


def loads(statements: Statements) -> Table | None:
    """Return days a year that one person and one school's people are away.

    None if provider schools deploy nobody, and nobody says how many they are.
    """
    costs = statements.cost.ledger.costs
    told = [
        (f"{statements.labels.people[name]}, one person", name, load)
        for name, load in loads_of_people(costs).items()
    ]
    providers = load_of_providers(costs)
    told += [] if providers is None else [(_A_SCHOOL, "", providers)]
    if not told:
        return None
    return Table(
        "loads",
        "How many days a year people and their schools are away, and how many are safe",
        (
            Column("Who is away"),
            *(_days(year, "Days away in the year") for year in statements.years),
            _days("Safe", "A year"),
            _days("Most above it", "A year"),
        ),
        tuple(
            addressed(_load_row(label, load), _load_asked(statements, name))
            for label, name, load in told
        ),
        statements.unpriced,
        (_HOW_LONG, _NO_LIMIT, PLANNED),
    )


def _load_row(label: str, load: Load) -> Row:
    """Return what one person or one school is away, what is safe, and what is above."""
    days = load.days[:, 0]
    places = decimals(days[~np.isnan(days)])
    safe = None if load.safe is None else float(load.safe[0])
    above = None if load.safe is None else float(load.above[:, 0].max())
    figures = [cells.number(each, places) for each in days]
    figures += [cells.number(each, _places(each)) for each in (safe, above)]
    return row(label, figures)


def _load_asked(statements: Statements, person: str) -> list[str]:
    """Return what explains the figures of one load."""
    whens = (*addresses.years(statements)[:-1], SAFE, ABOVE)
    return [load_address(person, when) for when in whens if when is not None]


def days_needed(statements: Statements) -> Table | None:
    """Return the days needed of each role by year; None if nobody is needed."""
    found = {
        name: days.needed[:, 0]
        for name, days in availability(statements.cost.ledger.costs).items()
        if days.needed.any()
    }
    if not found:
        return None
    places = decimals(np.concatenate(list(found.values())))
    table = Table(
        "days_needed",
        f"Days needed of each role, {statements.span}",
        (Column("Role"), *(_days(each) for each in (*statements.years, "All years"))),
        tuple(
            addressed(
                row(
                    statements.labels.people[name],
                    (cells.number(each, places) for each in (*days, days.sum())),
                ),
                (
                    days_address(NEEDED, name, when)
                    for when in addresses.years(statements)
                ),
            )
            for name, days in found.items()
        ),
        statements.unpriced,
        (_ALL_USES, PLANNED),
    )
    return told_once(table, statements)


def days_available(statements: Statements) -> Table | None:
    """Return days needed and days there are, by role and year; None if unsaid."""
    rows = [
        each
        for name, days in availability(statements.cost.ledger.costs).items()
        for each in _available(statements, name, days)
    ]
    if not rows:
        return None
    return Table(
        "days_available",
        "Days needed of each role against the days there are",
        (
            Column("Role"),
            Column("Year"),
            _days("Needed"),
            _days("There are"),
            _days("Short"),
            Column("They run out in"),
        ),
        tuple(rows),
        statements.unpriced,
        (_ALL_USES, _IN_TURN, PLANNED),
    )


def days_by_month(statements: Statements) -> Table | None:
    """Return days needed up to each month's end; None if no days there are are said."""
    rows = [
        _month_row(statements, name, days, year)
        for name, days in availability(statements.cost.ledger.costs).items()
        for year in _stated(days)
    ]
    if not rows:
        return None
    months = map(statements.horizon.label_of_month, range(MONTHS_A_YEAR))
    return Table(
        "days_by_month",
        "Days needed of each role from September on, against the days of the year",
        (
            Column("Role and year"),
            *(_days(each.split()[0], "Needed by the end of") for each in months),
            _days("There are"),
        ),
        tuple(rows),
        statements.unpriced,
        (_ALL_USES, PLANNED),
    )


def _month_row(statements: Statements, name: str, days: Availability, year: int) -> Row:
    """Return the days needed up to each month's end, and those there are."""
    figures = [*days.so_far[:, year, 0], days.available[year, 0]]
    months = range(year * MONTHS_A_YEAR, (year + 1) * MONTHS_A_YEAR)
    ends = (month_written(statements.horizon, month) for month in months)
    begins = statements.horizon.first_year + year
    asked = (
        *(days_address(SO_FAR, name, end) for end in ends),
        days_address(THERE, name, begins),
    )
    label = f"{statements.labels.people[name]}, {statements.years[year]}"
    line = row(label, (cells.number(each, _places(each)) for each in figures))
    return addressed(line, asked)


def _stated(days: Availability) -> list[int]:
    """Return the years whose available days are stated."""
    years: list[int] = np.flatnonzero(~np.isnan(days.available[:, 0])).tolist()
    return years


def _available(statements: Statements, name: str, days: Availability) -> Iterator[Row]:
    """Yield a row of a role for each year whose days are stated."""
    for year in _stated(days):
        figures = [each[year, 0] for each in (days.needed, days.available, days.short)]
        month = int(days.runs_out[year, 0])
        when = (
            cells.NOTHING
            if month == NEVER
            else cells.words(
                statements.horizon.label_of_month(year * MONTHS_A_YEAR + month)
            )
        )
        numbers = [
            cells.number(told, _places(each))
            for told, each in zip(_cast(*figures), figures, strict=True)
        ]
        begins = statements.horizon.first_year + year
        asked = (days_address(each, name, begins) for each in (NEEDED, THERE, SHORT))
        role = statements.labels.people[name]
        line = row(role, (cells.words(statements.years[year]), *numbers, when))
        yield addressed(line, ("", *asked, ""))


def _cast(needed: float, there: float, short: float) -> tuple[float, float, float]:
    """Return days needed, there are and short, which add up as printed."""
    if not short:
        return needed, there, short
    parts = np.array([there, short])
    cast = cast_counts(parts, decimals(parts))
    return float(cast.sum()), float(cast[0]), float(cast[1])


def _places(value: float | None) -> int:
    """Return how many decimals a number of days is printed with."""
    return decimals([value or 0.0])


def _days(name: str, group: str = "") -> Column:
    """Return a column of days."""
    return Column(name, Form.NUMBER, "days", group)
