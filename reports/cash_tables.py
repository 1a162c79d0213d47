"""Money in the bank and reserves against the floor, over time."""

from __future__ import annotations

from collections.abc import Iterator

from costmodel.periods import MONTHS_A_YEAR
from reports import cells, wording
from reports.columns import balance
from reports.rows import pounds_row, row
from reports.statements import ROUNDED, Statements
from reports.tables import Column, Table
from reports.verdict_words import month_in_words

AT_THE_START = -1
"""The eve of the first month."""

_FAILS = (
    "It fails when cash or unrestricted funds first fall below nought; a breach of the"
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
        "Free reserves against the floor at each year's end",
        (Column("When"), *_columns(statements, headings)),
        tuple(pounds_row(name, _reserves(statements, month)) for name, month in times),
        statements.nominal,
        (_floor_in_words(statements), *_opens_below(statements), ROUNDED),
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
            pounds_row(label(month), _balances(statements, month))
            for month in range(statements.horizon.months)
        ),
        statements.nominal,
        (_floor_in_words(statements),),
    )


def events(statements: Statements) -> Table:
    """Return the months in which something gives way in each scenario."""
    rows = []
    for name, label in statements.labels.scenarios.items():
        happens = statements.comparison.scenarios[name].central.events
        months = (
            happens.floor_breached,
            happens.cash_below_nought,
            happens.funds_below_nought,
            happens.fails,
        )
        told = [month_in_words(statements, int(month[0])) for month in months]
        rows.append(row(label, map(cells.words, told)))
    return Table(
        "events",
        "When something gives way, at central values",
        (
            Column("Way of funding"),
            Column("Floor breached"),
            Column("Cash below nought"),
            Column("Funds below nought"),
            Column("Fails"),
        ),
        tuple(rows),
        statements.unpriced,
        (_FAILS, *_opens_below(statements)),
    )


def _columns(statements: Statements, headings: tuple[str, ...]) -> Iterator[Column]:
    """Yield the same columns of balances for each scenario."""
    for name in statements.scenarios:
        label = statements.labels.scenarios[name]
        yield from (balance(heading, label) for heading in headings)


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
        " through."
    )


def _opens_below(statements: Statements) -> Iterator[str]:
    """Yield which scenarios open below the floor, if any does."""
    below = [
        statements.labels.scenarios[name]
        for name, each in statements.scenarios.items()
        if not each.view.central.floor.is_tested.all()
    ]
    if below:
        yield (
            f"Reserves open below the floor ({wording.listing(below)}): it is tested"
            " only in the last year."
        )
