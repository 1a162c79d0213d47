"""How much of the income one payer brings, and what becomes of it if it leaves."""

from __future__ import annotations

import pytest

from scenarios.concentration import Concentration, concentration_of, payers_of
from scenarios.fates import VerdictRank
from scenarios.funded_plan import FundedPlan, if_lost
from scenarios.projection import projector_of
from tests.models import (
    Words,
    contract,
    donation,
    fee,
    grant,
    membership,
    programme,
    the_scenario,
)
from tests.scenarios.offices import office


def found(plan: FundedPlan) -> Concentration | None:
    """Return how concentrated the income of the only scenario is."""
    projector = projector_of(plan, plan.plan.terms.central)
    return concentration_of(projector, projector.project(the_scenario(plan)))


def found_of(plan: FundedPlan) -> Concentration:
    """Return the same; some income there is."""
    told = found(plan)
    assert told is not None
    return told


def test_shares_and_index_are_those_of_the_page() -> None:
    told = found_of(
        office(
            grant(a_year=60_000, restricted=False),
            donation(sums={"2026-12": 20_000}),
            fee(prices={"leading": 2_000}),
        )
    )

    assert [(each.name, each.number) for each in told.payers] == [
        ("The council", 1),
        ("The friends", 1),
        ("fees", 10),
    ]
    assert told.share(told.largest) == pytest.approx(0.6)
    assert told.index == pytest.approx(0.404)
    assert told.largest.is_named


def test_several_streams_of_one_payer_are_one() -> None:
    told = found_of(
        office(
            grant(a_year=6_000, restricted=False),
            contract(a_year=3_000, payer=" the  Council"),
            fee(prices={"leading": 100}),
        )
    )

    assert told.largest.name == "The council"
    assert told.largest.streams == ("council", "tender")
    assert told.largest.income == pytest.approx(9_000)


def test_the_plan_is_worked_out_again_without_the_largest() -> None:
    told = found_of(
        office(contract(a_year=9_000), fee(prices={"leading": 600}), cash=7_000)
    )

    assert told.largest.name == "The region"
    assert told.without_largest is not None
    assert told.without_largest.standing is VerdictRank.WANTS_MORE
    assert told.without_largest.result == pytest.approx(-6_000)
    assert (told.runway, told.runway_without) == (None, None)


def test_the_runway_is_shorter_without_the_largest() -> None:
    told = found_of(
        office(contract(a_year=9_000), fee(prices={"leading": 300}), cash=4_500)
    )

    assert (told.runway, told.runway_without) == (None, 6)


def test_of_a_school_among_many_one_fewer_comes() -> None:
    told = found_of(office(fee(prices={"leading": 1_200})))

    assert (told.largest.name, told.largest.number) == ("fees", 10)
    assert not told.largest.is_named
    assert told.without_largest is not None
    assert told.without_largest.result == pytest.approx(-1_200)


def test_schools_are_counted_in_years_in_which_there_are_any() -> None:
    plan = office(
        fee(prices={"leading": 1_200, "learning": 100}),
        organisation={"years": 3},
        programmes={"leading": programme(0, 4, 8), "learning": programme(0, 1, 1)},
    )
    told = found(plan)

    assert told is not None
    assert told.largest.number == pytest.approx(7)


@pytest.mark.parametrize(("stated", "number"), [({}, 10), ({"provider_schools": 4}, 4)])
def test_schools_that_send_people_are_those_stated(
    stated: Words, number: float
) -> None:
    told = found_of(
        office(
            fee(
                "kept", prices={"leading": 50}, paid_by="provider_school", per="school"
            ),
            organisation=stated,
        )
    )

    assert told.largest.number == number
    assert told.without_largest is None


def test_members_are_many_and_one_of_them_is_not_worked_out() -> None:
    told = found_of(office(membership(members={2026: 30})))

    assert (told.largest.number, told.without_largest) == (30, None)
    assert told.index == pytest.approx(1 / 30)


def test_members_of_no_year_bring_nothing() -> None:
    assert found(office(membership(members={2026: 0}))) is None


def test_without_income_nothing_is_concentrated() -> None:
    plan = office(fee(prices={"leading": 0}))

    assert found(plan) is None
    projector = projector_of(plan, plan.plan.terms.central)
    assert payers_of(projector.project(the_scenario(plan))) == ()


def test_a_contract_that_is_lost_pays_nothing() -> None:
    plan = office(contract(a_year=9_000, chance_of_winning=0.5), fee())
    projector = projector_of(plan, plan.plan.terms.central)

    lost = projector.project(if_lost(the_scenario(plan)))

    assert payers_of(lost) == ()
