"""Finishing numbers everything and leaves no reference open."""

from __future__ import annotations

import pytest

from reports.contents import (
    Chart,
    Footnote,
    Note,
    Paragraph,
    Reference,
    Section,
    Subheading,
    Table,
    bullets,
    paragraph,
)
from reports.errors import DocumentFaultError
from reports.finishing import finish
from tests.reports import sample
from tests.reports.test_contents import chart, document, section, table


def test_sections_tables_and_charts_are_counted() -> None:
    made = finish(
        document(
            section("one", table("a"), chart("b", Reference("a"))),
            section("two", table("c")),
            appendices=(section("three", table("d"), table("e")), section("four")),
        )
    )

    assert [part.number for part in made.parts] == ["1", "2", "A", "B"]
    assert [found.number for found in made.tables()] == ["1", "2", "A1", "A2"]
    assert [found.number for found in made.charts()] == ["1"]


def test_what_two_documents_share_bears_one_number() -> None:
    beside = finish(
        document(
            section("one", table("a"), chart("b", Reference("a"))),
            section("two", table("c")),
            appendices=(section("three", table("d")),),
        )
    )

    other = document(
        section("four", table("d"), table("new"), chart("b", Reference("d"))),
        appendices=(section("five", table("a"), chart("own", Reference("new"))),),
    )
    made = finish(other, beside)

    assert [part.number for part in made.parts] == ["1", "B"]
    assert [found.number for found in made.tables()] == ["A1", "", "1"]
    shared, own = made.charts()
    assert shared.number == "1"
    assert shared.figures == (Reference("d", "Table A1"),)
    assert (own.number, own.heading) == ("", own.title)
    (called,) = own.figures
    assert called.words == f"“{made.tables()[1].caption}”"


def test_what_one_document_has_alone_is_counted_behind_a_letter_of_its_own() -> None:
    beside = finish(document(section("one", table("a"))))

    made = finish(
        document(section("two", table("b"), table("a"), table("c"))), beside, "W"
    )

    assert [found.number for found in made.tables()] == ["W1", "1", "W2"]


def test_finishing_twice_changes_nothing() -> None:
    once = sample.document()

    assert finish(once) == once


def test_references_are_worded_wherever_they_stand() -> None:
    to = [Reference(name) for name in ("a", "b", "one", "two")]
    made = finish(
        document(
            Section(
                "one",
                "Title",
                "Answer.",
                (
                    table("a"),
                    chart("b", Reference("a")),
                    paragraph("See ", to[0], " and ", to[1]),
                    bullets(("See ", to[2])),
                    Note("Note", ("See ", to[3])),
                    Subheading("More"),
                ),
            ),
            appendices=(section("two"),),
        )
    )

    said = [
        part.words
        for block in made.blocks()
        if isinstance(block, Paragraph | Note)
        for part in block.parts
        if isinstance(part, Reference)
    ]
    assert said == ["Table 1", "Figure 1", "appendix A"]
    listed = made.sections[0].blocks[3]
    assert listed == bullets(("See ", Reference("one", "section 1")))


def test_footnotes_are_counted_through_the_document() -> None:
    same = Footnote("The same words.")
    made = finish(
        document(
            section("one", paragraph("a", same, "b", same)),
            section("two", paragraph("c", same)),
        )
    )

    numbers = [note.number for part in made.parts for note in part.footnotes]
    assert numbers == ["1", "2", "3"]


def test_all_faults_are_told_at_once() -> None:
    wrong = document(
        section("one", table("a"), paragraph("See ", Reference("nowhere"))),
        section("a", chart("b", Reference("gone"))),
    )

    with pytest.raises(DocumentFaultError) as caught:
        finish(wrong)

    assert caught.value.faults == (
        "The name 'a' is borne by 2 sections, tables or charts.",
        "Section 'one' refers to 'nowhere', which is not there.",
        "Section 'a' refers to 'gone', which is not there.",
    )


def test_appendices_past_the_alphabet_have_a_letter_too() -> None:
    many = tuple(section(f"part_{place}") for place in range(28))

    made = finish(document(appendices=many))

    assert [part.number for part in made.appendices[-3:]] == ["Z", "AA", "BB"]


def test_a_finished_document_holds_the_blocks_it_was_given() -> None:
    made = sample.document()

    kinds = [type(block) for block in made.blocks()]
    assert kinds.count(Chart) == 9
    assert kinds.count(Table) == 4
