"""How wide the columns of a printed table are.

Figures never wrap, words may; what is left over goes first to columns of words, so that
labels stay on as few lines as the page allows. Widths that are given in advance also
spare the typesetter from measuring every cell twice.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reports.charts.svg import Type
from reports.charts.text_widths import widest, width_of
from reports.tables import Cell, Column, RowKind, Table

STEPS = 200
"""Widths are whole steps of this part of the table's width: half per cents."""

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

_INSET = 11.4
"""Points by which a detail row is set in."""

_SLACK = 1.04
"""What words may be wider in print than the sum of their letters."""

_HEADING_LINES = 3
"""Lines that a heading is broken into before it takes room from words."""

_LABEL_LINES = 2.3
"""Lines that the longest label of the first column is broken into at most."""

_LABEL, _BRIEF, _AMONG_FIGURES = 230.0, 55.0, 74.0
"""Points: a long label, words that stay on one line, words in a column of figures."""

_BREAKS = re.compile(r"(?<=[\s\-])")
"""Where a line of words may be broken."""


@dataclass(frozen=True)
class _Need:
    """What a column cannot do without, should have and would like, in points."""

    least: float
    fair: float
    wanted: float
    is_words: bool


def setting_of(table: Table) -> Setting:
    """Return how large a table is set: as its number of columns says, or to fit."""
    fitting = [each for each in SETTINGS if len(table.columns) <= each.columns]
    for setting in fitting:
        if sum(need.least for need in _needs(table, setting)) <= PAGE:
            return setting
    return SETTINGS[-1]


def is_narrow(table: Table) -> bool:
    """Whether a table is set narrower than the page."""
    wanted = sum(need.wanted for need in _needs(table, setting_of(table)))
    return len(table.columns) <= NARROW_TABLE and wanted <= NARROW_PAGE


def widths_of(table: Table) -> tuple[int, ...]:
    """Return the width of each column in steps, see STEPS; they add up to all of them.

    Examples
    --------
    >>> from reports.cells import pounds, words
    >>> from reports.tables import Form, Row, Source
    >>> row = Row((words("Deployment of leaders"), pounds(1240)))
    >>> columns = (Column("Programme"), Column("Cost", Form.POUNDS, "£"))
    >>> sum(widths_of(Table("cost", "Cost", columns, (row,), Source("", ""))))
    200

    """
    page = NARROW_PAGE if is_narrow(table) else PAGE
    return _in_steps(_shared_out(page, tuple(_needs(table, setting_of(table)))))


def least_widths(table: Table) -> tuple[float, ...]:
    """Return the points that each column of a table cannot do without."""
    return tuple(need.least for need in _needs(table, setting_of(table)))


def keeps_together(cell: Cell) -> bool:
    """Whether a cell in a column of figures is a figure, and not broken into lines."""
    return cell.value is not None or " " not in cell.text


def column_rules() -> str:
    """Return the style rules of every width that a column can have."""
    return "\n".join(
        f"col.w{step} {{ width: {100 * step / STEPS:g}% }}"
        for step in range(1, STEPS + 1)
    )


def _needs(table: Table, setting: Setting) -> Iterator[_Need]:
    """Yield what each column needs, the space before it included."""
    for place, column in enumerate(table.columns):
        before = setting.padding if place else 0.0
        cells = tuple(_cells(table, place))
        lines = _LABEL_LINES if place == 0 else 0.0
        measure = _figures if column.is_figures else _words
        need = measure(column, cells, setting.size, lines)
        yield _Need(
            before + need.least, before + need.fair, before + need.wanted, need.is_words
        )


def _cells(table: Table, place: int) -> Iterator[tuple[Cell, RowKind]]:
    """Yield the cells of a column; rows across the table have none."""
    for row in table.rows:
        if row.kind is not RowKind.NOTE:
            yield row.cells[place], row.kind


def _words(
    column: Column,
    cells: Sequence[tuple[Cell, RowKind]],
    size: float,
    lines: float,
) -> _Need:
    """Return what a column of words needs; ``lines`` is nought where it may be long."""
    bold = Type("", size, is_bold=True)
    least = [widest((*_parts(column.heading), *_parts(column.unit)), bold)]
    wanted = [width_of(column.heading, bold) / _HEADING_LINES]
    for cell, kind in cells:
        style = _style(size, kind)
        inset = _INSET if kind is RowKind.DETAIL else 0.0
        wanted.append(inset + width_of(cell.text, style))
        least.append(inset + widest(_parts(cell.text), style))
        least.append(min(wanted[-1], _LABEL) / lines if lines else 0.0)
    most = max(*least, *wanted)
    fair = _SLACK * (most if most <= _BRIEF else max(least))
    return _Need(fair, fair, _SLACK * most, is_words=True)


def _figures(
    column: Column,
    cells: Sequence[tuple[Cell, RowKind]],
    size: float,
    lines: float,
) -> _Need:
    """Return what a column of figures needs; words among them may be broken."""
    del lines
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
    narrowest = max(least)
    fair = max(narrowest, heading / _HEADING_LINES)
    wide = max(fair, *wanted)
    return _Need(_SLACK * narrowest, _SLACK * fair, _SLACK * wide, is_words=False)


def _style(size: float, kind: RowKind) -> Type:
    """Return how a row is set."""
    return Type("", size, is_bold=kind in {RowKind.TOTAL, RowKind.SUBTOTAL})


def _parts(text: str) -> tuple[str, ...]:
    """Return the parts of a text that are not broken."""
    return tuple(part.strip() for part in _BREAKS.split(text)) if text else ("",)


def _shared_out(page: float, needs: Sequence[_Need]) -> list[float]:
    """Return widths that fill the page: the least, then words, then figures."""
    if not needs:
        return []
    widths = [need.least for need in needs]
    for wishes in (
        [need.fair - need.least for need in needs],
        [need.is_words * (need.wanted - need.fair) for need in needs],
        [(not need.is_words) * (need.wanted - need.fair) for need in needs],
    ):
        spare, wish = max(page - sum(widths), 0.0), sum(wishes)
        part = min(1.0, spare / wish) if wish > 0.0 else 0.0
        widths = [
            width + part * more for width, more in zip(widths, wishes, strict=True)
        ]
    rest = max(page - sum(widths), 0.0) / len(widths)
    return [width + rest for width in widths]


def _in_steps(widths: Sequence[float]) -> tuple[int, ...]:
    """Return widths in whole steps that add up to all of them."""
    exact = [STEPS * width / sum(widths) for width in widths]
    steps = [max(1, int(each)) for each in exact]
    by_loss = sorted(range(len(widths)), key=lambda at: steps[at] - exact[at])
    for at in by_loss[: STEPS - sum(steps)]:
        steps[at] += 1
    return tuple(steps)
