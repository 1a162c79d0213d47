"""Prices of streams against the cost of what they pay for, year by year."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from costmodel.first_year_rates import own_inflation
from reports import cells
from reports.columns import figure
from reports.rows import heading, row
from reports.statements import Statements
from reports.tables import Column, Row, Table
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
            row("What it costs has risen by, %", map(cells.share, risen[1:])),
            row("Prices in general have risen by, %", map(cells.share, prices[1:])),
            *(
                line
                for label, each in _found(statements)
                for line in _rows(label, each)
            ),
        ),
        statements.nominal,
        (_HOW, _IN_GENERAL, _SHORT, _LEFT_OUT, _NOTHING),
    )


def _found(statements: Statements) -> Iterator[tuple[str, Uplift]]:
    """Yield each stream with a price that can be compared, and what it is called."""
    for name, scenario in statements.scenarios.items():
        funding = statements.labels.scenarios[name]
        for each in uplifts(scenario.view.central, scenario.view.ledger.priced):
            stream = statements.labels.payer(name, each.stream.name)
            if np.isfinite(each.real[1:]).any():
                yield f"{funding}: {stream}", each


def _rows(label: str, uplift: Uplift) -> Iterator[Row]:
    """Yield the lines about one stream, from the second year on."""
    yield heading(label)
    yield row("Its price has risen by, %", map(cells.share, uplift.price[1:]))
    yield row("What it pays for has risen by, %", map(cells.share, uplift.costs[1:]))
    yield row("Its price in real terms, %", map(cells.share, uplift.real[1:]))
    yield row("To keep pace, £", map(cells.pounds, uplift.short[1:]))
