"""Numbers become pixels, and ticks are round."""

from __future__ import annotations

import math
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.charts.scales import Scale, extent, ticks
from reports.errors import UndrawableError


def test_a_scale_runs_from_end_to_end_and_may_run_backwards() -> None:
    across, up = Scale(-50, 150, 0, 400), Scale(0, 10, 200, 0)

    assert [across.at(v) for v in (-50, 0, 150)] == [0, 100, 400]
    assert [up.at(v) for v in (0, 10)] == [200, 0]
    assert up.length(5) == -100


def test_an_extent_always_holds_nought() -> None:
    assert extent([3, 8]) == (0, 8)
    assert extent([-3, -8]) == (-8, 0)


@pytest.mark.parametrize("values", [[], [0.0, 0.0]])
def test_nothing_but_noughts_makes_no_chart(values: list[float]) -> None:
    with pytest.raises(UndrawableError, match="nothing but noughts"):
        extent(values)


@pytest.mark.parametrize("value", [math.nan, math.inf])
def test_a_figure_that_is_not_finite_makes_no_chart(value: float) -> None:
    with pytest.raises(UndrawableError, match="not a finite number"):
        extent([1.0, value])


@given(
    st.floats(-1e9, 0),
    st.floats(0, 1e9).filter(lambda high: high > 1e-3),
    st.integers(3, 8),
)
def test_ticks_span_the_range_in_even_steps(
    low: float, high: float, about: int
) -> None:
    found = ticks(low, high, about)

    assert found[0] <= low + 1e-6 * (high - low)
    assert found[-1] >= high - 1e-6 * (high - low)
    assert 2 <= len(found) <= 2 * about + 2
    steps = [b - a for a, b in pairwise(found)]
    assert max(steps) == pytest.approx(min(steps))
    assert any(value == 0 for value in found)
