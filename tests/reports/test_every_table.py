"""Every table of any run is built, casts, and has a name of its own."""

from __future__ import annotations

import pytest

from reports.every_table import every_table
from reports.statements import Statements
from scenarios.comparison import Inputs, costs_alone
from tests.reports.runs import (
    DAY,
    SEEDS,
    at_random,
    on_paper,
    tapered,
    unfunded,
    without_schools,
)


def names_of(statements: Statements) -> list[str]:
    """Return the names of all tables."""
    return [table.name for table in every_table(statements)]


@pytest.mark.parametrize("seed", SEEDS)
def test_every_table_of_a_random_model_is_built_and_casts(seed: int) -> None:
    tables = every_table(at_random(seed))

    assert len({table.name for table in tables}) == len(tables)
    assert all(table.rows for table in tables)
    assert all(table.source.run for table in tables)


@pytest.mark.parametrize("statements", [on_paper(), tapered(), without_schools()])
def test_every_table_of_a_small_model_is_built_and_casts(
    statements: Statements,
) -> None:
    assert len(every_table(statements)) > 25


def test_without_scenarios_only_costs_and_the_gap_are_told() -> None:
    names = names_of(unfunded())

    assert "cost_by_programme" in names
    assert "gap_by_programme" in names
    assert "scenarios_side_by_side" not in names
    assert "cash_by_month" not in names


def test_costs_alone_can_be_told() -> None:
    comparison = on_paper().comparison
    inputs = Inputs(
        comparison.model,
        comparison.run.model,
        (),
        comparison.funded.plan.facts.register,
        comparison.funded.tables,
    )

    names = names_of(Statements(costs_alone(inputs), DAY))

    assert "who_bears" in names
    assert "verdicts" not in names


def test_each_scenario_has_its_own_tables() -> None:
    names = names_of(on_paper())

    assert [name for name in names if name.startswith("who_pays")] == [
        *("who_pays_subsidy", "who_pays_in_full_subsidy"),
        *("who_pays_traded", "who_pays_in_full_traded"),
        *("who_pays_tender", "who_pays_in_full_tender"),
    ]
    assert "demand_traded" in names
    assert "demand_subsidy" not in names
