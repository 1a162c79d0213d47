"""Analysts get every cost and every row, and their sums are the engine's."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from costmodel.bearers import Ledger
from costmodel.tables import cost_table, row_table
from scenarios.comparison import costs_alone, inputs_of
from scenarios.opened_model import open_model
from tests.models import a_model, matching, planned


@pytest.fixture(scope="module")
def ledger() -> Ledger:
    opened = open_model(Path(__file__).parents[1] / "reference" / "mini.yaml")
    return costs_alone(inputs_of(opened)).cost.ledger


def test_the_cost_table_adds_up_to_both_costs(ledger: Ledger) -> None:
    table = cost_table(ledger)

    assert np.isclose(table["full_cost"].sum(), ledger.full_cost.sum())
    economic = ledger.full_economic_cost.sum()
    assert np.isclose(table["full_economic_cost"].sum(), economic)


def test_the_cost_table_holds_no_empty_row(ledger: Ledger) -> None:
    table = cost_table(ledger)

    assert not (table == 0.0).all(axis=1).any()
    assert table.index.names == ["origin", "cost_type", "programme", "year"]


def test_unused_capacity_has_rows_of_its_own() -> None:
    pounds = cost_table(planned(a_model(**matching())))["full_cost"]
    by_line = pounds.groupby("programme").sum()

    assert by_line.round().to_dict() == {
        "reading": 27_000,
        "writing": 9_000,
        "unused_capacity": 24_000,
    }


def test_the_row_table_tells_every_row_of_every_year(ledger: Ledger) -> None:
    table = row_table(ledger)

    assert len(table) == ledger.amounts.size
    assert np.isclose(table["pounds"].sum(), ledger.amounts.sum())


def test_only_transfers_name_who_is_paid(ledger: Ledger) -> None:
    table = row_table(ledger)

    assert ((table["to_party"] == "") == (table["means"] != "")).all()
