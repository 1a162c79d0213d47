"""When a year's cost falls, and at which level of its index."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from costmodel.drivers import IndexName, ProfileName
from costmodel.inflation import PriceIndex
from costmodel.periods import Horizon
from costmodel.timing import Levels, Shape, Timing, levels_of, timing_of
from tests.models import column

TWO_YEARS = Horizon(2026, 2)
STILL = PriceIndex("none", "Nothing moves")
SUPPORT = PriceIndex("pay_support", "Support pay", "2027-04", (0.03, 0.03))


def timed(index: PriceIndex, *profiles: ProfileName | tuple[float, ...]) -> Timing:
    """Return the timing of one index under some profiles."""
    name = IndexName(index.name)
    levels = {name: levels_of(index, TWO_YEARS, None, [""])}
    return timing_of(tuple(Shape(name, each) for each in profiles), levels, 2)


@pytest.mark.parametrize(
    ("profile", "months"),
    [
        (ProfileName.EVEN, range(12)),
        (ProfileName.TEACHING, range(11)),
        (ProfileName.HALF_TERMLY, (1, 3, 5, 6, 8, 10)),
        (ProfileName.START, (0,)),
        (ProfileName.END, (10,)),
    ],
)
def test_a_cost_that_does_not_move_falls_by_the_weights_of_its_profile(
    profile: ProfileName, months: tuple[int, ...]
) -> None:
    timing = timed(STILL, profile)

    shares = timing.shares[Shape(IndexName.NONE, profile)][:, :, 0]
    share = 1 / len(months)
    expected = [share if month in months else 0.0 for month in range(12)]
    assert shares.tolist() == [pytest.approx(expected)] * 2


def test_twelve_numbers_are_divided_by_their_sum() -> None:
    weights = (1.0, *[0.0] * 10, 3.0)

    timing = timed(STILL, weights)

    shares = timing.shares[Shape(IndexName.NONE, weights)][0, :, 0]
    assert shares.tolist() == [0.25, *[0.0] * 10, 0.75]


def test_support_pay_steps_in_april_within_the_year() -> None:
    timing = timed(SUPPORT, ProfileName.EVEN)

    weights = timing.weights[Shape(IndexName.PAY_SUPPORT, ProfileName.EVEN)]
    assert 36_000 * weights[0, 0] == pytest.approx((7 * 36_000 + 5 * 37_080) / 12)
    assert 36_000 * weights[0, 0] == pytest.approx(36_450)


def test_months_share_a_year_in_proportion_to_weight_times_level() -> None:
    timing = timed(SUPPORT, ProfileName.EVEN)

    shares = timing.shares[Shape(IndexName.PAY_SUPPORT, ProfileName.EVEN)][0, :, 0]
    yearly = 42_261.0
    assert (yearly * shares[:7]).tolist() == pytest.approx([3_478.27] * 7, abs=0.005)
    assert (yearly * shares[7:]).tolist() == pytest.approx([3_582.62] * 5, abs=0.005)


def test_an_index_is_read_only_in_the_months_of_the_profile() -> None:
    timing = timed(SUPPORT, ProfileName.START, ProfileName.END)

    start = timing.weights[Shape(IndexName.PAY_SUPPORT, ProfileName.START)]
    end = timing.weights[Shape(IndexName.PAY_SUPPORT, ProfileName.END)]
    assert column(start) == pytest.approx([1.0, 1.03])
    assert column(end) == pytest.approx([1.03, 1.03**2])


def test_a_price_is_brought_from_its_own_date() -> None:
    dates = ["", "2026-09", "2027-03", "2027-04", "2028-08"]

    levels = levels_of(SUPPORT, TWO_YEARS, None, dates)

    since = {dated: level.item() for dated, level in levels.since.items()}
    assert since[""] == since["2026-09"] == since["2027-03"] == 1.0
    assert since["2027-04"] == pytest.approx(1 / 1.03)
    assert since["2028-08"] == pytest.approx(1 / 1.03**2)


def test_growth_that_is_drawn_gives_each_draw_its_own_levels() -> None:
    published = PriceIndex("pay_teachers", "Teachers' pay", "2025-09", (0.04,))
    growth = np.array([0.0, 0.05])

    levels = levels_of(published, TWO_YEARS, growth, [""])

    assert levels.path[12].tolist() == pytest.approx([1.0, 1.05])


def test_levels_by_year_are_those_of_its_months() -> None:
    levels = Levels(np.arange(24.0).reshape(24, 1), {})

    assert levels.by_year(2)[1, :, 0].tolist() == list(range(12, 24))


@given(
    weights=st.lists(st.integers(0, 9), min_size=12, max_size=12).filter(any),
    growth=st.floats(-0.2, 0.5),
)
def test_months_add_to_the_year_for_any_profile_and_growth(
    weights: list[int], growth: float
) -> None:
    moving = PriceIndex("prices", "Prices", "2026-04", (growth, growth), monthly=True)
    profile = tuple(float(weight) for weight in weights)

    for index, name in product([STILL, moving, SUPPORT], [profile]):
        timing = timed(index, name)
        shares = timing.shares[Shape(IndexName(index.name), name)]
        np.testing.assert_allclose(shares.sum(axis=1), 1.0, rtol=1e-12)
        assert (shares >= 0.0).all()
