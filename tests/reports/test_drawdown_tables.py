"""Headings, quarters and years of claims as tables."""

from __future__ import annotations

from reports.drawdown_tables import (
    claim_headings,
    claims_by_heading,
    claims_by_quarter,
    claims_by_year,
)
from tests.models import contract, donation
from tests.reports.runs import on_paper, texts
from tests.reports.test_drawdown_statement import run_of
from tests.scenarios.claiming import PEOPLE, TRAVEL, council


def test_headings_are_told_with_what_is_to_be_shown() -> None:
    overheads = {"name": "overheads", "origin": "pools", "budget": 0}
    rest = {"name": "rest", "budget": 0}
    headings = [PEOPLE, TRAVEL, overheads, rest]

    table = claim_headings(run_of(council(headings=headings)), "way")

    assert table is not None
    assert texts(table) == [
        ["Council"],
        ["People", "Brokering", "Anywhere", "–", "–", "–"],
        ["Travel", "Travel", "Anywhere", "7400", "10%", "Receipts"],
        ["Overheads", "All others", "Pools (overheads)", "–", "–", "–"],
        ["Rest", "All others", "Anywhere", "–", "–", "–"],
    ]


def test_funders_with_the_same_form_stand_together() -> None:
    table = claim_headings(run_of(council(headings=[]), council_too()), "way")

    assert table is not None
    assert texts(table)[0] == ["Council and Tender"]
    assert len(table.rows) == 8


def council_too() -> dict[str, object]:
    """Return a contract with the usual headings."""
    return contract(a_year=1)


def test_each_quarter_says_why_something_is_not_claimed() -> None:
    table = claims_by_heading(run_of(council()), "way")

    assert table is not None
    assert texts(table)[:4] == [
        ["Council, September to November 2026"],
        [
            *("People", "3,750", "3,000", "0", "3,000", "750", "2,250"),
            *("0", "2,250", "to be matched 750"),
        ],
        [
            *("Travel", "2,250", "3,000", "0", "3,000", "750", "2,250"),
            *("0", "2,250", "to be matched 750"),
        ],
        [
            *("All headings", "6,000", "6,000", "0", "6,000", "1,500", "4,500"),
            *("0", "4,500", "to be matched 1,500"),
        ],
    ]
    assert texts(table)[-1][-1] == "to be matched 1,500"


def test_quarters_and_years_without_a_figure_are_not_told() -> None:
    statements = run_of(council(), years=2)

    quarters = claims_by_heading(statements, "way")
    years = claims_by_year(statements, "way")

    assert quarters is not None
    assert years is not None
    assert len([row for row in texts(quarters) if len(row) == 1]) == 4
    assert len([row for row in texts(years) if len(row) == 1]) == 1


def test_what_is_claimed_in_full_has_no_reason() -> None:
    table = claims_by_heading(run_of(council(rules={})), "way")

    assert table is not None
    assert texts(table)[1][-1] == "–"


def test_a_year_tells_what_is_at_stake_where_budgets_were_agreed() -> None:
    headings = [{**PEOPLE, "budget": 18_000}, {**TRAVEL, "budget": 6_000}]

    agreed = claims_by_year(run_of(council(headings=headings)), "way")
    planned = claims_by_year(run_of(council(headings=[])), "way")

    assert agreed is not None
    assert texts(agreed)[2] == [
        *("Travel", "6,000", "12,000", "0", "12,000", "3,000", "9,000"),
        *("3,000", "2,400"),
    ]
    assert texts(agreed)[0] == ["Council, year to August 2027"]
    assert planned is not None
    assert [column.heading for column in planned.columns][-1] == "Claimed"


def test_money_comes_after_it_is_claimed() -> None:
    table = claims_by_quarter(run_of(council(), years=2), "way")

    assert table is not None
    assert texts(table) == [
        ["Council"],
        [
            *("September to November 2026", "6,000", "4,500", "0", "0"),
            *("0", "4,500", "0"),
        ],
        [
            *("December 2026 to February 2027", "6,000", "4,500", "6,000", "0"),
            *("0", "3,000", "0"),
        ],
        ["March to May 2027", "6,000", "4,500", "6,000", "0", "0", "1,500", "0"],
        ["June to August 2027", "6,000", "4,500", "6,000", "0", "0", "0", "0"],
        ["September to November 2027", "0", "0", "6,000", "6,000", "0", "0", "0"],
        ["All quarters", "24,000", "18,000", "24,000", "6,000", "0", "0", "0"],
    ]


def test_what_claims_nothing_has_no_table() -> None:
    free = run_of(donation())

    for make in (claim_headings, claims_by_heading, claims_by_year, claims_by_quarter):
        assert make(free, "way") is None


def test_every_way_of_funding_on_paper_has_its_claims() -> None:
    table = claims_by_quarter(on_paper(), "tender")

    assert table is not None
    assert "Contracts that may be lost are taken as won." in table.notes
