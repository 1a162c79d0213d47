"""A row begins with what it is about."""

from __future__ import annotations

from reports import cells
from reports.rows import heading, pounds_row, row
from reports.tables import RowKind


def test_a_row_is_a_label_and_its_figures() -> None:
    made = row("Fees", [cells.count(3)], RowKind.DETAIL)

    assert [cell.text for cell in made.cells] == ["Fees", "3"]
    assert made.kind is RowKind.DETAIL


def test_pounds_keep_their_value_and_nothing_has_none() -> None:
    made = pounds_row("Fees", (1240.4, None, float("nan")))

    assert [cell.text for cell in made.cells] == ["Fees", "1,240", "–", "–"]
    assert [cell.value for cell in made.cells] == [None, 1240.4, None, None]
    assert made.kind is RowKind.BODY


def test_a_heading_is_one_line_of_words_across_the_table() -> None:
    assert heading("Result").kind is RowKind.NOTE
    assert len(heading("Result").cells) == 1
