"""Academic, financial and funders' years side by side come to the same sums."""

from __future__ import annotations

import pytest

from reports.calendar_tables import years_three_ways
from reports.funding_tables import income_by_year
from reports.statements import Statements
from reports.tables import RowKind
from reports.won_and_lost import TAKEN_AS_WON
from tests.models import Words, a_model, bought, fee, programme, scenario
from tests.reports.runs import (
    SEEDS,
    at_random,
    on_paper,
    row_named,
    rows_of,
    tapered,
    texts,
    told,
)


def even(**organisation: str) -> Statements:
    """Return a plan of £12,000 of cost and £6,000 of fees a year, all even."""
    words: Words = {
        "organisation": organisation,
        "programmes": {"leading": programme(6, ingredients=[bought(12_000)])},
        "funding": {"paid": scenario(fee())},
    }
    return told(a_model(people={}, **words))


def test_a_year_of_12_000_is_7_000_and_5_000_in_funders_years() -> None:
    assert texts(years_three_ways(even(), "paid")) == [
        ["Academic years, from September"],
        ["2026/27", "6,000", "12,000", "−6,000"],
        ["All months", "6,000", "12,000", "−6,000"],
        ["Financial and funders' years, from April"],
        [
            *("2026/27 (7 months, September 2026 to March 2027)",),
            *("3,500", "7,000", "−3,500"),
        ],
        [
            *("2027/28 (5 months, April 2027 to August 2027)",),
            *("2,500", "5,000", "−2,500"),
        ],
        ["All months", "6,000", "12,000", "−6,000"],
    ]


def test_accounts_of_another_month_stand_by_themselves() -> None:
    lines = texts(years_three_ways(even(accounts_start="january"), "paid"))

    assert [line[0] for line in lines if len(line) == 1] == [
        "Academic years, from September",
        "Financial years, from January",
        "Funders' years, from April",
    ]
    assert lines[4] == [
        "2026 (4 months, September 2026 to December 2026)",
        *("2,000", "4,000", "−2,000"),
    ]


def test_accounts_from_september_are_academic_years() -> None:
    lines = texts(years_three_ways(even(accounts_start="september"), "paid"))

    assert [line[0] for line in lines if len(line) == 1] == [
        "Academic and financial years, from September",
        "Funders' years, from April",
    ]


def test_academic_years_are_those_of_the_other_tables() -> None:
    for name in on_paper().scenarios:
        told_by_year = income_by_year(on_paper(), name)
        table = years_three_ways(on_paper(), name)

        for at, year in enumerate(on_paper().years):
            income, cost, result = row_named(table, year)
            assert income == row_named(told_by_year, "All income")[at]
            assert f"−{cost}" == row_named(told_by_year, "Full cost")[at]
            assert result == row_named(told_by_year, "Unrestricted result")[at]


@pytest.mark.parametrize("seed", SEEDS[:8])
def test_every_calendar_comes_to_the_same_sum(seed: int) -> None:
    for name in at_random(seed).scenarios:
        table = years_three_ways(at_random(seed), name)

        sums = {row.cells for row in rows_of(table, RowKind.SUBTOTAL)}
        assert len(sums) == 1


def test_a_contract_that_may_be_lost_is_said_to_be_won() -> None:
    assert TAKEN_AS_WON in years_three_ways(on_paper(), "tender").notes
    assert TAKEN_AS_WON not in years_three_ways(tapered(), "paid").notes
