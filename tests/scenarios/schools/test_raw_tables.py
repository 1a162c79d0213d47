"""Rows that speak of schools, and a count of those that do not."""

from __future__ import annotations

from pathlib import Path

import pytest

from scenarios.schools.columns import LinkColumn, SchoolNumber, SchoolWord
from scenarios.schools.file_faults import FileFaultError
from scenarios.schools.raw_files import sheets_in
from scenarios.schools.raw_tables import RawTable, RowFate, raw_table
from tests.scenarios.schools.official import (
    CENSUS_HEADINGS,
    REGISTER_HEADINGS,
    REGISTER_ROW,
    census_row,
    table,
    workbook,
)


def raw(path: Path) -> RawTable:
    """Return the schools of a file."""
    return raw_table(sheets_in(path), path.name)


def counted(found: RawTable) -> dict[str, tuple[int, int]]:
    """Return how many rows met each fate, and the line of the first."""
    return {fate.name: (each.count, each.line) for fate, each in found.fates.items()}


def register(*changes: tuple[int, str], more: tuple[str, ...] = ()) -> tuple[str, ...]:
    """Return a row of the register, with some cells changed and others added."""
    row = list(REGISTER_ROW)
    for position, cell in changes:
        row[position] = cell
    return (*row, *more)


def test_only_what_is_asked_for_is_kept(tmp_path: Path) -> None:
    headings = (*CENSUS_HEADINGS, "telephone")
    found = raw(table(tmp_path, headings, (*census_row(100_000), "020 7946 0000")))

    assert found.urns == [100_000]
    assert found.cells[SchoolNumber.PUPILS] == ["271.0"]
    assert "020 7946 0000" not in str(found)


def test_rows_that_are_not_taken_are_counted_with_the_first_line(
    tmp_path: Path,
) -> None:
    found = raw(
        table(
            tmp_path,
            REGISTER_HEADINGS,
            register(),
            register((0, "England")),
            register((0, "115851"), (5, "Closed")),
            register((0, "115852"), (5, "Open, but proposed to close")),
            register(),
            register((0, "115853"))[:-2],
            register((0, "115854"), more=("116235 Predecessor", "116470 Predecessor")),
            register((0, "115855"), more=("", "")),
            (),
            ("115856",),
            register((0, "")),
        )
    )

    assert found.urns == [115_850, 115_852, 115_854, 115_855]
    assert found.rows == 10
    assert found.lines == [2, 5, 8, 9]
    assert counted(found) == {
        "NO_SCHOOL": (2, 3),
        "CLOSED": (1, 4),
        "REPEATED": (1, 6),
        "MALFORMED": (2, 7),
        "MENDED": (1, 8),
    }


def test_extra_cells_are_mended_in_the_register_alone(tmp_path: Path) -> None:
    found = raw(table(tmp_path, CENSUS_HEADINGS, (*census_row(100_000), "stray")))

    assert found.urns == []
    assert found.fates[RowFate.MALFORMED].count == 1


def test_columns_that_a_file_lacks_are_named(tmp_path: Path) -> None:
    found = raw(
        table(
            tmp_path,
            ("urn", "school_name", "phase_type_grouping", "fte pupils"),
            ("100000", "A", "State-funded primary", "200"),
        )
    )

    assert SchoolWord.REGION in found.missing
    assert found.all_through is None
    assert found.cells.keys() == {
        SchoolWord.NAME,
        SchoolWord.PHASE,
        SchoolNumber.PUPILS,
    }


def test_the_sign_of_all_through_schools_is_kept_apart(tmp_path: Path) -> None:
    row = census_row(100_000, all_through_school="Yes")

    assert raw(table(tmp_path, CENSUS_HEADINGS, row)).all_through == ["Yes"]


def test_headings_may_follow_titles_and_other_sheets(tmp_path: Path) -> None:
    titles = [["Consistent Financial Reporting"], ["2024-25"], []]
    headings = [
        "URN",
        "Total Income (I01 to I18)",
        "Total Expenditure",
        "E09  Training",
    ]
    path = workbook(
        tmp_path / "cfr.xlsx",
        {"Notes": titles, "CFR Data": [*titles, headings, [100_000, 9e5, 8e5, 4e3]]},
    )

    found = raw(path)

    assert found.file == "cfr.xlsx, sheet 'CFR Data'"
    assert found.cells[SchoolNumber.TRAINING_LINE] == ["4000"]
    assert found.lines == [5]


def test_a_school_may_have_many_links(tmp_path: Path) -> None:
    headings = ("URN", "LinkURN", "LinkType")
    rows = [("100000", "100001", "Predecessor"), ("100000", "100002", "Predecessor")]

    found = raw(table(tmp_path, headings, *rows))

    assert found.cells[LinkColumn.URN] == ["100001", "100002"]


def test_accounts_of_past_years_are_known_and_left_aside(tmp_path: Path) -> None:
    headings = ("URN", "Income", "Expenditure", "Balance", "Academic Year")

    found = raw(table(tmp_path, headings, ("100000", "1", "1", "0", "2014")))

    assert (found.rows, found.urns) == (1, [])


def test_a_file_of_another_kind_is_refused(tmp_path: Path) -> None:
    path = table(tmp_path, ("quarter", "index"), ("2025 Q1", "112.4"))

    with pytest.raises(FileFaultError, match="no official file of schools"):
        raw(path)


def test_a_file_that_lacks_what_it_is_known_by_is_told_what(tmp_path: Path) -> None:
    headings = [each for each in CENSUS_HEADINGS if each != "fte pupils"]
    path = table(tmp_path, headings)

    with pytest.raises(
        FileFaultError, match=r"school census .* no column 'fte pupils'"
    ):
        raw(path)
