"""One table of schools from several official files."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from costmodel.errors import ModelRefusedError
from scenarios.schools import joining
from scenarios.schools.columns import SchoolNumber, SchoolWord
from scenarios.schools.extracts import read_files
from scenarios.schools.joining import join
from scenarios.schools.table import SchoolTable
from tests.scenarios.schools.official import (
    CENSUS_HEADINGS,
    REGISTER_HEADINGS,
    REGISTER_ROW,
    census_row,
    table,
    whole,
    workbook,
)

FINANCE = (
    "urn",
    "expenditure_per_pupil_gbp",
    "revenue_reserve_gbp",
    "in_year_balance_gbp",
)
OFSTED = ("urn", "inspection_date", "overall_effectiveness")
LINKS = ("URN", "LinkURN", "LinkType")
OF_ALL_SCHOOLS = (
    "school_finance_2024_25.csv.gz",
    "school_census_2022_23.csv.gz",
    "performance_census_2022_23.csv.gz",
    "school_workforce_2023_24.csv.gz",
    "ofsted_latest_2026_05.csv.gz",
    "gias_open_2026_06.csv.gz",
    "gias_links_2025_04.csv.gz",
    "school_expenditure_london.csv.gz",
)


def joined(*paths: Path) -> SchoolTable:
    """Return the table of some files."""
    return join(read_files(paths))


def words(found: SchoolTable, column: SchoolWord) -> list[str]:
    """Return a column of words."""
    return [str(each) for each in found.words[column]]


def test_schools_with_a_return_are_the_rows_and_other_files_add_to_them(
    tmp_path: Path,
) -> None:
    found = joined(
        table(tmp_path, CENSUS_HEADINGS, census_row(100_000), census_row(100_009)),
        table(
            tmp_path,
            FINANCE,
            ("100001", "9000", "1", "2"),
            ("100000", "8000", "3", "4"),
        ),
        table(tmp_path, OFSTED, ("100000", "2024-06-12", "1")),
    )

    assert found.urns.tolist() == [100_000, 100_001]
    assert words(found, SchoolWord.NAME) == ["School 100000", ""]
    assert words(found, SchoolWord.GRADE) == ["outstanding", ""]
    assert found.numbers[SchoolNumber.REVENUE_RESERVE].tolist() == [3, 1]
    assert found.numbers[SchoolNumber.TOTAL_INCOME][0] == 8000 * 271 + 4
    told = {each.file: (each.by_number, each.others) for each in found.sources}
    assert told == {"file_0.csv": (1, 1), "file_1.csv": (2, 0), "file_2.csv": (1, 0)}


def test_without_returns_the_schools_of_the_registers_are_the_rows(
    tmp_path: Path,
) -> None:
    found = joined(
        table(tmp_path, REGISTER_HEADINGS, REGISTER_ROW),
        table(tmp_path, CENSUS_HEADINGS, census_row(100_000)),
        table(tmp_path, OFSTED, ("100007", "2024-06-12", "1")),
    )

    assert found.urns.tolist() == [100_000, 115_850]


def test_the_census_is_believed_before_the_register_whatever_came_first(
    tmp_path: Path,
) -> None:
    census = census_row(115_850, school_name="By the census", pupils="150")
    files = (
        table(tmp_path, REGISTER_HEADINGS, REGISTER_ROW),
        table(tmp_path, CENSUS_HEADINGS, census),
    )

    for found in (joined(*files), joined(*reversed(files))):
        assert words(found, SchoolWord.NAME) == ["By the census"]
        assert found.numbers[SchoolNumber.PUPILS].tolist() == [150]
        assert words(found, SchoolWord.GRADE) == ["good"]


def test_of_two_files_of_one_kind_the_first_named_is_believed(tmp_path: Path) -> None:
    newer = table(tmp_path, CENSUS_HEADINGS, census_row(100_000, pupils="300"))
    older = table(tmp_path, CENSUS_HEADINGS, census_row(100_000, pupils="200"))

    assert joined(newer, older).numbers[SchoolNumber.PUPILS].tolist() == [300]


def test_a_date_belongs_to_the_grade_beside_it(tmp_path: Path) -> None:
    ofsted = table(
        tmp_path,
        OFSTED,
        ("115850", "2025-03-01", "Not judged"),
        ("115851", "2020-01-01", "4"),
    )
    register = table(
        tmp_path, REGISTER_HEADINGS, REGISTER_ROW, ("115851", *REGISTER_ROW[1:])
    )

    found = joined(ofsted, register)

    assert words(found, SchoolWord.GRADE) == ["good", "inadequate"]
    assert words(found, SchoolWord.GRADE_DATE) == ["2019-01-23", "2020-01-01"]


def test_a_new_school_is_found_by_the_one_it_grew_out_of(tmp_path: Path) -> None:
    found = joined(
        table(
            tmp_path,
            FINANCE,
            ("140000", "9000", "0", "2"),
            ("140001", "9000", "0", "2"),
        ),
        table(tmp_path, CENSUS_HEADINGS, census_row(100_000), census_row(100_001)),
        table(tmp_path, LINKS, ("140000", "100000", "Predecessor")),
    )

    assert words(found, SchoolWord.FOUND_BY) == ["link", ""]
    assert words(found, SchoolWord.LOCAL_AUTHORITY) == ["Camden", ""]
    assert words(found, SchoolWord.SECTOR) == ["", ""]
    assert found.numbers[SchoolNumber.PUPILS][0] == 271
    assert [each.by_link for each in found.sources] == [1, 0]


def test_what_is_said_of_a_school_itself_goes_before_its_predecessor(
    tmp_path: Path,
) -> None:
    found = joined(
        table(tmp_path, CENSUS_HEADINGS, census_row(100_000), census_row(100_001)),
        table(
            tmp_path,
            FINANCE,
            ("115850", "9000", "0", "2"),
            ("100001", "9000", "0", "2"),
        ),
        table(tmp_path, REGISTER_HEADINGS, REGISTER_ROW),
        table(tmp_path, LINKS, ("115850", "100000", "Predecessor")),
    )

    assert words(found, SchoolWord.NAME) == ["School 100001", "Alton Infant School"]
    assert words(found, SchoolWord.SECTOR) == ["maintained", "maintained"]
    assert words(found, SchoolWord.TYPE)[1] == "Community school"


def test_a_return_of_part_of_a_year_gives_no_yearly_sums(tmp_path: Path) -> None:
    headings = (
        "URN",
        "Number of pupils in academy (FTE)",
        "Period covered by return",
        "Staff development and training",
        "Revenue reserve",
        "Total Income",
    )
    rows: list[list[object]] = [
        [100_000 + number, 200, months, 3000, 5, 9e5]
        for number, months in enumerate((12, 7, ""))
    ]
    found = joined(workbook(tmp_path / "aar.xlsx", {"Academies": [headings, *rows]}))

    known = ~np.isnan(found.numbers[SchoolNumber.TOTAL_INCOME])
    assert known.tolist() == [True, False, True]
    assert found.numbers[SchoolNumber.REVENUE_RESERVE].tolist() == [5, 5, 5]
    assert words(found, SchoolWord.INCOME_IS) == ["published", "", "published"]


def test_files_that_name_no_schools_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ModelRefusedError, match="which schools there are"):
        joined(table(tmp_path, OFSTED, ("100007", "2024-06-12", "1")))


def test_more_schools_than_there_can_be_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(joining, "MOST_SCHOOLS", 1)

    with pytest.raises(ModelRefusedError, match="name 2 schools"):
        joined(
            table(tmp_path, CENSUS_HEADINGS, census_row(100_000), census_row(100_001))
        )


@pytest.fixture(scope="module")
def england() -> SchoolTable:
    """Give the table of all official files."""
    return joined(*(whole(name) for name in OF_ALL_SCHOOLS))


def test_the_official_files_hold_all_schools(england: SchoolTable) -> None:
    assert len(england) == 22_080


def test_the_official_files_of_2025_join_as_their_table_of_schools_does(
    england: SchoolTable,
) -> None:
    found = england
    golden = joined(whole("schools_joined_2025.csv.gz"))

    by = found.words[SchoolWord.FOUND_BY]
    assert [np.count_nonzero(by == how) for how in ("number", "link", "")] == [
        20_533,
        1_310,
        237,
    ]
    assert np.array_equal(found.urns, golden.urns)
    for number in SchoolNumber:
        if number not in {SchoolNumber.PUPILS, SchoolNumber.PUPIL_PREMIUM}:
            np.testing.assert_allclose(
                found.numbers[number], golden.numbers[number], atol=0.51
            )
    for word in (
        SchoolWord.REGION,
        SchoolWord.SECTOR,
        SchoolWord.TRUST,
        SchoolWord.GRADE,
    ):
        assert np.array_equal(found.words[word], golden.words[word])
