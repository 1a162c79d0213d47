"""Whether gaps are above a sum: of every programme, on the mean, and in every case."""

from __future__ import annotations

import numpy as np
import pytest

from scenarios.gap_cases import Case, GapCases
from scenarios.gap_judgement import MEAN, Above, Costed, agreed, judged

PLAN = Case()
HALVED = Case(0.5)


def the_cases(
    *cases: Case,
    costs: list[list[float]],
    economic: list[list[float]] | None = None,
    years: float = 1.0,
) -> GapCases:
    """Return cases in which schools can pay £1,000 to £3,000, the mean last."""
    full = np.array(costs)
    return GapCases(
        cases=cases,
        places=np.ones(len(cases)),
        full_cost=full,
        full_economic_cost=full if economic is None else np.array(economic),
        least=np.full_like(full, 1000.0),
        most=np.full_like(full, 3000.0),
        years_per_journey=np.full_like(full, years),
    )


@pytest.mark.parametrize(
    ("cost", "side"),
    [
        (6000.0, Above.NONE),
        (6000.1, Above.SOME),
        (8000.0, Above.SOME),
        (8000.1, Above.EVERY),
    ],
)
def test_a_gap_is_above_a_sum_by_every_test_by_some_or_by_none(
    cost: float, side: Above
) -> None:
    judgement = judged(the_cases(PLAN, costs=[[cost], [cost]]), (5000.0,))

    assert judgement.of(0) is side
    assert judgement.of(MEAN) is side
    assert judgement.answer is side


def test_every_sum_counts() -> None:
    cases = the_cases(PLAN, costs=[[9000.0]])

    assert judged(cases, (5000.0,)).answer is Above.EVERY
    assert judged(cases, (5000.0, 7000.0)).answer is Above.SOME
    assert judged(cases, (5000.0, 8000.0)).answer is Above.SOME


def test_a_journey_of_several_years_counts_beside_a_school_year() -> None:
    cases = the_cases(PLAN, costs=[[4000.0]], years=2.0)

    assert judged(cases, (3000.0,)).answer is Above.SOME
    assert judged(cases, (6000.0,)).answer is Above.NONE


def test_each_kind_of_cost_counts_or_is_told_alone() -> None:
    cases = the_cases(PLAN, costs=[[500.0]], economic=[[9000.0]])

    assert judged(cases, (0.0,)).answer is Above.SOME
    assert judged(cases, (0.0,), (Costed.FULL,)).answer is Above.NONE
    assert judged(cases, (0.0,), (Costed.ECONOMIC,)).answer is Above.EVERY


def test_a_programme_that_differs_from_the_mean_leaves_it_undecided() -> None:
    judgement = judged(the_cases(PLAN, costs=[[9000.0], [500.0], [900.0]]), (0.0,))

    assert judgement.of(0) is Above.EVERY
    assert judgement.of(1) is Above.NONE
    assert judgement.mean is Above.NONE
    assert judgement.answer is Above.SOME


def test_another_volume_that_differs_leaves_it_undecided() -> None:
    judgement = judged(the_cases(PLAN, HALVED, costs=[[500.0, 9000.0]]), (0.0,))

    assert judgement.of(MEAN) is Above.NONE
    assert judgement.of(MEAN, 1) is Above.EVERY
    assert judgement.mean is Above.SOME
    assert judgement.answer is Above.SOME


def test_a_programme_without_schools_says_nothing() -> None:
    judgement = judged(the_cases(PLAN, costs=[[np.nan], [9000.0]]), (0.0,))

    assert judgement.of(0) is None
    assert judgement.answer is Above.EVERY


def test_where_nobody_says_anything_it_is_undecided() -> None:
    assert judged(the_cases(PLAN, costs=[[np.nan]]), (0.0,)).answer is Above.SOME
    assert agreed(np.array([])) is Above.SOME


def test_assumptions_that_change_the_answer_are_named_once() -> None:
    cases = the_cases(
        PLAN,
        *(Case(1.0, name, end) for name in ("fee", "days") for end in (1.0, 2.0)),
        costs=[[500.0, 9000.0, 9000.0, 500.0, 500.0], [500.0] * 5],
    )

    judgement = judged(cases, (0.0,))

    assert judgement.answer is Above.NONE
    assert judgement.changing == ("fee",)
    assert judgement.changing_mean == ()


def test_another_volume_is_no_assumption() -> None:
    cases = the_cases(PLAN, HALVED, costs=[[500.0, 9000.0]])

    assert judged(cases, (0.0,)).changing == ()
    assert judged(cases, (0.0,)).changing_mean == ()


def test_an_endless_fee_leaves_nothing_to_pay() -> None:
    cases = the_cases(PLAN, costs=[[5000.0]])
    cases.most[:] = np.inf

    assert judged(cases, (0.0,)).answer is Above.SOME
