"""What each way of funding costs over all years in today's value."""

from __future__ import annotations

from reports import cells
from reports.statements import Statements
from reports.tables import Column, Form, Row, Table


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
        rows.append(Row((cells.words(label), *map(cells.pounds, figures))))
    return Table(
        "present_values",
        f"What each way of funding costs in today's value, {statements.span}",
        (
            Column("Way of funding"),
            Column("Full cost", Form.POUNDS, "£"),
            Column("Full economic cost", Form.POUNDS, "£"),
            Column("Provider schools", Form.POUNDS, "£", "Of that, borne by"),
            Column("Supported schools", Form.POUNDS, "£", "Of that, borne by"),
        ),
        tuple(rows),
        statements.real,
        (
            "Discounted by the Green Book's schedule; the first year is not discounted."
            " Schools' shares are before fees to take part, grants and contracts.",
        ),
    )
