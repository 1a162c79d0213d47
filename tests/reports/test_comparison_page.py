"""The page shows the very tables of the business case, the workbook and the JSON."""

from __future__ import annotations

import io
import json
import re

import openpyxl
import pytest
from pypdf import PdfReader

from reports import pdf, workbook
from reports.business_case import business_case, tables_document
from reports.comparison_page import comparison_page
from reports.contents import Document
from reports.markup import html_of
from reports.results_json import results_json
from reports.statements import Statements
from reports.tables import RowKind, Table
from tests.reports.runs import at_random, on_paper, unfunded, without_schools
from tests.some import some


@pytest.fixture(scope="module", name="page")
def on_paper_page() -> Document:
    return comparison_page(on_paper(), business_case(on_paper()))


def figures(table: Table) -> list[str]:
    """Return the figures of a table as they are printed."""
    return [
        cell.text
        for row in table.rows
        if row.kind is not RowKind.NOTE
        for cell in row.cells[1:]
        if cell.value is not None
    ]


@pytest.mark.parametrize("made", [unfunded, without_schools, lambda: at_random(5)])
def test_any_sound_model_has_a_page(made: object) -> None:
    statements = made() if callable(made) else made
    assert isinstance(statements, Statements)

    assert comparison_page(statements, business_case(statements)).sections


def test_tables_that_page_and_workbook_share_show_the_same(page: Document) -> None:
    in_workbook = {
        table.name: table
        for table in tables_document(on_paper(), business_case(on_paper())).tables()
    }
    shared = [table for table in page.tables() if table.name in in_workbook]

    assert len(shared) > 10
    for table in shared:
        assert figures(table) == figures(in_workbook[table.name])


def test_a_table_or_chart_has_one_number_on_the_page_and_in_print(
    page: Document,
) -> None:
    case = business_case(on_paper())
    for shown, printed in (
        (page.tables(), case.tables()),
        (page.charts(), case.charts()),
    ):
        there = {each.name: (each.number, each.title) for each in printed}
        here = {each.name: (each.number, each.title) for each in shown}
        shared = here.keys() & there.keys()
        assert len(shared) > 5
        assert {name: here[name] for name in shared} == {n: there[n] for n in shared}
        assert all(
            number == "" for name, (number, _) in here.items() if name not in shared
        )


def test_the_page_prints_every_figure_of_its_tables(page: Document) -> None:
    text = re.sub(r"<[^>]+>", " ", html_of(page, None))

    for table in some(page.tables()):
        assert all(figure in text for figure in figures(table))


def test_the_json_holds_the_same_words_for_the_same_cells(page: Document) -> None:
    tables = json.loads(results_json(on_paper()))["tables"]
    kept = tables if isinstance(tables, dict) else {t["name"]: t for t in tables}

    for table in some(page.tables()):
        if table.name not in kept:
            continue
        told = [
            cell["text"]
            for row in kept[table.name]["rows"]
            if row["kind"] != RowKind.NOTE.value
            for cell in row["cells"][1:]
            if "value" in cell
        ]
        assert told == figures(table)


def test_the_workbook_holds_the_numbers_behind_the_figures(page: Document) -> None:
    book = openpyxl.load_workbook(
        io.BytesIO(
            workbook.render(tables_document(on_paper(), business_case(on_paper())))
        ),
        data_only=True,
    )
    numbers = {
        round(float(cell.value), 6)
        for sheet in book
        for row in sheet.iter_rows()
        for cell in row
        if isinstance(cell.value, int | float)
    }

    by_programme = next(
        t for t in page.tables() if t.name == "cost_by_programme_first_year"
    )
    for row in some(by_programme.rows):
        for cell in row.cells[1:]:
            assert cell.value is None or round(cell.value, 6) in numbers


def test_the_pdf_prints_the_figures_of_the_page(page: Document) -> None:
    printed = pdf.render(business_case(on_paper()))
    text = " ".join(p.extract_text() for p in PdfReader(io.BytesIO(printed)).pages)

    for name in ("cost_by_programme_first_year", "who_bears", "bridge"):
        table = next(t for t in page.tables() if t.name == name)
        assert [figure for figure in figures(table) if figure not in text] == []
