"""Cash at each quarter's end, for print; the months are in the run's results."""

from __future__ import annotations

from reports.columns import balance
from reports.rows import pounds_row
from reports.statements import Statements
from reports.tables import Column, Table

CASH_BY_QUARTER = "cash_by_quarter"

_MONTHS = 3


def cash_by_quarter(statements: Statements) -> Table:
    """Return money in the bank at the end of every third month, by way of funding."""
    labels = statements.labels.scenarios
    return Table(
        CASH_BY_QUARTER,
        "Money in the bank at each quarter's end",
        (Column("Month"), *(balance(labels[name]) for name in statements.scenarios)),
        tuple(
            pounds_row(
                statements.horizon.label_of_month(month),
                [int(each.cash.cash[month]) for each in statements.scenarios.values()],
            )
            for month in range(_MONTHS - 1, statements.horizon.months, _MONTHS)
        ),
        statements.nominal,
        ("The workbook and the results hold every month.",),
    )
