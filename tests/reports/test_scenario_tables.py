"""The scenarios side by side, as on paper."""

from __future__ import annotations

import pytest

from reports.scenario_tables import scenarios_side_by_side
from tests.reports.runs import SEEDS, at_random, on_paper, row_named, tapered


def test_cost_and_income_stand_side_by_side() -> None:
    table = scenarios_side_by_side(on_paper())

    assert [column.heading for column in table.columns] == [
        "What",
        "Subsidy that tapers",
        "Schools pay",
        "Contract for coordination",
    ]
    assert row_named(table, "Schools in programmes, a year") == ["16", "13", "17"]
    assert row_named(table, "Full cost, £") == ["221,116", "203,573", "145,928"]
    assert row_named(table, "Grants, £") == ["79,913", "–", "–"]
    assert row_named(table, "Contracts, £") == ["–", "–", "104,564"]
    assert row_named(table, "Income taken before the first year, £") == ["6,000"] * 3


def test_results_stand_by_year_and_for_a_lost_contract() -> None:
    table = scenarios_side_by_side(on_paper())

    assert row_named(table, "2026/27, £") == ["11,120", "−24,711", "6,041"]
    assert row_named(table, "All years, £") == ["−28,203", "−63,107", "8,836"]
    assert row_named(table, "All years if the contract is lost, £")[2] == "−116,631"
    assert row_named(table, "Chance that it is won")[2] == "about 2 in 5 (40%)"
    assert row_named(table, "Mean of won and lost by their chances, £")[2] == "−66,444"


def test_cash_reserves_and_what_would_balance_it_are_those_on_paper() -> None:
    table = scenarios_side_by_side(on_paper())

    assert row_named(table, "Lowest cash at a month's end, £")[1] == "−13,391"
    assert row_named(table, "Month of the lowest cash")[1] == "August 2028"
    assert row_named(table, "Free reserves at the end, £")[0] == "17,797"
    assert row_named(table, "Factor on all fees at which nothing is lost")[0] == "1.26"
    assert row_named(table, "Subsidy a school-year to sustain it, £")[:2] == [
        "4,629",
        "2,962",
    ]
    assert row_named(table, "Of that in the plan, £")[0] == "2,485"


def test_chances_and_verdicts_are_told_in_words() -> None:
    table = scenarios_side_by_side(on_paper())

    assert all("in" in text for text in row_named(table, "Deficit in any year"))
    assert row_named(table, "At central values") == [
        "Sustains with £4,629 a school-year",
        "Fails in April 2028",
        "Sustains itself",
    ]


def test_without_a_contract_nothing_is_said_of_losing_it() -> None:
    labels = [row.cells[0].text for row in scenarios_side_by_side(tapered()).rows]

    assert not any("contract" in label for label in labels)
    assert "Grants, £" not in labels


@pytest.mark.parametrize("seed", SEEDS)
def test_the_scenarios_of_any_model_can_be_compared(seed: int) -> None:
    statements = at_random(seed)

    table = scenarios_side_by_side(statements)

    assert len(table.columns) == len(statements.scenarios) + 1
