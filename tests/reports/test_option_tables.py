"""The ways of funding against what the plan must achieve: yes, no, or no answer."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest

from reports.cash_tables import events
from reports.option_tables import success_factors
from reports.statements import Statements
from reports.verdict_words import UNDECIDED
from reports.won_and_lost import if_won
from scenarios.able_to_pay import AbleToPay
from scenarios.affordability import AffordabilityTest, Unknowns
from tests.models import a_model, fee, programme, scenario
from tests.reports.many import many_ways, ruined, well_funded, without_money
from tests.reports.runs import (
    DAY,
    SEEDS,
    at_random,
    on_paper,
    row_named,
    texts,
    told,
    without_schools,
)

FEES = "Fees within training budgets"


def answers(statements: Statements, label: str) -> dict[str, str]:
    """Return what is answered for a way of funding, by heading."""
    table = success_factors(statements)
    headings = [column.heading for column in table.columns[1:]]
    return dict(zip(headings, row_named(table, label), strict=True))


def with_able_fees(statements: Statements, *fees: float) -> Statements:
    """Return a run in which training budgets allow these fees, by programme."""
    comparison = statements.comparison
    training = AffordabilityTest.TRAINING_LINE
    gaps = tuple(
        replace(gap, able_to_pay=(AbleToPay(training, Unknowns.KNOWN, fee),))
        for gap, fee in zip(comparison.gap.by_programme, fees, strict=True)
    )
    gap = replace(comparison.gap, by_programme=gaps)
    return Statements(replace(comparison, gap=gap), DAY)


@cache
def bought_directly() -> Statements:
    """Return a run of schools that pay a fee, and for ten days at £500 directly."""
    return told(
        a_model(
            programmes={
                "leading": programme(
                    10, deployments=[{"person": "head", "days_per_school": 10}]
                )
            },
            funding={
                "direct": scenario(fee(), label="Direct", delivery="direct"),
                "whole": scenario(fee(), label="Whole"),
            },
        )
    )


def test_a_contract_that_pays_for_itself_achieves_all() -> None:
    found = answers(well_funded(), "Contract")

    assert set(list(found.values())[:4]) == {"yes"}
    assert found["Present evidence"] == "decides this"


def test_a_ruined_way_of_funding_achieves_nothing_but_a_small_fee() -> None:
    assert answers(ruined(), "Schools pay") == {
        "Every cost has a payer": "no",
        "Money never runs out": "no",
        "Reserves stay above the floor": "no",
        "Year in balance": "no",
        "Fees within training budgets": "yes",
        "Present evidence": "decides this",
    }


def test_a_last_year_that_comes_to_nought_is_in_balance() -> None:
    assert answers(without_money(), "Scenario")["Year in balance"] == "yes"


def test_answers_are_those_on_paper() -> None:
    rows = texts(success_factors(on_paper()))

    assert [row[1:5] for row in rows] == [
        ["yes", "yes", "no", "no"],
        ["no", "no", "no", "no"],
        ["yes", "yes", "yes", "yes"],
    ]
    assert {row[-1] for row in rows} == {UNDECIDED}


@pytest.mark.parametrize(
    ("leading", "reading", "answer"),
    [
        (4000.0, 2500.0, "yes"),
        (3999.9, 2500.0, "in 1 of 2 programmes"),
        (9000.0, 2499.9, "in 1 of 2 programmes"),
        (3999.9, 2499.9, "no"),
    ],
)
def test_each_fee_is_held_against_the_schools_of_its_own_programme(
    leading: float, reading: float, answer: str
) -> None:
    # On paper the fee to lead is £4,000, and to read £2,500.
    statements = with_able_fees(on_paper(), leading, reading)

    assert answers(statements, "Subsidy that tapers")[FEES] == answer


@pytest.mark.parametrize(
    ("allowed", "direct", "whole"),
    [(999.9, "no", "no"), (5999.9, "no", "yes"), (6000.1, "yes", "yes")],
)
def test_days_that_schools_buy_directly_count_beside_the_fee(
    allowed: float, direct: str, whole: str
) -> None:
    statements = with_able_fees(bought_directly(), allowed)

    assert answers(statements, "Direct")[FEES] == direct
    assert answers(statements, "Whole")[FEES] == whole


def test_what_is_compared_is_said_below() -> None:
    assert "days that it buys directly" in success_factors(on_paper()).notes[-1]


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
    for name in statements.scenarios:
        label = if_won(statements, name)
        row = row_named(table, label)
        for wanted, event in headings.items():
            is_never = row[columns.index(event) - 1] == "never"
            assert answers(statements, label)[wanted] == ("yes" if is_never else "no")


@pytest.mark.parametrize("seed", SEEDS[:6])
def test_every_way_of_funding_has_a_row(seed: int) -> None:
    statements = at_random(seed)

    labels = [row[0] for row in texts(success_factors(statements))]

    assert labels == [if_won(statements, name) for name in statements.scenarios]


def test_ways_of_funding_stand_in_the_order_of_the_plan() -> None:
    assert [row[0] for row in texts(success_factors(many_ways(3)))] == [
        "Way 1",
        "Way 2",
        "Way 3",
    ]
