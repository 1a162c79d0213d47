"""Discounting: the Green Book's factors, annuities, present values."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from costmodel.discounting import (
    DiscountSchedule,
    NoYearsError,
    annuity_factor,
    discount_factors,
    present_value,
    yearly_equivalent,
)


def schedule_of(*steps: tuple[int, float]) -> DiscountSchedule:
    return DiscountSchedule.model_validate(
        {
            "label": "Social time preference rate",
            "dated": "2026-02",
            "period": "edition of February 2026",
            "source": "HM Treasury, Green Book",
            "steps": [
                {"first_year": year, "rate": rate, "grade": "published"}
                for year, rate in steps
            ],
        }
    )


GREEN_BOOK = schedule_of(
    (0, 0.035), (31, 0.03), (76, 0.025), (126, 0.02), (201, 0.015), (301, 0.01)
)


@pytest.mark.parametrize(
    ("year", "factor"),
    [
        (0, 1.0),
        (1, 0.966184),
        (2, 0.933511),
        (3, 0.901943),
        (4, 0.871442),
        (5, 0.841973),
        (30, 0.356278),
        (31, 0.345901),
        (75, 0.094214),
        (76, 0.091916),
    ],
)
def test_factors_are_those_of_the_green_book(year: int, factor: float) -> None:
    assert discount_factors(GREEN_BOOK, 80)[year] == pytest.approx(factor, abs=1e-6)


def test_the_rate_falls_from_the_first_year_of_its_step() -> None:
    factors = discount_factors(GREEN_BOOK, 302)

    assert factors[31] == pytest.approx(factors[30] / 1.03)
    assert factors[75] == pytest.approx(1 / (1.035**30 * 1.03**45))
    assert factors[76] == pytest.approx(factors[75] / 1.025)
    assert factors[301] == pytest.approx(factors[300] / 1.01)


def test_an_annuity_is_the_sum_of_its_factors() -> None:
    factors = discount_factors(GREEN_BOOK, 31)

    assert annuity_factor(0.035, 30) == pytest.approx(factors[1:].sum())
    assert annuity_factor(0.035, 30) == pytest.approx(18.392045, abs=1e-6)
    assert annuity_factor(0.035, 5) == pytest.approx(4.515052, abs=1e-6)
    assert annuity_factor(0.035, 2.75) == pytest.approx(2.579052, abs=1e-6)


def test_an_outlay_of_100_and_five_years_of_30_have_the_published_value() -> None:
    flows = np.array([[-100.0], [30], [30], [30], [30], [30]])

    value = float(present_value(flows, GREEN_BOOK)[0])

    assert value == pytest.approx(35.451571, abs=1e-6)
    assert yearly_equivalent(value, 0.035, 5) == pytest.approx(7.851863, abs=1e-6)


def test_the_flow_of_year_nought_is_not_discounted() -> None:
    assert present_value(np.array([[250.0]]), GREEN_BOOK).tolist() == [250.0]


def test_no_years_have_no_factors_and_no_value() -> None:
    assert discount_factors(GREEN_BOOK, 0).shape == (0,)
    assert present_value(np.zeros((0, 3)), GREEN_BOOK).tolist() == [0.0, 0.0, 0.0]


flows_of_years = st.lists(st.floats(-1e6, 1e6), min_size=1, max_size=12)


@given(flows_of_years, st.floats(-1e3, 1e3))
def test_twice_the_flows_have_twice_the_value(
    years: list[float], factor: float
) -> None:
    flows = np.array(years)[:, np.newaxis]

    value = present_value(flows, GREEN_BOOK)
    scaled = present_value(flows * factor, GREEN_BOOK)

    assert scaled == pytest.approx(value * factor, rel=1e-9, abs=1e-3)


@given(flows_of_years)
def test_at_a_rate_of_nought_the_value_is_the_sum(years: list[float]) -> None:
    flows = np.array(years)[:, np.newaxis]

    value = present_value(flows, schedule_of((0, 0.0)))

    assert value[0] == pytest.approx(sum(years), rel=1e-12, abs=1e-6)


@given(st.lists(flows_of_years.filter(lambda y: len(y) > 2), min_size=1, max_size=9))
def test_a_draw_has_the_same_bits_in_any_company(draws: list[list[float]]) -> None:
    flows = np.array([draw[:3] for draw in draws]).T.copy()

    together = present_value(flows, GREEN_BOOK)

    for draw in range(flows.shape[1]):
        alone = present_value(flows[:, draw : draw + 1].copy(), GREEN_BOOK)
        assert together[draw] == alone[0]


@given(st.floats(0, 0.2), st.integers(1, 40), st.floats(1, 1e6))
def test_equal_yearly_amounts_repay_an_amount_exactly(
    rate: float, years: int, amount: float
) -> None:
    yearly = yearly_equivalent(amount, rate, years)

    flows = np.full((years + 1, 1), yearly)
    flows[0] = 0
    value = present_value(flows, schedule_of((0, rate)))[0]
    assert value == pytest.approx(amount, rel=1e-6)


def test_spread_without_interest_is_a_straight_line() -> None:
    assert yearly_equivalent(9000, 0.0, 3) == pytest.approx(3000)
    assert annuity_factor(0.0, 3) == pytest.approx(3)


@pytest.mark.parametrize("years", [0, -1])
def test_nothing_is_spread_over_no_time(years: int) -> None:
    with pytest.raises(NoYearsError, match="above nought"):
        yearly_equivalent(9000, 0.035, years)


def test_there_is_no_rate_before_year_nought() -> None:
    with pytest.raises(NoYearsError, match="Count years from 0"):
        GREEN_BOOK.rate_of_year(-1)


@pytest.mark.parametrize("years", [(1, 31), (0, 31, 31), (0, 76, 31)])
def test_steps_that_do_not_rise_from_year_nought_are_refused(
    years: tuple[int, ...],
) -> None:
    with pytest.raises(ValidationError, match="begin at year 0 and rise"):
        schedule_of(*((year, 0.03) for year in years))
