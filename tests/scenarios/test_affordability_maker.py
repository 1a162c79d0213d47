"""The maker of the shipped figures, on small folders of schools."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from importlib.resources import files
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bench.make_affordability import main, weighted_percentiles
from costmodel.programmes import Phase
from scenarios.affordability_files import parse_affordability
from scenarios.affordability_tables import (
    AffordabilityTables,
    Figures,
    Region,
    SchoolGroup,
    Statistic,
)

FOLDER = files("scenarios.data")

COLUMNS = (
    "urn",
    "phase",
    "region",
    "sector",
    "est_income_gbp",
    "est_expenditure_gbp",
    "revenue_reserve_gbp",
    "london_e09_gbp",
    "london_expenditure_gbp",
    "teachers_fte_2023_24",
    "pupils_fte_2023",
)


def school(number: int, **changes: object) -> dict[str, object]:
    """Return one raw row: a maintained London primary, changed as wanted."""
    plain: dict[str, object] = {
        "urn": 100_000 + number,
        "phase": "Primary",
        "region": "London",
        "sector": "LA Maintained",
        "est_income_gbp": 1_000_000 + 10_000 * number,
        "est_expenditure_gbp": 1_000_000,
        "revenue_reserve_gbp": 1_000 * number,
        "london_e09_gbp": 4_000 + 100 * number,
        "london_expenditure_gbp": 1_000_000,
        "teachers_fte_2023_24": 10 + number,
        "pupils_fte_2023": 200 + number,
    }
    return plain | changes


def elsewhere(number: int, **changes: object) -> dict[str, object]:
    """Return one raw row of a school outside London, without a training line."""
    blank = {"london_e09_gbp": "", "london_expenditure_gbp": ""}
    return school(number, **({"region": "North East"} | blank | changes))


def made_from(folder: Path, *rows: Mapping[str, object]) -> AffordabilityTables:
    """Write raw rows, make the table of them, and read it back."""
    with (folder / "schools_joined_2025.csv").open("w", newline="") as stream:
        writer = csv.DictWriter(stream, COLUMNS)
        writer.writeheader()
        writer.writerows(rows)
    out = folder / "made.csv"
    assert main([str(folder), "--out", str(out)]) == 0
    register = (FOLDER / "school_budgets.toml").read_text(encoding="utf-8")
    return parse_affordability(out.read_text(encoding="utf-8"), register)


def row_of(
    tables: AffordabilityTables, statistic: Statistic, region: Region
) -> Figures:
    """Return a region's row of primaries, as it was made."""
    return tables.rows[statistic, Phase.PRIMARY, region]


def test_percentiles_lie_between_neighbouring_schools(tmp_path: Path) -> None:
    tables = made_from(tmp_path, *(school(number) for number in range(20)))
    incomes = np.arange(1_000_000, 1_200_000, 10_000)

    row = row_of(tables, Statistic.TOTAL_INCOME, Region.LONDON)

    assert row.percentiles == pytest.approx(np.percentile(incomes, range(5, 100, 5)))
    assert (row.schools, row.counted, row.unknown) == (20, 20, 0)


def test_words_blanks_and_sums_that_cannot_be_are_left_out(tmp_path: Path) -> None:
    bad = ("SUPP", "", "n/a", "inf", "-5", "0")
    dirty = (school(50 + place, est_income_gbp=word) for place, word in enumerate(bad))
    tables = made_from(
        tmp_path, *(school(1, urn=number) for number in range(10)), *dirty
    )

    row = row_of(tables, Statistic.TOTAL_INCOME, Region.LONDON)

    assert (row.schools, row.counted) == (16, 10)
    assert set(row.percentiles) == {1_010_000}


def test_thousands_commas_spaces_and_double_rows_are_read(tmp_path: Path) -> None:
    rows = [
        school(number, est_income_gbp="1,234,567", phase=" primary ")
        for number in range(10)
    ]
    tables = made_from(tmp_path, *rows, school(0, est_income_gbp=9))

    row = row_of(tables, Statistic.TOTAL_INCOME, Region.LONDON)

    assert set(row.percentiles) == {1_234_567}
    assert row.schools == 10


