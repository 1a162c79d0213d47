"""What a programme brings less what would vanish with it, by the same results."""

from __future__ import annotations

import pytest

from costmodel.bearers import Ledger
from scenarios.contributions import contributions
from scenarios.explain.contributions import contribution_address
from tests.models import a_model, fee, grant, matching, programme, scenario
from tests.reports.asked import explained_of
from tests.reports.runs import told
from tests.scenarios.explain.test_figures import WAYS, paper, projection


def amount(topic: str, name: str) -> float:
    """Return a figure of *leading* in a way of funding of the example on paper."""
    return paper().figure(contribution_address(name, topic, "leading")).amount


@pytest.mark.parametrize("name", WAYS)
def test_figures_are_those_of_the_contributions(name: str) -> None:
    worked = projection(name)
    told = contributions(worked, Ledger(worked.costs, paper().ledger.priced))

    assert amount("own_income", name) == pytest.approx(told.income[0].sum())
    assert amount("avoidable_cost", name) == pytest.approx(told.avoidable[0].sum())
    assert amount("contribution", name) == pytest.approx(told.contribution[0].sum())


def test_income_less_full_cost_is_the_surplus() -> None:
    cost = amount("cost", "traded")

    assert cost == pytest.approx(projection("traded").full_cost[0].sum())
    less = amount("own_income", "traded") - cost
    assert amount("surplus", "traded") == pytest.approx(less)


def test_a_year_as_planned_leads_to_its_cost() -> None:
    planned = paper().figure("subsidy.cost.of.leading").children[0]
    own = paper().figure("tender.cost.of.leading").children[0]

    assert planned.address == "leading.full_cost.2026"
    assert own.address == "tender.cost.of.leading.2026"


def test_own_income_goes_down_to_fees_and_to_grants_for_it_alone() -> None:
    paid = fee(prices={"leading": 1_000, "reading": 10})
    gifts = grant(a_year=900, restricted=False, scope={"programmes": ["leading"]})
    model = a_model(
        years=2,
        programmes={"leading": programme(3, 0), "reading": programme(5, 0)},
        funding={"way": scenario(paid, gifts)},
    )
    explained = explained_of(told(model))

    first, second = explained.figure("way.own_income.of.leading").children

    assert {part.name: part.amount for part in first.children} == {
        "fees": 3_000,
        "council, 2026/27": pytest.approx(900),
    }
    assert first.children[1].address == "way.income.of.council.2026"
    assert "fee of a school" in {leaf.name for leaf in first.leaves()}
    assert second.children == ()


def test_cost_in_no_programme_of_its_own_volumes_has_an_address_of_its_own() -> None:
    more = {"reading": {2026: 20}, "writing": {2026: 30}}
    model = a_model(
        **matching(),
        funding={"way": scenario(fee(prices={"reading": 1}), cohorts=more)},
    )
    explained = explained_of(told(model))

    own = explained.figure("way.cost.of.unused_capacity").children[0]
    as_planned = explained.figure("way.cost.of.not_shared").children[0]

    assert own.address == "way.cost.of.unused_capacity.2026"
    assert explained.figure(own.address).amount == pytest.approx(own.amount)
    assert as_planned.address == "not_shared.full_cost.2026"
    taken_off = explained.figure("way.surplus.of.unused_capacity")
    assert taken_off.amount == -own.amount
