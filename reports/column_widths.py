"""How wide the columns of a printed table are.

Figures never wrap, words may; what is left over goes first to columns of words, so that
labels stay on as few lines as the page allows. Widths that are given in advance also
spare the typesetter from measuring every cell twice.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reports.charts.svg import Type
from reports.charts.text_widths import widest, width_of
from reports.tables import Cell, Column, RowKind, Table

STEPS = 200
"""Widths are whole steps of this part of the table's width: half per cents."""

NARROW_TABLE = 3
"""A table of no more columns than this is set narrower than the page."""

DENSE_TABLE = 6
"""From so many columns on a table is set in smaller type."""

PAGE, NARROW_PAGE = 467.7, 326.0
"""Points across the page, and across a narrow table, as the style sheet says."""

_SIZE, _DENSE_SIZE = 9.5, 8.5
_PADDING, _DENSE_PADDING = 11.4, 8.6
"""Points between two columns."""

_INSET = 11.4
"""Points by which a detail row is set in."""

_SLACK = 1.04
"""What a word may be wider in print than the sum of its letters."""

_HEADING_LINES = 3
"""Lines that the heading of a column of figures is broken into before it widens it."""

_MOST_WORDS = 260.0
"""Points that a column of words is given at most before others have enough."""

_BREAKS = re.compile(r"(?<=[\s\-/])")
"""Where a line of words may be broken."""


def is_narrow(table: Table) -> bool:
    """Whether a table is set narrower than the page."""
    return len(table.columns) <= NARROW_TABLE


def is_dense(table: Table) -> bool:
    """Whether a table is set in smaller type."""
    return len(table.columns) >= DENSE_TABLE


def widths_of(table: Table) -> tuple[int, ...]:
    """Return the width of each column in steps, see STEPS; they add up to all of them.

    Examples
    --------
    >>> from reports.cells import pounds, words
    >>> from reports.tables import Form, Row, Source
    >>> row = Row((words("Deployment of leaders"), pounds(1240)))
    >>> columns = (Column("Programme"), Column("Cost", Form.POUNDS, "£"))
    >>> widths_of(Table("cost", "Cost", columns, (row,), Source("", "")))
    (158, 42)

    """
    least, wanted = zip(*_all_needs(table), strict=True)
    page = NARROW_PAGE if is_narrow(table) else PAGE
    return _in_steps(_shared_out(page, least, wanted))


def least_widths(table: Table) -> tuple[float, ...]:
    """Return the points that each column of a table cannot do without."""
    return tuple(least for least, _ in _all_needs(table))


def column_rules() -> str:
    """Return the style rules of every width that a column can have."""
    return "\n".join(
        f"col.w{step} {{ width: {100 * step / STEPS:g}% }}"
        for step in range(1, STEPS + 1)
    )


def _all_needs(table: Table) -> Iterator[tuple[float, float]]:
    """Yield what each column cannot do without and would like, in points."""
    dense = is_dense(table)
    size, padding = (_DENSE_SIZE, _DENSE_PADDING) if dense else (_SIZE, _PADDING)
    for place, column in enumerate(table.columns):
        before = padding if place else 0.0
        least, wanted = _needs(column, tuple(_cells(table, place)), size)
        yield least + before, wanted + before


def _cells(table: Table, place: int) -> Iterator[tuple[Cell, RowKind]]:
    """Yield the cells of a column; rows across the table have none."""
    for row in table.rows:
        if row.kind is not RowKind.NOTE:
            yield row.cells[place], row.kind


def _needs(
    column: Column, cells: Sequence[tuple[Cell, RowKind]], size: float
) -> tuple[float, float]:
    """Return the points that a column cannot do without and would like."""
    plain, bold = Type("", size), Type("", size, is_bold=True)
    heading = (column.heading, column.unit)
    longest = widest(tuple(part for text in heading for part in _parts(text)), bold)
    lines = width_of(column.heading, bold) / _HEADING_LINES
    least = [longest, lines if column.is_figures else 0.0]
    wanted = [longest, lines]
    for cell, kind in cells:
        style = bold if kind in {RowKind.TOTAL, RowKind.SUBTOTAL} else plain
        inset = _INSET if kind is RowKind.DETAIL else 0.0
        whole = width_of(cell.text, style) + inset
        fixed = column.is_figures and keeps_together(cell)
        least.append(whole if fixed else inset + widest(_parts(cell.text), style))
        wanted.append(whole if fixed else min(whole, _MOST_WORDS))
    narrowest = _SLACK * max(least)
    return narrowest, max(narrowest, _SLACK * max(wanted))


def keeps_together(cell: Cell) -> bool:
    """Whether a cell in a column of figures is a figure, and not broken into lines."""
    return cell.value is not None or " " not in cell.text


def _parts(text: str) -> tuple[str, ...]:
    """Return the parts of a text that are not broken."""
    return tuple(part.strip() for part in _BREAKS.split(text)) if text else ("",)


def _shared_out(
    page: float, least: Sequence[float], wanted: Sequence[float]
) -> list[float]:
    """Return widths that fill the page: what is needed, then wanted, then the rest."""
    spare = page - sum(least)
    if spare <= 0.0:
        return list(least)
    wish = sum(wanted) - sum(least)
    part = min(1.0, spare / wish) if wish > 0.0 else 0.0
    widths = [
        low + part * (high - low) for low, high in zip(least, wanted, strict=True)
    ]
    rest = (page - sum(widths)) / len(widths)
    return [width + rest for width in widths]


def _in_steps(widths: Sequence[float]) -> tuple[int, ...]:
    """Return widths in whole steps that add up to all of them."""
    total = sum(widths)
    steps = [max(1, int(STEPS * width / total)) for width in widths]
    by_loss = sorted(
        range(len(widths)), key=lambda at: steps[at] - STEPS * widths[at] / total
    )
    for at in by_loss[: STEPS - sum(steps)]:
        steps[at] += 1
    return tuple(steps)
