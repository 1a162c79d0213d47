"""Fees for deployed days, and a brokerage that is a share of them."""

from __future__ import annotations

import pytest

from costmodel.people import Person
from scenarios.brokerage import day_fees, deploys_for_a_fee, has_fee, paid_days
from scenarios.projection import Projection
from tests.models import (
    FREELANCE,
    HEAD,
    OFFICER,
    Words,
    a_model,
    assumed,
    column,
    demand_of,
    fee,
    programme,
    projected,
    scenario,
)

TIERS = {"few": {"label": "Few", "share": 0.5}}
DAYS: list[Words] = [
    {"person": "head", "days_per_school": 10},
    {"person": "freelance", "days_per_school": 2, "tier": "few"},
    {"person": "officer", "days_per_school": 3},
]


def worked_out(
    *, span: int = 1, brokerage: float | str = 0.12, **words: object
) -> Projection:
    """Return ten schools with days at £500 and £450, and a share of what they cost."""
    by_day: Words = {"prices": {"leading": 0}, "per": "deployment_day", **words}
    share = fee("share", brokerage=brokerage, **by_day)
    return projected(
        a_model(
            years=span,
            programmes={
                "leading": programme(*[10] * span, deployments=DAYS, tiers=TIERS)
            },
            assumptions={"share": assumed(0.15)},
            funding={"way": scenario(share, delivery="direct")},
        )
    )


def test_day_fees_are_those_of_roles_with_a_fee() -> None:
    plan = worked_out().costs.plan

    assert [each.at for each in paid_days(plan, 0)] == [0, 1]


@pytest.mark.parametrize(("brokerage", "share"), [(0.12, 0.12), ("share", 0.15)])
def test_a_brokerage_is_a_share_of_them(brokerage: float | str, share: float) -> None:
    income = worked_out(brokerage=brokerage).recognised["share"].sum()

    assert income == pytest.approx(share * (100 * 500 + 10 * 450))


def test_a_price_for_each_day_comes_besides() -> None:
    income = worked_out(prices={"leading": 10}, bad_debt=0.1).recognised["share"].sum()

    assert income == pytest.approx(0.9 * (0.12 * 54_500 + 10 * 140))


def test_it_is_asked_in_its_years_alone() -> None:
    always, later = worked_out(span=2), worked_out(span=2, years=[2027])

    assert always.recognised["share"].sum() == pytest.approx(2 * 0.12 * 54_500)
    assert later.recognised["share"][:12].sum() == 0
    assert later.recognised["share"].sum() == pytest.approx(0.12 * 54_500)


def test_inside_the_day_provider_schools_pay_it() -> None:
    inside = worked_out(paid_by="provider_school")

    assert inside.recognised["share"].sum() == pytest.approx(0.12 * 54_500)


def test_demand_counts_it_as_part_of_what_a_school_pays() -> None:
    heads = programme(10, deployments=[{"person": "head", "days_per_school": 10}])
    share = fee("share", prices={"leading": 0}, per="deployment_day", brokerage=0.5)
    plain = fee("plain", prices={"leading": 2_500})

    def able(stream: Words) -> float:
        limited = demand_of({"leading": 5})
        funding = {"w": scenario(stream, demand=limited)}
        found = projected(a_model(programmes={"leading": heads}, funding=funding))
        return column(found.takes[0].share)[0]

    assert able(share) == pytest.approx(able(plain))
    assert able(share) < 1


def test_who_has_a_fee() -> None:
    people = {
        name: Person.model_validate(words)
        for name, words in {
            "head": HEAD,
            "officer": OFFICER,
            "freelance": FREELANCE,
        }.items()
    }
    model = a_model(programmes={"one": programme(1, deployments=DAYS[2:])})

    assert {name: has_fee(one) for name, one in people.items()} == {
        "head": True,
        "officer": False,
        "freelance": True,
    }
    assert not deploys_for_a_fee(model.programmes["one"], model.people)


def test_without_deployments_there_are_none() -> None:
    found = projected(a_model(funding={"way": scenario()}))
    plan, quantities = found.costs.plan, found.costs.quantities

    assert not day_fees(plan, None, quantities).any()  # type: ignore[arg-type]  # nothing is priced
