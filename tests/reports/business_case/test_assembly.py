"""The business case is put together from its sections, and every table fits a page."""

from __future__ import annotations

import pytest

from reports.business_case.assembly import (
    business_case,
    document_of,
    tables_document,
)
from reports.column_needs import PAGE
from reports.column_widths import least_widths
from reports.contents import Document
from reports.every_table import every_table
from reports.register_tables import draft_reasons
from tests.models import a_model, bought, programme
from tests.reports.many import many_pools, many_ways
from tests.reports.runs import DAY, on_paper, told, unfunded

CASES = ["strategic", "economic", "commercial", "financial", "management"]


@pytest.fixture(scope="module", name="document")
def on_paper_case() -> Document:
    return business_case(on_paper())


def test_the_summary_and_the_five_cases_stand_in_order(document: Document) -> None:
    assert [section.name for section in document.sections] == ["summary", *CASES]


def test_the_document_is_finished(document: Document) -> None:
    assert [section.number for section in document.parts[:6]] == list("123456")
    assert document.appendices[0].number == "A"
    assert all(table.number for table in document.tables())
    assert all(chart.number for chart in document.charts())


def test_a_document_names_its_plan_its_span_its_day_and_its_run() -> None:
    document = document_of(on_paper(), "Business case")

    assert document.title == "Two programmes on paper"
    assert document.subtitle == "Business case, 2026/27 to 2027/28"
    assert document.author == "Small Partnership"
    assert document.dated == DAY
    assert document.run.short == on_paper().comparison.run.name
    assert document.prices == "2026/27 prices"


def test_a_plan_without_a_title_is_called_by_its_organisation() -> None:
    assert document_of(unfunded(), "Tables").title == "Partnership"


def test_a_run_on_unsourced_numbers_is_a_draft_and_says_why() -> None:
    document = document_of(on_paper(), "Business case")

    assert document.is_draft
    assert document.draft_reasons == draft_reasons(on_paper())


def test_wide_tables_are_cut_so_that_all_fit_across_a_page() -> None:
    document = business_case(many_ways(5))

    assert any("_part_2" in table.name for table in document.tables())
    assert all(sum(least_widths(table)) <= PAGE for table in document.tables())


def test_wide_tables_of_appendices_are_cut_too() -> None:
    statements = told(
        a_model(
            years=15,
            programmes={
                "one": programme(*[123456] * 15, ingredients=[bought(1)]),
            },
        )
    )

    names = [table.name for table in business_case(statements).tables()]

    assert "volumes_part_2" in names


def test_the_workbook_holds_every_table_whole() -> None:
    document = tables_document(many_pools(3), business_case(many_pools(3)))

    names = [table.name for table in document.tables()]
    assert sorted(names) == sorted(t.name for t in every_table(many_pools(3)))
    assert document.subtitle.startswith("Tables, ")
    assert [section.name for section in document.parts] == ["tables"]


def test_a_table_has_one_number_in_the_workbook_and_in_print() -> None:
    case = business_case(on_paper())
    book = tables_document(on_paper(), case)

    printed = {table.name: table.number for table in case.tables()}
    numbers = [table.number for table in book.tables()]
    assert len(set(numbers)) == len(numbers)
    shared = [table for table in book.tables() if table.name in printed]
    assert len(shared) > 20
    assert [table.number for table in shared] == [printed[t.name] for t in shared]
    assert list(book.tables())[: len(shared)] == shared
