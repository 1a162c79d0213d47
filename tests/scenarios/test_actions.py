"""What directors could do for a better verdict, ranked."""

from __future__ import annotations

import math

import pytest

from scenarios.actions import Actions, OtherAction, actions_of
from scenarios.fates import VerdictRank
from scenarios.funded_plan import FundedPlan
from scenarios.reserves import NEVER
from scenarios.turning_points import VerdictLever, levers_of, turning_points
from tests.models import bought, fee, grant, programme, the_scenario
from tests.scenarios.offices import office


def actions(plan: FundedPlan) -> Actions:
    """Return what directors could do for the only scenario."""
    one = the_scenario(plan)
    points = turning_points(plan, one).for_the_better
    return actions_of(plan, one, points, len(levers_of(one)))


def test_actions_are_ranked_as_the_page_ranks_them() -> None:
    found = actions(office())

    assert [each.deed for each in found.ranked] == [
        VerdictLever.ALL_AT_ONCE,
        VerdictLever.COSTS,
        VerdictLever.COHORTS,
        VerdictLever.FEES,
        OtherAction.EXTRA,
    ]
    assert found.tried == 5
    fees = found.ranked[3]
    assert (fees.amount, fees.moved) == pytest.approx((1.2, 0.2), abs=1e-4)
    assert fees.fate.result == pytest.approx(0, abs=0.01)


def test_extra_money_lifts_balances_by_what_it_has_brought() -> None:
    extra = actions(office()).ranked[-1]

    assert extra.amount == pytest.approx(200)
    assert extra.moved == pytest.approx(0.2)
    assert extra.fate.standing is VerdictRank.HAS_ENOUGH
    assert (extra.fate.fails_in, extra.fate.extra) == (NEVER, 0)
    assert extra.fate.result == pytest.approx(0)
    assert extra.fate.last_reserves == pytest.approx(1_000)
    assert extra.fate.least_reserves == pytest.approx(1_000)


def test_extra_money_is_infinitely_much_of_no_income() -> None:
    plan = office(fee(prices={"leading": 0}))

    (extra,) = (each for each in actions(plan).ranked if each.deed is OtherAction.EXTRA)

    assert math.isinf(extra.moved)


def test_no_extra_is_told_where_no_sum_is_enough() -> None:
    plan = office(programmes={"leading": programme(0)})

    assert OtherAction.EXTRA not in {each.deed for each in actions(plan).ranked}


def test_a_programme_that_costs_more_than_it_brings_may_stop() -> None:
    plan = office(
        fee(prices={"leading": 1_200, "learning": 100}),
        grant("for_them", a_year=10, scope={"programmes": ["learning"]}),
        programmes={
            "leading": programme(10),
            "learning": programme(5, ingredients=[bought(900, per="school")]),
            "resting": programme(0),
        },
    )

    stops = [each for each in actions(plan).ranked if each.deed is OtherAction.STOP]

    (stop,) = stops
    assert (stop.programme, stop.amount) == ("learning", 0)
    assert stop.moved == pytest.approx(1 / 3)
    # Its grant is gone with it, so that nothing is given.
    assert stop.fate.standing is VerdictRank.SUSTAINS_ITSELF


def test_nothing_is_listed_for_what_sustains_itself() -> None:
    assert actions(office(fee(prices={"leading": 1_300}))) == Actions((), 0)


def test_what_lasts_on_its_grants_has_nothing_better() -> None:
    found = actions(office(fee(), grant(a_year=2_000)))

    assert (found.ranked, found.tried) == ((), 5)
