"""Who subsidises whom, as a table that adds up both ways."""

from __future__ import annotations

import pytest

from reports.subsidy_tables import who_subsidises_whom
from reports.won_and_lost import TAKEN_AS_WON
from tests.models import a_model, contract, fee, grant, scenario
from tests.reports.runs import SEEDS, at_random, tapered, texts, told
from tests.scenarios.test_cross_subsidy import ART_AND_BIOLOGY


def test_the_example_of_the_method() -> None:
    statements = told(
        a_model(
            opening={"cash": 2000},
            programmes=ART_AND_BIOLOGY,
            funding={
                "fees": scenario(
                    fee(prices={"art": 4000, "biology": 1000}),
                    grant("charity", a_year=5000, restricted=False),
                )
            },
        )
    )

    table = who_subsidises_whom(statements, "fees")

    assert table is not None
    assert [column.heading for column in table.columns] == [
        *("Whose money", "Art", "Biology", "Paid and kept"),
    ]
    assert texts(table) == [
        ["Art", "30,000", "10,000", "40,000"],
        ["Biology", "0", "10,000", "10,000"],
        ["Money for all", "0", "5,000", "5,000"],
        ["Reserves", "0", "2,000", "2,000"],
        ["Unfunded", "0", "3,000", "3,000"],
        ["Full cost, and what is kept", "30,000", "30,000", "60,000"],
    ]


def test_a_surplus_is_kept_and_a_contract_that_may_be_lost_is_taken_as_won() -> None:
    tender = contract(a_year=70_000, chance_of_winning=0.5)
    model = a_model(programmes=ART_AND_BIOLOGY, funding={"bid": scenario(tender)})

    table = who_subsidises_whom(told(model), "bid")

    assert table is not None
    assert texts(table)[-1][1:] == ["30,000", "30,000", "10,000", "70,000"]
    assert TAKEN_AS_WON in table.notes


def test_one_programme_subsidises_none() -> None:
    assert who_subsidises_whom(tapered(), "paid") is None


@pytest.mark.parametrize("seed", SEEDS)
def test_it_adds_to_full_cost_and_what_is_kept(seed: int) -> None:
    statements = at_random(seed)
    for name, one in statements.scenarios.items():
        table = who_subsidises_whom(statements, name)
        if table is not None:
            total = one.cost.full_cost.sum() + one.funding.kept.sum()
            assert (table.rows[-1].cells[-1].value or 0.0) == total
