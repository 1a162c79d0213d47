"""Money in the bank and reserves against the floor, over time."""

from __future__ import annotations

from collections.abc import Iterator

from costmodel.periods import MONTHS_A_YEAR
from reports import cells, wording
from reports.columns import balance
from reports.one_year import year_ends
from reports.rows import addressed, pounds_row, row
from reports.statements import ROUNDED, Statements
from reports.tables import Column, Row, Table
from reports.verdict_words import month_in_words
from reports.won_and_lost import (
    if_lost,
    if_won,
    in_doubt,
    nobody_reacts,
    taken_as_won,
)
from scenarios.explain.addresses import (
    OPENING,
    Topic,
    month_written,
    scenario_address,
)
from scenarios.projection import Projection
from scenarios.reserves import HALF_A_PENNY, Floor

AT_THE_START = -1
"""The eve of the first month."""

_FAILS = (
    "It fails when cash or unrestricted funds first fall below zero; a breach of the"
    " floor is a warning."
)


def reserves_by_year(statements: Statements) -> Table:
    """Return free reserves against the floor at each year's end."""
    ends = range(MONTHS_A_YEAR - 1, statements.horizon.months, MONTHS_A_YEAR)
    years = [f"End of {year}" for year in statements.years]
    times = [("At the start", AT_THE_START), *zip(years, ends, strict=True)]
    headings = ("Free reserves", "Floor", "Above the floor")
    return Table(
        "reserves_by_year",
        f"Free reserves against the floor at {year_ends(statements)}",
        (Column("When"), *_columns(statements, headings)),
        tuple(
            addressed(
                pounds_row(name, _reserves(statements, month)),
                _asked(
                    statements,
                    month,
                    (Topic.RESERVES, Topic.FLOOR, Topic.ABOVE_FLOOR),
                ),
            )
            for name, month in times
        ),
        statements.nominal,
        (
            _floor_in_words(statements),
            *_less_is_asked(statements),
            *taken_as_won(statements),
            ROUNDED,
        ),
    )


def cash_by_month(statements: Statements) -> Table:
    """Return cash, free reserves and the floor at each month's end."""
    label = statements.horizon.label_of_month
    headings = ("Cash", "Free reserves", "Floor")
    return Table(
        "cash_by_month",
        "Cash, free reserves and the floor at each month's end",
        (Column("Month"), *_columns(statements, headings)),
        tuple(
            addressed(
                pounds_row(label(month), _balances(statements, month)),
                _asked(statements, month, (Topic.CASH, Topic.RESERVES, Topic.FLOOR)),
            )
            for month in range(statements.horizon.months)
        ),
        statements.nominal,
        (_floor_in_words(statements), *taken_as_won(statements)),
    )


def events(statements: Statements) -> Table:
    """Return the months in which something gives way in each scenario."""
    rows = []
    for name, view in statements.comparison.scenarios.items():
        rows.append(_events(statements, if_won(statements, name), view.central))
        if view.if_lost is not None:
            label = if_lost(statements, name)
            rows.append(_events(statements, label, view.if_lost))
    is_in_doubt = bool(in_doubt(statements))
    return Table(
        "events",
        "When something gives way, at the values we assume",
        (
            Column("Way of funding"),
            Column("Floor breached"),
            Column("Cash below zero"),
            Column("Funds below zero"),
            Column("Fails"),
        ),
        tuple(rows),
        statements.unpriced,
        (
            _FAILS,
            *_less_is_asked(statements),
            *((nobody_reacts(statements),) if is_in_doubt else ()),
        ),
    )


def _events(statements: Statements, label: str, projection: Projection) -> Row:
    """Return the months in which something gives way in one projection."""
    happens = projection.events
    months = (
        happens.floor_breached,
        happens.cash_below_nought,
        happens.funds_below_nought,
        happens.fails,
    )
    told = [month_in_words(statements, int(month[0])) for month in months]
    return row(label, map(cells.words, told))


def _columns(statements: Statements, headings: tuple[str, ...]) -> Iterator[Column]:
    """Yield the same columns of balances for each scenario."""
    for name in statements.scenarios:
        label = statements.labels.scenarios[name]
        yield from (balance(heading, label) for heading in headings)


def _asked(
    statements: Statements, month: int, topics: tuple[Topic, ...]
) -> Iterator[str]:
    """Yield what explains the same balances of every scenario at a month's end."""
    is_eve = month == AT_THE_START
    when = OPENING if is_eve else month_written(statements.horizon, month)
    for name in statements.scenarios:
        yield from (scenario_address(name, each, when=when) for each in topics)


def _reserves(statements: Statements, month: int) -> Iterator[int]:
    """Yield reserves, floor and the difference of every scenario at a month's end."""
    for each in statements.scenarios.values():
        free, floor = each.cash.opening_free_reserves, each.cash.opening_floor
        if month != AT_THE_START:
            free = int(each.cash.free_reserves[month])
            floor = int(each.cash.floor[month])
        yield from (free, floor, free - floor)


def _balances(statements: Statements, month: int) -> Iterator[int]:
    """Yield cash, reserves and floor of every scenario at a month's end."""
    for each in statements.scenarios.values():
        for balances in (each.cash.cash, each.cash.free_reserves, each.cash.floor):
            yield int(balances[month])


def _floor_in_words(statements: Statements) -> str:
    """Return what the floor is."""
    organisation = statements.comparison.model.organisation
    value = statements.comparison.cost.ledger.priced.value
    if organisation.reserves_floor is not None:
        fixed = float(value(organisation.reserves_floor)[0])
        return f"The floor is {wording.money(fixed)}."
    months = float(value(organisation.reserves_floor_months)[0])
    return (
        f"The floor is {wording.counted(months, 'month')} of the coming year's"
        " spending, without what restricted grants pay and without fees that only pass"
        " through; in the last year of the plan, of the last twelve months' spending."
    )


def _less_is_asked(statements: Statements) -> Iterator[str]:
    """Yield in which scenarios a verdict asks for less than the floor, if in any."""
    lower = [
        statements.labels.scenarios[name]
        for name, each in statements.scenarios.items()
        if _is_outgrown(each.view.central.floor)
    ]
    if lower:
        yield (
            "In some months the floor is more than reserves opened with"
            f" ({wording.listing(lower)}). That is a breach, but the verdict then asks"
            " only that they do not fall below what they opened with, and that they"
            " stand at the floor when the plan ends."
        )


def _is_outgrown(floor: Floor) -> bool:
    """Whether the floor is ever more than a verdict asks for."""
    return bool((floor.by_month > floor.asked + HALF_A_PENNY).any())
