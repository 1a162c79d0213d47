"""Prices of earlier years, brought to the first year by their index and a deflator."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from costmodel.assumptions import Assumption, Quantity
from costmodel.deflators import (
    Deflator,
    NoLevelError,
    PriceYear,
    YearKind,
    rebase,
)
from costmodel.drivers import IndexName
from costmodel.rates import PriceRate
from reports import cells, wording
from reports.columns import figure
from reports.quantities import quantity, unit_in_words
from reports.rows import row
from reports.statements import Statements
from reports.tables import Cell, Column, Row, Table

_HOW = (
    "By its index is what the model reckons with, as a mean of the first year's months."
    " By the deflator is for comparison: where the two lie far apart, look for a newer"
    " price."
)
_NO_LEVEL = "The deflator has no level for a price that shows –."


def older_prices(statements: Statements) -> Table | None:
    """Return each price of an earlier year in the prices of the first.

    None if costs rest on no price of an earlier year.
    """
    facts = statements.comparison.funded.plan.facts
    rows = [_row(statements, each, facts.deflator) for each in _older(statements)]
    if not rows:
        return None
    group = f"In {statements.real_prices}"
    return Table(
        "older_prices",
        f"Prices of earlier years in {statements.real_prices}",
        (
            *map(Column, ("Price", "Unit", "Dated", "Moves with")),
            figure("As stated"),
            figure("By its index", group),
            figure("By the deflator", group),
        ),
        tuple(rows),
        replace(statements.real, years=""),
        (_HOW, f"{facts.deflator.title}.", *_unknown(rows)),
    )


def _older(statements: Statements) -> list[Assumption]:
    """Return the prices and pay behind costs that are of earlier years, by label."""
    plan = statements.comparison.funded.plan
    names = {name for name in _money(statements) if isinstance(name, str)}
    found = [plan.terms.assumptions[name] for name in names]
    older = [
        each
        for each in found
        if each.dated and statements.horizon.month_of(each.dated) < 0 and each.value
    ]
    return sorted(older, key=lambda each: (each.label, each.dated, each.value))


def _money(statements: Statements) -> Iterator[Quantity | None]:
    """Yield each price, salary, fee and cover rate that a cost is made of."""
    plan = statements.comparison.funded.plan
    for rate in statements.comparison.funded.planned.rates:
        if isinstance(rate, PriceRate):
            yield rate.price
        else:
            person = plan.model.people[rate.person]
            yield from (person.salary, person.fee, person.cover_rate)


def _row(statements: Statements, price: Assumption, deflator: Deflator) -> Row:
    """Return one price, three ways."""
    plan, horizon = statements.comparison.funded.plan, statements.horizon
    index = plan.facts.index(IndexName(price.index or IndexName.NONE))
    priced = statements.comparison.cost.ledger.priced
    words = (
        unit_in_words(price.unit) or wording.NOTHING,
        horizon.label_of_month(horizon.month_of(price.dated)),
        index.label,
    )
    figures = (
        quantity(price.value, price.unit),
        quantity(priced.in_first_year(price), price.unit),
        _deflated(statements, price, deflator),
    )
    return row(price.label, (*map(cells.words, words), *figures))


def _deflated(statements: Statements, price: Assumption, deflator: Deflator) -> Cell:
    """Return what a deflator makes of a price, if it has a level for its year."""
    horizon = statements.horizon
    begins = horizon.academic_year_of(horizon.month_of(price.dated))
    dated = PriceYear(YearKind.ACADEMIC, begins)
    first = PriceYear(YearKind.ACADEMIC, horizon.first_year)
    try:
        return quantity(rebase(price.value, dated, first, deflator), price.unit)
    except NoLevelError:
        return cells.NOTHING


def _unknown(rows: list[Row]) -> Iterator[str]:
    """Yield what a price without a figure means, if there is one."""
    if any(each.cells[-1] is cells.NOTHING for each in rows):
        yield _NO_LEVEL
