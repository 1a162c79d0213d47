"""What a contract's work costs, and what would vanish with it."""

from __future__ import annotations

import pytest

from scenarios.contract_costs import ContractCost, contract_cost, losing
from scenarios.funded_plan import ScenarioPlan
from scenarios.funding import FundedModel
from scenarios.projection import projector_of
from tests.models import (
    Words,
    a_model,
    bought,
    compiled,
    contract,
    fee,
    grant,
    pool,
    programme,
    scenario,
    the_scenario,
)

BOTH: Words = {"programmes": ["leading", "reading"]}
LEADING: Words = {"programmes": ["leading"]}


def of_two(*streams: Words, **words: object) -> FundedModel:
    """Return leading of £6,000, a third of it evaluation, beside reading of £1,000.

    An office of £2,000 serves both alike.
    """
    evaluation = bought(2_000, cost_type="evaluation")
    return a_model(
        programmes={
            "leading": programme(10, ingredients=[bought(4_000), evaluation]),
            "reading": programme(10, ingredients=[bought(1_000)]),
        },
        pools={"office": pool("schools", bought(2_000))},
        funding={"way": scenario(*streams)},
        **words,  # type: ignore[arg-type]  # parts of a model, by name
    )


def cost_of(*streams: Words, **words: object) -> ContractCost:
    """Return what the first stream's work costs, a contract's."""
    funded = compiled(of_two(*streams, **words))
    projector = projector_of(funded, funded.plan.terms.central)
    projection = projector.project(the_scenario(funded))
    return contract_cost(
        projector, projection, projection.streams.contracts[0].contract
    )


def without_the_tender(*streams: Words) -> ScenarioPlan:
    """Return the scenario that is left if the contract is lost."""
    funded = compiled(of_two(contract(a_year=1, scope=LEADING), *streams))
    return losing(funded, the_scenario(funded), {"tender"})


def test_full_cost_has_a_share_of_pools_and_avoidable_cost_has_not() -> None:
    cost = cost_of(contract(a_year=1, scope=LEADING))

    assert cost.full == pytest.approx(7_000)
    assert cost.avoidable == pytest.approx(6_000)


def test_only_cost_types_of_the_scope_count() -> None:
    scope = {**LEADING, "cost_types": ["evaluation"]}

    cost = cost_of(contract(a_year=1, scope=scope))

    assert [cost.full, cost.avoidable] == pytest.approx([2_000, 2_000])


def test_a_scope_without_programmes_is_for_all_of_them() -> None:
    cost = cost_of(contract(a_year=1))

    assert [cost.full, cost.avoidable] == pytest.approx([9_000, 7_000])


def test_only_the_months_of_the_term_count() -> None:
    cost = cost_of(contract(a_year=1, scope=LEADING, starts="2027-03"))

    assert cost.full < 7_000
    assert 0 < cost.avoidable < cost.full


def test_a_term_outside_the_plan_costs_nothing() -> None:
    late = contract(a_year=1, scope=LEADING, starts="2030-09", ends="2031-08")

    assert cost_of(late) == ContractCost(0.0, 0.0)


def test_the_programmes_that_nobody_else_buys_stop() -> None:
    left = without_the_tender(fee())

    assert left.cohorts["leading"] == {}
    assert left.cohorts["reading"] != {}
    assert [one.name for one in left.funding.streams] == ["fees"]


@pytest.mark.parametrize(
    "other",
    [
        grant(a_year=1, scope={**LEADING, "cost_types": ["materials"]}),
        contract("b", a_year=1, scope={**BOTH, "cost_types": ["materials"]}),
        contract(
            "b", a_year=1, chance_of_winning=0.5, scope={"cost_types": ["materials"]}
        ),
    ],
)
def test_a_programme_that_others_buy_goes_on_with_what_they_buy(other: Words) -> None:
    left = without_the_tender(other)

    assert left.cohorts["leading"] != {}
    types = {cell.cost_type for cell in left.rows.cells if cell.owner == 0}
    assert types == {"materials"}


@pytest.mark.parametrize("other", [grant(a_year=1), contract("b", a_year=1)])
def test_money_for_everything_keeps_no_programme_going(other: Words) -> None:
    assert without_the_tender(other).cohorts["leading"] == {}


def test_what_others_buy_too_is_not_avoidable() -> None:
    both = contract("b", a_year=1, scope=LEADING)

    assert cost_of(contract(a_year=1, scope=LEADING), both).avoidable == 0.0
