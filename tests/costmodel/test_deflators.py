"""Deflators: levels of any kind of year, and money brought from year to year."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from costmodel.deflators import (
    Deflator,
    NoLevelError,
    PriceYear,
    UnknownYearError,
    YearKind,
    deflator_of_academic_year,
    growth_of,
    in_prices_of,
    is_carried_on,
    level_of,
    real_terms_divisors,
    year_named,
)
from costmodel.periods import Horizon


def deflator_with(levels: dict[str, float], years: str = "financial") -> Deflator:
    return Deflator.model_validate(
        {
            "label": "GDP deflator",
            "unit": "2024 = 100",
            "years": years,
            "dated": "2025-12",
            "period": "release of December 2025",
            "source": "HM Treasury",
            "grade": "published",
            "levels": levels,
        }
    )


TREASURY = deflator_with(
    {
        "2010": 69.1217,
        "2013": 73.4795,
        "2018": 79.1606,
        "2020": 85.2137,
        "2021": 85.6358,
        "2022": 90.5005,
        "2023": 96.2507,
        "2024": 100.0,
    },
    "calendar",
)
"""Published with an open-source implementation of the Green Book; calendar years."""

EVEN = deflator_with({"2024-25": 100.0, "2025-26": 112.0, "2026-27": 124.0})


@pytest.mark.parametrize(
    ("year", "in_2024"),
    [("2010", 144.6724), ("2018", 126.3255), ("2020", 117.352), ("2023", 103.8953)],
)
def test_a_hundred_pounds_reach_the_published_sums_of_2024(
    year: str, in_2024: float
) -> None:
    amount = in_prices_of(100, year_named(year), year_named("2024"), TREASURY)

    assert amount == pytest.approx(in_2024, abs=1e-4)


@given(
    st.floats(-1e9, 1e9),
    st.sampled_from(["2010", "2013", "2018", "2024"]),
    st.sampled_from(["2010", "2013", "2018", "2024"]),
)
def test_there_and_back_again_is_the_same_money(
    amount: float, here: str, there: str
) -> None:
    away = in_prices_of(amount, year_named(here), year_named(there), TREASURY)
    back = in_prices_of(away, year_named(there), year_named(here), TREASURY)

    assert back == pytest.approx(amount, rel=1e-12, abs=1e-9)


def test_an_academic_year_is_7_months_of_a_financial_year_and_5_of_the_next() -> None:
    level = deflator_of_academic_year(EVEN, 2024)

    assert level == pytest.approx(7 / 12 * 100 + 5 / 12 * 112)


def test_a_calendar_year_is_3_months_of_a_financial_year_and_9_of_the_next() -> None:
    level = level_of(EVEN, PriceYear(YearKind.CALENDAR, 2025))

    assert level == pytest.approx(3 / 12 * 100 + 9 / 12 * 112)


def test_an_academic_year_is_4_months_of_a_calendar_year_and_8_of_the_next() -> None:
    level = level_of(TREASURY, year_named("2022/23"))

    assert level == pytest.approx(4 / 12 * 90.5005 + 8 / 12 * 96.2507)


def test_a_financial_year_is_9_months_of_a_calendar_year_and_3_of_the_next() -> None:
    level = level_of(TREASURY, year_named("2022-23"))

    assert level == pytest.approx(9 / 12 * 90.5005 + 3 / 12 * 96.2507)


def test_the_last_growth_holds_past_the_last_published_year() -> None:
    growth = 124 / 112

    assert level_of(EVEN, year_named("2027-28")) == pytest.approx(124 * growth)
    assert level_of(EVEN, year_named("2029-30")) == pytest.approx(124 * growth**3)


@pytest.mark.parametrize("year", ["2026/27", "2027-28", "2027"])
def test_a_year_with_a_month_past_the_last_level_is_carried_on(year: str) -> None:
    assert is_carried_on(EVEN, year_named(year))


@pytest.mark.parametrize("year", ["2026-27", "2026", "2025/26"])
def test_a_year_within_the_levels_is_not_carried_on(year: str) -> None:
    assert not is_carried_on(EVEN, year_named(year))


def test_real_terms_start_from_the_first_academic_year() -> None:
    divisors = real_terms_divisors(EVEN, Horizon(first_year=2024, years=2))

    assert divisors.tolist() == pytest.approx([1.0, 117 / 105])
    assert divisors[0] == 1.0


def test_a_year_before_the_series_has_no_level() -> None:
    with pytest.raises(NoLevelError, match=r"no level for 2023-24.*2024-25 to 2026-27"):
        level_of(EVEN, year_named("2023-24"))


def test_a_gap_in_the_series_has_no_level() -> None:
    with pytest.raises(NoLevelError, match="no level for 2011"):
        level_of(TREASURY, year_named("2011"))


def test_a_series_that_ends_in_a_gap_cannot_be_carried_on() -> None:
    series = deflator_with({"2020-21": 100.0, "2024-25": 120.0})

    with pytest.raises(NoLevelError, match="no level for 2023-24"):
        level_of(series, year_named("2025-26"))


@pytest.mark.parametrize("label", ["2013", "2013-14", "2013/14", "1999-00"])
def test_a_year_is_written_as_it_is_read(label: str) -> None:
    assert str(year_named(label)) == label


@pytest.mark.parametrize(
    "label", ["", "13-14", "2013-15", "2013/2014", "2013–14", "٢٠١٣", "2013-14 "]
)
def test_what_is_not_a_year_is_refused(label: str) -> None:
    with pytest.raises(UnknownYearError, match="is not a year"):
        year_named(label)


@pytest.mark.parametrize(
    ("changes", "fault"),
    [
        ({"levels": {"2024": 100.0, "2025-26": 112.0}}, "not the name of a financial"),
        ({"levels": {"2024-25": 0.0, "2025-26": 112.0}}, "not above nought"),
        ({"levels": {"2024-25": 100.0}}, "at least 2"),
        ({"levels": {"twenty": 100.0, "2025-26": 1.0}}, "is not a year"),
        ({"forecast_from": "2030-31"}, "forecast_from 2030-31 has no level"),
        ({"dated": "March 2026"}, "dated"),
        ({"years": "academic"}, "years"),
    ],
)
def test_a_release_with_a_fault_is_refused(
    changes: dict[str, object], fault: str
) -> None:
    with pytest.raises(ValidationError, match=fault):
        Deflator.model_validate({**EVEN.model_dump(), **changes})


def test_a_series_is_named_with_its_base_and_its_release() -> None:
    assert TREASURY.title == "GDP deflator, 2024 = 100, release of December 2025"


def test_prices_grow_on_the_year_before_once_there_is_one() -> None:
    growths = [growth_of(EVEN, year_named(f"20{at}-{at + 1}")) for at in (24, 25, 26)]

    assert growths == [None, pytest.approx(0.12), pytest.approx(12 / 112)]
