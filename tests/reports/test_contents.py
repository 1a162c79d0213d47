"""What a document is made of."""

from __future__ import annotations

from datetime import date

import pytest

from reports.charts import Step, Waterfall
from reports.contents import (
    Chart,
    Document,
    Footnote,
    Note,
    Paragraph,
    Reference,
    Run,
    Section,
    Source,
    Subheading,
    Table,
    bullets,
    paragraph,
    parts_of,
)
from reports.errors import DocumentFaultError

SOURCE = Source("Costmodel", "21 November 2026")
DRAWING = Waterfall((Step("Full cost", 10, is_level=True),))


def table(name: str) -> Table:
    """Return an empty table."""
    return Table(name, "What it costs", (), (), SOURCE)


def chart(name: str, *figures: Reference) -> Chart:
    """Return a small chart."""
    return Chart(name, "The answer", "The finding", DRAWING, SOURCE, figures)


def section(name: str, *blocks: Paragraph | Note | Table | Chart) -> Section:
    """Return a section of these blocks."""
    return Section(name, "Title", "The answer.", blocks)


def document(*sections: Section, appendices: tuple[Section, ...] = ()) -> Document:
    """Return a document of these sections."""
    run = Run("4f2a91c07b1e5d33", "0.1.0")
    moment = date(2026, 11, 21)
    return Document("T", "S", "A", moment, run, "2026/27", sections, appendices)


def test_a_run_is_named_by_twelve_digits() -> None:
    assert Run("4f2a91c07b1e5d33", "0.1.0").short == "4f2a91c07b1e"


def test_a_document_with_a_reason_is_a_draft() -> None:
    plain = document()
    drafted = Document(
        *("T", "S", "A"), date(2026, 11, 21), plain.run, "", (), (), ("A guess.",)
    )

    assert not plain.is_draft
    assert drafted.is_draft


def test_tables_and_charts_come_in_the_order_of_print() -> None:
    made = document(
        section("one", table("a"), chart("b", Reference("a"))),
        appendices=(section("two", chart("d", Reference("a")), table("e")),),
    )

    assert [found.name for found in made.tables()] == ["a", "e"]
    assert [found.name for found in made.charts()] == ["b", "d"]
    assert [part.name for part in made.parts] == ["one", "two"]
    assert len(list(made.blocks())) == 4


def test_a_picture_that_says_nothing_is_refused() -> None:
    with pytest.raises(DocumentFaultError, match="no alternative text"):
        Chart("b", "The answer", " ", DRAWING, SOURCE, (Reference("a"),))


@pytest.mark.parametrize("name", ["", "A", "a-b"])
def test_sections_and_charts_bear_identifiers(name: str) -> None:
    with pytest.raises(DocumentFaultError):
        section(name)
    with pytest.raises(DocumentFaultError):
        chart(name, Reference("a"))


def test_a_chart_says_its_number_once_it_has_one() -> None:
    at = (Reference("a"),)
    numbered = Chart("b", "It falls", "F", DRAWING, SOURCE, at, number="2")

    assert chart("b", Reference("a")).heading == "The answer"
    assert numbered.heading == "Figure 2. It falls"


def test_a_chart_says_where_its_figures_are() -> None:
    one, two, three = (Reference(name, f"Table {name}") for name in ("1", "2", "3"))

    assert chart("b", one).whereabouts == ("Figures: ", one, ".")
    assert chart("b", one, two, three).whereabouts == (
        *("Figures: ", one, ", ", two, " and ", three, "."),
    )


def test_a_chart_without_figures_is_refused() -> None:
    with pytest.raises(DocumentFaultError, match="names no table"):
        chart("b")


def test_footnotes_stand_in_the_order_of_their_calls() -> None:
    first, second, third = Footnote("1"), Footnote("2"), Footnote("3")

    made = Section(
        "one",
        "Title",
        "The answer.",
        (
            paragraph("a", first, "b"),
            Subheading("c"),
            bullets("d", ("e", second)),
            Note("f", ("g", third)),
        ),
    )

    assert made.footnotes == (first, second, third)


def test_a_table_has_no_lines() -> None:
    assert parts_of(table("a")) == ()
