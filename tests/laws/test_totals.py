"""Laws 1 and 2: sharing and bearing lose nothing and add nothing."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given

from costmodel.bearers import PARTIES, Ledger
from costmodel.pools import Allocation, Method
from scenarios.projection import projector_of
from tests.laws.cases import few, funded_at, ledger_of, near, projections_at, seeds
from tests.models import compiled
from tests.reference.random_models import random_model


@pytest.mark.parametrize("method", Method)
@few
@given(seed=seeds)
def test_law_1_what_is_allocated_is_what_there_was_by_every_method(
    seed: int, method: Method
) -> None:
    model = random_model(seed)
    shared = model.model_copy(update={"allocation": Allocation(method=method)})

    ledger = ledger_of(compiled(shared))

    own = np.array([row.is_broker_cost for row in ledger.rows], dtype=np.bool_)
    resources = np.array([row.is_resource for row in ledger.rows], dtype=np.bool_)
    near(ledger.full_cost.sum(axis=(0, 1, 2)), ledger.amounts[own].sum(axis=0))
    near(
        ledger.full_economic_cost.sum(axis=(0, 1, 2)),
        ledger.amounts[resources].sum(axis=0),
    )


@few
@given(seed=seeds)
def test_law_1_every_year_and_draw_of_every_scenario_is_shared_out_in_full(
    seed: int,
) -> None:
    for projection in projections_at(seed):
        costs = projection.costs
        after = costs.full_cost().sum(axis=0) + costs.not_shared()
        near(after, costs.direct.sum(axis=0))


@few
@given(seed=seeds)
def test_law_1_every_origin_and_cost_type_is_shared_out_in_full(seed: int) -> None:
    ledger = ledger_of(funded_at(seed))
    model = ledger.costs.plan.model
    programmes = len(model.programmes)

    by_origin = ledger.full_cost.sum(axis=(1, 2))

    for at in range(len(model.pools) + 1):
        members = [
            position
            for position, row in enumerate(ledger.rows)
            if row.is_broker_cost and max(row.owner - programmes + 1, 0) == at
        ]
        near(by_origin[at], ledger.amounts[members].sum(axis=0))


def check_bearers(ledger: Ledger) -> None:
    """Assert that what is borne is what resources cost and transfers cancel."""
    borne = sum(ledger.borne_by(party) for party in PARTIES)
    paid = sum(ledger.paid_by(party) for party in PARTIES)
    received = sum(ledger.received_by(party) for party in PARTIES)
    near(np.asarray(borne), ledger.full_economic_cost.sum(axis=(0, 1)))
    near(np.asarray(paid), np.asarray(received))


@few
@given(seed=seeds)
def test_law_2_what_is_borne_is_what_resources_cost(seed: int) -> None:
    check_bearers(ledger_of(funded_at(seed)))


@few
@given(seed=seeds)
def test_law_2_holds_on_the_volumes_and_the_route_of_every_scenario(seed: int) -> None:
    funded = funded_at(seed)
    projector = projector_of(funded, funded.plan.terms.central)

    for scenario in funded.scenarios.values():
        check_bearers(Ledger(projector.project(scenario).costs, projector.priced))
