"""The two numbers nearest to turning a verdict."""

from __future__ import annotations

import pytest

from scenarios.deciding_facts import DecidingFact, deciding_facts
from scenarios.fates import VerdictRank
from scenarios.funded_plan import FundedPlan
from scenarios.sensitivity import swings_of
from scenarios.turning_points import VerdictLever, turning_points
from tests.models import (
    Words,
    assumed,
    bought,
    contract,
    donation,
    fee,
    grant,
    membership,
    pool,
    programme,
    the_scenario,
)
from tests.scenarios.offices import office


def facts(plan: FundedPlan) -> tuple[DecidingFact, ...]:
    """Return what is nearest to turning the verdict on the only scenario."""
    one = the_scenario(plan)
    return deciding_facts(plan, one, swings_of(plan, one), turning_points(plan, one))


def rented(rent: Words, *streams: Words, **assumptions: Words) -> FundedPlan:
    """Return the office with a rent that is uncertain, of all that it costs."""
    return office(
        *streams,
        pools={"office": pool("schools", bought("rent"), bought(6_000))},
        assumptions={"rent": rent, **assumptions},
    )


def test_assumptions_and_levers_are_told_by_how_far_they_have_to_move() -> None:
    found = facts(rented(assumed(6_000, low=5_500, high=8_000)))

    assert [(each.lever, each.assumption) for each in found] == [
        (VerdictLever.COSTS, ""),
        (VerdictLever.COHORTS, ""),
    ]
    assert [each.moved for each in found] == pytest.approx([1 / 12, 0.1], abs=1e-4)


def test_an_assumption_nearer_than_levers_comes_first() -> None:
    plan = office(
        fee(prices={"leading": 1_080}),
        pools={"office": pool("schools", bought("rent"), bought(100))},
        assumptions={"rent": assumed(11_900, low=11_000, high=13_000)},
    )

    first, second = facts(plan)

    assert (first.lever, second.assumption) == (VerdictLever.COSTS, "rent")
    assert (second.now, second.turns_at) == pytest.approx((11_900, 11_700), abs=0.1)
    assert second.fate.standing is VerdictRank.WANTS_MORE


@pytest.mark.parametrize(
    "streams",
    [
        [fee(prices={"leading": "sum"}), membership()],
        [fee(), contract(a_year="sum")],
        [fee(), grant(a_year="sum")],
        [fee(), donation(sums={"2026-10": "sum"})],
    ],
)
def test_what_a_lever_multiplies_is_not_told_twice(streams: list[Words]) -> None:
    plan = office(*streams, assumptions={"sum": assumed(950, low=500, high=3_000)})

    assert all(not each.assumption for each in facts(plan))


def test_a_cohort_is_told_with_its_lever_and_days_of_providers_alone() -> None:
    plan = office(
        fee(),
        fee("kept", prices={"leading": "share"}, paid_by="provider_school"),
        programmes={"leading": programme("schools")},
        assumptions={
            "schools": assumed(10, low=5, high=20),
            "share": assumed(90, low=50, high=200),
        },
    )

    assert "schools" not in {each.assumption for each in facts(plan)}


def test_an_assumption_of_nought_has_no_share_to_move() -> None:
    found = facts(rented(assumed(0, low=-9_000, high=6_000)))

    assert all(each.assumption != "rent" for each in found)


def test_nothing_may_turn_a_verdict() -> None:
    assert facts(office(membership(), pools={})) == ()
