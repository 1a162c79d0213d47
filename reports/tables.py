"""A table of finished words, each with its number, and the rule that it must cast.

*Casting* is the accountant's word: the rows of a column add up to its total. A table
that is meant to cast and does not is refused when it is made, in print and in the
numbers kept, so that no renderer can ever show one.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from reports import wording
from reports.errors import DocumentFaultError, TableDoesNotCastError

_NAME = re.compile(r"[a-z][a-z0-9_]{0,59}")

_DUST = 1e-9
"""Relative difference that float sums may leave; a penny in ten million pounds."""


class Form(StrEnum):
    """What kind of figure a column holds; words stand left, figures right."""

    WORDS = "words"
    POUNDS = "pounds"
    """Whole pounds."""
    PENCE = "pence"
    """Pounds and pence."""
    COUNT = "count"
    """Whole things: schools, days, heads."""
    NUMBER = "number"
    """A plain number with a decimal or more."""
    SHARE = "share"
    """A fraction kept as such and printed in hundredths, to one decimal."""
    INPUT = "input"
    """A number that went into the run and is not whole, with every digit it has."""
    INPUT_SHARE = "input_share"
    """A fraction that went into the run, printed in hundredths with every digit."""


class RowKind(StrEnum):
    """What part a row plays in its table."""

    BODY = "body"
    DETAIL = "detail"
    """A part of the row above it, set further in and added nowhere."""
    SUBTOTAL = "subtotal"
    """Adds the body rows since the subtotal before."""
    TOTAL = "total"
    """Adds all body rows above."""
    NOTE = "note"
    """One cell of words across the whole table, as a heading for the rows below."""


@dataclass(frozen=True)
class Cell:
    """One figure or word: as it is printed, and as the number it stands for."""

    text: str
    value: float | None = None
    """The raw number; None for words and for a figure that does not exist."""
    form: Form | None = None
    """Only where the cell holds another kind of figure than its column."""
    address: str = field(default="", repr=False)
    """By which the figure is explained, as ``reading.full_cost.2026``; empty: by none.
    """


@dataclass(frozen=True)
class Column:
    """A column's heading, and what kind of figure stands below it."""

    heading: str
    form: Form = Form.WORDS
    unit: str = ""
    """Printed once, under the heading: ``£``, ``%``, ``days``."""
    group: str = ""
    """Neighbouring columns of one group share a heading that spans them."""
    adds: bool = False
    """Whether totals are the sums of the rows above them; checked, never assumed."""

    @property
    def is_figures(self) -> bool:
        """Whether the column stands right, figure under figure."""
        return self.form is not Form.WORDS


@dataclass(frozen=True)
class Row:
    """One row; its first cell says what the row is about."""

    cells: tuple[Cell, ...]
    kind: RowKind = RowKind.BODY


@dataclass(frozen=True)
class Source:
    """Where the figures of a table or chart come from, and how to read them."""

    name: str
    dated: str
    """As ``21 November 2026``."""
    prices: str = ""
    """As ``2026/27 prices``."""
    years: str = ""
    """As ``academic years``."""
    run: str = ""
    """Short name of the run that computed the figures."""

    @property
    def line(self) -> str:
        """The source line as it stands under a table or chart.

        Examples
        --------
        >>> Source("Costmodel", "1 May 2026", "2026/27 prices", "academic years").line
        'Source: Costmodel, 1 May 2026. 2026/27 prices, academic years.'

        """
        origin = ", ".join(part for part in (self.name, self.dated) if part)
        basis = ", ".join(part for part in (self.prices, self.years) if part)
        run = f"Run {self.run}" if self.run else ""
        return " ".join(
            f"{part}." for part in (f"Source: {origin}", basis, run) if part
        )


