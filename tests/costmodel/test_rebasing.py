"""Any amount is brought from one year's prices to another's, and says by what."""

from __future__ import annotations

from typing import Any

import pytest

import costmodel
from costmodel.deflators import (
    NoLevelError,
    UnknownYearError,
    UnusablePriceChangeError,
)
from costmodel.periods import UnknownMonthError
from costmodel.rebasing import UnusableAmountError, rebase


def test_the_subsidy_of_2013_is_7_210_pounds_in_2026_27() -> None:
    told = rebase(5_000, "2013-14", "2026-27")

    assert told.amount == pytest.approx(7_209.66, abs=0.01)
    assert told.amount == 5_000 * told.factor
    assert told.deflator == (
        "GDP deflator, financial years, 2024-25 = 100, release of March 2026"
    )


def test_there_and_back_is_the_same() -> None:
    there = rebase(100.0, "2013", "2024/25", series="cpi")

    back = rebase(there.amount, "2024/25", "2013", series="cpi")

    assert back.amount == pytest.approx(100.0)


@pytest.mark.parametrize(
    ("year", "is_past"), [("2030-31", False), ("2030/31", True), ("2031-32", True)]
)
def test_a_year_past_the_last_level_is_told(year: str, *, is_past: bool) -> None:
    assert rebase(1.0, "2026-27", year).is_carried_on is is_past
    assert rebase(1.0, year, "2026-27").is_carried_on is is_past


def test_the_release_is_that_of_the_month_asked_for() -> None:
    latest = rebase(1.0, "2013-14", "2024-25")

    assert rebase(1.0, "2013-14", "2024-25", as_of="2026-03") == latest
    assert rebase(1.0, "2013-14", "2024-25", as_of="2026-04-30") == latest


@pytest.mark.parametrize("month", ["2025-06", "2026-02", "2026-02-28"])
def test_a_month_before_the_first_release_that_ships_is_refused(month: str) -> None:
    said = (
        f"No release of 'gdp' .* in force in {month[:7]} ships: the first is of 2026-03"
    )

    with pytest.raises(NoLevelError, match=said):
        rebase(1.0, "2013-14", "2024-25", as_of=month)


def test_what_cannot_be_read_is_refused() -> None:
    with pytest.raises(NoLevelError, match=r"no deflator 'gpd'.* 'gdp'"):
        rebase(1.0, "2013", "2024", series="gpd")
    with pytest.raises(NoLevelError, match="no level for 1989"):
        rebase(1.0, "1989", "2024", series="gdp_calendar")
    with pytest.raises(UnknownYearError, match="not a year"):
        rebase(1.0, "2013-15", "2024")
    with pytest.raises(UnknownMonthError, match="not an as-of date"):
        rebase(1.0, "2013", "2024", as_of="June")


def test_what_is_not_even_a_word_or_a_number_is_refused() -> None:
    what: Any = 2013

    with pytest.raises(UnknownYearError, match="The year 2013 is not a name"):
        rebase(1_000, what, "2024")
    with pytest.raises(UnknownMonthError, match="'2013' is not an as-of date"):
        rebase(1_000, "2013", "2024", as_of=what)
    with pytest.raises(NoLevelError, match="no deflator '2013'"):
        rebase(1_000, "2013", "2024", series=what)
    what = ["gdp"]
    with pytest.raises(NoLevelError, match="no deflator"):
        rebase(1_000, "2013", "2024", series=what)
    for amount in (None, "1000", float("nan"), [1.0], True, 10**400, 1e308):
        what = amount
        with pytest.raises(UnusableAmountError, match="which is not one number"):
            rebase(what, "2013", "2024")


@pytest.mark.parametrize("prices", [-1, -1.5])
def test_prices_that_fall_to_nought_leave_no_real_change(prices: float) -> None:
    with pytest.raises(UnusablePriceChangeError, match="nothing is left of them"):
        costmodel.real_change(0.02, prices)
    assert costmodel.real_change(0.02, -0.99) == pytest.approx(101)


@pytest.mark.parametrize("none", ["x", None, float("nan"), True, 1e308, 10**400])
def test_what_is_no_fraction_has_no_real_change(none: object) -> None:
    what: Any = none
    with pytest.raises(UnusablePriceChangeError, match=r"The change is .* no"):
        costmodel.real_change(what, 0.02)
    with pytest.raises(UnusablePriceChangeError, match="The change of prices is"):
        costmodel.real_change(0.02, what)


def test_the_package_has_them() -> None:
    assert costmodel.rebase is rebase
    assert f"{costmodel.real_change(0.027, 0.087):.2%}" == "-5.52%"
