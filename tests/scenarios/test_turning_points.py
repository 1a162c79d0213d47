"""At which value of what directors can turn a verdict changes."""

from __future__ import annotations

import pytest

from scenarios.fates import VerdictRank
from scenarios.funded_plan import FundedPlan
from scenarios.turning_points import (
    TurningPoints,
    VerdictLever,
    fates_at,
    levers_of,
    turning_points,
)
from tests.models import (
    Words,
    bought,
    compiled,
    contract,
    donation,
    fee,
    grant,
    membership,
    programme,
    the_scenario,
)
from tests.reference.random_models import random_model
from tests.scenarios.offices import office


def points(plan: FundedPlan) -> TurningPoints:
    """Return what turning each lever does to the only scenario."""
    return turning_points(plan, the_scenario(plan))


def test_the_verdict_turns_where_the_page_says_so() -> None:
    found = points(office()).any_change

    assert {each.lever: each.factor for each in found} == pytest.approx(
        {
            VerdictLever.FEES: 1.1,
            VerdictLever.COHORTS: 1.1,
            VerdictLever.COSTS: 11 / 12,
            VerdictLever.ALL_AT_ONCE: 23 / 22,
        },
        abs=1e-4,
    )
    assert {each.fate.standing for each in found} == {VerdictRank.WANTS_MORE}


def test_each_lever_does_the_best_it_can_where_the_page_says_so() -> None:
    found = points(office()).for_the_better

    assert {each.lever: each.factor for each in found} == pytest.approx(
        {
            VerdictLever.FEES: 1.2,
            VerdictLever.COHORTS: 1.2,
            VerdictLever.COSTS: 10 / 12,
            VerdictLever.ALL_AT_ONCE: 12 / 11,
        },
        abs=1e-4,
    )
    assert {each.fate.standing for each in found} == {VerdictRank.SUSTAINS_ITSELF}
    (fees,) = (each for each in found if each.lever is VerdictLever.FEES)
    assert fees.moved == pytest.approx(0.2, abs=1e-4)


@pytest.mark.parametrize(
    ("streams", "levers"),
    [
        ([fee()], {VerdictLever.FEES}),
        ([contract(a_year=1)], {VerdictLever.CONTRACTS}),
        ([grant(a_year=1)], {VerdictLever.GIFTS}),
        ([donation()], {VerdictLever.GIFTS}),
    ],
)
def test_only_what_a_way_of_funding_has_is_turned(
    streams: list[Words], levers: set[VerdictLever]
) -> None:
    always = {VerdictLever.COHORTS, VerdictLever.COSTS, VerdictLever.ALL_AT_ONCE}

    assert set(levers_of(the_scenario(office(*streams)))) == levers | always


def test_a_change_is_found_on_either_side() -> None:
    # £9,000 for five schools, at £900 each for more: the fee may be too low or,
    # as schools cost more than they pay, the schools too many.
    plan = office(
        grant(a_year=9_000),
        pools={},
        programmes={"leading": programme(10, ingredients=[bought(900, per="school")])},
    )
    sides = [
        each.factor
        for each in points(plan).any_change
        if each.lever in {VerdictLever.GIFTS, VerdictLever.COHORTS}
    ]

    assert sides == pytest.approx([8_000 / 9_000, 10_000 / 9_000], abs=1e-4)


def test_grants_are_turned_both_ways_and_never_sustain_themselves() -> None:
    plan = office(fee(), grant(a_year=500), donation(sums={"2026-10": 500}))

    found = {each.lever: each for each in points(plan).for_the_better}

    assert found[VerdictLever.GIFTS].factor == pytest.approx(2, abs=1e-4)
    assert found[VerdictLever.GIFTS].fate.standing is VerdictRank.HAS_ENOUGH


def test_nothing_turns_what_nothing_moves() -> None:
    plan = office(membership(), pools={})

    assert points(plan) == TurningPoints((), ())


def test_what_needs_no_grant_may_do_without() -> None:
    plan = office(grant(a_year=1_000), pools={})

    found = {each.lever: each for each in points(plan).for_the_better}

    assert found[VerdictLever.GIFTS].factor == 0
    assert found[VerdictLever.GIFTS].fate.standing is VerdictRank.SUSTAINS_ITSELF


@pytest.mark.parametrize("seed", [3, 11])
def test_a_turning_point_holds_and_a_little_before_does_not(seed: int) -> None:
    plan = compiled(random_model(seed))
    for one in plan.scenarios.values():
        (planned,) = fates_at(plan, one, [(VerdictLever.COSTS, 1.0)])
        for each in turning_points(plan, one).any_change:
            toward = 1e-5 if each.factor > 1.0 else -1e-5
            (before,) = fates_at(plan, one, [(each.lever, each.factor - toward)])
            assert each.fate.kind is not planned.kind
            assert before.kind is planned.kind
