"""Start-up worked on paper: one cost, counted over the years that it serves."""

from __future__ import annotations

from typing import Any

import pytest

from tests.reference.plain import work_out
from tests.reference.plain_facts import shipped_facts
from tests.reference.plain_life import a_year_of, interest_of
from tests.reference.plain_result import PlainScenario
from tests.reference.small_documents import THING, document

SYSTEM: dict[str, Any] = THING | {
    "price": 12000.0,
    "profile": "start",
    "years": [2026],
    "life_years": 3,
}
"""£12,000 in the first year, which serves three."""


def built(**organisation: Any) -> PlainScenario:  # noqa: ANN401  # parts of a document
    """Return a plan of two years that buys a system, by a contract at cost."""
    contract = {
        "kind": "contract",
        "name": "contract",
        "payer": "The region",
        "cost_plus": 0.0,
        "starts": "2026-09",
        "ends": "2028-08",
    }
    model = document(
        organisation=organisation,
        programmes={"work": {"cohorts": {2026: 10, 2027: 10}, "ingredients": [SYSTEM]}},
        funding={"only": {"label": "Only", "streams": [contract]}},
    )
    return work_out(model, shipped_facts()).scenarios["only"]


def years_of(months: list[float]) -> list[float]:
    """Return the two years of a list of months."""
    return [sum(months[:12]), sum(months[12:])]


@pytest.mark.parametrize(
    ("organisation", "a_year"),
    [
        ({}, 4000),
        ({"cost_of_capital": 0.0}, 4000),
        ({"cost_of_capital": 0.05}, 4196.67),
    ],
)
def test_prices_and_unit_costs_count_a_third_of_a_system_each_year(
    organisation: dict[str, Any], a_year: float
) -> None:
    found = built(**organisation)
    costs = found.costs

    real = a_year * (1 + 1 / costs.deflators[2027])
    each = costs.unit_costs["full_cost"]["work"]["school_year"]
    assert years_of(found.contract_prices["contract"]) == pytest.approx(
        [a_year, a_year], abs=0.01
    )
    assert each == pytest.approx(real / 20, abs=0.01)
    assert costs.unit_costs["full_economic_cost"]["work"]["journey"] == each


def test_budget_and_result_keep_it_in_the_year_it_is_bought() -> None:
    found = built()

    (cost,) = found.costs.full_cost.values()
    assert years_of(cost) == [12000, 0]
    assert list(found.results.values()) == pytest.approx([4000 - 12000, 4000])


def test_the_same_sum_each_year_pays_the_cost_and_its_interest() -> None:
    a_year = a_year_of(12000, 3, 0.05)
    interest = interest_of(12000, 3, 0.05)

    assert a_year == pytest.approx(4196.67, abs=0.005)
    assert interest == pytest.approx([0, 390.17, 199.84], abs=0.005)
    assert 3 * a_year - sum(interest) == pytest.approx(12000)
