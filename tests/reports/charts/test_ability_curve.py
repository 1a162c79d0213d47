"""The fee that a share of schools could pay is read off the curve."""

from __future__ import annotations

import pytest

from reports.charts import AbilityCurve, Curve, FeeMark
from reports.errors import UndrawableError
from tests.reports.charts.pictures import SVG, drawn, texts_of

CURVE = Curve("Training line", (0, 1_000, 2_000), (1.0, 0.8, 0.6), is_headline=True)


@pytest.mark.parametrize(
    ("share", "fee"),
    [(1.0, 0.0), (0.9, 500.0), (0.8, 1_000.0), (0.7, 1_500.0), (0.6, 2_000.0)],
)
def test_between_points_a_straight_line_is_drawn(share: float, fee: float) -> None:
    assert CURVE.most_payable_by(share) == pytest.approx(fee)


def test_past_the_last_point_the_highest_fee_known_is_given() -> None:
    assert CURVE.most_payable_by(0.1) == 2_000


def test_no_fee_is_given_if_the_first_is_too_much() -> None:
    poor = Curve("Reserves", (0, 1_000), (0.6, 0.2))

    assert poor.most_payable_by(0.75) is None
    assert "no fee" in texts_of(drawn(AbilityCurve((poor,))))


def test_marks_are_named_with_their_amounts() -> None:
    marks = (FeeMark("Full cost", 8_090), FeeMark("Subsidy of 2013", 5_000))

    texts = texts_of(drawn(AbilityCurve((CURVE,), marks)))

    assert {"Full cost", "£8,090", "Subsidy of 2013", "£5,000"} <= set(texts)
    assert "75% of schools could pay" in texts
    assert "£1,250" in texts


def test_another_share_can_be_quoted_and_has_its_line() -> None:
    texts = texts_of(drawn(AbilityCurve((CURVE,), quoted_share=0.8)))

    assert "80%" in texts
    assert "75%" not in texts
    assert "80% of schools could pay" in texts


def test_a_dot_marks_each_fee_that_is_quoted() -> None:
    poor = Curve("Reserves", (0, 1_000), (0.6, 0.2))

    picture = drawn(AbilityCurve((CURVE, poor)))

    assert len(list(picture.iter(f"{SVG}circle"))) == 1


@pytest.mark.parametrize("count", [0, 5])
def test_none_or_too_many_curves_are_refused(count: int) -> None:
    with pytest.raises(UndrawableError, match="1 to 4 curves"):
        AbilityCurve((CURVE,) * count)


@pytest.mark.parametrize(
    "curve", [Curve("a", (0.0,), (1.0,)), Curve("a", (0.0, 1.0), (1.0,))]
)
def test_a_curve_needs_a_share_for_each_fee(curve: Curve) -> None:
    with pytest.raises(UndrawableError, match="a share for each"):
        AbilityCurve((curve,))
