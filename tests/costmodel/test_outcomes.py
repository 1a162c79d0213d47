"""Success is counted among known results alone, and its cost never without limits."""

from __future__ import annotations

from math import sqrt

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from costmodel.outcomes import (
    Framework,
    Interval,
    OutcomeError,
    Reach,
    cost_of_known,
    cost_per_success,
    success_rate,
)

kinds = st.sampled_from(Interval)
confidences = st.floats(0.5, 0.999)
results = st.integers(1, 500).flatmap(
    lambda known: st.tuples(st.integers(0, known), st.just(known))
)


def test_seven_of_nine_are_45_to_94_in_a_hundred() -> None:
    share, z = 7 / 9, 1.959964

    seven = success_rate(7, 9)

    half = z * sqrt(share * (1 - share) / 9 + z**2 / 324) / (1 + z**2 / 9)
    middle = (share + z**2 / 18) / (1 + z**2 / 9)
    assert seven.rate == share
    assert (seven.low, seven.high) == pytest.approx((middle - half, middle + half))
    assert (seven.low, seven.high) == pytest.approx((0.4526, 0.9368), abs=5e-5)


@given(results, confidences)
def test_wilson_is_that_of_another_library(
    counts: tuple[int, int], confidence: float
) -> None:
    ours = success_rate(*counts, confidence=confidence)

    theirs = stats.binomtest(*counts).proportion_ci(confidence, method="wilson")
    assert (ours.low, ours.high) == pytest.approx(tuple(theirs), abs=1e-9)


@given(results, confidences)
def test_the_beta_interval_is_what_the_distribution_leaves_between_its_tails(
    counts: tuple[int, int], confidence: float
) -> None:
    successes, known = counts

    ours = success_rate(successes, known, interval="beta", confidence=confidence)

    tail = (1 - confidence) / 2
    law = stats.beta(successes + 0.5, known - successes + 0.5)
    low = law.ppf(tail) if successes else 0.0
    high = law.isf(tail) if successes < known else 1.0
    assert (ours.low, ours.high) == pytest.approx((low, high), abs=1e-9)


@given(results, kinds, confidences)
def test_an_interval_holds_the_rate_and_lies_from_nought_to_one(
    counts: tuple[int, int], kind: Interval, confidence: float
) -> None:
    success = success_rate(*counts, interval=kind, confidence=confidence)

    assert 0.0 <= success.low <= success.rate <= success.high <= 1.0
    assert success.low < success.high


@given(results, kinds, confidences)
def test_failures_have_the_mirrored_interval(
    counts: tuple[int, int], kind: Interval, confidence: float
) -> None:
    successes, known = counts

    success = success_rate(successes, known, interval=kind, confidence=confidence)
    failure = success_rate(
        known - successes, known, interval=kind, confidence=confidence
    )

    mirrored = (1.0 - failure.high, 1.0 - failure.low)
    assert (success.low, success.high) == pytest.approx(mirrored, abs=1e-9)


@given(results, kinds)
def test_more_confidence_has_a_wider_interval(
    counts: tuple[int, int], kind: Interval
) -> None:
    narrow = success_rate(*counts, interval=kind, confidence=0.8)
    wide = success_rate(*counts, interval=kind, confidence=0.95)

    assert wide.low <= narrow.low
    assert narrow.high <= wide.high


@pytest.mark.parametrize("kind", Interval)
def test_none_and_all_reach_the_ends(kind: Interval) -> None:
    none, every = success_rate(0, 9, interval=kind), success_rate(9, 9, interval=kind)

    assert (none.low, every.high) == (0.0, 1.0)
    assert none.high == pytest.approx(1.0 - every.low)
    assert none.high < 0.3


@pytest.mark.parametrize(
    ("successes", "known", "said"),
    [
        (-1, 9, "cannot be -1 successes"),
        (1, -9, "cannot be -9 known results"),
        (1.5, 9, "cannot be 1.5 successes"),
        (float("nan"), 9, "cannot be nan successes"),
        (0, 0, "No result is known yet"),
        (10, 9, "10 succeeded and only 9 results are known"),
    ],
)
def test_counts_that_cannot_be_are_refused(
    successes: int, known: int, said: str
) -> None:
    with pytest.raises(OutcomeError, match=said):
        success_rate(successes, known)


@pytest.mark.parametrize("confidence", [0.49, 1.0, 95.0, float("nan")])
def test_a_confidence_out_of_bounds_is_refused(confidence: float) -> None:
    with pytest.raises(OutcomeError, match=r"like 0\.95"):
        success_rate(7, 9, confidence=confidence)


def test_an_unknown_interval_is_refused_by_name() -> None:
    with pytest.raises(
        OutcomeError, match=r"no interval 'wald'\. Write wilson or beta"
    ):
        success_rate(7, 9, interval="wald")


