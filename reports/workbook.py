"""The tables of a document as an Excel file: numbers as numbers, totals as live sums.

The same document gives the same bytes. Text is always written as text, so that a name
such as ``=HYPERLINK(…)`` can never become a formula.
"""

from __future__ import annotations

from datetime import UTC, datetime, time
from io import BytesIO
from textwrap import shorten, wrap
from typing import TYPE_CHECKING

from reports import wording
from reports.address_sheet import ADDRESSES, addressed_in, write_addresses
from reports.contents import Document, Table
from reports.sheets import (
    ACCENT,
    LINE,
    MUTED,
    WARNING,
    CellLook,
    Looks,
    column_widths,
    write_table,
)

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.worksheet import Worksheet

ABOUT = "About"
"""Name of the first sheet."""

_TOTALS = (
    "Totals under a rule are live sums of the rows above them."
    " Shares and costs a unit keep more digits than are shown."
)
_NUMBERED = (
    "Tables bear the numbers that they have in the business case; W1, W2 and so on are"
    " in this workbook alone."
)
_A4 = 9
_LABELS_WIDTH, _TEXT_WIDTH = 14, 84
_UPRIGHT = 95
"""Characters that fit on an upright page at a size that can be read."""
_FOOTER_LENGTH = 64
_LONGEST_NAME = 31
"""Characters that Excel allows in the name of a sheet."""


def render(document: Document) -> bytes:
    """Return the tables of a finished document as an Excel workbook.

    The first sheet says what, when, who, which run, and whether it is a draft; then one
    sheet for each table, in the order of print; last, which figures can be taken apart.

    Parameters
    ----------
    document
        As :func:`reports.finishing.finish` returned it.

    """
    from xlsxwriter import Workbook  # noqa: PLC0415 - needed for workbooks alone

    target = BytesIO()
    options = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
    }
    with Workbook(target, options) as book:
        book.set_properties(
            {
                "title": document.title,
                "subject": document.subtitle,
                "author": document.author,
                "comments": f"Run {document.run.inputs}, engine {document.run.engine}",
                "created": datetime.combine(document.dated, time(), UTC),
            }
        )
        _write(book, document)
    return target.getvalue()


def sheet_name(table: Table) -> str:
    """Return the name of a table's sheet.

    As *Table 3*; before a document is finished, the table's own name.
    """
    return f"Table {table.number}" if table.number else table.name[:_LONGEST_NAME]


def _write(book: Workbook, document: Document) -> None:
    """Write every sheet of a workbook."""
    looks = Looks(book)
    _write_about(_sheet(book, document, ABOUT), document, looks)
    for table in document.tables():
        sheet = _sheet(book, document, sheet_name(table))
        if sum(column_widths(table)) > _UPRIGHT:
            sheet.set_landscape()
        write_table(sheet, table, looks)
    figures = tuple(addressed_in(document, sheet_name))
    if figures:
        sheet = _sheet(book, document, ADDRESSES)
        sheet.set_landscape()
        write_addresses(sheet, figures, looks)


def _sheet(book: Workbook, document: Document, name: str) -> Worksheet:
    """Return a new sheet, set up for A4 with title and run at the foot."""
    sheet = book.add_worksheet(name)
    sheet.hide_gridlines(2)
    sheet.set_default_row(LINE)
    sheet.set_paper(_A4)
    sheet.set_margins(left=0.8, right=0.8, top=0.9, bottom=0.9)
    sheet.fit_to_pages(1, 0)
    title = shorten(document.title, _FOOTER_LENGTH, placeholder="…")
    draft = "Draft, run" if document.is_draft else "Run"
    sheet.set_footer(
        f"&L&9{title.replace('&', '&&')}&R&9{draft} {document.run.short}, page &P of &N"
    )
    return sheet


def _write_about(sheet: Worksheet, document: Document, looks: Looks) -> None:
    """Write the first sheet: facts about the document, then a list of the others."""
    sheet.set_column(0, 0, _LABELS_WIDTH)
    sheet.set_column(1, 1, _TEXT_WIDTH)
    sheet.set_row(0, 2 * LINE)
    title = CellLook(bold=True, size=16, colour=ACCENT)
    sheet.write_string(0, 0, document.title, looks.of(title))
    sheet.write_string(1, 0, document.subtitle, looks.of(CellLook(colour=MUTED)))
    row = 3
    for label, text in _facts(document):
        colour = WARNING if label == "Draft" else MUTED
        sheet.write_string(row, 0, label, looks.of(CellLook(colour=colour)))
        sheet.write_string(row, 1, text, looks.of(CellLook(breaks=True)))
        sheet.set_row(row, LINE * (len(wrap(text, _TEXT_WIDTH)) or 1))
        row += 1
    _write_list(sheet, document, looks, row + 1)


def _facts(document: Document) -> tuple[tuple[str, str], ...]:
    """Return what the first sheet says, line by line."""
    return (
        ("Author", document.author),
        ("Date", wording.day(document.dated)),
        ("Prices", document.prices),
        ("Run", document.run.inputs),
        ("Engine", document.run.engine),
        *(("Draft", reason) for reason in document.draft_reasons),
        ("Totals", _TOTALS),
        *((("Sheets", _NUMBERED),) if _has_own(document) else ()),
    )


def _has_own(document: Document) -> bool:
    """Whether the workbook has tables that the business case has not."""
    return any(table.number.startswith("W") for table in document.tables())


def _write_list(sheet: Worksheet, document: Document, looks: Looks, row: int) -> None:
    """Write the list of sheets, each with a link to it."""
    head = looks.of(CellLook(bold=True, below=1))
    sheet.write_string(row, 0, "Sheet", head)
    sheet.write_string(row, 1, "What it shows", head)
    link = looks.of(CellLook(colour=ACCENT))
    for place, table in enumerate(document.tables(), start=row + 1):
        name = sheet_name(table)
        sheet.write_url(place, 0, f"internal:'{name}'!A1", link, name)
        sheet.write_string(place, 1, table.caption, looks.of(CellLook(breaks=True)))
