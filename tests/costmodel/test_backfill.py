"""What a day of a person costs, and what its release does at home."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from costmodel.backfill import DayPart, OnCosts, Release, day_cost, release_costs
from tests.models import one

TEACHERS = OnCosts(one(0.15), one(5_000), one(0.2868), one(0.005))
ONLY_INSURANCE = OnCosts(one(0.15), one(5_000), one(0), one(0))
CENT = 0.005

shares = st.floats(0, 1)


def cost_of(salary: float, on_costs: OnCosts = TEACHERS, days: float = 195) -> float:
    """Return the cost of one day."""
    return day_cost(one(salary), on_costs, np.array([days])).item()


def released(in_school: float, needed: float, found: float) -> Release:
    """Return how one day is covered."""
    return Release(np.array([in_school]), np.array([needed]), np.array([found]))


def parts_of(release: Release, cost: float, cover: float) -> dict[DayPart, float]:
    """Return what the day costs at home."""
    costs = release_costs(release, one(cost), one(cover))
    return {part: pounds.item() for part, pounds in costs.items()}


def test_a_head_on_95_000_costs_699_a_day() -> None:
    pay = 95_000 + 13_500 + 27_246 + 475

    assert pay == 136_221
    assert cost_of(95_000) == pytest.approx(pay / 195)
    assert cost_of(95_000) == pytest.approx(699, abs=0.5)


@pytest.mark.parametrize(
    ("salary", "insurance"),
    [(0, 0), (4_999, 0), (5_000, 0), (5_001, 0.15), (25_000, 3_000)],
)
def test_insurance_is_paid_above_the_threshold_alone(
    salary: float, insurance: float
) -> None:
    assert cost_of(salary, ONLY_INSURANCE, 1) == pytest.approx(salary + insurance)


def test_two_draws_are_worked_out_side_by_side() -> None:
    salaries = np.array([[20_000.0, 40_000.0]])

    costs = day_cost(salaries, ONLY_INSURANCE, np.array([100.0, 200.0]))

    assert costs.tolist() == [[222.5, 226.25]]


def test_a_day_that_is_partly_covered_costs_585() -> None:
    release = released(1, 0.6, 0.5)

    parts = parts_of(release, 699, 319)

    assert release.filled.item() == pytest.approx(0.3)
    assert parts[DayPart.COVER] == pytest.approx(0.3 * 319)
    assert parts[DayPart.LOST] == pytest.approx(0.7 * 699)
    assert parts[DayPart.COVER] + parts[DayPart.LOST] == pytest.approx(585)


def test_a_provider_school_paid_650_for_that_day_gains_65() -> None:
    parts = parts_of(released(1, 0.6, 0.5), 699, 319)

    assert 650 - parts[DayPart.COVER] - parts[DayPart.LOST] == pytest.approx(65)


def test_cover_for_a_head_is_not_like_for_like() -> None:
    parts = parts_of(released(1, 0.6, 0.5), 699, 319)

    assert parts[DayPart.RELEASED] == 699
    assert parts[DayPart.UNLIKE] == pytest.approx(0.3 * (699 - 319))


@pytest.mark.parametrize("cover", [(0, 1), (1, 0), (0, 0)])
def test_without_cover_all_in_school_time_is_lost(cover: tuple[float, float]) -> None:
    parts = parts_of(released(0.8, *cover), 500, 250)

    assert parts[DayPart.COVER] == 0
    assert parts[DayPart.LOST] == 400


def test_time_outside_the_school_day_costs_the_school_nothing() -> None:
    parts = parts_of(released(0, 1, 1), 500, 250)

    assert set(parts.values()) == {0.0}


@given(shares, shares, shares)
def test_what_is_covered_and_what_is_lost_is_the_time_in_school(
    in_school: float, needed: float, found: float
) -> None:
    release = released(in_school, needed, found)

    assert release.filled + release.lost == pytest.approx(in_school)
    assert release.lost >= 0


@given(shares, shares, shares, st.floats(0, 1_000), st.floats(0, 1_000))
def test_the_conventions_differ_by_what_is_not_like_for_like(
    in_school: float, needed: float, found: float, cost: float, cover: float
) -> None:
    parts = parts_of(released(in_school, needed, found), cost, cover)

    bridge = parts[DayPart.COVER] + parts[DayPart.LOST] + parts[DayPart.UNLIKE]
    assert bridge == pytest.approx(parts[DayPart.RELEASED], abs=1e-9)
