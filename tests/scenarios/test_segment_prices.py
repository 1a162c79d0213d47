"""One price for all, or one for each, where demand falls in a straight line."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scenarios.segment_prices import (
    DemandError,
    LinearDemand,
    best_segment_prices,
    best_uniform_price,
)

BOTH = [LinearDemand(80, 10), LinearDemand(100, 20)]
DEMANDS = st.lists(
    st.builds(LinearDemand, st.floats(10, 200), st.floats(1, 50)),
    min_size=1,
    max_size=4,
)


def left(demands: list[LinearDemand], price: float, marginal: float) -> float:
    """Return the contribution at a price."""
    return (price - marginal) * sum(each.quantity(price) for each in demands)


def test_where_no_price_covers_the_cost_the_least_subsidy_is_told() -> None:
    best = best_uniform_price(BOTH, 25, 175)

    assert best.break_even == ()
    assert best.price == pytest.approx(55.833333, abs=1e-6)
    assert best.contribution == pytest.approx(142.604167, abs=1e-6)
    assert best.subsidy == pytest.approx(32.395833, abs=1e-6)


def test_where_prices_cover_it_the_lowest_and_the_highest_are_told() -> None:
    best = best_uniform_price(BOTH, 25, 100)

    low, high = best.break_even
    assert low < best.price < high
    for price in best.break_even:
        assert left(BOTH, price, 25) == pytest.approx(100)
    assert best.subsidy == 0


def test_a_price_for_each_segment_never_leaves_less() -> None:
    prices, contribution, missing = best_segment_prices(BOTH, 25, 175)

    assert prices == (52.5, 62.5)
    assert contribution == pytest.approx(145.9375)
    assert missing == pytest.approx(29.0625)


def test_a_small_rich_segment_alone_may_be_worth_more() -> None:
    unlike = [LinearDemand(20, 1), LinearDemand(1_000, 1)]

    assert best_uniform_price(unlike, 0, 0).price == pytest.approx(500)


@given(demands=DEMANDS, marginal=st.floats(0, 150), price=st.floats(0, 220))
def test_no_price_leaves_more_than_the_best(
    demands: list[LinearDemand], marginal: float, price: float
) -> None:
    best = best_uniform_price(demands, marginal, 50.0)

    assert left(demands, price, marginal) <= best.contribution + 1e-6
    assert best.subsidy == pytest.approx(max(0.0, 50.0 - best.contribution))
    for root in best.break_even:
        assert left(demands, root, marginal) == pytest.approx(50.0, abs=1e-4)
    _, apart, _ = best_segment_prices(demands, marginal, 50.0)
    assert apart >= best.contribution - 1e-6


def test_what_makes_no_sense_is_refused() -> None:
    with pytest.raises(DemandError, match=r"ends at £0 and falls by £1"):
        LinearDemand(0, 1)
    with pytest.raises(DemandError, match="falls by £inf"):
        LinearDemand(1, math.inf)
    with pytest.raises(DemandError, match="There is no demand"):
        best_uniform_price([], 1, 1)
    with pytest.raises(DemandError, match="There is no demand"):
        best_segment_prices([], 1, 1)
