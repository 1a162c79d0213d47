"""Present values: each year over its deflator, times its discount factor."""

from __future__ import annotations

from dataclasses import asdict

import pytest

from costmodel.bearers import Ledger
from scenarios.appraisal import present_values
from tests.scenarios.explain.test_figures import WAYS, paper, projection


@pytest.mark.parametrize("name", WAYS)
def test_figures_are_those_of_the_appraisal(name: str) -> None:
    ledger = Ledger(projection(name).costs, paper().ledger.priced)

    for cost, value in asdict(present_values(ledger)).items():
        figure = paper().figure(f"{name}.present_value.{cost}")
        assert figure.amount == pytest.approx(value)


def test_a_year_leads_to_its_cost_deflator_and_factor() -> None:
    year = paper().figure("traded.present_value.full_cost").children[1]
    real, factor = year.children

    assert real.children[0].address == "traded.cost.2027"
    assert real.children[1].address == "all.deflator.2027"
    assert factor.address == "all.discount_factor.2027"
