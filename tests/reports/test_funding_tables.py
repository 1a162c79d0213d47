"""What streams bring, what they pay for, what becomes of their money."""

from __future__ import annotations

import pytest

from reports.funding_tables import income_by_year, payers_reconciled, who_pays
from reports.statements import ROUNDED
from reports.won_and_lost import TAKEN_AS_WON
from tests.models import a_model, bought, fee, grant, membership, programme, scenario
from tests.reports.runs import (
    SEEDS,
    at_random,
    on_paper,
    row_named,
    tapered,
    texts,
    told,
)
from tests.scenarios.test_cross_subsidy import ART_AND_BIOLOGY


def test_income_less_cost_is_the_result() -> None:
    table = income_by_year(on_paper(), "subsidy")

    assert table.name == "income_by_year_subsidy"
    assert texts(table) == [
        ["Council", "54,113", "21,000", "75,113"],
        ["Fees", "50,000", "57,000", "107,000"],
        ["Friends", "4,800", "0", "4,800"],
        ["Income taken before the first year", "6,000", "0", "6,000"],
        ["All income", "114,913", "78,000", "192,913"],
        ["Full cost", "−103,793", "−117,323", "−221,116"],
        ["Unrestricted result", "11,120", "−39,323", "−28,203"],
    ]


def test_income_taken_before_is_not_told_where_there_is_none() -> None:
    names = [row[0] for row in texts(income_by_year(tapered(), "paid"))]

    assert names[:2] == ["Fees", "All income"]


def test_who_pays_for_what_adds_up_to_full_cost() -> None:
    table = who_pays(on_paper(), "traded")

    assert [column.heading for column in table.columns] == [
        "What for",
        "Fees",
        "Income taken before the first year",
        "Reserves",
        "Unfunded",
        "Total",
    ]
    assert texts(table)[-1] == [
        *("Full cost", "134,466", "6,000", "46,000", "17,107", "203,573"),
    ]


def test_money_given_is_paid_kept_or_given_back() -> None:
    table = payers_reconciled(on_paper(), "subsidy")

    assert row_named(table, "Council") == ["81,000", "75,113", "0", "0", "5,887", "0"]
    assert row_named(table, "Friends") == ["4,800", "846", "0", "3,954", "0", "0"]
    assert row_named(table, "Fees")[0] == "107,000"


def test_a_grant_that_goes_on_after_the_plan_leaves_money() -> None:
    model = a_model(
        programmes={"one": programme(1, ingredients=[bought(1000)])},
        funding={"long": scenario(grant(a_year=5000, ends="2030-08"))},
    )

    table = payers_reconciled(told(model), "long")

    assert row_named(table, "Council") == ["5,000", "1,000", "0", "0", "0", "4,000"]


def test_what_a_payer_pays_for_others_stands_beside_what_it_pays() -> None:
    model = a_model(
        opening={"cash": 2000},
        programmes=ART_AND_BIOLOGY,
        funding={
            "fees": scenario(
                fee(prices={"art": 4000, "biology": 1000}),
                grant("charity", a_year=5000, restricted=False),
            )
        },
    )

    table = payers_reconciled(told(model), "fees")

    assert row_named(table, "Fees")[:3] == ["50,000", "50,000", "10,000"]
    assert row_named(table, "Charity")[:3] == ["5,000", "5,000", "0"]


def test_restricted_grants_are_spoken_of_only_where_there_is_one() -> None:
    for scenario_name, is_granted in (("subsidy", True), ("traded", False)):
        notes = [
            note
            for table in (income_by_year, who_pays, payers_reconciled)
            for note in table(on_paper(), scenario_name).notes
        ]
        assert any("estricted grant" in note for note in notes) is is_granted
        assert any("given back" in note for note in notes) is is_granted


def test_without_a_grant_contracts_pay_first() -> None:
    note = who_pays(on_paper(), "tender").notes[0]

    assert note.startswith("Contracts pay first, then fees for their own programme")
    (beyond,) = [
        each
        for each in who_pays(on_paper(), "tender").notes
        if each.startswith("What a contract has left over once its scope is paid for")
    ]
    assert "outside its scope" in beyond
    assert TAKEN_AS_WON in who_pays(on_paper(), "tender").notes
    assert TAKEN_AS_WON not in who_pays(on_paper(), "traded").notes


def test_only_those_that_pay_are_in_the_order_of_paying() -> None:
    by_fees = who_pays(on_paper(), "traded").notes
    assert by_fees[0] == (
        "Fees for their own programme pay first, then all other income and reserves"
        " until nothing is left of them."
    )
    assert by_fees[1].startswith("Unfunded is cost")


def test_where_one_kind_pays_all_there_is_no_order() -> None:
    rich = told(a_model(funding={"one": scenario(grant(a_year=90_000))}))

    assert who_pays(rich, "one").notes == (ROUNDED,)


@pytest.mark.parametrize("seed", SEEDS)
def test_tables_of_one_scenario_tell_the_same_pounds(seed: int) -> None:
    statements = at_random(seed)
    for name in statements.scenarios:
        income = income_by_year(statements, name).rows
        paid = who_pays(statements, name).rows[-1].cells[-1].value

        assert (paid or 0.0) == -(income[-2].cells[-1].value or 0.0)
        assert payers_reconciled(statements, name).rows


def test_members_pay_after_fees_as_free_money() -> None:
    paid = scenario(fee(prices={"leading": 10}), membership())
    costly = {"leading": programme(10, ingredients=[bought(1_000)])}
    joined = told(a_model(programmes=costly, funding={"one": paid}))

    assert (
        who_pays(joined, "one")
        .notes[0]
        .startswith("Fees for their own programme pay first, then all other income")
    )
