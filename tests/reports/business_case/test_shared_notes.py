"""Notes that several tables of an appendix share are told once."""

from __future__ import annotations

from reports.business_case.shared_notes import (
    BRIEF,
    TITLE,
    with_shared_notes,
    without_rounding,
)
from reports.contents import Block, Bullets, Note, Section, Subheading, paragraph
from reports.statements import ROUNDED
from reports.tables import Column, Source, Table

LONG, OTHER, SHORT = "x" * (BRIEF + 1), "y" * (BRIEF + 1), "z" * BRIEF


def table(name: str, *notes: str) -> Table:
    """Return an empty table with notes."""
    return Table(name, name, (Column("What"),), (), Source("", ""), notes)


def section(*blocks: Block) -> Section:
    """Return a section of some blocks."""
    return Section("detail", "Detail", "", blocks)


def test_a_long_note_of_two_tables_stands_at_the_head_and_beneath_neither() -> None:
    words = paragraph("Read on.")

    found = with_shared_notes(
        section(words, table("one", LONG, OTHER, SHORT), table("two", SHORT, LONG))
    )

    assert found.blocks == (
        Note(TITLE, (LONG,)),
        words,
        table("one", OTHER, SHORT),
        table("two", SHORT),
    )


def test_several_shared_notes_stand_in_the_order_in_which_they_were_met() -> None:
    both = table("one", OTHER, LONG), table("two", LONG, OTHER)

    title, head, *_ = with_shared_notes(section(*both)).blocks

    assert title == Subheading(TITLE)
    assert head == Bullets(((OTHER,), (LONG,)))


def test_a_note_that_a_table_has_twice_is_not_shared() -> None:
    alone = section(table("one", LONG, LONG), table("two", OTHER))

    assert with_shared_notes(alone) == alone


def test_rounding_is_told_beneath_no_table() -> None:
    told = section(table("one", ROUNDED, SHORT), paragraph(ROUNDED))

    assert without_rounding(told).blocks == (table("one", SHORT), paragraph(ROUNDED))
