"""Rows as tables have them: what the row is about, and then its figures."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

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


def addressed(line: Row, addresses: Iterable[str]) -> Row:
    """Return a row whose figures have the addresses by which they are explained.

    An empty address, like a figure that does not exist, has none.

    Examples
    --------
    >>> line = addressed(pounds_row("Fees", (1240, None)), ("a.full_cost", "b"))
    >>> [cell.address for cell in line.cells]
    ['', 'a.full_cost', '']

    """
    head, *figures = line.cells
    found = (
        replace(cell, address="" if cell.value is None else address)
        for cell, address in zip(figures, addresses, strict=True)
    )
    return replace(line, cells=(head, *found))


def heading(text: str) -> Row:
    """Return a line of words across the table, above the rows it is about."""
    return Row((cells.words(text),), RowKind.NOTE)
