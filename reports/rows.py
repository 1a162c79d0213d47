"""Rows as tables have them: what the row is about, and then its figures."""

from __future__ import annotations

from collections.abc import Iterable

from reports import cells
from reports.tables import Cell, Row, RowKind


def row(label: str, figures: Iterable[Cell], kind: RowKind = RowKind.BODY) -> Row:
    """Return a row that begins with what it is about."""
    return Row((cells.words(label), *figures), kind)


def pounds_row(
    label: str, amounts: Iterable[float | None], kind: RowKind = RowKind.BODY
) -> Row:
    """Return a row of pounds.

    Examples
    --------
    >>> [cell.text for cell in pounds_row("Fees", (1240, None)).cells]
    ['Fees', '1,240', '–']

    """
    return row(label, map(cells.pounds, amounts), kind)


def heading(text: str) -> Row:
    """Return a line of words across the table, above the rows it is about."""
    return Row((cells.words(text),), RowKind.NOTE)
