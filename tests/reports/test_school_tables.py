"""Tables of official files, and of the table of schools."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from reports import school_tables
from reports.tables import Table
from scenarios.schools.extracts import read_files
from tests.scenarios.schools.official import CENSUS_HEADINGS, census_row, table
from tests.scenarios.schools.tables import made


def told(made_table: Table) -> dict[str, list[str]]:
    """Return the printed cells of each row by its first."""
    return {
        each.cells[0].text: [c.text for c in each.cells[1:]] for each in made_table.rows
    }


def test_each_file_is_told_by_what_it_was_taken_for(tmp_path: Path) -> None:
    rows = (census_row(100_000), census_row(7))
    extracts = read_files([table(tmp_path, CENSUS_HEADINGS, *rows)])

    ((name, cells),) = told(school_tables.files_read(extracts)).items()

    assert name == "file_0.csv"
    assert cells[1:] == ["UTF-8", "2", "1"]


def test_each_oddity_is_told_with_column_line_and_cell(tmp_path: Path) -> None:
    rows = (census_row(100_000), census_row(100_001, fsm="SUPP"), census_row(7))
    extracts = read_files([table(tmp_path, CENSUS_HEADINGS, *rows)])

    found = school_tables.oddities(extracts)

    assert found
    cells = [[cell.text for cell in row.cells[1:]] for row in found.rows]
    assert cells == [
        ["", "rows of no school (no URN between 100000 and 999999)", "1", "4", ""],
        ["fsm", "suppressed", "1", "3", "SUPP"],
    ]


def test_files_without_oddities_have_no_table(tmp_path: Path) -> None:
    extracts = read_files([table(tmp_path, CENSUS_HEADINGS, census_row(100_000))])

    assert school_tables.oddities(extracts) is None


def test_a_column_that_is_missing_stands_in_no_line(tmp_path: Path) -> None:
    headings = ("urn", "school_name", "phase_type_grouping", "fte pupils")
    row = ("100000", "A", "State-funded primary", "200")
    found = school_tables.oddities(read_files([table(tmp_path, headings, row)]))

    assert found
    assert {row.cells[4].text for row in found.rows} == {"–"}


def test_schools_are_counted_by_phase_and_region() -> None:
    schools = made({}, {"region": "north_east"}, {"phase": "", "region": ""})

    found = told(school_tables.phases_and_regions(schools))

    assert list(found) == ["Primary schools", "16 and over, or unknown", "All"]
    assert found["All"][-2:] == ["1", "3"]
    assert found["Primary schools"][-1] == "2"


def test_columns_are_told_with_how_many_schools_have_them() -> None:
    schools = made({}, {"total_income": np.nan, "grade": "good"})

    found = told(school_tables.columns_known(schools))

    assert found["total_income"] == ["1", "50.0", "1,000,000"]
    assert found["grade"] == ["1", "50.0", "–"]
    assert found["months"] == ["0", "0.0", "–"]


def test_files_are_told_with_the_schools_they_speak_of() -> None:
    found = told(school_tables.sources(made({}, {})))

    assert found == {"made.csv": ["schools made for a test", "2", "0", "0"]}