@dataclass(frozen=True)
class Table:
    """Figures in rows and columns, with a caption, a source and notes.

    Raises
    ------
    DocumentFaultError
        If a row has not one cell for each column, or the name is no identifier.
    TableDoesNotCastError
        If a total is not the sum of its rows, as printed or as kept.

    """

    name: str
    """Stable identifier: anchor, sheet name and JSON key."""
    caption: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    source: Source
    notes: tuple[str, ...] = ()
    number: str = ""
    """As ``3`` or ``B2``; given by :func:`reports.finishing.finish`."""

    def __post_init__(self) -> None:
        """Refuse a table that is not rectangular or does not cast."""
        check_name(self.name)
        for place, row in enumerate(self.rows, start=1):
            wanted = 1 if row.kind is RowKind.NOTE else len(self.columns)
            if len(row.cells) != wanted:
                raise DocumentFaultError(
                    f"Row {place} of table '{self.name}' has {len(row.cells)} cells"
                    f" where {wanted} are wanted."
                )
        _check_casts(self)

    @property
    def title(self) -> str:
        """Number and caption, as *Table 3. What each programme costs*."""
        return f"Table {self.number}. {self.caption}" if self.number else self.caption

    @property
    def groups(self) -> tuple[tuple[str, int], ...]:
        """Spanning headings from left to right, each with its number of columns.

        Empty if no column belongs to a group.
        """
        runs: list[tuple[str, int]] = []
        for column in self.columns:
            if runs and column.group and runs[-1][0] == column.group:
                runs[-1] = (column.group, runs[-1][1] + 1)
            else:
                runs.append((column.group, 1))
        return tuple(runs) if any(name for name, _ in runs) else ()


def check_name(name: str) -> None:
    """Refuse a name that could not be an anchor, a sheet and a key at once.

    Raises
    ------
    DocumentFaultError
        If it holds anything but small letters, digits and underscores.

    """
    if not _NAME.fullmatch(name):
        raise DocumentFaultError(
            f"The name '{name}' will not do: write small letters, digits and"
            " underscores, as in cost_by_programme."
        )


@dataclass(frozen=True)
class Sum:
    """A total and the rows that it adds; rows are counted from 0."""

    total: int
    rows: tuple[int, ...]


def sums_of(table: Table) -> Iterator[Sum]:
    """Yield what every subtotal and total of a table adds, from the top down.

    A subtotal adds the body rows since the subtotal or total before it, a total adds
    every body row above it.

    """
    body: list[int] = []
    since: list[int] = []
    for place, row in enumerate(table.rows):
        if row.kind is RowKind.BODY:
            body.append(place)
            since.append(place)
        elif row.kind is RowKind.SUBTOTAL:
            yield Sum(place, tuple(since))
            since = []
        elif row.kind is RowKind.TOTAL:
            yield Sum(place, tuple(body))
            since = []


def _check_casts(table: Table) -> None:
    """Refuse a table whose adding columns do not add up.

    Raises
    ------
    TableDoesNotCastError
        If a total differs from its rows, in print or in the numbers kept.

    """
    for added in sums_of(table):
        for place, column in enumerate(table.columns):
            if column.adds:
                cells = [table.rows[row].cells[place] for row in added.rows]
                total = table.rows[added.total].cells[place]
                _check_sum(table.name, column.heading, cells, total)


def _check_sum(table: str, column: str, cells: list[Cell], total: Cell) -> None:
    """Refuse one total that its cells do not add up to."""
    printed = math.fsum(wording.read_number(cell.text) for cell in cells)
    if not _is_same(printed, wording.read_number(total.text)):
        raise TableDoesNotCastError(
            table, column, total.text, wording.number(printed, 2)
        )
    kept = math.fsum(cell.value or 0.0 for cell in cells)
    if not _is_same(kept, total.value or 0.0):
        raise TableDoesNotCastError(table, column, str(total.value), str(kept))


def _is_same(first: float, second: float) -> bool:
    """Whether two sums differ by nothing but the dust of float arithmetic."""
    return math.isclose(first, second, rel_tol=_DUST, abs_tol=1e-6)
