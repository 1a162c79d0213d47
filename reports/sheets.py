"""One table on one sheet of a workbook: looks, widths, heads and live sums."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from textwrap import wrap
from typing import TYPE_CHECKING

from reports.tables import Form, Row, RowKind, Table, sums_of

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

LINE = 17
"""Height of a line of words, in points."""

INK, MUTED, ACCENT, WARNING = "#1c2630", "#55606b", "#101f63", "#b3261e"

_WHOLE = "#,##0;\N{MINUS SIGN}#,##0;0"
_NUMBERS = {
    Form.POUNDS: _WHOLE,
    Form.PENCE: "#,##0.00;\N{MINUS SIGN}#,##0.00;0.00",
    Form.COUNT: _WHOLE,
    Form.NUMBER: "#,##0.0##;\N{MINUS SIGN}#,##0.0##;0.0",
    Form.SHARE: "0.0%;\N{MINUS SIGN}0.0%;0.0%",
    Form.INPUT: "General",
    Form.INPUT_SHARE: "0.0#####%;\N{MINUS SIGN}0.0#####%;0.0%",
}
_THIN, _MEDIUM = 1, 2
_NARROWEST, _WIDEST, _WIDEST_FIRST = 10, 42, 48
_HEADS_ROW = 3
"""Row of the heads, counted from 0, below caption and source."""


@dataclass(frozen=True)
class CellLook:
    """How one cell of a workbook is set."""

    number: str = "General"
    bold: bool = False
    above: int = 0
    """Style of the rule above: 0 none, 1 thin, 2 medium."""
    below: int = 0
    right: bool = False
    indent: int = 0
    colour: str = INK
    size: int = 11
    breaks: bool = False
    """Whether long words run over several lines."""
    stands: str = "vcenter"
    """Where words stand in a high row: ``vcenter`` or ``bottom``."""


class Looks:
    """The formats of one workbook, each made once."""

    def __init__(self, book: Workbook) -> None:
        """Start with no formats."""
        self._book = book
        self._made: dict[CellLook, Format] = {}

    def of(self, look: CellLook) -> Format:
        """Return the format of a look."""
        if look not in self._made:
            self._made[look] = self._book.add_format(
                {
                    "num_format": look.number,
                    "bold": look.bold,
                    "top": look.above,
                    "bottom": look.below,
                    "align": "right" if look.right else "left",
                    "valign": look.stands,
                    "indent": look.indent,
                    "font_color": look.colour,
                    "font_size": look.size,
                    "text_wrap": look.breaks,
                }
            )
        return self._made[look]


def write_table(sheet: Worksheet, table: Table, looks: Looks) -> None:
    """Write a table: caption, source, heads, rows with live sums, notes.

    The heads stay in sight when the sheet is scrolled and are repeated on every page
    that is printed.

    Parameters
    ----------
    sheet
        An empty sheet.
    table
        What to write.
    looks
        The formats of its workbook.

    """
    for place, width in enumerate(column_widths(table)):
        sheet.set_column(place, place, width)
    sheet.set_row(0, 1.5 * LINE)
    caption = CellLook(bold=True, size=13, colour=ACCENT)
    sheet.write_string(0, 0, table.title, looks.of(caption))
    small = looks.of(CellLook(colour=MUTED, size=9))
    sheet.write_string(1, 0, table.source.line, small)
    top = _write_heads(sheet, table, looks)
    _write_rows(sheet, table, looks, top)
    for place, note in enumerate(table.notes, start=top + len(table.rows) + 1):
        sheet.write_string(place, 0, note, small)
    sheet.freeze_panes(top, 1)
    sheet.repeat_rows(top - 1)


def rows_begin(table: Table) -> int:
    """Return the row, counted from 0, of a sheet in which a table's first row is."""
    return _HEADS_ROW + 1 + bool(table.groups)


