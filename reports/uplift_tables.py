"""Prices of streams against the cost of what they pay for, year by year."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from costmodel.arrays import Floats
from costmodel.bearers import WHOLE
from costmodel.first_year_rates import own_inflation
from reports import cells
from reports.columns import figure
from reports.rows import addressed, heading, row
from reports.statements import Statements
from reports.tables import Column, Row, Table
from scenarios.explain.addresses import written
from scenarios.explain.uplifts import (
    COST_RISE,
    PRICE_RISE,
    REAL_RISE,
    SHORT,
    uplift_address,
)
from scenarios.uplifts import Uplift, uplifts

_HOW = (
    "Since the first year: what each price has risen by, by its own clause, and what"
    " the same work costs more than at the first year's rates. In real terms one is"
    " divided by the other, not taken off it."
)
_IN_GENERAL = "Prices in general are those of the GDP deflator."
_SHORT = (
    "To keep pace is what the stream would have brought more, had its price risen with"
    " its costs; below zero, it has risen faster."
)
_LEFT_OUT = "Contracts priced on their cost follow it, and are left out."
_NOTHING = "A year in which a stream brings nothing, or pays for nothing, has –."


def uplift_against_costs(statements: Statements) -> Table | None:
    """Return how far each stream's price keeps pace with its costs.

    None if nothing costs anything after the first year.
    """
    ledger = statements.comparison.cost.ledger
    risen = own_inflation(ledger.costs, ledger.priced)
    if not np.isfinite(risen[1:]).any():
        return None
    prices = ledger.costs.plan.facts.divisors - 1.0
    return Table(
        "uplift_against_costs",
        "How far the price of each stream keeps pace with what it pays for",
        (Column("Stream"), *map(figure, statements.years[1:])),
        (
            heading("All work on planned volumes"),
            _asked_of_all(
                statements, COST_RISE, "What it costs has risen by, %", risen
            ),
            _asked_of_all(
                statements, PRICE_RISE, "Prices in general have risen by, %", prices
            ),
            *(
                line
                for name, label, each in _found(statements)
                for line in _rows(statements, name, label, each)
            ),
        ),
        statements.nominal,
        (_HOW, _IN_GENERAL, _SHORT, _LEFT_OUT, _NOTHING),
    )


def _asked_of_all(statements: Statements, topic: str, label: str, rises: Floats) -> Row:
    """Return a rise of all costs or prices from the second year on."""
    asked = [written(WHOLE, topic, when=year) for year in _years(statements)]
    return addressed(row(label, map(cells.share, rises[1:])), asked)


def _years(statements: Statements) -> list[int]:
    """Return the second year and those after it."""
    horizon = statements.horizon
    return list(range(horizon.first_year + 1, horizon.first_year + horizon.years))


def _found(statements: Statements) -> Iterator[tuple[str, str, Uplift]]:
    """Yield each stream with a price that can be compared: way, name in words."""
    for name, scenario in statements.scenarios.items():
        funding = statements.labels.scenarios[name]
        for each in uplifts(scenario.view.central, scenario.view.ledger.priced):
            stream = statements.labels.payer(name, each.stream.name)
            if np.isfinite(each.real[1:]).any():
                yield name, f"{funding}: {stream}", each


def _rows(
    statements: Statements, scenario: str, label: str, uplift: Uplift
) -> Iterator[Row]:
    """Yield the lines about one stream, from the second year on."""
    yield heading(label)
    lines = (
        ("Its price has risen by, %", uplift.price, PRICE_RISE),
        ("What it pays for has risen by, %", uplift.costs, COST_RISE),
        ("Its price in real terms, %", uplift.real, REAL_RISE),
        ("To keep pace, £", uplift.short, SHORT),
    )
    for told, amounts, topic in lines:
        cell = cells.pounds if topic == SHORT else cells.share
        asked = [
            uplift_address(scenario, topic, uplift.stream.name, year)
            for year in _years(statements)
        ]
        yield addressed(row(told, map(cell, amounts[1:])), asked)
