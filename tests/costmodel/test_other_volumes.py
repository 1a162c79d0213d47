"""Costs at other volumes of a plan, many at once."""

from __future__ import annotations

import numpy as np
import pytest

from costmodel.bearers import Ledger
from costmodel.other_volumes import quantities_at, total_at
from tests.models import (
    a_model,
    bought,
    contract,
    planned,
    pool,
    programme,
    projected,
    scenario,
)

LEDGER = planned(
    a_model(
        programmes={"one": programme(2, ingredients=[bought(10, per="school")])},
        pools={"office": pool("schools", bought(7), bought(5, given_by="funder"))},
    )
)
JOURNEYS = np.array([[[2.0, 3.0]]])


def test_each_lane_is_the_plan_at_its_own_volumes() -> None:
    quantities = quantities_at(LEDGER, JOURNEYS)

    broker = total_at(LEDGER, quantities, lambda row: row.is_broker_cost)
    everybody = total_at(LEDGER, quantities, lambda row: row.is_resource)

    assert broker == pytest.approx(np.array([[27, 37]]))
    assert everybody == pytest.approx(np.array([[32, 42]]))


def test_the_rows_of_an_owner_may_be_gone() -> None:
    quantities = quantities_at(LEDGER, JOURNEYS)
    there = np.array([[0.0, 1.0], [1.0, 1.0]])

    left = total_at(LEDGER, quantities, lambda row: row.is_broker_cost, there)

    assert left == pytest.approx(np.array([[7, 37]]))


def test_support_that_has_ended_has_ended_at_other_volumes_too() -> None:
    longer = programme(5, 5, lasts_years=2)
    turned = {"one": {"from_year": 2027, "converts": 1}}
    model = a_model(
        years=2,
        programmes={"one": longer},
        funding={"paying": scenario(transitions=turned)},
    )
    paying = Ledger(projected(model).costs, planned(model).priced)

    quantities = quantities_at(paying, np.array([[[4.0], [3.0]]]))

    assert quantities.volumes.places[0, :, 0].tolist() == [4, 3]


def test_vat_comes_back_at_other_volumes_too() -> None:
    line = bought(100, per="school", vat="on_top")
    model = a_model(
        organisation={"vat": "partly_exempt"},
        programmes={"one": programme(2, ingredients=[line])},
        funding={"way": scenario(contract(a_year=1_000, vat="standard"))},
    )
    ledger = Ledger(projected(model).costs, planned(model).priced)

    quantities = quantities_at(ledger, JOURNEYS)

    broker = total_at(ledger, quantities, lambda row: row.is_broker_cost)
    assert broker == pytest.approx(np.array([[200, 300]]))
