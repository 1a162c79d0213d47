"""Months, and the years of three calendars that they add up to."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from costmodel.drivers import ProfileName
from costmodel.errors import CostmodelError
from costmodel.periods import (
    ACADEMIC,
    FUNDERS,
    Calendar,
    Horizon,
    UnknownMonthError,
    UnusableProfileError,
    add_by_years,
    financial,
    profile_weights,
)

FIVE_YEARS = Horizon(first_year=2026, years=5)

horizons = st.builds(Horizon, st.integers(2000, 2100), st.integers(1, 15))
calendars = st.builds(financial, st.integers(1, 12))


def test_a_horizon_has_twelve_months_a_year() -> None:
    assert FIVE_YEARS.months == 60


@pytest.mark.parametrize(
    ("year", "label"),
    [(0, "2026/27"), (4, "2030/31"), (73, "2099/00"), (-1, "2025/26")],
)
def test_an_academic_year_is_named_by_both_its_years(year: int, label: str) -> None:
    assert FIVE_YEARS.label_of_year(year) == label


@pytest.mark.parametrize(("years", "label"), [(1, "2026/27"), (2, "all years")])
def test_one_year_alone_is_told_by_its_name(years: int, label: str) -> None:
    assert Horizon(first_year=2026, years=years).label_of_all() == label


@pytest.mark.parametrize(
    ("written", "month", "label"),
    [
        ("2026-09", 0, "September 2026"),
        ("2026-12", 3, "December 2026"),
        ("2027-01", 4, "January 2027"),
        ("2027-08", 11, "August 2027"),
        ("2031-08", 59, "August 2031"),
        ("2031-09", 60, "September 2031"),
        ("2026-08", -1, "August 2026"),
        ("2025-01", -20, "January 2025"),
    ],
)
def test_months_count_from_the_first_september(
    written: str, month: int, label: str
) -> None:
    assert FIVE_YEARS.month_of(written) == month
    assert FIVE_YEARS.label_of_month(month) == label


@pytest.mark.parametrize(
    "written", ["2026", "2026-13", "2026-00", "2026-9", "2026-09-01", "September", ""]
)
def test_what_is_no_month_is_refused_with_a_good_answer(written: str) -> None:
    with pytest.raises(UnknownMonthError, match="like 2026-09"):
        FIVE_YEARS.month_of(written)


@pytest.mark.parametrize(("month", "year"), [(0, 0), (11, 0), (12, 1), (-1, -1)])
def test_a_month_lies_in_one_academic_year(month: int, year: int) -> None:
    assert FIVE_YEARS.year_of(month) == year


def test_academic_years_are_all_whole() -> None:
    years = FIVE_YEARS.years_by_calendar(ACADEMIC)

    assert [year.label for year in years] == [
        "2026/27",
        "2027/28",
        "2028/29",
        "2029/30",
        "2030/31",
    ]
    assert not any(year.is_part for year in years)


def test_grant_years_begin_and_end_with_a_part() -> None:
    years = Horizon(2026, 2).years_by_calendar(FUNDERS)

    assert [(year.label, year.months, year.is_part) for year in years] == [
        ("2026/27 (7 months, September 2026 to March 2027)", 7, True),
        ("2027/28", 12, False),
        ("2028/29 (5 months, April 2028 to August 2028)", 5, True),
    ]


def test_a_year_that_starts_in_january_has_one_number() -> None:
    years = Horizon(2026, 1).years_by_calendar(financial(1))

    assert [year.label for year in years] == [
        "2026 (4 months, September 2026 to December 2026)",
        "2027 (8 months, January 2027 to August 2027)",
    ]


def test_a_part_of_one_month_names_it_once() -> None:
    first, last = Horizon(2026, 1).years_by_calendar(financial(10))

    assert first.label == "2025/26 (1 month, September 2026)"
    assert last.label == "2026/27 (11 months, October 2026 to August 2027)"


@pytest.mark.parametrize("start_month", [0, 13, -1])
def test_a_year_starts_in_a_month_of_the_calendar(start_month: int) -> None:
    with pytest.raises(UnknownMonthError, match="from 1 to 12"):
        Calendar("financial", start_month)


@given(horizons, calendars)
def test_the_years_of_a_calendar_hold_every_month_once(
    horizon: Horizon, calendar: Calendar
) -> None:
    years = horizon.years_by_calendar(calendar)

    months = [m for year in years for m in range(year.first_month, year.stop_month)]
    assert months == list(range(horizon.months))
    for year in years[1:]:
        begins = horizon.label_of_month(year.first_month)
        assert begins.startswith(
            Horizon(2026, 1).label_of_month(calendar.start_month - 9).split()[0]
        )


@given(horizons, calendars, st.integers(0, 2**32 - 1), st.integers(1, 3))
def test_months_add_to_years_in_any_calendar(
    horizon: Horizon, calendar: Calendar, seed: int, draws: int
) -> None:
    pence = np.random.default_rng(seed).integers(-(10**9), 10**9, (2, horizon.months))
    monthly = np.repeat(pence.astype(float)[..., np.newaxis], draws, axis=-1)

    yearly = add_by_years(monthly, horizon.years_by_calendar(calendar))

    assert (yearly.sum(axis=-2) == monthly.sum(axis=-2)).all()


def test_a_draw_adds_to_the_same_bits_alone_and_in_company() -> None:
    monthly = np.random.default_rng(7).normal(size=(3, 60, 1000))
    years = FIVE_YEARS.years_by_calendar(FUNDERS)

    together = add_by_years(monthly, years)

    alone = add_by_years(np.ascontiguousarray(monthly[..., 5:6]), years)
    assert alone.tobytes() == np.ascontiguousarray(together[..., 5:6]).tobytes()


@pytest.mark.parametrize(
    ("profile", "parts"),
    [
        (ProfileName.EVEN, [12] * 12),
        (ProfileName.TEACHING, [11] * 11 + [0]),
        (ProfileName.HALF_TERMLY, [0, 6, 0, 6, 0, 6, 6, 0, 6, 0, 6, 0]),
        (ProfileName.START, [1] + [0] * 11),
        (ProfileName.END, [0] * 10 + [1, 0]),
    ],
)
def test_a_named_profile_spreads_as_its_name_says(
    profile: ProfileName, parts: list[int]
) -> None:
    expected = [1 / part if part else 0.0 for part in parts]

    assert profile_weights(profile).tolist() == expected


def test_weights_of_any_size_become_shares() -> None:
    shares = profile_weights((2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0))

    assert shares.tolist() == [0.5, 0.25, 0.25] + [0.0] * 9


weights = st.lists(st.floats(0, 1e308), min_size=12, max_size=12).filter(any)


@given(weights)
def test_shares_add_to_one(given_weights: list[float]) -> None:
    shares = profile_weights(given_weights)

    one_by_one = sum(shares.tolist())
    assert shares.min() >= 0
    assert abs(one_by_one - 1) <= 1e-15
    assert abs(shares.sum() - 1) <= 1e-15
    assert abs(math.fsum(shares) - 1) <= 1e-15


@pytest.mark.parametrize(
    ("profile", "fault"),
    [
        ((1.0,) * 11, "this one has 11"),
        ((1.0,) * 13, "this one has 13"),
        ((), "this one has 0"),
        ((0.0,) * 12, "All weights are nought"),
        ((1.0,) * 11 + (-0.5,), "from nought upwards"),
        ((1.0,) * 11 + (math.nan,), "from nought upwards"),
        ((1.0,) * 11 + (math.inf,), "from nought upwards"),
    ],
)
def test_weights_that_cannot_spread_anything_are_refused(
    profile: tuple[float, ...], fault: str
) -> None:
    with pytest.raises(UnusableProfileError, match=fault) as refused:
        profile_weights(profile)

    assert "Give twelve weights" in str(refused.value)
    assert isinstance(refused.value, CostmodelError)
    assert isinstance(refused.value, ValueError)


@pytest.mark.parametrize(
    ("month", "begins"), [(-13, 2024), (-1, 2025), (0, 2026), (11, 2026), (12, 2027)]
)
def test_an_academic_year_begins_in_a_september(month: int, begins: int) -> None:
    assert FIVE_YEARS.academic_year_of(month) == begins
