"""A table fits the width it is given: wide, in blocks, or as cards."""

from __future__ import annotations

import pytest

from reports.cells import number, words
from reports.columns import balance, figure, pounds
from reports.tables import Column, Row, RowKind, Source, Table
from reports.terminal_layout import (
    NARROW_GAP,
    WIDE_GAP,
    blocks_of,
    common_unit,
    wrapped,
)

SOURCE = Source("Costmodel", "21 November 2026")


def table_of(*columns: Column) -> Table:
    """Return a table of one row with figures of seven characters."""
    row = Row((words("A name"), *(number(12345.6) for _ in columns)))
    remark = "A remark far longer than any column of this small table"
    note = Row((words(remark),), RowKind.NOTE)
    return Table("small", "Caption", (Column("Name"), *columns), (note, row), SOURCE)


SIX = table_of(*(balance(f"Figure {at}") for at in range(6)))


def test_columns_that_fit_stand_beside_each_other() -> None:
    (block,) = blocks_of(SIX, 80)

    assert block.columns == tuple(range(7))
    assert block.gap == WIDE_GAP
    assert block.width <= 80


def test_columns_move_closer_before_they_are_parted() -> None:
    (block,) = blocks_of(SIX, 7 + 6 * 8 + 6)

    assert block.gap == NARROW_GAP


def test_columns_that_do_not_fit_are_parted_evenly_under_the_first() -> None:
    blocks = blocks_of(SIX, 45)

    assert [block.columns for block in blocks] == [(0, 1, 2, 3), (0, 4, 5, 6)]
    assert all(block.width <= 45 for block in blocks)


def test_columns_of_a_group_stay_together_if_they_can() -> None:
    table = table_of(
        balance("One"),
        *(balance(str(at), "First") for at in range(2)),
        *(balance(str(at), "Second") for at in range(3)),
    )

    blocks = blocks_of(table, 40)

    assert [block.columns for block in blocks] == [(0, 1, 2, 3), (0, 4, 5, 6)]


def test_a_group_too_wide_for_a_block_is_parted() -> None:
    table = table_of(*(balance(str(at), "Group") for at in range(6)))

    assert len(blocks_of(table, 30)) > 1


def test_columns_of_words_are_not_carried_on_but_become_cards() -> None:
    assert blocks_of(table_of(Column("Source"), balance("One")), 20) == ()


def test_a_long_word_in_a_spanning_heading_widens_the_columns_below() -> None:
    table = table_of(balance("A", "Extraordinarily"), figure("B"))

    (block,) = blocks_of(table, 60)

    assert block.widths[1] >= len("Extraordinarily")


@pytest.mark.parametrize(
    ("columns", "unit"),
    [
        ((pounds("A"), balance("B")), "£"),
        ((pounds("A"), figure("B")), ""),
        ((Column("Words"),), ""),
    ],
)
def test_a_unit_is_common_if_all_figures_share_it(
    columns: tuple[Column, ...], unit: str
) -> None:
    assert common_unit(table_of(*columns)) == unit


def test_texts_are_wrapped_at_words() -> None:
    assert wrapped("one two-three four", 9) == ["one", "two-three", "four"]
    assert wrapped("", 9) == [""]