def column_widths(table: Table) -> tuple[int, ...]:
    """Return the width of each column in characters."""
    widths = []
    for place, column in enumerate(table.columns):
        words = max((len(word) for word in column.heading.split()), default=0)
        cells = (
            len(row.cells[place].text)
            for row in table.rows
            if row.kind is not RowKind.NOTE
        )
        longest = max(words, len(column.unit), *cells, 0) + 3
        widest = _WIDEST if place else _WIDEST_FIRST
        widths.append(min(max(longest, _NARROWEST), widest))
    return tuple(widths)


def _write_heads(sheet: Worksheet, table: Table, looks: Looks) -> int:
    """Write the heads of a table, units beneath, and return the row below them."""
    row = _HEADS_ROW
    if table.groups:
        _write_groups(sheet, table, looks, row)
        row += 1
    lines = 1
    for place, (column, width) in enumerate(
        zip(table.columns, column_widths(table), strict=True)
    ):
        text = "\n".join(part for part in (column.heading, column.unit) if part)
        lines = max(lines, len(wrap(column.heading, width - 2)) + bool(column.unit))
        look = CellLook(
            bold=True,
            below=_MEDIUM,
            right=column.is_figures,
            indent=int(place > 0 and not column.is_figures),
            breaks=True,
            stands="bottom",
        )
        sheet.write_string(row, place, text, looks.of(look))
    sheet.set_row(row, LINE * lines)
    return row + 1


def _write_groups(sheet: Worksheet, table: Table, looks: Looks, row: int) -> None:
    """Write the headings that span several columns."""
    left = 0
    for name, width in table.groups:
        if name:
            style = looks.of(CellLook(below=_THIN))
            if width > 1:
                sheet.merge_range(row, left, row, left + width - 1, "", style)
            sheet.write_string(row, left, name, style)
        left += width


def _write_rows(sheet: Worksheet, table: Table, looks: Looks, top: int) -> None:
    """Write the rows of a table, totals as live sums."""
    widths = column_widths(table)
    sums = {added.total: added.rows for added in sums_of(table)}
    for place, row in enumerate(table.rows):
        added = [top + line for line in sums.get(place, ())]
        sheet.set_row(top + place, LINE * _lines_of(row, widths))
        for across, cell in enumerate(row.cells):
            column = table.columns[across]
            style = looks.of(_look_of(row, cell.form or column.form, across))
            spot = top + place, across
            if cell.value is None:
                sheet.write_string(*spot, cell.text, style)
            elif column.adds and added:
                formula = sum_formula(across, added)
                sheet.write_formula(*spot, formula, style, cell.value)
            else:
                sheet.write_number(*spot, cell.value, style)


def _lines_of(row: Row, widths: Sequence[int]) -> int:
    """Return over how many lines the words of a row run."""
    if row.kind is RowKind.NOTE:
        return 1
    cells = zip(row.cells, widths, strict=True)
    return max(len(wrap(cell.text, width - 2)) or 1 for cell, width in cells)


def _look_of(row: Row, form: Form, across: int) -> CellLook:
    """Return how a cell of a row is set."""
    kind, is_words = row.kind, form is Form.WORDS
    indent = int(kind is RowKind.DETAIL) if across == 0 else int(is_words)
    return CellLook(
        number=_NUMBERS.get(form, "General"),
        bold=kind in (RowKind.TOTAL, RowKind.SUBTOTAL, RowKind.NOTE),
        above={RowKind.TOTAL: _MEDIUM, RowKind.SUBTOTAL: _THIN}.get(kind, 0),
        right=not is_words,
        indent=indent,
        colour=MUTED if kind is RowKind.DETAIL else INK,
        breaks=is_words and kind is not RowKind.NOTE,
    )


def sum_formula(across: int, rows: Sequence[int]) -> str:
    """Return a sum over rows of a column, both counted from 0.

    Examples
    --------
    >>> sum_formula(1, [5, 6, 7, 10])
    '=SUM(B6:B8,B11)'

    """
    from xlsxwriter.utility import xl_range  # noqa: PLC0415 - for workbooks alone

    runs = groupby(enumerate(rows), key=lambda pair: pair[1] - pair[0])
    lines = [[line for _, line in run] for _, run in runs]
    ranges = (xl_range(run[0], across, run[-1], across) for run in lines)
    return f"=SUM({','.join(ranges)})"
