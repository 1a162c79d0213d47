"""Estimates that err school by school."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from scenarios.schools.own_errors import ESTIMATE_SPREAD, shares_with_own_errors

FEES = np.array([1_000.0, 5_000.0, 10_000.0])
ONE = np.ones(1)


@given(st.lists(st.floats(-1e5, 1e5), min_size=1, max_size=30))
def test_without_errors_schools_are_counted_one_by_one(pounds: list[float]) -> None:
    ceilings = np.array(pounds)

    shares = shares_with_own_errors(ceilings, FEES, np.array([1.0, 3.0]), 0.0, 1)

    for draw, factor in enumerate((1.0, 3.0)):
        able = (factor * ceilings[:, np.newaxis] >= FEES * (1 + 1e-12)).mean(axis=0)
        able_or_at = (factor * ceilings[:, np.newaxis] >= FEES * (1 - 1e-12)).mean(
            axis=0
        )
        assert (shares[:, draw] >= able).all()
        assert (shares[:, draw] <= able_or_at).all()


def test_errors_spread_as_much_as_they_are_said_to() -> None:
    ceilings = np.full(200_000, 5_000.0)
    fees = 5_000 * np.exp(np.array([-1.645, 0.0, 1.645]) * ESTIMATE_SPREAD)

    shares = shares_with_own_errors(ceilings, fees, ONE, ESTIMATE_SPREAD, 7)[:, 0]

    assert shares.tolist() == pytest.approx([0.95, 0.5, 0.05], abs=0.003)
    assert fees[[0, 2]].tolist() == pytest.approx(
        [5_000 * 0.79, 5_000 * 1.26], rel=0.01
    )


def test_a_draw_has_the_same_bits_in_any_company() -> None:
    ceilings = np.linspace(100, 20_000, 500)
    factors = np.array([0.9, 1.0, 1.2])

    together = shares_with_own_errors(ceilings, FEES, factors, 0.2, 3)
    alone = shares_with_own_errors(ceilings, FEES, factors[:2], 0.2, 3)

    assert np.array_equal(together[:, :2], alone)


def test_the_share_never_rises_with_the_fee() -> None:
    ceilings = np.linspace(-500, 20_000, 500)

    shares = shares_with_own_errors(ceilings, FEES, np.ones(20), 0.3, 3)

    assert (np.diff(shares, axis=0) <= 0).all()
    assert not np.array_equal(shares[:, 0], shares[:, 1])
