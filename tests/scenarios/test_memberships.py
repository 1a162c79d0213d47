"""A membership is earned evenly over its year, and asked for each September."""

from __future__ import annotations

import pytest

from scenarios.memberships import MembershipMoney
from scenarios.payers import RESERVES
from scenarios.streams import Membership
from tests.models import (
    Words,
    a_model,
    assumed,
    bought,
    column,
    contract,
    fee,
    membership,
    one,
    programme,
    projected,
    scenario,
)
from tests.scenarios.settling import paid, settled


def money(*years: float, **words: object) -> MembershipMoney:
    """Return what a membership brings in some years."""
    return MembershipMoney(Membership.model_validate(membership(**words)), one(*years))


def test_a_year_is_earned_evenly() -> None:
    assert column(money(1_200, 2_400).earned) == pytest.approx([100] * 12 + [200] * 12)


@pytest.mark.parametrize("months", [0, 1, 12])
def test_a_year_is_received_at_once_some_months_after_september(months: int) -> None:
    received = column(money(1_200, 2_400, paid_after_months=months).received)

    wanted = [0.0] * 24
    wanted[months] += 1_200
    if months < 12:
        wanted[12 + months] += 2_400
    assert received == wanted


def brought(years: int = 2, **words: object) -> list[float]:
    """Return what a membership brings in each year, pay growing by 4%."""
    model = a_model(
        years=years,
        growth={"pay_teachers": 0.04},
        assumptions={"size": assumed(20)},
        funding={"only": scenario(membership(**words))},
    )
    (members,) = projected(model).streams.memberships
    return column(members.by_year)


def test_it_is_price_times_members_of_the_years_that_are_named() -> None:
    assert brought() == [1_200, 0]
    assert brought(members={2026: 10, 2027: "size"}) == [1_200, 2_400]


def test_it_moves_with_its_clause_and_loses_bad_debt() -> None:
    members = {2026: 10, 2027: 10}

    assert brought(members=members, index="pay_teachers") == pytest.approx(
        [1_200, 1_248]
    )
    assert brought(
        members=members, index="pay_teachers", rise_at_most=0.02, bad_debt=0.1
    ) == pytest.approx([1_080, 1_101.6])


def test_it_pays_for_anything_after_fees_as_free_money() -> None:
    in_all = settled(fee(prices={"leading": 700}), membership(), opening={"cash": 9e4})

    assert paid(in_all) == {"fees": [7_000], "members": [1_200], RESERVES: [3_800]}


def test_what_is_received_and_not_yet_earned_is_deferred_income() -> None:
    in_advance = settled(membership()).balances
    in_arrears = settled(membership(paid_after_months=12)).balances

    assert column(in_advance.deferred_income)[:2] == pytest.approx([1_100, 1_000])
    assert column(in_arrears.debtors)[:2] == pytest.approx([100, 200])
    assert column(in_advance.difference) == pytest.approx([0] * 12, abs=1e-9)
    assert column(in_arrears.difference) == pytest.approx([0] * 12, abs=1e-9)


def test_neither_demand_nor_a_lost_contract_moves_it() -> None:
    few: Words = {
        "region": "england",
        "test": "training_line",
        "eligible": {"leading": 1},
        "reach": 0.1,
        "interest": 0.1,
    }
    tender = contract(a_year=100, chance_of_winning=0.5)
    model = a_model(
        programmes={"leading": programme(10, ingredients=[bought(10)])},
        funding={"only": scenario(fee(), membership(), tender, demand=few)},
    )

    for lost in (False, True):
        projection = projected(model, lost=lost)
        assert sum(column(projection.recognised["members"])) == pytest.approx(1_200)
