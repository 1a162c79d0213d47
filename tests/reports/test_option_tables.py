"""The ways of funding against what the plan must achieve: yes, no, or no answer."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reports.break_even_words import mean_fee
from reports.cash_tables import events
from reports.option_tables import success_factors
from reports.statements import Statements
from reports.verdict_words import UNDECIDED
from scenarios.gap import AbleToPay
from tests.reports.many import many_ways, ruined, well_funded, without_money
from tests.reports.runs import (
    DAY,
    SEEDS,
    at_random,
    on_paper,
    row_named,
    texts,
    without_schools,
)

FEES = "Fees within training budgets"


def answers(statements: Statements, label: str) -> dict[str, str]:
    """Return what is answered for a way of funding, by heading."""
    table = success_factors(statements)
    headings = [column.heading for column in table.columns[1:]]
    return dict(zip(headings, row_named(table, label), strict=True))


def with_able_fee(fee: float) -> Statements:
    """Return the example on paper in which training budgets allow this fee."""
    comparison = on_paper().comparison
    able = (AbleToPay("training_line", "known", fee),)
    gap = replace(comparison.gap, able_to_pay=able)
    return Statements(replace(comparison, gap=gap), DAY)


def test_a_contract_that_pays_for_itself_achieves_all() -> None:
    told = answers(well_funded(), "Contract")

    assert set(list(told.values())[:4]) == {"yes"}
    assert told["Present evidence"] == "decides this"


def test_a_ruined_way_of_funding_achieves_nothing_but_a_small_fee() -> None:
    assert answers(ruined(), "Schools pay") == {
        "Every cost has a payer": "no",
        "Money never runs out": "no",
        "Reserves stay above the floor": "no",
        "Last year in balance": "no",
        "Fees within training budgets": "yes",
        "Present evidence": "decides this",
    }


def test_a_last_year_that_comes_to_nought_is_in_balance() -> None:
    assert answers(without_money(), "Scenario")["Last year in balance"] == "yes"


def test_answers_are_those_on_paper() -> None:
    rows = texts(success_factors(on_paper()))

    assert [row[1:5] for row in rows] == [
        ["yes", "yes", "yes", "no"],
        ["no", "no", "no", "no"],
        ["yes", "yes", "yes", "yes"],
    ]
    assert {row[-1] for row in rows} == {UNDECIDED}


@pytest.mark.parametrize(
    ("beside", "answer"), [(-0.01, "no"), (0.0, "yes"), (0.01, "yes")]
)
def test_fees_up_to_what_three_in_four_spend_are_within_budgets(
    beside: float, answer: str
) -> None:
    fee = mean_fee(on_paper().comparison.scenarios["traded"])

    told = answers(with_able_fee(fee + beside), "Schools pay")

    assert told[FEES] == answer


def test_without_a_fee_nothing_is_said_of_it() -> None:
    assert answers(well_funded(), "Grant")[FEES] == "–"


def test_without_schools_nothing_is_said_of_fees() -> None:
    labels = without_schools().labels.scenarios.values()

    assert {answers(without_schools(), label)[FEES] for label in labels} == {"–"}


@pytest.mark.parametrize("seed", SEEDS[:6])
def test_yes_and_no_are_those_of_the_table_of_events(seed: int) -> None:
    statements = at_random(seed)
    headings = {
        "Money never runs out": "Fails",
        "Reserves stay above the floor": "Floor breached",
    }

    table = events(statements)
    columns = [column.heading for column in table.columns]
    for label, *row in texts(table):
        for wanted, event in headings.items():
            is_never = row[columns.index(event) - 1] == "never"
            assert answers(statements, label)[wanted] == ("yes" if is_never else "no")


@pytest.mark.parametrize("seed", SEEDS[:6])
def test_every_way_of_funding_has_a_row(seed: int) -> None:
    statements = at_random(seed)

    labels = [row[0] for row in texts(success_factors(statements))]

    assert labels == [
        statements.labels.scenarios[name] for name in statements.scenarios
    ]


def test_ways_of_funding_stand_in_the_order_of_the_plan() -> None:
    assert [row[0] for row in texts(success_factors(many_ways(3)))] == [
        "Way 1",
        "Way 2",
        "Way 3",
    ]
