"""Law 11: at equal volumes the work takes the same, whoever pays for it."""

from __future__ import annotations

from hypothesis import given

from costmodel.bearers import Ledger
from scenarios.funding import FundedModel, Funding
from scenarios.projection import projector_of
from tests.laws.cases import ledger_at, model_at, near
from tests.laws.seeds import seeds
from tests.models import Words, compiled


def at_equal_volumes(funding: Funding, delivery: str) -> Funding:
    """Return a scenario without what only it has, by one route."""
    alone: Words = {"adds": (), "cohorts": {}, "demand": None, "transitions": {}}
    return funding.model_copy(update={**alone, "delivery": delivery})


def by_both_routes(model: FundedModel) -> FundedModel:
    """Return a model whose scenarios are alike but for who pays whom."""
    funding = {
        f"{name}_{route}": at_equal_volumes(one, route)
        for name, one in model.funding.items()
        for route in ("broker", "direct")
    }
    return model.model_copy(update={"funding": funding})


@given(seed=seeds)
def test_law_11_full_economic_cost_is_the_same_whoever_pays(seed: int) -> None:
    funded = compiled(by_both_routes(model_at(seed)))
    projector = projector_of(funded, funded.plan.terms.central)
    planned = ledger_at(seed).full_economic_cost.sum(axis=(0, 2))

    for scenario in funded.scenarios.values():
        ledger = Ledger(projector.project(scenario).costs, projector.priced)
        near(ledger.full_economic_cost.sum(axis=(0, 2)), planned)
