"""A table that is wider than a page is cut into parts that are not."""

from __future__ import annotations

from functools import cache

import pytest

from reports import cells
from reports.column_needs import PAGE
from reports.column_widths import least_widths
from reports.every_table import every_table
from reports.rows import heading
from reports.tables import Column, Form, Row, RowKind, Source, Table
from reports.wide_tables import MOST_TOGETHER, parts_of
from tests.reports.many import many_ways
from tests.reports.runs import SEEDS, at_random, on_paper
from tests.some import some

AMOUNT = 12_345_678
SOURCE = Source("Costmodel", "1 May 2026")


def table_of(*groups: str) -> Table:
    """Return a table that casts, with a column of pounds in each of these groups."""
    columns = [
        Column(f"Year {at}", Form.POUNDS, "£", group, adds=True)
        for at, group in enumerate(groups)
    ]
    figures = [cells.pounds(AMOUNT)] * len(groups)
    twice = [cells.pounds(2 * AMOUNT)] * len(groups)
    rows = (
        heading("Of this plan"),
        Row((cells.words("Fees"), *figures)),
        Row((cells.words("Grants"), *figures)),
        Row((cells.words("All"), *twice), RowKind.TOTAL),
    )
    columns = [Column("What"), *columns]
    return Table("income", "Income", tuple(columns), rows, SOURCE, ("In pounds.",))


@cache
def wide() -> Table:
    """Return a table of thirty years."""
    return table_of(*[""] * 30)


def headings(part: Table) -> list[str]:
    """Return the headings of a part behind its first column."""
    return [column.heading for column in part.columns[1:]]


def test_a_table_that_fits_is_left_whole() -> None:
    table = table_of("", "", "")

    assert parts_of(table) == (table,)


def test_a_table_of_one_column_is_left_whole_however_wide() -> None:
    table = Table("one", "One", (Column("Incomprehensible" * 20),), (), SOURCE)

    assert parts_of(table) == (table,)


def test_every_column_stands_in_one_part_in_order_behind_the_first() -> None:
    parts = parts_of(wide())

    assert len(parts) > 1
    assert {part.columns[0].heading for part in parts} == {"What"}
    assert [each for part in parts for each in headings(part)] == headings(wide())


def test_every_part_fits_across_the_page_and_the_next_column_would_not() -> None:
    parts = parts_of(wide())
    least = least_widths(wide())

    for part in some(parts[:-1]):
        more = sum(least[: len(part.columns) + 1])
        assert sum(least[: len(part.columns)]) <= PAGE < more


def test_parts_are_numbered_and_notes_stand_below_the_first() -> None:
    first, second, *_ = parts_of(wide())

    assert (first.name, second.name) == ("income", "income_part_2")
    assert (first.caption, second.caption) == ("Income", "Income (continued)")
    assert (first.notes, second.notes) == (("In pounds.",), ())
    assert second.source == SOURCE


def test_every_part_has_all_rows_and_lines_across_stay_whole() -> None:
    for part in some(parts_of(wide())):
        assert [row.cells[0].text for row in part.rows] == [
            *("Of this plan", "Fees", "Grants", "All"),
        ]
        assert part.rows[0] == wide().rows[0]
        assert all(len(row.cells) == len(part.columns) for row in part.rows[1:])


@pytest.mark.parametrize("size", [2, 3, MOST_TOGETHER])
def test_a_few_columns_of_one_heading_are_not_parted(size: int) -> None:
    table = table_of(*(f"Group {at // size}" for at in range(10 * size)))

    parts = parts_of(table)

    assert len(parts) > 1
    for part in parts:
        assert {number for name, number in part.groups if name} == {size}


def test_many_columns_of_one_heading_may_be_parted() -> None:
    size = MOST_TOGETHER + 1
    table = table_of(*[""] * 2, *(f"Group {at // size}" for at in range(5 * size)))

    parts = parts_of(table)

    counts = {number for part in parts for name, number in part.groups if name}
    assert counts - {size}
    assert [each for part in parts for each in headings(part)] == headings(table)


@pytest.mark.parametrize("seed", SEEDS[::4])
def test_every_part_of_every_table_of_a_run_fits(seed: int) -> None:
    for table in every_table(at_random(seed)):
        for part in parts_of(table):
            assert sum(least_widths(part)) <= PAGE


def test_every_part_of_a_run_of_many_ways_has_a_name_of_its_own() -> None:
    tables = every_table(many_ways(9))

    parts = [part.name for table in tables for part in parts_of(table)]

    assert len(parts) > len(tables)
    assert len(set(parts)) == len(parts)


def test_small_runs_need_no_parts_but_for_their_widest_tables() -> None:
    whole = [table for table in every_table(on_paper()) if len(table.columns) <= 5]

    assert all(parts_of(table) == (table,) for table in some(whole))
