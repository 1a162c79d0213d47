"""What a grant or a contract adds, with the work going on without it and stopping."""

from __future__ import annotations

import pytest

from costmodel.canonical import canonical_json
from scenarios.projection import projector_of
from scenarios.taking import Taken, TakingAnswer, taken
from tests.models import (
    Words,
    a_model,
    bought,
    compiled,
    contract,
    fee,
    grant,
    pool,
    programme,
    scenario,
    the_scenario,
)

MENTORING: Words = {"programmes": ["mentoring"]}


def taken_of(*streams: Words, **words: Words) -> tuple[Taken, ...]:
    """Return what streams add to mentoring of £30,000 beside £20,000 of reading.

    Of an office of £25,000, spread by fixed weights, mentoring bears £15,000; £2,000 of
    it are for its schools.
    """
    model = a_model(
        programmes={
            "mentoring": programme(10, ingredients=[bought(30_000)]),
            "reading": programme(10, ingredients=[bought(20_000)]),
        },
        pools={
            "office": pool(
                "fixed",
                bought(21_000),
                bought(200, per="school"),
                weights={"mentoring": 3, "reading": 2},
            )
        },
        funding={"way": scenario(*streams, **words)},
    )
    funded = compiled(model)
    projector = projector_of(funded, funded.plan.terms.central)
    return taken(projector, projector.project(the_scenario(funded)))


def amounts(one: Taken) -> list[float]:
    """Return the lines of one answer, to the penny."""
    lines = (one.income, one.cost, one.left_over, one.overhead, one.after_overhead)
    return [round(each, 2) for each in lines]


def test_the_example_of_the_page() -> None:
    goes_on, stops = taken_of(grant(a_year=40_000, restricted=False, scope=MENTORING))

    assert amounts(goes_on) == [40_000, 0, 40_000, 0, 40_000]
    assert amounts(stops) == [40_000, 32_000, 8_000, 13_000, -5_000]
    assert (goes_on.answer, stops.answer) == (
        TakingAnswer.NO_COST,
        TakingAnswer.IF_OTHERS_BEAR_OVERHEAD,
    )


@pytest.mark.parametrize(
    ("a_year", "answer"),
    [
        (31_999, TakingAnswer.NO),
        (32_000, TakingAnswer.IF_OTHERS_BEAR_OVERHEAD),
        (44_999, TakingAnswer.IF_OTHERS_BEAR_OVERHEAD),
        (45_000, TakingAnswer.YES),
    ],
)
def test_the_answer_turns_at_added_cost_and_at_full_cost(
    a_year: float, answer: TakingAnswer
) -> None:
    _, stops = taken_of(contract(a_year=a_year, scope=MENTORING))

    assert stops.answer is answer


def test_what_another_grant_takes_over_is_not_added() -> None:
    first, second = taken_of(
        grant("first", a_year=30_000, scope={"cost_types": ["events"]}),
        grant("second", a_year=75_000),
    )

    assert first.income == pytest.approx(0)
    assert first.answer is TakingAnswer.NO_DIFFERENCE
    assert second.stopped == ()


def test_with_programmes_go_their_fees_and_grants_for_them_alone() -> None:
    _, stops, *_ = taken_of(
        grant("one", a_year=1_000, restricted=False, scope=MENTORING),
        grant("two", a_year=2_000, scope=MENTORING),
        grant("both", a_year=4_000, scope={"programmes": ["mentoring", "reading"]}),
        fee(prices={"mentoring": 500}),
    )

    assert stops.income == pytest.approx(1_000 + 2_000 + 5_000)
    assert stops.without.scenario.funding.streams[0].name == "both"


def test_a_programme_that_demand_limits_stops_too() -> None:
    demand: Words = {
        "region": "london",
        "test": "training_line",
        "eligible": {"mentoring": 100},
        "reach": 1,
        "interest": 1,
        "refill": 0,
    }
    _, stops = taken_of(
        grant(a_year=1_000, scope=MENTORING),
        fee(prices={"mentoring": 500}),
        demand=demand,
    )

    assert not stops.without.costs.volumes.places[0].any()
    assert stops.without.takes == {}


def test_a_cost_plus_price_stays_what_it_was() -> None:
    one, *_ = taken_of(grant(a_year=1_000, scope=MENTORING), contract(cost_plus=0.1))

    assert amounts(one)[1:] == [0, 1_000, 0, 1_000]


def test_fees_are_not_asked_about() -> None:
    assert taken_of(fee(prices={"reading": 100})) == ()


def test_asking_leaves_the_plan_as_it_was() -> None:
    model = a_model(funding={"way": scenario(grant(a_year=5))})
    before = canonical_json(model)
    funded = compiled(model)
    projector = projector_of(funded, funded.plan.terms.central)

    taken(projector, projector.project(the_scenario(funded)))

    assert canonical_json(model) == before
