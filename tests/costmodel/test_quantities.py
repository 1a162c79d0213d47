"""How much of everything there is."""

from __future__ import annotations

import numpy as np
import pytest

from costmodel.drivers import Count
from costmodel.quantities import learnt
from tests.models import (
    FIRST,
    Words,
    a_model,
    bought,
    by_programme,
    column,
    planned,
    pool,
    programme,
)


def counted(count: Count, *cohorts: float, **words: object) -> list[float]:
    """Return one count of a programme by year."""
    model = a_model(years=len(cohorts), programmes={"p": programme(*cohorts, **words)})
    return column(planned(model).costs.counts[count][0])


def needed(*cohorts: float, **words: object) -> list[float]:
    """Return what an ingredient at £1 comes to by year."""
    one = bought(1, **words)
    model = a_model(
        years=len(cohorts), programmes={"p": programme(*cohorts, ingredients=[one])}
    )
    return by_programme(planned(model))["p"]


HEADS: Words = {"person": "head", "days_per_school": 5}
DEPUTIES: Words = {"person": "head", "days_per_school": 2.5, "schools_per_person": 4}


@pytest.mark.parametrize(
    ("count", "words", "expected"),
    [
        (Count.YEAR, {}, [1, 1, 1]),
        (Count.SCHOOL, {}, [4, 10, 6]),
        (Count.JOURNEY, {}, [4, 6, 0]),
        (Count.MATCH, {"matches_per_school": 1.5}, [6, 15, 9]),
        (Count.PARTNERSHIP_MONTH, {"matches_per_school": 1}, [44, 110, 66]),
        (
            Count.PARTNERSHIP_MONTH,
            {"matches_per_school": 1, "months_per_match": 6},
            [24, 60, 36],
        ),
        (Count.EVENT, {"events": 3}, [3, 3, 3]),
        (Count.DELEGATE, {"events": 3, "delegates_per_school": 2}, [24, 60, 36]),
        (Count.DEPLOYMENT_DAY, {"deployments": [HEADS, DEPUTIES]}, [30, 75, 45]),
        (Count.DEPLOYED_PERSON, {"deployments": [HEADS, DEPUTIES]}, [5, 12.5, 7.5]),
        (Count.PUPIL, {"pupils_per_school": 20}, [80, 200, 120]),
        (Count.PUPIL, {}, [0, 0, 0]),
    ],
)
def test_counts_follow_from_the_schools(
    count: Count, words: Words, expected: list[float]
) -> None:
    assert counted(count, 4, 6, 0, lasts_years=2, **words) == expected


def test_no_event_is_held_in_a_year_without_schools() -> None:
    assert counted(Count.EVENT, 0, 0.5, 0, events=3) == [0, 3, 0]


def test_a_year_counts_whether_or_not_there_are_schools() -> None:
    assert counted(Count.YEAR, 0, 0) == [1, 1]


@pytest.mark.parametrize(
    ("schools", "brokers"), [(0, 0), (1, 1), (25, 1), (26, 2), (50, 2), (50.1, 3)]
)
def test_one_broker_is_needed_for_every_25_schools_begun(
    schools: float, brokers: float
) -> None:
    assert needed(schools, per="school", one_for_every=25) == [brokers]


def test_cohorts_of_18_and_20_need_one_broker_and_26_need_two() -> None:
    assert needed(18, 20, 26, per="school", one_for_every=25) == [1, 1, 2]


@pytest.mark.parametrize(
    ("over", "steps"), [(-1e-9, 2), (0.0, 2), (1e-8, 2), (1e-6, 3)]
)
def test_a_hair_over_a_whole_number_of_steps_starts_no_other(
    over: float, steps: float
) -> None:
    assert needed(50 + over, per="school", one_for_every=25) == [steps]


def test_a_step_is_as_many_as_float_division_makes_of_it() -> None:
    assert needed(0.3, per="school", one_for_every=0.1) == [3]


def test_number_and_share_scale_what_a_count_needs() -> None:
    assert needed(10, per="school", number=2, share=0.25) == [5]
    assert needed(26, per="school", number=2, share=0.5, one_for_every=25) == [2]


def test_nothing_is_needed_in_a_year_that_is_not_listed() -> None:
    assert needed(10, 10, 10, years=[FIRST, FIRST + 2]) == [1, 0, 1]
    assert needed(10, 10, years=[]) == [0, 0]


def test_a_year_outside_the_model_is_passed_over() -> None:
    assert needed(10, 10, years=[FIRST - 1, FIRST + 1, FIRST + 2]) == [0, 1]


def test_a_pool_counts_the_schools_of_all_programmes() -> None:
    office = pool(
        "schools",
        bought(1, per="school"),
        bought(100, per="year"),
        bought(10_000, per="school", one_for_every=8),
    )
    model = a_model(
        programmes={"a": programme(6), "b": programme(3)}, pools={"office": office}
    )

    full = by_programme(planned(model))

    assert full["a"][0] + full["b"][0] == pytest.approx(9 + 100 + 20_000)


