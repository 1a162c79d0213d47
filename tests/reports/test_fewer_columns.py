"""A table of fewer columns is the same table."""

from __future__ import annotations

from reports.cells import words
from reports.fewer_columns import with_columns
from reports.rows import heading, row
from reports.tables import Column, Source, Table

WHOLE = Table(
    "whole",
    "The whole",
    (Column("What"), Column("Why"), Column("When")),
    (heading("Of this plan"), row("Fees", map(words, ("asked", "monthly")))),
    Source("", ""),
    ("Read it so.",),
)


def test_lines_across_stay_whole_and_rows_have_the_columns_kept() -> None:
    fewer = with_columns(WHOLE, (0, 2))

    assert [column.heading for column in fewer.columns] == ["What", "When"]
    assert [[cell.text for cell in row.cells] for row in fewer.rows] == [
        ["Of this plan"],
        ["Fees", "monthly"],
    ]
    assert (fewer.name, fewer.caption, fewer.notes) == (
        "whole",
        "The whole",
        ("Read it so.",),
    )
