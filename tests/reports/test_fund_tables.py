"""The statement of financial activities and its notes, fund by fund."""

from __future__ import annotations

from reports.fund_tables import (
    charitable_activities,
    financial_activities,
    support_costs,
)
from reports.statements import Statements
from reports.won_and_lost import TAKEN_AS_WON
from tests.models import (
    Words,
    a_model,
    bought,
    by_time,
    contract,
    fee,
    grant,
    pool,
    programme,
    scenario,
)
from tests.reports.runs import on_paper, row_named, texts, told


def run(
    *streams: Words, opening: Words | None = None, pools: Words | None = None
) -> Statements:
    """Return a run of one way of funding."""
    return told(
        a_model(
            programmes={"leading": programme(10, ingredients=[bought(1000)])},
            funding={"way": scenario(*streams)},
            opening=opening,
            pools=pools or {},
        )
    )


def test_the_statement_has_income_expenditure_and_funds_by_fund() -> None:
    table = financial_activities(on_paper(), "subsidy")

    assert [column.heading for column in table.columns[1:5]] == [
        "Unrestricted",
        "Designated",
        "Restricted",
        "All funds",
    ]
    assert [row[:5] for row in texts(table)] == [
        ["Income from donations and legacies"],
        ["Friends", "4,800", "–", "–", "4,800"],
        ["Income from charitable activities"],
        ["Council", "–", "–", "54,113", "54,113"],
        ["Fees", "50,000", "–", "–", "50,000"],
        ["Income taken before the first year", "6,000", "–", "–", "6,000"],
        ["Total income", "60,800", "0", "54,113", "114,913"],
        ["Expenditure on charitable activities"],
        ["Leading", "−37,299", "–", "−33,327", "−70,626"],
        ["Reading", "−12,381", "–", "−20,786", "−33,167"],
        ["Total expenditure", "−49,680", "0", "−54,113", "−103,793"],
        ["Net income or expenditure (−)", "11,120", "0", "0", "11,120"],
        ["Transfers between funds", "0", "0", "0", "0"],
        ["Net movement in funds", "11,120", "0", "0", "11,120"],
        ["Funds brought forward", "48,000", "4,000", "5,000", "57,000"],
        ["Funds carried forward", "59,120", "4,000", "5,000", "68,120"],
    ]


def test_a_fund_that_is_empty_has_no_column() -> None:
    table = financial_activities(run(fee()), "way")

    assert [column.heading for column in table.columns] == ["Line", "Unrestricted"]
    assert len(table.notes) == 2


def test_without_income_only_what_is_spent_is_told() -> None:
    table = financial_activities(run(), "way")

    assert texts(table)[:2] == [
        ["Total income", "0"],
        ["Expenditure on charitable activities"],
    ]


def test_only_a_restricted_grant_spends_restricted_money() -> None:
    opening = {"cash": 500, "restricted": {"hall": 500}}
    without = financial_activities(run(fee(), opening=opening), "way")
    granted = financial_activities(run(grant(a_year=400)), "way")

    assert row_named(without, "Programme") == ["−1,000", "–", "−1,000"]
    assert row_named(granted, "Programme") == ["−600", "−400", "−1,000"]


def test_a_contract_that_may_be_lost_is_taken_as_won() -> None:
    doubtful = run(contract(a_year=1000, chance_of_winning=0.5))

    assert TAKEN_AS_WON in financial_activities(doubtful, "way").notes
    assert TAKEN_AS_WON not in financial_activities(run(fee()), "way").notes


def test_programmes_cost_what_they_use_and_their_share_of_pools() -> None:
    table = charitable_activities(on_paper(), "subsidy")

    assert [row[:4] for row in texts(table)] == [
        ["Leading", "34,993", "35,633", "70,626"],
        ["Reading", "11,290", "21,877", "33,167"],
        ["All programmes", "46,283", "57,510", "103,793"],
    ]


def test_pools_tell_what_they_are_shared_by() -> None:
    table = support_costs(on_paper(), "subsidy")
    assert table is not None

    assert texts(table) == [
        ["Office", "Days of own staff", "50,461", "51,771", "102,232"],
        ["Quality", "Weights that the plan states", "7,049", "9,751", "16,800"],
        ["Total", "", "57,510", "61,522", "119,032"],
    ]
    assert support_costs(run(fee()), "way") is None


def test_what_no_programme_receives_has_its_own_line() -> None:
    pools = {"office": by_time(bought(600), days=100, leading={"days": 75})}
    statements = run(fee(), pools=pools)

    activities = charitable_activities(statements, "way")
    assert texts(activities)[1:] == [
        ["Unused capacity", "0", "150", "150"],
        ["All", "1,000", "600", "1,600"],
    ]
    spent = financial_activities(statements, "way")
    assert row_named(spent, "Unused capacity") == ["−150"]


def test_a_pool_that_is_not_shared_is_in_no_programme() -> None:
    pools = {"office": pool("matches", bought(600))}
    table = charitable_activities(run(fee(), pools=pools), "way")

    assert texts(table)[1][1:] == ["0", "600", "600"]
