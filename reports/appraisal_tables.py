"""What each way of funding costs over all years in today's value."""

from __future__ import annotations

from collections.abc import Iterator

from reports import wording
from reports.columns import balance
from reports.one_year import by_year
from reports.rows import addressed, pounds_row
from reports.school_payments import paid_to_providers
from reports.statements import Statements
from reports.tables import Column, Table
from scenarios.explain.present_values import (
    ECONOMIC,
    FULL,
    PROVIDER,
    SUPPORTED,
    present_value_address,
)

_COSTS = (FULL, ECONOMIC, PROVIDER, SUPPORTED)
"""What explains each column."""

_DISCOUNTED = (
    "Discounted by the Green Book's schedule; the first year is not discounted."
    " Schools' shares are before fees to take part, grants and contracts."
)


def present_values(statements: Statements) -> Table:
    """Return the present values of each scenario's costs."""
    rows = []
    for name, label in statements.labels.scenarios.items():
        values = statements.comparison.scenarios[name].present_values
        figures = (
            values.full_cost,
            values.full_economic_cost,
            values.provider_schools,
            values.supported_schools,
        )
        asked = (present_value_address(name, cost) for cost in _COSTS)
        rows.append(addressed(pounds_row(label, figures), asked))
    return Table(
        "present_values",
        f"What each way of funding costs in today's value, {statements.span}",
        (
            Column("Way of funding"),
            balance("Full cost"),
            balance("Full economic cost"),
            balance("Provider schools", "Of that, borne by"),
            balance("Supported schools", "Of that, borne by"),
        ),
        tuple(rows),
        statements.real,
        (_DISCOUNTED, *_bought_directly(statements)),
    )


def _bought_directly(statements: Statements) -> Iterator[str]:
    """Yield what full cost leaves out because schools pay for it themselves."""
    told = [
        f"{wording.short_money(paid)} under {statements.labels.scenarios[name]}"
        for name, each in statements.scenarios.items()
        if (paid := paid_to_providers(each))
    ]
    if told:
        prices = by_year(statements, ", in the prices of each year")
        yield (
            "Full cost leaves out the days that schools buy from providers themselves"
            f" ({wording.listing(told)}{prices}), so that it is no"
            " sign of a cheaper way: full economic cost leaves nothing out."
        )
