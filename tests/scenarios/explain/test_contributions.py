"""What a programme brings less what would vanish with it, by the same results."""

from __future__ import annotations

import pytest

from costmodel.bearers import Ledger
from scenarios.contributions import contributions
from scenarios.explain.contributions import contribution_address
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
    assert (own.address, own.words) == ("", "at its own volumes")
