"""What £100 of each year is in first-year prices, by each published deflator."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from costmodel.dated_prices import years_priced
from costmodel.deflators import (
    Deflator,
    PriceYear,
    YearKind,
    growth_of,
    in_prices_of,
    is_carried_on,
)
from reports import cells
from reports.rows import addressed, row
from reports.statements import Statements
from reports.tables import Cell, Column, Form, Row, Table
from scenarios.explain.price_levels import BECOMES, GROWTH, level_address

HUNDRED = 100.0

_HOW = (
    "An academic year's level is 7/12 of the financial year in which it begins and 5/12"
    " of the next. A sum of a year is brought to the first year's prices by multiplying"
    " it with the figure and dividing it by 100."
)


def price_levels(statements: Statements) -> Table:
    """Return what £100 of each academic year is in first-year prices."""
    deflators = _deflators(statements)
    years = _years(statements, deflators)
    base = PriceYear(YearKind.ACADEMIC, statements.horizon.first_year)
    return Table(
        "price_levels",
        f"What £100 of each year is in {statements.real_prices}",
        (Column("Academic year"), *_columns(deflators)),
        tuple(
            addressed(_row(year, base, deflators), _asked(statements, year, deflators))
            for year in years
        ),
        replace(statements.real, years=""),
        (_HOW, *_notes(years, deflators)),
    )


def _deflators(statements: Statements) -> tuple[Deflator, ...]:
    """Return the series of financial years, that of real terms first."""
    facts = statements.comparison.funded.plan.facts
    others = (
        each
        for each in facts.register.deflators.values()
        if each.years is YearKind.FINANCIAL and each is not facts.deflator
    )
    return (facts.deflator, *others)


def _years(
    statements: Statements, deflators: tuple[Deflator, ...]
) -> tuple[PriceYear, ...]:
    """Return the years from the oldest price in use to the last of the plan."""
    terms, horizon = statements.comparison.funded.plan.terms, statements.horizon
    prices = (terms.assumptions[name] for name in terms.names)
    years = years_priced(prices, horizon, deflators)
    return tuple(PriceYear(YearKind.ACADEMIC, year) for year in years)


def _columns(deflators: tuple[Deflator, ...]) -> Iterator[Column]:
    """Yield the columns of each series."""
    for each in deflators:
        group = each.label.partition(",")[0]
        yield Column("£100 becomes", Form.PENCE, "£", group)
        yield Column("Growth", Form.SHARE, "%", group)


def _row(year: PriceYear, base: PriceYear, deflators: tuple[Deflator, ...]) -> Row:
    """Return one year by every series."""
    return row(
        str(year), [cell for each in deflators for cell in _cells(year, base, each)]
    )


def _asked(
    statements: Statements, year: PriceYear, deflators: tuple[Deflator, ...]
) -> Iterator[str]:
    """Yield what explains the figures of a year."""
    register = statements.comparison.funded.plan.facts.register
    names = {id(each): name for name, each in register.deflators.items()}
    for each in deflators:
        for topic in (BECOMES, GROWTH):
            yield level_address(topic, names[id(each)], year.begins)


def _cells(year: PriceYear, base: PriceYear, deflator: Deflator) -> Iterator[Cell]:
    """Yield what £100 of a year is, and how prices grew on the year before."""
    yield cells.pence(in_prices_of(HUNDRED, year, base, deflator))
    yield cells.share(growth_of(deflator, year))


def _notes(
    years: tuple[PriceYear, ...], deflators: tuple[Deflator, ...]
) -> Iterator[str]:
    """Yield which release each series is, and after what its growth is assumed."""
    for each in deflators:
        assumed = ""
        if any(is_carried_on(each, year) for year in years):
            assumed = f" After {each.last_year} its last growth holds on."
        yield f"{each.title}.{assumed}"
