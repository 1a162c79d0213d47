"""Laws 8 and 11: no schools cost nothing a school; the same schools cost the same."""

from __future__ import annotations

import numpy as np
from hypothesis import given

from costmodel.bearers import Ledger
from costmodel.drivers import Count
from scenarios.funding import FundedModel, Funding
from scenarios.projection import projector_of
from tests.laws.cases import few, ledger_of, near, seeds
from tests.models import Words, compiled
from tests.reference.random_models import random_model


def emptied(model: FundedModel) -> FundedModel:
    """Return a model in which no school starts in the first programme."""
    name, first = next(iter(model.programmes.items()))
    nobody = first.model_copy(update={"cohorts": {}})
    return model.model_copy(update={"programmes": {**model.programmes, name: nobody}})


@few
@given(seed=seeds)
def test_law_8_a_programme_of_no_schools_costs_nothing_per_school(seed: int) -> None:
    ledger = ledger_of(compiled(emptied(random_model(seed))))

    for row, amounts in zip(ledger.rows, ledger.amounts, strict=True):
        if row.owner == 0 and row.need.per is not Count.YEAR:
            assert (amounts == 0.0).all()


@few
@given(seed=seeds)
def test_law_8_what_goes_on_each_year_goes_on_without_schools(seed: int) -> None:
    model = random_model(seed)
    before, after = ledger_of(compiled(model)), ledger_of(compiled(emptied(model)))

    def yearly(ledger: Ledger) -> list[list[float]]:
        return [
            amounts.tolist()
            for row, amounts in zip(ledger.rows, ledger.amounts, strict=True)
            if row.owner == 0 and row.need.per is Count.YEAR
        ]

    assert yearly(before) == yearly(after)


def at_equal_volumes(funding: Funding, delivery: str) -> Funding:
    """Return a scenario without what only it has, by one route."""
    alone: Words = {"adds": (), "cohorts": {}, "demand": None, "delivery": delivery}
    return funding.model_copy(update=alone)


@few
@given(seed=seeds)
def test_law_11_full_economic_cost_is_the_same_whoever_pays(seed: int) -> None:
    model = random_model(seed)
    funding = {
        f"{name}_{route}": at_equal_volumes(one, route)
        for name, one in model.funding.items()
        for route in ("broker", "direct")
    }
    funded = compiled(model.model_copy(update={"funding": funding}))
    projector = projector_of(funded, funded.plan.terms.central)
    planned = ledger_of(funded).full_economic_cost.sum(axis=(0, 1, 2))

    for scenario in funded.scenarios.values():
        ledger = Ledger(projector.project(scenario).costs, projector.priced)
        near(ledger.full_economic_cost.sum(axis=(0, 1, 2)), planned)


def test_laws_8_and_11_are_tried_on_models_that_cost_something() -> None:
    totals = [
        ledger_of(compiled(random_model(seed))).amounts.sum() for seed in range(5)
    ]

    assert np.count_nonzero(totals) == 5