def test_cost_is_of_known_results_in_every_draw() -> None:
    costs = np.array([[10.0, 11.0], [20.0, 22.0], [40.0, 44.0]])

    known = cost_of_known(costs, np.array([True, False, True]))

    assert known.tolist() == [50.0, 55.0]


def test_nobody_known_costs_nothing() -> None:
    assert cost_of_known(np.array([10.0, 20.0]), np.zeros(2, bool)) == 0.0


@pytest.mark.parametrize(
    ("costs", "known", "said"),
    [
        ([10.0, 20.0], [True], r"shape \(2,\) and results \(1,\)"),
        ([10.0, 20.0], [1, 0], "whether its result is known"),
        ([10.0, -20.0], [True, False], "A cost is below nought, or no number"),
        ([10.0, np.nan], [True, False], "A cost is below nought, or no number"),
    ],
)
def test_costs_that_do_not_fit_are_refused(
    costs: list[float], known: list[bool], said: str
) -> None:
    with pytest.raises(OutcomeError, match=said):
        cost_of_known(np.array(costs), np.array(known))


def test_seven_of_nine_may_be_no_better_than_a_base_rate_of_65_in_a_hundred() -> None:
    each = cost_per_success(90_000, success_rate(7, 9), 0.65)

    assert each.extra == pytest.approx(1.15)
    assert each.central == pytest.approx(90_000 / 1.15)
    assert each.low == pytest.approx(90_000 / (9 * (0.936775 - 0.65)), rel=1e-5)
    assert each.high is None
    assert each.reach is Reach.AT_LEAST
    assert str(each.reach) == "at least, no upper limit"


def test_a_cost_has_both_limits_if_even_the_fewest_successes_are_beyond() -> None:
    each = cost_per_success(90_000, success_rate(7, 9), 0.25)

    assert each.reach is Reach.LIMITED
    assert each.central == pytest.approx(90_000 / (7 - 2.25))
    assert each.low == pytest.approx(90_000 / each.extra_high)
    assert each.high == pytest.approx(90_000 / each.extra_low)


def test_a_base_rate_above_the_interval_leaves_no_figure() -> None:
    each = cost_per_success(90_000, success_rate(2, 20), 0.65)

    assert each.reach is Reach.NONE
    assert (each.central, each.low, each.high) == (None, None, None)
    assert each.extra == pytest.approx(2 - 13)


def test_as_many_as_were_expected_are_no_success() -> None:
    each = cost_per_success(90_000, success_rate(3, 10), 0.1 + 0.2)

    assert each.extra == 0.0
    assert each.central is None
    assert each.reach is Reach.AT_LEAST


@given(results, st.floats(0, 1), st.floats(0, 1e9), kinds)
def test_limits_hold_the_cost_and_are_never_infinite(
    counts: tuple[int, int], base_rate: float, cost: float, kind: Interval
) -> None:
    each = cost_per_success(cost, success_rate(*counts, interval=kind), base_rate)

    known = [one for one in (each.low, each.central, each.high) if one is not None]
    assert np.isfinite(known).all()
    assert known == sorted(known)
    assert (each.low is None) == (each.reach is Reach.NONE)
    assert (each.high is not None) == (each.reach is Reach.LIMITED)


@given(results, st.floats(0, 0.5))
def test_a_higher_base_rate_never_makes_a_success_cheaper(
    counts: tuple[int, int], base_rate: float
) -> None:
    success = success_rate(*counts)

    lower = cost_per_success(1_000, success, base_rate)
    higher = cost_per_success(1_000, success, base_rate + 0.1)

    assert higher.low is None or (lower.low is not None and lower.low <= higher.low)


@pytest.mark.parametrize("base_rate", [-0.1, 1.1, 65.0, float("nan")])
def test_a_base_rate_that_is_no_share_is_refused(base_rate: float) -> None:
    with pytest.raises(OutcomeError, match=r"like 0\.65"):
        cost_per_success(90_000, success_rate(7, 9), base_rate)


@pytest.mark.parametrize("cost", [-1.0, float("inf")])
def test_a_cost_that_is_none_is_refused(cost: float) -> None:
    with pytest.raises(OutcomeError, match="A cost is below nought"):
        cost_per_success(cost, success_rate(7, 9), 0.65)


def test_results_of_two_inspection_frameworks_are_not_compared() -> None:
    graded = success_rate(7, 9, framework=Framework.OVERALL_GRADE)

    with pytest.raises(OutcomeError, match="which are not to be compared"):
        cost_per_success(90_000, graded, 0.65, base_framework=Framework.REPORT_CARD)


@pytest.mark.parametrize("base", [None, Framework.OVERALL_GRADE])
def test_a_base_rate_of_the_same_framework_will_do(base: Framework | None) -> None:
    graded = success_rate(7, 9, framework=Framework.OVERALL_GRADE)

    each = cost_per_success(90_000, graded, 0.65, base_framework=base)

    assert each == cost_per_success(90_000, success_rate(7, 9), 0.65)
