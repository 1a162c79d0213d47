"""What official files say of schools, in our columns and units."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from costmodel.errors import ModelRefusedError
from scenarios.schools.columns import LinkColumn, SchoolNumber, SchoolWord
from scenarios.schools.extracts import Extract, Oddity, read_file, read_files
from scenarios.schools.file_faults import FileFaultError
from tests.scenarios.schools.official import (
    CENSUS_HEADINGS,
    REGISTER_HEADINGS,
    REGISTER_ROW,
    census_row,
    packed,
    table,
    whole,
    workbook,
)

CFR_HEADINGS = (
    "LA",
    "URN",
    "School Name",
    "Period covered by return",
    "No pupils",
    "E09  Development and training",
    "E26 Agency supply\nteaching staff",
    "E28a Bought in professional services - other",
    "E28b PFI",
    "Total Income   I01 to I18",
    "Total Expenditure   E01 to E32",
    "Revenue Reserve   B01 + B02 + B06",
    "In-year Balance",
)
CFR_ROW = ("201", "100000", "The Aldgate School", "12", "249", "576", "34,852",
           "65831", "0", "3,074,335", "3124359", "106613", "(50,024)")  # fmt: skip


def odd(extract: Extract) -> dict[tuple[str, str], tuple[int, int, str]]:
    """Return the oddities of a file by what they are and the column."""
    return {
        (each.what.split(" (")[0], each.column): (each.count, each.line, each.example)
        for each in extract.report.oddities
    }


def test_the_register_is_read_in_our_columns(tmp_path: Path) -> None:
    extract = read_file(table(tmp_path, REGISTER_HEADINGS, REGISTER_ROW))

    assert extract.urns.tolist() == [115_850]
    words = {column.value: str(each[0]) for column, each in extract.words.items()}
    assert words == {
        "name": "Alton Infant School",
        "local_authority": "Hampshire",
        "region": "south_east",
        "phase": "primary",
        "type": "Community school",
        "sector": "maintained",
        "trust": "",
        "postcode": "GU34 1DH",
        "urban_rural": "(England/Wales) Urban city and town",
        "grade": "good",
        "grade_date": "2019-01-23",
    }
    assert extract.numbers[SchoolNumber.PUPILS].tolist() == [138]
    assert extract.numbers[SchoolNumber.FSM].tolist() == pytest.approx([0.217])
    assert extract.report.oddities == ()


def test_the_census_is_read_and_its_signs_are_counted(tmp_path: Path) -> None:
    rows = [
        census_row(100_000),
        census_row(100_001, all_through_school="Yes", fsm="z"),
        census_row(100_002, fsm="c", region_name="Atlantis"),
    ]

    extract = read_file(packed(table(tmp_path, CENSUS_HEADINGS, *rows)))

    assert extract.words[SchoolWord.PHASE].tolist() == [
        "primary",
        "all_through",
        "primary",
    ]
    assert extract.words[SchoolWord.REGION].tolist() == ["london", "london", ""]
    assert np.isnan(extract.numbers[SchoolNumber.FSM]).tolist() == [False, True, True]
    assert odd(extract) == {
        ("not applicable", "fsm"): (1, 3, "z"),
        ("suppressed", "fsm"): (1, 4, "c"),
        ("not understood", "region"): (1, 4, "Atlantis"),
    }


def test_finance_returns_of_maintained_schools_are_read(tmp_path: Path) -> None:
    late = ("201", "100001", "Late", *["DNS"] * 10)
    path = workbook(
        tmp_path / "cfr.xlsx", {"CFR Data": [["Title"], CFR_HEADINGS, CFR_ROW, late]}
    )

    extract = read_file(path)

    first = {column.value: float(each[0]) for column, each in extract.numbers.items()}
    assert first == {
        "pupils": 249,
        "months": 12,
        "total_income": 3_074_335,
        "total_spending": 3_124_359,
        "lined_spending": 3_124_359,
        "in_year_balance": -50_024,
        "revenue_reserve": 106_613,
        "training_line": 576,
        "agency_supply": 34_852,
        "other_services": 65_831,
    }
    assert np.isnan(extract.numbers[SchoolNumber.TOTAL_INCOME][1])
    found = odd(extract)
    assert found["not supplied", "total_income"] == (1, 4, "DNS")
    assert ("column missing: unknown for these schools", "consultancy") in found


def test_the_academies_share_of_the_trusts_reserve_goes_first(tmp_path: Path) -> None:
    headings = (
        "URN",
        "Number of pupils in academy (FTE)",
        "Staff development and training",
        "Revenue reserve",
        "Share of Revenue Reserve, distributed on per pupil basis",
    )
    path = workbook(
        tmp_path / "aar.xlsx",
        {"Academies": [["Title"], headings, [100_000, 200, 3000, 0, 55_000]]},
    )

    extract = read_file(path)

    assert extract.numbers[SchoolNumber.REVENUE_RESERVE].tolist() == [55_000]


def test_the_academies_return_may_come_by_the_codes_of_its_lines(
    tmp_path: Path,
) -> None:
    headings = ("LA", "URN", "Company_Name", "BAE090-T", "BAE230-T", "BAB030-T")
    row = ("201", "100000", "Ark Schools", "3000", "DNS", "-1,500")

    extract = read_file(table(tmp_path, headings, row))

    assert extract.words[SchoolWord.TRUST].tolist() == ["Ark Schools"]
    assert extract.numbers[SchoolNumber.TRAINING_LINE].tolist() == [3_000]
    assert extract.numbers[SchoolNumber.REVENUE_RESERVE].tolist() == [-1_500]
    assert odd(extract)["not supplied", "consultancy"] == (1, 2, "DNS")


def test_pounds_a_pupil_become_pounds(tmp_path: Path) -> None:
    headings = ("URN", "PUPILS", "TOTALINCOME", "TOTALEXPENDITURE", "OTHERSTAFF")
    rows = [
        ("121267", "45", "9,890", "1,553", "239"),
        ("121268", "SUPP", "1", "1", "1"),
    ]

    extract = read_file(table(tmp_path, headings, *rows))

    income = extract.numbers[SchoolNumber.TOTAL_INCOME]
    assert income[0] == 45 * 9_890
    assert np.isnan(income[1])


def test_pounds_a_pupil_without_pupils_stay_unknown(tmp_path: Path) -> None:
    headings = ("URN", "PUPILS", "TOTALINCOME", "TOTALEXPENDITURE", "OTHERSTAFF")

    extract = read_file(table(tmp_path, headings, ("121267", "", "9,890", "1", "1")))

    assert np.isnan(extract.numbers[SchoolNumber.TOTAL_INCOME]).all()


def test_numbers_that_no_school_can_have_are_unknown_and_counted(
    tmp_path: Path,
) -> None:
    rows = [
        census_row(100_000, fsm="100"),
        census_row(100_001, fsm="100.1", pupils="20001"),
        census_row(100_002, fsm="-1", pupils="20000"),
    ]

    extract = read_file(table(tmp_path, CENSUS_HEADINGS, *rows))

    assert np.isnan(extract.numbers[SchoolNumber.FSM]).tolist() == [False, True, True]
    assert np.isnan(extract.numbers[SchoolNumber.PUPILS]).tolist() == [
        False,
        True,
        False,
    ]
    assert odd(extract) == {
        ("outside what can be", "fsm"): (2, 3, "100.1"),
        ("outside what can be", "pupils"): (1, 3, "20001"),
    }


@pytest.mark.parametrize(
    ("schools", "share", "most"),
    [(200, 0.25, 0.25), (199, 0.25, 0.0025), (200, 1.01, 0.0101)],
)
def test_shares_in_place_of_per_cent_are_taken_as_such_where_schools_are_many(
    tmp_path: Path, schools: int, share: float, most: float
) -> None:
    rows = [census_row(100_000 + n, fsm=str(share)) for n in range(schools)]

    extract = read_file(table(tmp_path, CENSUS_HEADINGS, *rows))

    assert extract.numbers[SchoolNumber.FSM].max() == pytest.approx(most)
    told = [each for each in extract.report.oddities if each.column == "fsm"]
    assert [each.count for each in told] == ([200] if most == share else [])


def test_links_are_kept_apart(tmp_path: Path) -> None:
    headings = ("URN", "LinkURN", "LinkType")

    extract = read_file(table(tmp_path, headings, ("100006", "134643", "Predecessor")))

    assert extract.links[LinkColumn.URN].tolist() == ["134643"]
    assert (extract.words, extract.numbers) == ({}, {})


def test_a_column_that_is_mostly_words_refuses_the_file(tmp_path: Path) -> None:
    rows = [
        census_row(100_000),
        *(census_row(n, pupils="many") for n in (100_001, 100_002)),
    ]

    told = r"file_0.csv:3: The column of pupils .*2 of its 3 .*'many'"
    with pytest.raises(FileFaultError, match=told):
        read_file(table(tmp_path, CENSUS_HEADINGS, *rows))


def test_a_column_that_is_half_words_is_still_read(tmp_path: Path) -> None:
    rows = [census_row(100_000), census_row(100_001, pupils="many")]

    extract = read_file(table(tmp_path, CENSUS_HEADINGS, *rows))

    assert extract.report.oddities == (
        Oddity("not understood", "pupils", 1, 3, "many"),
    )


def test_a_file_without_schools_is_refused(tmp_path: Path) -> None:
    path = table(tmp_path, CENSUS_HEADINGS, census_row(7))

    with pytest.raises(FileFaultError, match="none of its 1 rows"):
        read_file(path)


def test_every_fault_of_every_file_is_told_and_nothing_taken(tmp_path: Path) -> None:
    good = table(tmp_path, CENSUS_HEADINGS, census_row(100_000))
    bad = table(tmp_path, ("quarter", "index"))

    with pytest.raises(ModelRefusedError) as refused:
        read_files([good, bad, tmp_path / "nowhere.csv"])

    assert [finding.place.file for finding in refused.value.findings] == [
        "file_1.csv",
        str(tmp_path / "nowhere.csv"),
    ]


def test_files_are_read_in_their_order(tmp_path: Path) -> None:
    first = table(tmp_path, CENSUS_HEADINGS, census_row(100_000))
    second = table(tmp_path, REGISTER_HEADINGS, REGISTER_ROW)

    extracts = read_files([first, second])

    assert [extract.layout.name for extract in extracts] == ["census", "gias"]


def test_the_register_as_downloaded_in_2022_is_read_whole() -> None:
    extract = read_file(whole("fixture_gias_raw_format_2022_04.csv.gz"))

    found = {what: count for (what, _), (count, _, _) in odd(extract).items()}
    assert found["rows with unquoted commas in the last column"] == 69
    assert extract.report.schools + found["schools that are not open"] == 1_096


def test_the_performance_tables_of_2019_are_read_whole() -> None:
    extract = read_file(whole("fixture_england_cfr_815_2018_19.csv.gz"))

    assert extract.report.schools == 266
    assert extract.numbers[SchoolNumber.TOTAL_INCOME][0] == 45 * 9_890
    assert odd(extract)["rows of no school", ""][0] == 47
