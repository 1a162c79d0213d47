"""The workbook says what it is and shows what the other documents show."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest
from openpyxl import Workbook, load_workbook

from reports import wording, workbook
from reports.contents import Form, Row, RowKind, Table
from reports.finishing import finish
from tests.reports import sample
from tests.reports.test_contents import table
from tests.some import some

WORDED = {
    Form.POUNDS: wording.pounds,
    Form.COUNT: wording.count,
    Form.SHARE: wording.share,
}


@pytest.fixture(scope="module")
def made() -> bytes:
    """Return the sample as a workbook."""
    return workbook.render(sample.document())


@pytest.fixture(scope="module")
def book(made: bytes) -> Workbook:
    """Return the sample as read back, with cached values."""
    return load_workbook(io.BytesIO(made), data_only=True)


def test_the_same_document_gives_the_same_bytes(made: bytes) -> None:
    assert workbook.render(sample.document()) == made


def test_there_is_one_sheet_for_each_table(book: Workbook) -> None:
    numbers = [found.number for found in sample.document().tables()]

    assert book.sheetnames == ["About", *(f"Table {n}" for n in numbers)]


def test_the_first_sheet_says_what_when_who_and_which_run(book: Workbook) -> None:
    rows = list(book["About"].iter_rows(values_only=True))

    facts = dict(row[:2] for row in rows if row[0])
    assert rows[0][0] == sample.document().title
    assert facts["Author"] == "The City Network Trust"
    assert facts["Date"] == "21 November 2026"
    assert facts["Run"] == sample.RUN.inputs
    assert facts["Engine"] == "0.1.0"
    assert [row[1] for row in rows if row[0] == "Draft"] == list(
        sample.document().draft_reasons
    )


def test_tables_of_the_workbook_alone_are_explained() -> None:
    plain = sample.document()
    made = finish(plain, replace(plain, sections=plain.sections[:1]), "W")
    shown = load_workbook(io.BytesIO(workbook.render(made)))

    facts = dict(
        row[:2] for row in shown["About"].iter_rows(values_only=True) if row[0]
    )

    assert "Table W1" in shown.sheetnames
    assert facts["Sheets"] == (
        "Tables bear the numbers that they have in the business case; W1, W2 and so on"
        " are in this workbook alone."
    )


def test_a_final_workbook_says_nothing_of_a_draft() -> None:
    final = workbook.render(sample.document(draft=False))

    about = load_workbook(io.BytesIO(final))["About"]
    labels = [row[0] for row in about.iter_rows(values_only=True)]
    assert "Draft" not in labels
    assert "Draft" not in about.oddFooter.right.text


def test_the_list_of_sheets_leads_to_them(book: Workbook) -> None:
    links = {
        cell.value: cell.hyperlink.location
        for row in book["About"].iter_rows()
        for cell in row
        if cell.hyperlink
    }

    assert links["Table 2"] == "'Table 2'!A1"
    assert len(links) == len(sample.document().tables())


def test_every_sheet_prints_on_a4_with_title_and_run(book: Workbook) -> None:
    for name in some(book.sheetnames):
        sheet = book[name]

        assert sheet.page_setup.paperSize == 9
        assert sheet.page_setup.fitToHeight == 0
        assert sample.RUN.short in sheet.oddFooter.right.text
        assert "A city network of schools" in sheet.oddFooter.left.text


def test_wide_tables_lie_on_their_side(book: Workbook) -> None:
    assert book["Table 2"].page_setup.orientation == "landscape"
    assert book["Table 1"].page_setup.orientation == "portrait"


def test_an_ampersand_in_the_title_stays_one_in_the_footer() -> None:
    named = replace(sample.short_document(), title="Cost & funding")

    book = load_workbook(io.BytesIO(workbook.render(named)))

    assert book["About"].oddFooter.left.text == "Cost && funding"


def test_the_properties_name_document_and_run(book: Workbook) -> None:
    assert book.properties.title == sample.document().title
    assert book.properties.created.date() == sample.document().dated
    assert sample.RUN.inputs in book.properties.description


def test_before_it_is_finished_a_sheet_bears_the_name_of_its_table() -> None:
    assert workbook.sheet_name(table("cost_by_programme")) == "cost_by_programme"
    assert len(workbook.sheet_name(table("x" * 60))) == 31


def _shown(row: Row, found: Table, values: tuple[object, ...]) -> list[str]:
    """Return what a row of a sheet would read if it were printed."""
    words = []
    for place, cell in enumerate(row.cells):
        value = values[place]
        form = cell.form or found.columns[place].form
        if isinstance(value, int | float):
            words.append(WORDED[form](value))
        else:
            words.append(str(value))
    return words


def test_workbook_and_print_show_the_same_figures(book: Workbook) -> None:
    for found in some(sample.document().tables()):
        sheet = book[f"Table {found.number}"]
        top = 6 if found.groups else 5

        for place, row in enumerate(found.rows):
            values = tuple(cell.value for cell in sheet[top + place])

            assert _shown(row, found, values) == [cell.text for cell in row.cells]
            assert row.kind is not RowKind.NOTE or values[1] is None