def test_a_post_is_the_working_days_of_the_person() -> None:
    model = a_model(
        programmes={
            "p": programme(
                10,
                ingredients=[
                    {
                        "label": "Officer",
                        "cost_type": "brokering",
                        "person": "officer",
                        "unit": "post",
                        "number": 0.5,
                    }
                ],
            )
        }
    )

    assert by_programme(planned(model))["p"] == pytest.approx([11_425])


def test_every_count_can_be_asked_for() -> None:
    counts = planned(a_model(years=2)).costs.counts

    assert set(counts) == set(Count)
    assert len(counts) == 10
    assert {volume.shape for volume in counts.values()} == {(1, 2, 1)}


LONGER: Words = {
    "lasts_years": 3,
    "leaves": 0.1,
    "tiers": {"intensive": {"label": "Intensive", "share": 0.25}},
    "matches_per_school": 1,
    "rematched": 0.2,
    "months_per_match": 11,
    "events": 3,
    "delegates_per_school": 2,
    "pupils_per_school": 100,
}
"""The programme of docs/method/quantities.md, *A longer journey*."""


def in_longer(**words: object) -> list[float]:
    """Return what an ingredient at £1 comes to in the longer journey, by year."""
    return needed_with(LONGER, 20, 10, 0, **words)


def needed_with(stated: Words, *cohorts: float, **words: object) -> list[float]:
    """Return what an ingredient at £1 comes to by year in a programme."""
    one = bought(1, **words)
    ledger = planned(
        a_model(
            years=len(cohorts),
            programmes={"p": programme(*cohorts, ingredients=[one], **stated)},
        )
    )
    return by_programme(ledger)["p"]


@pytest.mark.parametrize(
    ("count", "expected"),
    [
        (Count.JOURNEY, [20, 10, 0]),
        (Count.SCHOOL, [20, 28, 25.2]),
        (Count.MATCH, [24, 33.6, 30.24]),
        (Count.PARTNERSHIP_MONTH, [220, 308, 277.2]),
        (Count.DELEGATE, [120, 168, 151.2]),
        (Count.EVENT, [3, 3, 3]),
        (Count.PUPIL, [2000, 2800, 2520]),
    ],
)
def test_schools_that_leave_are_counted_no_longer(
    count: Count, expected: list[float]
) -> None:
    assert counted(count, 20, 10, 0, **LONGER) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ({"per": "school", "in_years": [1]}, [20, 10, 0]),
        ({"per": "school", "in_years": [2, 3]}, [0, 18, 25.2]),
        ({"per": "school", "in_years": [3, 1]}, [20, 10, 16.2]),
        ({"per": "school", "tier": "intensive"}, [5, 7, 6.3]),
        (
            {"per": "school", "tier": "intensive", "in_years": [2, 3]},
            [0, 4.5, 6.3],
        ),
        ({"per": "school", "tier": "intensive", "one_for_every": 4}, [2, 2, 2]),
        ({"per": "journey", "tier": "intensive"}, [5, 2.5, 0]),
        ({"per": "match", "in_years": [2, 3]}, [0, 21.6, 30.24]),
        ({"per": "match", "tier": "intensive"}, [6, 8.4, 7.56]),
        ({"per": "partnership_month", "in_years": [1]}, [220, 110, 0]),
        ({"per": "delegate", "in_years": [2, 3]}, [0, 108, 151.2]),
        ({"per": "pupil", "in_years": [1], "tier": "intensive"}, [500, 250, 0]),
    ],
)
def test_a_part_of_the_schools_is_counted_like_all_of_them(
    words: Words, expected: list[float]
) -> None:
    assert in_longer(**words) == pytest.approx(expected)


def test_years_of_a_journey_past_the_last_of_the_plan_are_in_none() -> None:
    stated = {**LONGER, "lasts_years": 5}

    assert needed_with(stated, 20, 10, per="school", in_years=[5]) == [0, 0]
    assert needed_with(stated, 20, 10, per="school", in_years=[2]) == [0, 18]


IN_TIER: Words = {
    "person": "head",
    "days_per_school": 6,
    "schools_per_person": 2,
    "tier": "intensive",
}


