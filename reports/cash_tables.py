"""Money in the bank and reserves against the floor, over time."""

from __future__ import annotations

from collections.abc import Iterator

from costmodel.periods import MONTHS_A_YEAR
from reports import cells, wording
from reports.cross_tables import pounds
from reports.statements import ROUNDED, ScenarioStatement, Statements
from reports.tables import Cell, Column, Form, Row, Table
from reports.verdict_words import month_in_words

AT_THE_START = -1
"""The eve of the first month."""


def reserves_by_year(statements: Statements) -> Table:
    """Return free reserves against the floor at each year's end."""
    ends = range(MONTHS_A_YEAR - 1, statements.horizon.months, MONTHS_A_YEAR)
    rows = [
        Row((cells.words(name), *_cells(statements, month)))
        for name, month in (
            ("At the start", AT_THE_START),
            *((f"End of {year}", end) for year, end in zip(statements.years, ends, strict=True)),
        )
    ]
    columns = [
        _balance(heading, label)
        for label in _labels(statements)
        for heading in ("Free reserves", "Floor", "Above the floor")
    ]
    return Table(
        "reserves_by_year",
        "Free reserves against the floor at each year's end",
        (Column("When"), *columns),
        tuple(rows),
        statements.nominal,
        (_floor_in_words(statements), *_opens_below(statements), ROUNDED),
    )


def cash_by_month(statements: Statements) -> Table:
    """Return cash, free reserves and the floor at each month's end."""
    columns = [
        _balance(heading, label)
        for label in _labels(statements)
        for heading in ("Cash", "Free reserves", "Floor")
    ]
    rows = [
        Row(
            (
                cells.words(statements.horizon.label_of_month(month)),
                *(
                    cells.pounds(int(amount))
                    for each in statements.scenarios.values()
                    for amount in (
                        each.cash.cash[month],
                        each.cash.free_reserves[month],
                        each.cash.floor[month],
                    )
                ),
            )
        )
        for month in range(statements.horizon.months)
    ]
    return Table(
        "cash_by_month",
        "Cash, free reserves and the floor at each month's end",
        (Column("Month"), *columns),
        tuple(rows),
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
        rows.append(Row((cells.words(label), *map(cells.words, told))))
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
        (
            "It fails when cash or unrestricted funds first fall below nought; a breach"
            " of the floor is a warning.",
            *_opens_below(statements),
        ),
    )


def _balance(heading: str, group: str) -> Column:
    """Return a column of balances, which are not added up."""
    return Column(heading, Form.POUNDS, "£", group)


def _labels(statements: Statements) -> tuple[str, ...]:
    """Return the names of the scenarios."""
    return tuple(statements.labels.scenarios[name] for name in statements.scenarios)


def _cells(statements: Statements, month: int) -> Iterator[Cell]:
    """Yield reserves, floor and the difference of every scenario at a month's end."""
    for each in statements.scenarios.values():
        free, floor = _balances(each, month)
        yield from map(cells.pounds, (free, floor, free - floor))


def _balances(scenario: ScenarioStatement, month: int) -> tuple[int, int]:
    """Return free reserves and the floor at a month's end, or at the start."""
    cash = scenario.cash
    if month == AT_THE_START:
        return cash.opening_free_reserves, cash.opening_floor
    return int(cash.free_reserves[month]), int(cash.floor[month])


def _floor_in_words(statements: Statements) -> str:
    """Return what the floor is."""
    organisation = statements.comparison.model.organisation
    value = statements.comparison.cost.ledger.priced.value
    if organisation.reserves_floor is not None:
        fixed = float(value(organisation.reserves_floor)[0])
        return f"The floor is {wording.money(fixed)}."
    months = float(value(organisation.reserves_floor_months)[0])
    return (
        f"The floor is {wording.counted(months, 'month')} of the coming year's spending,"
        " without what restricted grants pay and without fees that only pass through."
    )


def _opens_below(statements: Statements) -> Iterator[str]:
    """Yield which scenarios open below the floor."""
    below = [
        statements.labels.scenarios[name]
        for name, each in statements.scenarios.items()
        if not each.view.central.floor.is_tested.all()
    ]
    if below:
        yield (
            f"Reserves open below the floor ({wording.listing(below)}): it is tested only"
            " in the last year."
        )
