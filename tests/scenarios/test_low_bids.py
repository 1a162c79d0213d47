"""A price far below the others has to be explained."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scenarios.low_bids import LowBidError, LowBidRule, screen_low_bids

PRICES = st.lists(st.floats(1_000, 1e7), min_size=3, max_size=9)


def test_the_highest_price_is_left_out_of_the_mean() -> None:
    screened = screen_low_bids([100_000, 98_000, 104_000, 80_000, 130_000])

    assert screened.mean == 95_500
    assert screened.threshold == pytest.approx(81_175)
    assert screened.next_lowest == 98_000
    assert screened.margin == 1_000
    assert screened.flagged == (80_000,)


def test_the_margin_to_the_next_has_a_least_and_a_most() -> None:
    assert screen_low_bids([2e6, 2e6, 2e6]).margin == 20_000
    assert screen_low_bids([2e7, 2e7, 2e7]).margin == 100_000
    near = LowBidRule(below_mean=0.0)
    assert screen_low_bids([9_500, 10_000, 10_400, 12_000], near).flagged == ()


def test_several_low_prices_are_held_against_the_lowest_that_is_not() -> None:
    prices = [50_000, 70_000, 100_000, 100_000, 100_000]

    assert screen_low_bids(prices).flagged == (50_000,)
    assert screen_low_bids([*prices, 100_000]).flagged == (50_000, 70_000)


@given(prices=PRICES, factor=st.floats(1.0, 10.0))
def test_a_flagged_price_is_below_all_bounds_and_the_highest_never_is(
    prices: list[float], factor: float
) -> None:
    screened = screen_low_bids(prices)

    assert max(prices) not in screened.flagged
    assert all(one < screened.threshold for one in screened.flagged)
    assert all(screened.next_lowest - one > screened.margin for one in screened.flagged)
    larger = screen_low_bids([*prices, factor * max(prices)])
    assert larger.mean >= screened.mean - 1e-6


@pytest.mark.parametrize(
    ("prices", "said"),
    [
        ([1.0, 2.0], "2 prices cannot be compared"),
        ([1.0, 2.0, 0.0], "nought, below it or no number"),
        ([1.0, 2.0, float("nan")], "no number. Write pounds"),
    ],
)
def test_prices_that_cannot_be_compared_are_refused(
    prices: list[float], said: str
) -> None:
    with pytest.raises(LowBidError, match=said):
        screen_low_bids(prices)
