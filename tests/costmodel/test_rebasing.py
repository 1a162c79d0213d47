"""Any amount is brought from one year's prices to another's, and says by what."""

from __future__ import annotations

import pytest

import costmodel
from costmodel.deflators import NoLevelError, UnknownYearError
from costmodel.periods import UnknownMonthError
from costmodel.rebasing import rebase


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


def test_what_cannot_be_read_is_refused() -> None:
    with pytest.raises(NoLevelError, match=r"no deflator 'gpd'.* 'gdp'"):
        rebase(1.0, "2013", "2024", series="gpd")
    with pytest.raises(NoLevelError, match="no level for 1989"):
        rebase(1.0, "1989", "2024", series="gdp_calendar")
    with pytest.raises(UnknownYearError, match="not a year"):
        rebase(1.0, "2013-15", "2024")
    with pytest.raises(UnknownMonthError, match="not an as-of date"):
        rebase(1.0, "2013", "2024", as_of="June")


def test_the_package_has_them() -> None:
    assert costmodel.rebase is rebase
    assert f"{costmodel.real_change(0.027, 0.087):.2%}" == "-5.52%"
