"""Balances at each quarter's end, for print; the months are in the run's results."""

from __future__ import annotations

from dataclasses import replace

from reports.cash_tables import cash_by_month
from reports.statements import Statements
from reports.tables import Table

CASH_BY_QUARTER = "cash_by_quarter"

_MONTHS = 3


def cash_by_quarter(statements: Statements) -> Table:
    """Return every third row of the table of months, counted from the third."""
    months = cash_by_month(statements)
    return replace(
        months,
        name=CASH_BY_QUARTER,
        caption="Cash, free reserves and the floor at each quarter's end",
        rows=months.rows[_MONTHS - 1 :: _MONTHS],
        notes=(*months.notes, "The workbook and the results hold every month."),
    )
