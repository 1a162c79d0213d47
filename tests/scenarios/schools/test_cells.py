"""What stands in a cell of an official file."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from scenarios.schools.cells import (
    Mark,
    date_in,
    grade_in,
    number_in,
    numbers_in,
    phase_of,
    region_in,
    sector_of,
    urn_in,
)


@pytest.mark.parametrize(
    ("cell", "number"),
    [
        ("9,109", 9109.0),
        (" 12.5 ", 12.5),
        ("-7,794", -7794.0),
        ("(1,234.50)", -1234.5),
        ("£2,000", 2000.0),
        ("92%", 92.0),
        ("1e3", 1000.0),
        (".5", 0.5),
    ],
)
def test_numbers_written_for_people_are_read(cell: str, number: float) -> None:
    assert number_in(cell) == number


@pytest.mark.parametrize(
    ("cell", "mark"),
    [
        ("", Mark.BLANK),
        ("nan", Mark.BLANK),
        ("SUPP", Mark.SUPPRESSED),
        ("c", Mark.SUPPRESSED),
        ("NA ", Mark.NOT_APPLICABLE),
        ("z", Mark.NOT_APPLICABLE),
        ("x", Mark.UNAVAILABLE),
        ("-   ", Mark.UNAVAILABLE),
        ("DNS", Mark.NOT_SUPPLIED),
        ("inf", Mark.NOT_UNDERSTOOD),
        ("1e400", Mark.NOT_UNDERSTOOD),
        ("1_000", Mark.NOT_UNDERSTOOD),
        ("9" * 12, Mark.NOT_UNDERSTOOD),
        ("£" + "9" * 12, Mark.NOT_UNDERSTOOD),
        ("1,23", Mark.NOT_UNDERSTOOD),
        ("£.", Mark.NOT_UNDERSTOOD),
        ("£", Mark.NOT_UNDERSTOOD),
        ("about ten", Mark.NOT_UNDERSTOOD),
    ],
)
def test_cells_without_a_number_say_why(cell: str, mark: Mark) -> None:
    assert number_in(cell) is mark


@given(st.integers(-(10**9), 10**9))
def test_thousands_parted_by_commas_are_the_same_number(number: int) -> None:
    assert number_in(f"{number:,}") == number_in(str(number)) == number


def test_a_column_counts_each_mark_and_remembers_the_first() -> None:
    read = numbers_in(["1", "SUPP", "two", "three", "2"])

    assert np.nansum(read.values) == 3
    counted = {tally.mark: (tally.count, tally.row) for tally in read.tallies}
    assert counted == {Mark.SUPPRESSED: (1, 1), Mark.NOT_UNDERSTOOD: (2, 2)}
    assert read.tallies[1].example == "two"


@pytest.mark.parametrize(
    ("cell", "urn"),
    [
        ("100000", 100_000),
        ("999999", 999_999),
        ("99999", None),
        ("1000000", None),
        ("100012.0", 100_012),
        ("", None),
        ("NON-LONDON-SPE", None),
        ("10001²", None),
    ],
)
def test_a_schools_number_has_six_figures(cell: str, urn: int | None) -> None:
    assert urn_in(cell) == urn


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        ("23-01-2019", "2019-01-23"),
        ("2/5/1991", "1991-05-02"),
        ("2024-06-12", "2024-06-12"),
        ("31-02-2019", Mark.NOT_UNDERSTOOD),
        ("May 2019", Mark.NOT_UNDERSTOOD),
        ("", Mark.BLANK),
    ],
)
def test_days_are_read_as_they_are_written_here(cell: str, day: str | Mark) -> None:
    assert date_in(cell) == day


@pytest.mark.parametrize(
    ("cell", "region"),
    [
        ("Yorkshire and The Humber", "yorkshire_and_the_humber"),
        ("East of England", "east_of_england"),
        ("England", Mark.NOT_UNDERSTOOD),
        ("Not Applicable", Mark.NOT_APPLICABLE),
        ("Wales (pseudo)", Mark.NOT_APPLICABLE),
        ("", Mark.BLANK),
    ],
)
def test_only_the_nine_regions_are_regions(cell: str, region: str | Mark) -> None:
    assert region_in(cell) == region


@pytest.mark.parametrize(
    ("phase", "kind", "code"),
    [
        ("Middle deemed secondary", "", "secondary"),
        (
            "Not applicable",
            "Free schools alternative provision",
            "alternative_provision",
        ),
        ("Not applicable", "Community special school", "special"),
        ("Not applicable", "Local authority nursery school", "nursery"),
        ("All-through", "", "all_through"),
        ("16 plus", "Free schools 16 to 19", ""),
        ("Unknown", "", ""),
    ],
)
def test_a_phase_is_read_off_the_type_where_none_is_given(
    phase: str, kind: str, code: str
) -> None:
    assert phase_of(phase, kind) == code


def test_only_primaries_and_secondaries_can_be_all_through() -> None:
    assert phase_of("State-funded primary", all_through=True) == "all_through"
    assert phase_of("State-funded special school", all_through=True) == "special"


@pytest.mark.parametrize(
    ("sector", "kind", "code"),
    [
        ("LA Maintained", "", "maintained"),
        ("Local authority", "", "maintained"),
        ("Academy or new school (URN opened after Jan 2023)", "", "academy"),
        ("Free schools", "", "academy"),
        ("Special schools", "Academy special converter", "academy"),
        ("Special schools", "Community special school", "maintained"),
        ("Special schools", "Non-maintained special school", ""),
        ("", "Studio schools", "academy"),
        ("Independent schools", "Other independent school", "independent"),
        ("Colleges", "Further education", ""),
    ],
)
def test_a_sector_says_who_runs_the_school(sector: str, kind: str, code: str) -> None:
    assert sector_of(sector, kind) == code


@pytest.mark.parametrize(
    ("cell", "grade"),
    [
        ("1", "outstanding"),
        ("Good", "good"),
        ("Special Measures", "inadequate"),
        ("Not judged", Mark.UNAVAILABLE),
        ("Not reported", Mark.UNAVAILABLE),
        ("", Mark.BLANK),
        ("Great", Mark.NOT_UNDERSTOOD),
    ],
)
def test_overall_grades_are_the_four_of_the_old_framework(
    cell: str, grade: str | Mark
) -> None:
    assert grade_in(cell) == grade
