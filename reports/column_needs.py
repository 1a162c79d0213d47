"""What the columns of a printed table cannot do without, and what they would like.

Figures never wrap, words may. Widths are points, measured in the fonts of print.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from reports.charts.svg import Type
from reports.charts.text_widths import narrowest, widest, width_of
from reports.tables import Cell, Column, RowKind, Table

PAGE, NARROW_PAGE = 467.7, 326.0
"""Points across the page, and across a narrow table, as the style sheet says."""

NARROW_TABLE = 3
"""A table of no more columns than this may be set narrower than the page."""


@dataclass(frozen=True)
class Setting:
    """How large a table is set; sizes in points, as the style sheet has them."""

    name: str
    columns: int
    """Up to so many columns, if they fit."""
    size: float
    padding: float
    """Between two columns."""


SETTINGS = (
    Setting("plain", 5, 9.5, 11.4),
    Setting("dense", 10, 8.5, 8.6),
    Setting("tight", 99, 8.0, 5.7),
)
"""The largest first."""


@dataclass(frozen=True)
class ColumnNeed:
    """What one column needs in points, the space before it included."""

    before: float
    """The space before it."""
    least: float
    """Less than this and words or figures run out of the column."""
    fair: float
    """With this its heading stands on three lines, and brief words on one."""
    wanted: float
    """With this nothing is broken into lines that need not be."""
    words: tuple[float, ...] = ()
    """How wide the words of each row are on one line; empty for figures."""


_INSET = 11.4
"""By which a detail row is set in."""

_SLACK = 1.04
"""What words may be wider in print than the sum of their letters."""

_HEADING_LINES = 3
"""Lines that a heading is broken into before it takes room from words."""

_LABEL_LINES = 2.3
"""Lines that the longest label of the first column is broken into at most."""

_LABEL, _BRIEF, _AMONG_FIGURES = 230.0, 55.0, 74.0
"""A long label, words that stay on one line, words in a column of figures."""

_BREAKS = re.compile(r"(?<=[\s\-])")
"""Where a line of words may be broken."""


LONG_TABLE = 30
"""A table of more rows than this is looked things up in, and set smaller."""


def is_long(table: Table) -> bool:
    """Whether a table is one to look things up in."""
    return len(table.rows) > LONG_TABLE


def setting_of(table: Table) -> Setting:
    """Return how large a table is set: as its number of columns says, or to fit."""
    for setting in SETTINGS[1:] if is_long(table) else SETTINGS:
        if len(table.columns) <= setting.columns:
            needs = needs_of(table, setting)
            if sum(need.least for need in needs) <= PAGE:
                return setting
    return SETTINGS[-1]


def is_narrow(table: Table) -> bool:
    """Whether a table is set narrower than the page."""
    wanted = sum(need.wanted for need in needs_of(table, setting_of(table)))
    return len(table.columns) <= NARROW_TABLE and wanted <= NARROW_PAGE


def keeps_together(cell: Cell) -> bool:
    """Whether a cell in a column of figures is a figure, and not broken into lines."""
    return cell.value is not None or " " not in cell.text


def needs_of(table: Table, setting: Setting) -> tuple[ColumnNeed, ...]:
    """Return what each column of a table needs at a setting."""
    needs = []
    for place, column in enumerate(table.columns):
        measured = _figures if column.is_figures else _words
        before = setting.padding if place else 0.0
        lines = _LABEL_LINES if place == 0 else 0.0
        cells = tuple(_cells(table, place))
        needs.append(measured(column, cells, setting.size, (before, lines)))
    return tuple(_alike(table.columns, needs))


def _alike(
    columns: Sequence[Column], needs: Sequence[ColumnNeed]
) -> Iterator[ColumnNeed]:
    """Yield needs, the same for columns of one heading that several groups have.

    A page with groups of unequal widths is read as if they told different things.
    """
    for column, need in zip(columns, needs, strict=True):
        same = [
            each
            for other, each in zip(columns, needs, strict=True)
            if column.group and other.group and other.heading == column.heading
        ]
        fair = max((each.fair for each in same), default=need.fair)
        wanted = max((each.wanted for each in same), default=need.wanted)
        yield replace(need, fair=fair, wanted=wanted)


def _cells(table: Table, place: int) -> Iterator[tuple[Cell, RowKind]]:
    """Yield the cells of a column; rows across the table have none."""
    for row in table.rows:
        if row.kind is not RowKind.NOTE:
            yield row.cells[place], row.kind


def _words(
    column: Column,
    cells: Sequence[tuple[Cell, RowKind]],
    size: float,
    place: tuple[float, float],
) -> ColumnNeed:
    """Return what a column of words needs.

    ``place`` is the space before it, and on how many lines its labels stand at most,
    nought if they may stand on any number.
    """
    before, lines = place
    bold = Type("", size, is_bold=True)
    least, whole = [widest(_parts(column.heading), bold)], []
    for cell, kind in cells:
        style, inset = _style(size, kind), _INSET * (kind is RowKind.DETAIL)
        whole.append(_SLACK * (inset + width_of(cell.text, style)))
        least.append(inset + widest(_parts(cell.text), style))
        least.append(min(whole[-1], _LABEL) / lines if lines else 0.0)
    heading = _SLACK * _heading_width(column.heading, bold)
    wanted = max((*whole, heading))
    least_of_all = max(_SLACK * max(least), wanted if wanted <= _BRIEF else 0.0)
    fair = max(least_of_all, heading)
    return ColumnNeed(
        before,
        before + least_of_all,
        before + fair,
        before + max(fair, wanted),
        tuple(whole),
    )


def _figures(
    column: Column,
    cells: Sequence[tuple[Cell, RowKind]],
    size: float,
    place: tuple[float, float],
) -> ColumnNeed:
    """Return what a column of figures needs; words among them may be broken."""
    before, _ = place
    bold = Type("", size, is_bold=True)
    least = [widest((*_parts(column.heading), *_parts(column.unit)), bold)]
    heading = width_of(column.heading, bold)
    wanted = [heading / 2]
    for cell, kind in cells:
        style = _style(size, kind)
        whole = width_of(cell.text, style)
        if keeps_together(cell):
            least.append(whole)
        else:
            least.append(widest(_parts(cell.text), style))
            wanted.append(min(whole, _AMONG_FIGURES))
    fair = max(*least, _heading_width(column.heading, bold))
    return ColumnNeed(
        before,
        least=before + _SLACK * max(least),
        fair=before + _SLACK * fair,
        wanted=before + _SLACK * max(fair, *wanted),
    )


def _heading_width(heading: str, style: Type) -> float:
    """Return the least width at which a heading stands on few enough lines."""
    return narrowest(" ".join(_parts(heading)), _HEADING_LINES, style)


def _style(size: float, kind: RowKind) -> Type:
    """Return how a row is set."""
    return Type("", size, is_bold=kind in {RowKind.TOTAL, RowKind.SUBTOTAL})


def _parts(text: str) -> tuple[str, ...]:
    """Return the parts of a text that are not broken."""
    return tuple(part.strip() for part in _BREAKS.split(text)) if text else ("",)
