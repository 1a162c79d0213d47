"""A figure with the range of its draws."""

from __future__ import annotations

import math

import numpy as np

from scenarios.spreads import spread_of


def test_a_figure_without_draws_has_no_range() -> None:
    told = spread_of(np.empty(0), 4.0)

    assert told.central == 4.0
    assert math.isnan(told.low)
    assert math.isnan(told.high)
