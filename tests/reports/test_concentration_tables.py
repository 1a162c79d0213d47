"""How far income hangs on one payer, way by way."""

from __future__ import annotations

from reports.concentration_tables import concentration_of_income
from tests.models import contract, fee, membership
from tests.reports.offices import office
from tests.reports.runs import texts
from tests.reports.test_addresses import assert_explained


def test_a_payer_beyond_the_limit_is_marked_and_the_plan_run_without_it() -> None:
    statements = office(
        contract(a_year=9_000), fee(prices={"leading": 300}), cash=4_500
    )
    table = concentration_of_income(statements)

    assert texts(table) == [
        [
            "Scenario",
            "The region (75%)*",
            "75.0",
            "0.569",
            "Sustains itself",
            "Fails in March 2027",
            "12 or more",
            "6",
        ]
    ]
    assert_explained(statements)


def test_several_payers_above_a_tenth_are_listed_and_schools_each_for_itself() -> None:
    statements = office(
        contract(a_year=5_000),
        contract("other", a_year=5_000, payer="The trust"),
        fee(prices={"leading": 300}),
    )

    ((_, payers, *_),) = texts(concentration_of_income(statements))
    assert payers == "The region (38.5%) and The trust (38.5%)"


def test_where_none_brings_a_tenth_the_largest_is_named() -> None:
    statements = office(membership(members={2026: 100}), cash=50_000)

    ((_, payers, _, index, _, leaves, _, runway),) = texts(
        concentration_of_income(statements)
    )
    assert payers == "None; the largest is one of 100 that pay Members"
    assert (index, leaves, runway) == ("0.010", "–", "–")


def test_without_income_there_is_no_payer() -> None:
    statements = office(fee(prices={"leading": 0}), cash=50_000)

    ((_, payers, *others),) = texts(concentration_of_income(statements))
    assert payers == "No income"
    assert others[2].startswith("Sustains with")
