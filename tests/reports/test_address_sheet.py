"""The workbook says by which address each of its figures is explained."""

from __future__ import annotations

import io
from dataclasses import replace

from openpyxl import load_workbook

from reports import workbook
from reports.address_sheet import ADDRESSES, Addressed, addressed_in
from reports.cells import pounds, words
from reports.columns import pounds as column
from reports.contents import Column, Document, Section, Table
from reports.rows import addressed, heading, row
from tests.reports import sample

TABLE = Table(
    "costs",
    "Costs",
    (Column("Programme"), column("2026/27", "Full cost"), column("Total")),
    (
        heading("Cost"),
        addressed(
            row("Reading", (pounds(1_200.0), pounds(1_200.0))),
            ("reading.full_cost.2026", ""),
        ),
        row("Writing", (pounds(5.0), words("–"))),
    ),
    sample.SOURCE,
)


def with_table(*tables: Table) -> Document:
    """Return a document of some tables."""
    section = Section("tables", "Tables", "", tables)
    return sample.document().with_parts((section,), ())


def test_every_address_stands_with_the_place_of_its_figure() -> None:
    assert list(addressed_in(with_table(TABLE), workbook.sheet_name)) == [
        Addressed(
            "costs", "B7", "Reading", "Full cost: 2026/27", "reading.full_cost.2026"
        )
    ]


def test_the_last_sheet_leads_from_addresses_to_figures() -> None:
    made = workbook.render(with_table(TABLE))

    book = load_workbook(io.BytesIO(made))
    sheet = book[book.sheetnames[-1]]
    assert sheet.title == ADDRESSES
    assert [cell.value for cell in sheet[5]] == [
        "costs, B7",
        "Reading",
        "Full cost: 2026/27",
        "reading.full_cost.2026",
    ]
    assert book["costs"]["B7"].value == 1_200
    link = sheet["A5"].hyperlink
    assert link is not None
    assert link.location == "'costs'!B7"


def test_without_an_address_there_is_no_such_sheet() -> None:
    plain = replace(TABLE, rows=TABLE.rows[-1:])

    made = workbook.render(with_table(plain))

    assert load_workbook(io.BytesIO(made)).sheetnames == ["About", "costs"]
