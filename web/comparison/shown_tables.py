"""The rows of a table as the page prints them.

Which cells are figures, which of them stay on one line, and where words may not be
broken, is decided by :mod:`reports.markup`, for this page as for the PDF.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from markupsafe import Markup

from reports.contents import Column, Row, RowKind, Table
from reports.markup import cell_class, unbroken

SENTENCE = 40
"""Characters; words longer than this are read in lines, and want a wider column."""

_UNIT = re.compile(r" (£|%)$")
"""A unit at the end of what a row is about, which would look lost on a line alone."""

_SENTENCE = Markup(' class="sentence"')


@dataclass(frozen=True)
class ShownCell:
    """One figure or word, escaped, and how it is set."""

    words: Markup
    look: Markup
    """The class attribute; empty for a few words."""
    address: str = ""
    """By which a figure is explained; empty: by none."""


@dataclass(frozen=True)
class ShownRow:
    """One row: what it is about, and its other cells."""

    kind: RowKind
    head: Markup
    cells: tuple[ShownCell, ...]


def shown_rows(table: Table) -> tuple[ShownRow, ...]:
    """Return the rows of a table, ready to be printed."""
    return tuple(_row(table, row) for row in table.rows)


def is_of_words(table: Table) -> bool:
    """Tell whether a table holds no figures, so that a telephone shows row by row."""
    return not any(column.is_figures for column in table.columns)


def _row(table: Table, row: Row) -> ShownRow:
    head, *others = row.cells
    columns = table.columns[1:] if others else ()
    cells = (
        ShownCell(
            unbroken(cell.text),
            _look(column, cell.text) or cell_class(column, cell),
            cell.address,
        )
        for column, cell in zip(columns, others, strict=True)
    )
    head_words = unbroken(_UNIT.sub("\N{NO-BREAK SPACE}\\1", head.text))
    return ShownRow(row.kind, head_words, tuple(cells))


def _look(column: Column, words: str) -> Markup:
    """Return the class attribute of words that are long; figures have another."""
    is_long = len(words) > SENTENCE and not column.is_figures
    return _SENTENCE if is_long else Markup()
