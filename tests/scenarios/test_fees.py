"""What schools' fees bring, and when."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from costmodel.arrays import Floats
from scenarios.fees import (
    FeeMoney,
    is_asked_of_schools,
    received_later,
    units_a_place,
    whole_years,
)
from scenarios.spans import Span
from scenarios.streams import Fee
from tests.models import a_model, column, fee, one, planned, programme

TWELVE_WEIGHTS = [0, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]


def money(by_programme: list[list[float]], profile: object = "even") -> FeeMoney:
    """Return what a fee brings from each programme, by year."""
    stated = Fee.model_validate(fee(profile=profile))
    return FeeMoney(stated, np.array(by_programme, dtype=np.float64)[:, :, None])


def test_a_fee_is_earned_by_its_profile_for_all_programmes_together() -> None:
    earned = column(money([[1_200, 0], [0, 2_400]]).earned)

    assert earned == pytest.approx([100] * 12 + [200] * 12)


def test_a_fee_falls_by_weights_alone() -> None:
    earned = column(money([[400]], TWELVE_WEIGHTS).earned)

    assert earned == [0, 300, *[0] * 9, 100]


def test_a_period_that_is_a_year_has_the_years_fee_to_the_penny() -> None:
    brought = money([[1_000, 1], [3, 7]], "teaching")

    assert column(brought.in_span(Span(0, 12))) == [1_000, 3]
    assert column(brought.in_span(Span(12, 24))) == [1, 7]


def test_a_period_has_its_part_of_the_years_fee_by_programme() -> None:
    brought = money([[1_100, 2_200], [110, 0]], "teaching")

    assert column(brought.in_span(Span(0, 4))) == pytest.approx([400, 40])
    assert column(brought.in_span(Span(22, 24))) == pytest.approx([200, 0])
    assert column(brought.in_span(Span(23, 24))) == [0, 0]


@given(st.integers(1, 11), st.sampled_from(["even", "teaching", "half_termly", "end"]))
def test_periods_of_a_year_share_its_fee(cut: int, profile: str) -> None:
    brought = money([[840], [60]], profile)

    parts = brought.in_span(Span(0, cut)) + brought.in_span(Span(cut, 12))

    assert column(parts) == pytest.approx([840, 60])


@pytest.mark.parametrize(
    ("months", "received"),
    [(0, [1, 2, 3]), (1, [0, 1, 2]), (2, [0, 0, 1]), (3, [0, 0, 0]), (12, [0, 0, 0])],
)
def test_money_comes_so_many_months_later_or_after_the_model(
    months: int, received: list[float]
) -> None:
    assert column(received_later(one(1, 2, 3), months)) == received


def test_what_was_earned_is_left_as_it_was() -> None:
    earned: Floats = one(1, 2, 3)

    received_later(earned, 0)[:] = 9

    assert column(earned) == [1, 2, 3]


def test_months_add_to_academic_years() -> None:
    assert column(whole_years(one(*[1] * 12, *[10] * 12))) == [12, 120]


def test_a_fee_is_asked_of_supported_schools_unless_providers_pay_it() -> None:
    days = {"per": "deployment_day", "paid_by": "provider_school"}

    assert is_asked_of_schools(Fee.model_validate(fee()))
    assert not is_asked_of_schools(Fee.model_validate(fee(**days)))


def test_units_a_place_are_nought_where_there_are_none() -> None:
    lessons = programme(10, 0, 4, pupils_per_school=30)
    model = a_model(years=3, programmes={"leading": lessons})
    counts = planned(model).costs.counts

    each = units_a_place(Fee.model_validate(fee(per="pupil")), counts)

    assert column(each[0]) == [30, 0, 30]
