"""A table on a sheet: heads in sight, numbers as numbers, totals that add."""

from __future__ import annotations

import io

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from reports import workbook
from reports.cells import pounds, share, words
from reports.contents import Section
from reports.finishing import finish
from reports.sheets import column_widths, sum_formula
from reports.tables import Column, Form, Row, RowKind, Source, Table
from tests.reports import sample
from tests.reports.test_contents import document

SOURCE = Source("Costmodel", "21 November 2026")


def sheet_of(table: Table, *, values: bool = False) -> Worksheet:
    """Return the sheet of a table, with its formulas or with their cached values."""
    made = workbook.render(finish(document(Section("one", "T", "A.", (table,)))))
    return load_workbook(io.BytesIO(made), data_only=values)["Table 1"]


def test_caption_source_heads_and_units_stand_on_top() -> None:
    sheet = sheet_of(sample.school_table())

    assert sheet["A1"].value.startswith("Table 1. Schools, full cost")
    assert sheet["A2"].value == sample.SOURCE.line
    heads = [cell.value for cell in sheet[4]]
    assert heads == [
        "Programme",
        "Schools",
        "Full cost\n£",
        "Share\n%",
        "Cost a school\n£",
    ]


def test_heads_stay_in_sight_and_are_repeated_in_print() -> None:
    plain, grouped = sheet_of(sample.school_table()), sheet_of(sample.cost_table())

    assert plain.freeze_panes == "B5"
    assert plain.print_title_rows == "$4:$4"
    assert grouped.freeze_panes == "B6"


def test_a_heading_spans_its_group() -> None:
    sheet = sheet_of(sample.cost_table())

    assert sheet["B4"].value == "Cost type"
    assert [str(cells) for cells in sheet.merged_cells.ranges] == ["B4:H4"]


def test_a_group_of_one_column_is_not_merged() -> None:
    columns = (Column("A"), Column("B", group="Alone"))
    table = Table("t", "C", columns, (Row((words("a"), words("b"))),), SOURCE)

    sheet = sheet_of(table)

    assert sheet["B4"].value == "Alone"
    assert not sheet.merged_cells.ranges


def test_totals_are_live_sums_of_the_rows_they_add() -> None:
    sheet = sheet_of(sample.school_table())

    assert sheet["B9"].value == "=SUM(B6,B8)"
    assert sheet["C13"].value == "=SUM(C11:C12)"
    assert sheet["C14"].value == "=SUM(C6,C8,C11:C12)"


def test_every_sum_keeps_its_value_for_those_who_do_not_recalculate() -> None:
    sheet = sheet_of(sample.school_table(), values=True)

    assert sheet["B14"].value == 61
    assert sheet["C14"].value == 951_300


def test_what_does_not_add_is_a_plain_number() -> None:
    sheet = sheet_of(sample.school_table())

    assert sheet["D14"].value == 1
    assert sheet["E14"].value == pytest.approx(951_300 / 61)


def test_a_figure_that_does_not_exist_is_a_dash() -> None:
    sheet = sheet_of(sample.school_table())

    assert sheet["E12"].value == "–"
    assert sheet["E12"].alignment.horizontal == "right"


def test_numbers_are_formatted_as_they_are_printed() -> None:
    sheet = sheet_of(sample.school_table())

    assert sheet["C6"].number_format == "#,##0;−#,##0;0"
    assert sheet["D6"].number_format.startswith("0.0%")


def test_a_total_has_a_rule_above_it() -> None:
    sheet = sheet_of(sample.school_table())

    assert sheet["C14"].border.top.style == "medium"
    assert sheet["C9"].border.top.style == "thin"
    assert sheet["C8"].border.top.style is None
    assert sheet["C14"].font.bold


def test_a_detail_is_set_in() -> None:
    sheet = sheet_of(sample.school_table())

    assert sheet["A7"].alignment.indent == 1
    assert sheet["A6"].alignment.indent == 0


def test_a_cell_may_hold_another_kind_of_figure_than_its_column() -> None:
    sheet = sheet_of(sample.register_table(2))

    assert sheet["C5"].number_format.startswith("#,##0;")
    assert sheet["C6"].number_format.startswith("0.0%")


def test_notes_stand_below() -> None:
    sheet = sheet_of(sample.cost_table())

    assert sheet["A12"].value.startswith("Shared pools")


def test_words_that_look_like_formulas_are_words() -> None:
    hostile = '=HYPERLINK("http://x.test","a")'
    columns = (Column(hostile), Column("@SUM(1)", unit="+1", group="-1"))
    rows = (
        Row((words(hostile), words("+1+1"))),
        Row((words(hostile),), RowKind.NOTE),
    )
    table = Table("t", hostile, columns, rows, SOURCE, (hostile,))

    sheet = sheet_of(table)

    kinds = {
        (cell.value, cell.data_type)
        for row in sheet.iter_rows()
        for cell in row
        if cell.value is not None
    }
    assert {kind for _, kind in kinds} == {"s"}
    assert (hostile, "s") in kinds


def test_long_words_get_the_lines_that_they_need() -> None:
    columns = (Column("A"), Column("B"))
    rows = (Row((words("long " * 30), words("b"))),)

    sheet = sheet_of(Table("t", "C", columns, rows, SOURCE))

    assert sheet.row_dimensions[5].height > 3 * 17


def test_columns_are_wide_enough_for_their_figures_and_not_too_wide() -> None:
    columns = (Column("A"), Column("Cost", Form.POUNDS), Column("Why"))
    rows = (Row((words("a"), pounds(123_456_789_012.0), words("w" * 200))),)
    table = Table("t", "C", columns, rows, SOURCE)

    assert column_widths(table) == (10, 18, 42)
    assert column_widths(Table("t", "C", columns, (), SOURCE)) == (10, 10, 10)


@pytest.mark.parametrize(
    ("rows", "formula"),
    [
        ([5], "=SUM(B6)"),
        ([5, 6, 7], "=SUM(B6:B8)"),
        ([5, 7, 8, 11], "=SUM(B6,B8:B9,B12)"),
    ],
)
def test_neighbours_are_added_as_one_range(rows: list[int], formula: str) -> None:
    assert sum_formula(1, rows) == formula


def test_a_total_without_rows_is_a_plain_number() -> None:
    columns = (Column("A"), Column("Cost", Form.POUNDS, adds=True))
    rows = (Row((words("all"), pounds(0)), RowKind.TOTAL),)

    sheet = sheet_of(Table("t", "C", columns, rows, SOURCE))

    assert sheet["B5"].value == 0


def test_shares_keep_all_their_figures() -> None:
    columns = (Column("A"), Column("Share", Form.SHARE, "%"))
    rows = (Row((words("a"), share(1 / 3))),)

    sheet = sheet_of(Table("t", "C", columns, rows, SOURCE))

    assert sheet["B5"].value == pytest.approx(1 / 3)