def test_a_reserve_of_nought_is_unknown_at_an_academy_alone(tmp_path: Path) -> None:
    nought = {"revenue_reserve_gbp": 0}
    tables = made_from(
        tmp_path,
        *(school(number, **nought) for number in range(12)),
        *(school(20 + number, sector="Academy", **nought) for number in range(4)),
    )

    row = row_of(tables, Statistic.REVENUE_RESERVE, Region.LONDON)

    assert (row.counted, row.unknown) == (16, 0.25)
    assert set(row.percentiles) == {0}


def test_a_deficit_is_known_even_at_an_academy(tmp_path: Path) -> None:
    rows = (
        school(number, sector="Academy", revenue_reserve_gbp=-5_000)
        for number in range(12)
    )

    row = row_of(made_from(tmp_path, *rows), Statistic.REVENUE_RESERVE, Region.LONDON)

    assert row.unknown == 0
    assert set(row.percentiles) == {-5_000}


def test_a_training_line_of_nought_or_less_is_unknown_at_an_academy_alone(
    tmp_path: Path,
) -> None:
    academies = [
        school(20 + place, sector="Academy", london_e09_gbp=line)
        for place, line in enumerate((0, -300, 5_000, 5_000))
    ]
    tables = made_from(
        tmp_path,
        *(school(number, london_e09_gbp=-100) for number in range(12)),
        *academies,
    )

    row = row_of(tables, Statistic.TRAINING_LINE, Region.LONDON)

    assert (row.counted, row.unknown, row.imputed) == (16, 0.125, 0)
    assert row.percentiles[0] == -100
    assert row.percentiles[-1] == 5_000


def test_outside_london_a_line_is_imputed_by_the_shares_of_ones_own_kind(
    tmp_path: Path,
) -> None:
    tables = made_from(
        tmp_path,
        *(school(number, london_e09_gbp=3_000) for number in range(12)),
        *(
            school(20 + number, sector="Academy", london_e09_gbp=8_000)
            for number in range(12)
        ),
        *(elsewhere(40 + number, est_expenditure_gbp=500_000) for number in range(12)),
        *(
            elsewhere(60 + number, sector="Academy", region="South West")
            for number in range(12)
        ),
    )
    maintained = row_of(tables, Statistic.TRAINING_LINE, Region.NORTH_EAST)
    academies = row_of(tables, Statistic.TRAINING_LINE, Region.SOUTH_WEST)

    assert set(maintained.percentiles) == {1_500}
    assert set(academies.percentiles) == {8_000}
    assert maintained.imputed == academies.imputed == 1


def test_the_spread_of_shares_is_carried_over_and_not_their_mean(
    tmp_path: Path,
) -> None:
    london = [school(number, london_e09_gbp=100 * number) for number in range(101)]
    tables = made_from(
        tmp_path, *london, *(elsewhere(200 + number) for number in range(10))
    )

    row = row_of(tables, Statistic.TRAINING_LINE, Region.NORTH_EAST)

    assert row.percentiles == pytest.approx(
        [100 * percent for percent in range(5, 100, 5)], abs=60
    )


def test_academies_elsewhere_are_unknown_as_often_as_in_london(tmp_path: Path) -> None:
    lines = (0, 5_000, 5_000, 5_000)
    tables = made_from(
        tmp_path,
        *(
            school(number, sector="Academy", london_e09_gbp=lines[number % 4])
            for number in range(40)
        ),
        *(elsewhere(100 + number, sector="Academy") for number in range(20)),
    )
    row = row_of(tables, Statistic.TRAINING_LINE, Region.NORTH_EAST)

    assert (row.counted, row.unknown) == (20, 0.25)
    assert set(row.percentiles) == {5_000}


