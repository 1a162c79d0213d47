"""What each funder pays of the full cost of what it funds, as a table."""

from __future__ import annotations

import pytest

from reports.recovery_tables import recovery_by_funder
from reports.scenario_json import scenario_json
from reports.won_and_lost import TAKEN_AS_WON
from tests.models import a_model, contract, grant, scenario
from tests.reports.runs import on_paper, row_named, told
from tests.scenarios.test_recovery import TOGETHER


def test_direct_cost_and_overheads_stand_apart() -> None:
    delivery = grant(a_year=45_000, scope={"cost_types": ["delivery"]})
    office = contract(
        a_year=5000, scope={"cost_types": ["secretariat"]}, chance_of_winning=0.5
    )
    statements = told(a_model(funding={"both": scenario(delivery, office)}, **TOGETHER))

    table = recovery_by_funder(statements, "both")

    assert table is not None
    assert row_named(table, "Council") == [
        *("50,000", "16,667", "66,667", "45,000", "90.0", "0.0", "67.5"),
    ]
    assert row_named(table, "Tender") == [
        *("0", "20,000", "20,000", "5,000", "–", "25.0", "25.0"),
    ]
    assert TAKEN_AS_WON in table.notes
    recovery = scenario_json(statements, "both")["recovery"]
    assert recovery["council"]["share_of_full"] == pytest.approx(0.675)
    assert recovery["tender"]["overheads"] == 20_000


def test_without_a_funder_there_is_no_such_table() -> None:
    assert recovery_by_funder(on_paper(), "traded") is None
