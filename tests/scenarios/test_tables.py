"""Analysts get the months of a scenario and its draws."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from scenarios.comparison import Comparison, Draws, compare, inputs_of
from scenarios.opened_model import open_model
from scenarios.tables import draw_table, month_table


@pytest.fixture(scope="module")
def comparison() -> Comparison:
    opened = open_model(Path(__file__).parents[1] / "reference" / "mini.yaml")
    return compare(inputs_of(opened), Draws(seed=3, blocks=1))


def test_months_are_named_from_the_first_september(comparison: Comparison) -> None:
    table = month_table(comparison.scenarios["subsidy"].central)

    assert table.index[0].endswith("-09")
    assert table.index[4] == f"{int(table.index[0][:4]) + 1}-01"
    assert len(table) == comparison.funded.plan.horizon.months


def test_unrestricted_funds_move_by_income_less_cost(comparison: Comparison) -> None:
    view = comparison.scenarios["traded"].central
    table = month_table(view)

    income = table.filter(like="income:").sum(axis=1)
    moved = np.diff(table["unrestricted"], prepend=view.balances.opening.unrestricted)
    assert np.allclose(moved, income - table["cost"])


def test_every_draw_has_a_row(comparison: Comparison) -> None:
    simulated = comparison.scenarios["tender"].simulated
    table = draw_table(simulated)

    assert len(table) == 1024
    assert np.allclose(table["result:0"], simulated.results[0])
    failing = table["verdict"] == 0
    assert ((table["fails_in"] >= 0) == failing).all()