def test_a_kind_with_too_few_london_schools_takes_its_whole_phase(
    tmp_path: Path,
) -> None:
    tables = made_from(
        tmp_path,
        *(school(number, london_e09_gbp=3_000) for number in range(12)),
        *(elsewhere(40 + number, sector="Academy") for number in range(10)),
    )

    row = row_of(tables, Statistic.TRAINING_LINE, Region.NORTH_EAST)

    assert set(row.percentiles) == {3_000}


def test_a_school_of_unknown_region_has_no_imputed_line(tmp_path: Path) -> None:
    tables = made_from(
        tmp_path,
        *(school(number) for number in range(12)),
        *(elsewhere(40 + number, region="") for number in range(12)),
    )

    row = row_of(tables, Statistic.TRAINING_LINE, Region.ENGLAND)

    assert (row.schools, row.counted, row.imputed) == (24, 12, 0)


def test_a_phase_without_london_schools_has_no_imputed_line(tmp_path: Path) -> None:
    tables = made_from(tmp_path, *(elsewhere(number) for number in range(20)))

    row = row_of(tables, Statistic.TRAINING_LINE, Region.NORTH_EAST)

    assert (row.schools, row.counted, row.percentiles) == (20, 0, ())


@pytest.mark.parametrize(("known", "shown"), [(9, 0), (10, 19), (11, 19)])
def test_fewer_than_ten_known_schools_have_no_percentiles(
    tmp_path: Path, known: int, shown: int
) -> None:
    unknown = (
        school(50 + number, sector="Academy", revenue_reserve_gbp=0)
        for number in range(5)
    )
    tables = made_from(tmp_path, *(school(number) for number in range(known)), *unknown)

    row = row_of(tables, Statistic.REVENUE_RESERVE, Region.LONDON)

    assert len(row.percentiles) == shown
    assert row.counted == known + 5


def test_regions_add_up_and_a_school_without_one_is_england_alone(
    tmp_path: Path,
) -> None:
    tables = made_from(
        tmp_path,
        *(school(number) for number in range(3)),
        *(elsewhere(10 + number) for number in range(4)),
        school(20, region=""),
        school(21, phase="16 plus"),
    )
    schools = {
        region: row_of(tables, Statistic.PUPILS, region).schools for region in Region
    }

    assert schools[Region.LONDON] == 3
    assert schools[Region.REST_OF_ENGLAND] == schools[Region.NORTH_EAST] == 4
    assert schools[Region.ENGLAND] == 8
    assert tables.number_of_schools(SchoolGroup(Phase.ALL, Region.ENGLAND)) == 9


def test_a_folder_without_the_file_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([str(tmp_path), "--out", str(tmp_path / "made.csv")]) == 2

    assert "No schools_joined_2025.csv.gz" in capsys.readouterr().err
    assert not (tmp_path / "made.csv").exists()


def test_a_missing_column_is_named_and_nothing_is_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "schools_joined_2025.csv").write_text("urn,phase,region\n1,Primary,\n")

    assert main([str(tmp_path), "--out", str(tmp_path / "made.csv")]) == 2

    assert "est_income_gbp" in capsys.readouterr().err
    assert not (tmp_path / "made.csv").exists()


@given(st.lists(st.floats(-1e6, 1e6), min_size=2, max_size=80), st.floats(0.01, 100))
def test_equal_weights_give_plain_percentiles(
    values: list[float], weight: float
) -> None:
    found = weighted_percentiles(np.array(values), np.full(len(values), weight))

    assert found == pytest.approx(np.percentile(values, range(5, 100, 5)), abs=1e-3)


def test_a_weight_of_two_counts_as_two_schools() -> None:
    values = np.arange(50.0)
    doubled = weighted_percentiles(np.repeat(values, 2), np.ones(100))

    assert weighted_percentiles(values, np.full(50, 2.0)) == pytest.approx(
        doubled, abs=0.5
    )
