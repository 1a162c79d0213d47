"""The business case is whole for any sound model, and says one thing everywhere."""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Callable
from functools import partial

import pikepdf
import pytest
from pypdf import PageObject, PdfReader

from reports import pdf
from reports.business_case import business_case, tables_document
from reports.business_case.shared_notes import BRIEF
from reports.business_case.words import WORDS
from reports.contents import Document, Table
from reports.pdf import ModelFile
from reports.statements import Statements
from tests.reports.runs import at_random, on_paper, unfunded, without_schools
from tests.some import some

RUNS: dict[str, Callable[[], Statements]] = {
    "on paper": on_paper,
    "unfunded": unfunded,
    "without schools": without_schools,
    **{f"random {seed}": partial(at_random, seed) for seed in range(0, 24, 3)},
}
FOOT = 64.0
"""Points from the foot of a page up to which only its folio stands."""
CASES = ("Strategic", "Economic", "Commercial", "Financial", "Management")


@pytest.fixture(params=RUNS, name="statements")
def any_run(request: pytest.FixtureRequest) -> Statements:
    return RUNS[str(request.param)]()


@pytest.fixture(scope="module", name="document")
def on_paper_case() -> Document:
    return business_case(on_paper())


@pytest.fixture(scope="module", name="printed")
def on_paper_pdf(document: Document) -> bytes:
    return pdf.render(document, ModelFile("model.yaml", b"format: costmodel/1\n"))


def test_the_five_cases_follow_the_summary(document: Document) -> None:
    titles = [section.title for section in document.sections]

    assert titles == ["Summary", *(f"{case} case" for case in CASES)]


def test_every_section_opens_with_its_answer(statements: Statements) -> None:
    for section in some(business_case(statements).sections):
        assert section.answer.endswith(".")


def test_tables_charts_and_references_are_numbered(statements: Statements) -> None:
    document = business_case(statements)

    assert all(table.number for table in some(document.tables()))
    assert all(chart.number for chart in some(document.charts()))


def test_there_are_five_charts_at_least(document: Document) -> None:
    assert len(document.charts()) >= 5


def test_every_number_of_the_plan_is_in_the_register(document: Document) -> None:
    names = [table.name for table in document.tables()]

    assert any(name.startswith("assumption_register") for name in names)


def test_the_run_stands_on_every_page(document: Document, printed: bytes) -> None:
    pages = PdfReader(io.BytesIO(printed)).pages

    assert all(document.run.short in page.extract_text() for page in some(pages))


def filled(page: PageObject) -> float:
    """Return down to which part of a page there are words, its folio left out."""
    heights: list[float] = []

    def note(text: str, now: list[float], placed: list[float], *_: object) -> None:
        if text.strip():
            heights.append(now[3] * placed[5] + now[5])

    page.extract_text(visitor_text=note)
    height = float(page.mediabox.height)
    return 1 - min(each for each in heights if each > FOOT) / height


def test_pages_of_the_appendices_are_filled(printed: bytes) -> None:
    pages = PdfReader(io.BytesIO(printed)).pages

    words = [WORDS[0][:20] in page.extract_text() for page in pages]

    assert min(map(filled, pages[words.index(True) : -1])) > 0.7


def test_no_two_tables_of_an_appendix_bear_the_same_long_note(
    document: Document,
) -> None:
    for part in some(document.appendices):
        notes = Counter(
            note
            for block in part.blocks
            if isinstance(block, Table)
            for note in block.notes
            if len(note) > BRIEF
        )
        assert set(notes.values()) <= {1}


def test_the_model_is_attached(printed: bytes) -> None:
    with pikepdf.open(io.BytesIO(printed)) as opened:
        assert "model.yaml" in opened.attachments


def test_the_same_run_gives_the_same_bytes(document: Document, printed: bytes) -> None:
    model = ModelFile("model.yaml", b"format: costmodel/1\n")

    assert pdf.render(document, model) == printed


def test_the_workbook_holds_every_table_of_the_run(statements: Statements) -> None:
    assert tables_document(statements, business_case(statements)).tables()
