"""Some columns of a table, where the others are told elsewhere or on another page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reports.tables import Row, RowKind, Table


def with_columns(table: Table, kept: Sequence[int]) -> Table:
    """Return a table with some of its columns alone, by position.

    Examples
    --------
    >>> from reports.cells import words
    >>> from reports.tables import Column, Source
    >>> columns = (Column("What"), Column("Why"), Column("When"))
    >>> whole = Table("whole", "Whole", columns, (), Source("", ""))
    >>> [column.heading for column in with_columns(whole, (0, 2)).columns]
    ['What', 'When']

    """
    return replace(
        table,
        columns=tuple(table.columns[at] for at in kept),
        rows=tuple(_cut(row, kept) for row in table.rows),
    )


def _cut(row: Row, kept: Sequence[int]) -> Row:
    """Return some cells of a row; a line across the table stays as it is."""
    if row.kind is RowKind.NOTE:
        return row
    return replace(row, cells=tuple(row.cells[at] for at in kept))
