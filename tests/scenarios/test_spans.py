"""The periods in which costs are paid for."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from costmodel.periods import Horizon
from scenarios.spans import Span, added_by_span, spans_of

TWO_YEARS = Horizon(2026, 2)


def edges(*cuts: int) -> list[tuple[int, int]]:
    """Return the periods of two years between some cuts."""
    return [(span.first, span.stop) for span in spans_of(TWO_YEARS, cuts)]


def test_without_cuts_a_period_is_an_academic_year() -> None:
    assert edges() == [(0, 12), (12, 24)]


def test_a_cut_parts_a_year() -> None:
    assert edges(7) == [(0, 7), (7, 12), (12, 24)]


def test_the_same_cut_twice_is_one() -> None:
    assert edges(7, 7, 12) == edges(7)


@pytest.mark.parametrize("cut", [-3, 0, 24, 30])
def test_a_cut_outside_the_model_parts_nothing(cut: int) -> None:
    assert edges(cut) == [(0, 12), (12, 24)]


def test_the_first_and_the_last_month_may_be_periods_of_their_own() -> None:
    assert edges(1, 23) == [(0, 1), (1, 12), (12, 23), (23, 24)]


def test_a_period_knows_its_year_and_its_months_within_it() -> None:
    span = Span(14, 20)

    assert span.year == 1
    assert not span.is_year
    assert span.within_year == slice(2, 8)
    assert Span(12, 24).is_year
    assert Span(12, 24).within_year == slice(0, 12)


@given(st.lists(st.integers(-5, 40)), st.integers(1, 3))
def test_months_add_to_periods_and_no_period_crosses_a_september(
    cuts: list[int], years: int
) -> None:
    spans = spans_of(Horizon(2026, years), cuts)
    monthly = np.arange(12.0 * years).reshape(1, -1, 1)

    totals = added_by_span(monthly, spans)

    assert totals.sum() == monthly.sum()
    assert [span.first for span in spans[1:]] == [span.stop for span in spans[:-1]]
    assert all(span.year == (span.stop - 1) // 12 for span in spans)


def test_months_are_added_along_their_own_axis() -> None:
    monthly = np.ones((3, 2, 12, 5))

    totals = added_by_span(monthly, (Span(0, 4), Span(4, 12)))

    assert totals.shape == (3, 2, 2, 5)
    assert totals[0, 0, :, 0].tolist() == [4, 8]
