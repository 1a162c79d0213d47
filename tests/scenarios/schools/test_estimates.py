"""What no file says and can be estimated."""

from __future__ import annotations

import numpy as np
import pytest

from scenarios.schools.columns import SchoolNumber, SchoolWord
from scenarios.schools.estimates import with_estimates
from tests.scenarios.schools.tables import made

UNKNOWN: dict[str, str | float] = {
    "total_income": np.nan,
    "total_spending": np.nan,
    "income_is": "",
    "pupils": 271.0,
    "spending_per_pupil": 11_529.0,
    "in_year_balance": -50_024.0,
}


def test_totals_are_spending_a_pupil_times_pupils_and_the_balance() -> None:
    table = with_estimates(made(UNKNOWN))

    assert table.numbers[SchoolNumber.TOTAL_SPENDING].tolist() == [11_529 * 271]
    assert table.numbers[SchoolNumber.TOTAL_INCOME].tolist() == [11_529 * 271 - 50_024]
    assert table.words[SchoolWord.INCOME_IS].tolist() == ["estimated"]


def test_what_a_return_says_is_left_as_it_is() -> None:
    table = with_estimates(
        made({"spending_per_pupil": 9_999.0, "in_year_balance": 1.0})
    )

    assert table.numbers[SchoolNumber.TOTAL_INCOME].tolist() == [1_000_000]
    assert table.words[SchoolWord.INCOME_IS].tolist() == ["published"]


@pytest.mark.parametrize(
    ("change", "is_known"),
    [
        ({"spending_per_pupil": 1_999.0}, False),
        ({"spending_per_pupil": 2_000.0}, True),
        ({"spending_per_pupil": 150_000.0}, True),
        ({"spending_per_pupil": 150_001.0}, False),
        ({"pupils": 9.9}, False),
        ({"pupils": 10.0}, True),
        ({"in_year_balance": np.nan}, False),
        ({"in_year_balance": -1e9}, False),
    ],
)
def test_returns_that_cannot_be_of_one_school_and_year_give_no_income(
    change: dict[str, float], *, is_known: bool
) -> None:
    table = with_estimates(made({**UNKNOWN, **change}))

    assert table.known(SchoolNumber.TOTAL_INCOME) == is_known
    assert (table.words[SchoolWord.INCOME_IS] != "").tolist() == [is_known]


def test_a_region_is_that_of_most_schools_of_the_postcode_district() -> None:
    table = with_estimates(
        made(
            {"postcode": "TN1 1AA", "region": "south_east"},
            {"postcode": "TN1 2BB", "region": "south_east"},
            {"postcode": "TN1 3CC", "region": "london"},
            {"postcode": "tn1 4DD", "region": ""},
            {"postcode": "YO1 7AA", "region": ""},
            {"postcode": "", "region": ""},
            {"postcode": "", "region": "north_east"},
        )
    )

    assert table.words[SchoolWord.REGION].tolist()[3:] == [
        "south_east",
        "",
        "",
        "north_east",
    ]


def test_a_school_that_is_newer_than_the_census_is_taken_for_an_academy() -> None:
    table = with_estimates(
        made(
            {},
            {"sector": "", "found_by": "link"},
            {"sector": "", "found_by": ""},
            {"sector": "", "found_by": "number"},
        )
    )

    assert table.words[SchoolWord.SECTOR].tolist() == [
        "maintained",
        "academy",
        "academy",
        "",
    ]


def test_without_a_census_nothing_is_said_of_the_sector() -> None:
    table = with_estimates(made({"sector": "", "found_by": ""}))

    assert table.words[SchoolWord.SECTOR].tolist() == [""]
