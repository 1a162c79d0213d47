"""What reads otherwise in a plan of one year: no year is told twice, none is missing.

Sums of a plan of one year are those of its year, so that a column of all years would
repeat the one before it.
"""

from __future__ import annotations

from dataclasses import replace

from reports.statements import Statements
from reports.tables import Row, RowKind, Table

ALL_YEARS = "All years"
"""Heading of a column, or of a group of columns, that adds up the years."""


def is_one_year(statements: Statements) -> bool:
    """Whether a plan has a single year."""
    return len(statements.years) == 1


def by_year(statements: Statements, words: str) -> str:
    """Return words for the end of a caption, if years stand beside each other."""
    return "" if is_one_year(statements) else words


def year_ends(statements: Statements) -> str:
    """Return when years end, as a caption says it."""
    return "the year's end" if is_one_year(statements) else "each year's end"


def told_once(table: Table, statements: Statements, repeated: str = ALL_YEARS) -> Table:
    """Return a table without what only repeats the year of a plan that has one.

    ``repeated`` is the heading of its columns, or of their group.
    """
    if not is_one_year(statements):
        return table
    kept = [
        at
        for at, column in enumerate(table.columns)
        if repeated not in {column.heading, column.group}
    ]

    def without(row: Row) -> Row:
        """Return a row without the cells of those columns."""
        if row.kind is RowKind.NOTE:
            return row
        return replace(row, cells=tuple(row.cells[at] for at in kept))

    return replace(
        table,
        columns=tuple(table.columns[at] for at in kept),
        rows=tuple(map(without, table.rows)),
    )
