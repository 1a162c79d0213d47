"""Figures stay on one line and words do not, for the page as for the PDF."""

from __future__ import annotations

from datetime import date

from bs4 import BeautifulSoup, Tag

from reports.cells import pounds, words
from reports.contents import Column, Document, Form, Row, Run, Section, Source, Table
from reports.finishing import finish
from reports.markup import html_of
from tests.web.sample import answer_table, funding_table
from web.comparison.shown_tables import is_of_words, shown_rows

SOURCE = Source("Costmodel", "21 November 2026")
TABLE = Table(
    name="mixed",
    caption="What stands in cells",
    columns=(
        Column("What"),
        Column("Result", Form.POUNDS, "£"),
        Column("Why"),
    ),
    rows=(
        Row((words("Mean fee, £"), pounds(-1_886_228.0), words("as planned"))),
        Row((words("Verdict"), words("Fails in March 2027"), words("why " * 20))),
    ),
    source=SOURCE,
)


def cells_in(html: str) -> list[tuple[str, tuple[str, ...]]]:
    """Return what each cell of a table says, and its classes but for ``sentence``."""
    page = BeautifulSoup(html, "html.parser")
    return [
        (each.text, tuple(sorted({*_classes(each)} - {"sentence"})))
        for each in page.select("td")
    ]


def _classes(cell: Tag) -> list[str]:
    return cell.get_attribute_list("class") if cell.has_attr("class") else []


def test_the_page_and_the_pdf_set_cells_alike() -> None:
    section = Section("one", "One", "An answer.", (TABLE,))
    document = Document(
        title="Title",
        subtitle="Subtitle",
        author="Costmodel",
        dated=date(2026, 11, 21),
        run=Run("0" * 64, "0.1.0"),
        prices="2026/27 prices",
        sections=(section,),
    )

    shown = "".join(
        f"<td{cell.look}>{cell.words}</td>"
        for row in shown_rows(TABLE)
        for cell in row.cells
    )

    assert cells_in(shown) == cells_in(html_of(finish(document)))


def test_long_words_want_a_wider_column() -> None:
    _, verdict = shown_rows(TABLE)

    assert [str(cell.look) for cell in verdict.cells] == [
        ' class="figures"',
        ' class="sentence"',
    ]


def test_a_unit_is_not_left_alone_on_a_line() -> None:
    fee, _ = shown_rows(TABLE)

    assert str(fee.head) == "Mean fee,\N{NO-BREAK SPACE}£"


def test_a_table_without_figures_is_one_of_words() -> None:
    assert is_of_words(answer_table())
    assert not is_of_words(funding_table())


def test_words_are_escaped() -> None:
    table = Table(
        name="escaped",
        caption="Escaped",
        columns=(Column("What"), Column("Why")),
        rows=(Row((words("<b>R&D"), words("<i>"))),),
        source=SOURCE,
    )

    (row,) = shown_rows(table)

    assert str(row.head) == "&lt;b&gt;R&amp;D"
    assert str(row.cells[0].words) == "&lt;i&gt;"
