"""Law 2: what is borne is what resources cost, and transfers cancel each other."""

from __future__ import annotations

import numpy as np
from hypothesis import given

from costmodel.bearers import PARTIES, Ledger
from scenarios.projection import projector_of
from tests.laws.cases import central_at, funded_at, ledger_at, near
from tests.laws.seeds import seeds


def check_bearers(ledger: Ledger) -> None:
    """Assert that what is borne is what resources cost and transfers cancel.

    In every cost type, programme and year; also row by row, before pools are shared.
    """
    given_by = sum(ledger.resources_of(party) for party in PARTIES)
    paid = sum(ledger.paid_by(party) for party in PARTIES)
    received = sum(ledger.received_by(party) for party in PARTIES)
    borne = sum(ledger.borne_by(party) for party in PARTIES)
    near(np.asarray(given_by), ledger.full_economic_cost.sum(axis=0))
    near(np.asarray(paid), np.asarray(received))
    near(np.asarray(borne), ledger.full_economic_cost.sum(axis=(0, 1)))
    resources = [row.is_resource for row in ledger.rows]
    amounts = ledger.amounts[np.array(resources, dtype=np.bool_)]
    near(np.asarray(borne).sum(axis=0), amounts.sum(axis=0))


@given(seed=seeds)
def test_law_2_what_is_borne_is_what_resources_cost(seed: int) -> None:
    check_bearers(ledger_at(seed))


@given(seed=seeds)
def test_law_2_holds_on_the_volumes_and_the_route_of_every_scenario(seed: int) -> None:
    funded = funded_at(seed)
    priced = projector_of(funded, funded.plan.terms.central).priced

    for projection in central_at(seed):
        check_bearers(Ledger(projection.costs, priced))


@given(seed=seeds)
def test_law_2_every_transfer_has_a_payer_and_another_payee(seed: int) -> None:
    for row in ledger_at(seed).rows:
        assert row.is_resource == (row.to_party is None)
        assert row.from_party is not row.to_party
