"""Amounts by row and column, with both kinds of total."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from reports.columns import pounds
from reports.cross_tables import Cross, in_use
from reports.tables import RowKind

AMOUNTS = np.array([[1, 2], [3, 0]])
CROSS = Cross("What for", ("Travel", "Bid"), (pounds("A"), pounds("B")), AMOUNTS, "All")


def test_rows_end_in_their_total_and_the_last_row_adds_the_columns() -> None:
    rows = [[cell.text for cell in row.cells] for row in CROSS.all_rows()]

    assert rows == [
        ["Travel", "1", "2", "3"],
        ["Bid", "3", "0", "3"],
        ["All", "4", "2", "6"],
    ]
    assert CROSS.all_rows()[-1].kind is RowKind.TOTAL


def test_figures_may_have_addresses_and_totals_are_behind_the_rest() -> None:
    found = replace(CROSS, address_at=lambda row, column: f"{row}.{column}")

    told = [[cell.address for cell in row.cells] for row in found.all_rows()]

    assert told == [
        ["", "0.0", "0.1", "0.2"],
        ["", "1.0", "1.1", "1.2"],
        ["", "2.0", "2.1", "2.2"],
    ]
    assert {cell.address for row in CROSS.all_rows() for cell in row.cells} == {""}


def test_columns_begin_with_what_the_rows_are() -> None:
    headings = [column.heading for column in CROSS.all_columns()]

    assert headings == ["What for", "A", "B", "Total"]
    assert [column.adds for column in CROSS.all_columns()] == [False, True, True, True]


def test_what_is_nought_throughout_is_not_in_use() -> None:
    amounts = np.array([[0, 5], [0, -5]])

    assert in_use(amounts, 0).tolist() == [True, True]
    assert in_use(amounts, 1).tolist() == [False, True]
