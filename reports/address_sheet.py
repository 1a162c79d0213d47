"""The last sheet of a workbook: each figure that can be taken apart, its address."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reports.contents import Document
from reports.sheets import ACCENT, LINE, CellLook, Looks, rows_begin
from reports.tables import RowKind, Table

if TYPE_CHECKING:
    from collections.abc import Callable

    from xlsxwriter.worksheet import Worksheet

ADDRESSES = "Addresses"
"""Name of the sheet."""

_HOW_TO_READ = (
    "costmodel explain MODEL ADDRESS takes a figure apart, down to each number and its"
    " source."
)
_HEADS = ("Cell", "Row", "Column", "Address")
_WIDTHS = (16, 48, 42, 60)
_TOP = 3


@dataclass(frozen=True)
class Addressed:
    """One figure of a workbook and the address by which it is explained."""

    sheet: str
    cell: str
    """As ``C7``."""
    row: str
    column: str
    address: str


def addressed_in(
    document: Document, name_of: Callable[[Table], str]
) -> Iterator[Addressed]:
    """Yield the figures of a workbook that have an address, in the order of sheets.

    ``name_of`` returns the name of a table's sheet.
    """
    from xlsxwriter.utility import xl_rowcol_to_cell  # noqa: PLC0415 - for workbooks alone

    for table in document.tables():
        for place, row in enumerate(table.rows, start=rows_begin(table)):
            if row.kind is RowKind.NOTE:
                continue
            for across, cell in enumerate(row.cells):
                if cell.address:
                    column = table.columns[across]
                    heading = f"{column.group}: {column.heading}".removeprefix(": ")
                    yield Addressed(
                        name_of(table),
                        xl_rowcol_to_cell(place, across),
                        row.cells[0].text,
                        heading,
                        cell.address,
                    )


def write_addresses(
    sheet: Worksheet, figures: tuple[Addressed, ...], looks: Looks
) -> None:
    """Write every figure with a link to its cell, and its address."""
    for place, width in enumerate(_WIDTHS):
        sheet.set_column(place, place, width)
    sheet.set_row(0, 1.5 * LINE)
    title = CellLook(bold=True, size=13, colour=ACCENT)
    sheet.write_string(0, 0, "What figures are made of", looks.of(title))
    sheet.write_string(1, 0, _HOW_TO_READ, looks.of(CellLook()))
    head = looks.of(CellLook(bold=True, below=2))
    for place, text in enumerate(_HEADS):
        sheet.write_string(_TOP, place, text, head)
    link, plain = looks.of(CellLook(colour=ACCENT)), looks.of(CellLook())
    for line, each in enumerate(figures, start=_TOP + 1):
        target = f"internal:'{each.sheet}'!{each.cell}"
        sheet.write_url(line, 0, target, link, f"{each.sheet}, {each.cell}")
        for place, text in enumerate((each.row, each.column, each.address), start=1):
            sheet.write_string(line, place, text, plain)
    sheet.freeze_panes(_TOP + 1, 1)
    sheet.repeat_rows(_TOP)