@pytest.mark.parametrize(
    ("deployments", "days", "people"),
    [
        ([IN_TIER], [30, 42, 37.8], [2.5, 3.5, 3.15]),
        ([{**IN_TIER, "in_years": [2, 3]}], [0, 27, 37.8], [0, 2.25, 3.15]),
        (
            [IN_TIER, {"person": "head", "days_per_school": 1, "in_years": [1]}],
            [50, 52, 37.8],
            [22.5, 13.5, 3.15],
        ),
        (
            [IN_TIER, {"person": "head", "days_per_school": 1}],
            [50, 70, 63],
            [22.5, 31.5, 28.35],
        ),
    ],
)
def test_deployed_days_and_people_are_those_in_their_own_schools(
    deployments: list[Words], days: list[float], people: list[float]
) -> None:
    words = {**LONGER, "deployments": deployments}

    assert counted(Count.DEPLOYMENT_DAY, 20, 10, 0, **words) == pytest.approx(days)
    assert counted(Count.DEPLOYED_PERSON, 20, 10, 0, **words) == pytest.approx(people)


def test_days_in_a_tier_are_paid_for_in_the_tier_alone() -> None:
    stated = {
        **LONGER,
        "deployments": [IN_TIER],
        "attendance": [{"person": "deputy", "days_per_school": 2, "in_years": [1]}],
    }
    model = a_model(years=3, programmes={"p": programme(20, 10, 0, **stated)})
    ledger = planned(model)

    days = {
        row.label: column(ledger.costs.quantities.of(row.need)) for row in ledger.rows
    }

    assert days["head: fee"] == pytest.approx([30, 42, 37.8])
    assert days["head: time lost"] == pytest.approx([30, 42, 37.8])
    assert days["deputy: cover"] == pytest.approx([40, 20, 0])


def test_all_may_leave_and_none_comes_back() -> None:
    stated = {**LONGER, "leaves": 1}

    assert counted(Count.SCHOOL, 20, 10, 0, **stated) == [20, 10, 0]


def test_a_pool_counts_the_matches_brokered_anew() -> None:
    office = pool("matches", bought(1, per="match"))
    model = a_model(
        programmes={
            "a": programme(20, **{**LONGER, "leaves": 0}),
            "b": programme(10, matches_per_school=2),
        },
        pools={"office": office},
    )

    full = by_programme(planned(model))

    assert full["a"] == pytest.approx([24])
    assert full["b"] == pytest.approx([20])


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ({}, [3, 6, 6]),
        ({"number": 2, "share": 0.5}, [3, 6, 6]),
        ({"in_years": [2, 3]}, [0, 3, 6]),
        ({"tier": "intensive", "one_for_every": 10}, [3, 6, 6]),
        ({"tier": "intensive", "in_years": [1], "one_for_every": 5}, [6, 3, 0]),
    ],
)
def test_delegates_take_whole_steps_at_each_event(
    words: Words, expected: list[float]
) -> None:
    assert in_longer(**{"per": "delegate", "one_for_every": 40, **words}) == expected


def test_a_pool_takes_the_steps_of_each_programmes_own_events() -> None:
    venues = pool("schools", bought(1, per="delegate", one_for_every=40))
    model = a_model(
        years=3,
        programmes={
            "a": programme(20, 10, 0, **LONGER),
            "b": programme(3, events=2, delegates_per_school=1),
            "c": programme(5),
        },
        pools={"venues": venues},
    )

    assert column(planned(model).costs.direct[3]) == [5, 6, 6]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ({"number": 2, "learning": 0.2}, [48, 50.695404, 39.830099]),
        ({"number": 2, "learning": 0.0}, [48, 67.2, 60.48]),
        ({"tier": "intensive", "learning": 0.2}, [6, 6.336926, 4.978762]),
        # The first 21.6 in their second year, then 51.84 in all.
        ({"in_years": [2, 3], "learning": 0.2}, [0, 21.6, 30.24 * 0.754396]),
        # What is done is learnt from, also where nothing is bought.
        ({"years": [FIRST + 2], "learning": 0.2}, [0, 0, 19.915050]),
    ],
)
def test_each_doubling_of_what_was_done_saves_the_same_part(
    words: Words, expected: list[float]
) -> None:
    assert in_longer(per="match", **words) == pytest.approx(expected, rel=1e-5)


def test_a_year_is_learnt_from_like_any_count() -> None:
    assert needed(1, 1, 1, 1, learning=0.2)[::2] == pytest.approx(
        [1, 0.8 ** np.log2(3)]
    )
    assert needed(1, 1, 1, 1, learning=0.2)[1::2] == pytest.approx([0.8, 0.64])


def test_a_pool_learns_from_all_programmes() -> None:
    office = pool("schools", bought(1, per="school", learning=0.5))
    programmes = {"a": programme(6, 6), "b": programme(2, 2)}
    model = a_model(years=2, programmes=programmes, pools={"office": office})

    assert column(planned(model).costs.direct[2]) == [8, 4]


def test_nothing_is_learnt_where_nothing_is_done_and_not_all_is_ever_saved() -> None:
    nothing = learnt(np.zeros((2, 1)), np.array([0.2]))
    everything = learnt(np.array([[1.0], [1.0]]), np.array([1.0]))

    assert column(nothing) == [1, 1]
    assert column(everything) == pytest.approx([1, 0], abs=1e-8)
