"""A plan of one year tells its year once, and speaks of no other."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache

import pytest

from costmodel.model_files import read_text
from reports.appraisal_tables import present_values
from reports.balance_tables import balance_sheet
from reports.bearer_tables import backfill_conventions, bridge
from reports.business_case import business_case
from reports.cash_tables import reserves_by_year
from reports.chance_tables import chance_of_deficit
from reports.closing_tables import how_long_it_lasts
from reports.contents import parts_of
from reports.cost_tables import cost_by_type, cost_by_year
from reports.draw_tables import reserves_in_draws
from reports.fund_tables import financial_activities, support_costs
from reports.funding_tables import income_by_year
from reports.load_tables import days_needed
from reports.margin_tables import start_up_spread
from reports.one_year import by_year, is_one_year, told_once, year_ends
from reports.option_tables import success_factors
from reports.perspective_tables import eligible_in, perspectives_in
from reports.released_tables import days_released, own_time_by_year
from reports.scenario_tables import scenarios_side_by_side
from reports.statements import Statements
from reports.tables import Table
from reports.volume_tables import demand, volumes
from scenarios.funding import FundedModel
from tests.documents import MINI, changed
from tests.reports.runs import on_paper, told

SHORTER = (
    ("  years: 2\n", "  years: 1\n"),
    ("cohorts: {2026: 10, 2027: 8}", "cohorts: {2026: 10}"),
    ("cohorts: {2026: 4, 2027: 6}", "cohorts: {2026: 4}"),
    (", years: [2027]", ""),
    ("taper: [1, 0.6], ", ""),
    ('ends: "2028-03"', 'ends: "2027-08"'),
    ("{leading: {2026: 10, 2027: 10}}", "{leading: {2026: 12}}"),
    ('ends: "2028-06"', 'ends: "2027-08"'),
    ('month: "2028-06"', 'month: "2027-08"'),
    ("price: 6000, vat: on_top", "price: 6000, vat: on_top, life_years: 3"),
)
"""What makes the small document one of a single year, with start-up."""

OTHER_YEARS = (
    "all years",
    "any year",
    "each year",
    "earlier years",
    "several years",
    "year by year",
    ", by year",
    "in every year",
    "last year in",
    "the last year is",
)
"""Words that make no sense of one year."""


@cache
def one() -> Statements:
    """Return the small document in a single year."""
    return told(read_text(changed(MINI, *SHORTER), FundedModel).require())


def of_scenario(make: Callable[[Statements, str], Table | None], name: str) -> Table:
    """Return a table of one way of funding."""
    table = make(one(), name)
    assert table is not None
    return table


def made(make: Callable[[Statements], Table | None]) -> Table:
    """Return a table of the plan of one year."""
    table = make(one())
    assert table is not None
    return table


def words_of(table: Table) -> str:
    """Return all that a table says, in small letters."""
    headings = [f"{each.heading} {each.group}" for each in table.columns]
    cells = [row.cells[0].text for row in table.rows]
    words = [table.caption, *headings, *cells, *table.notes, table.source.line]
    return " | ".join(words).lower()


TABLES: Mapping[str, Callable[[], Table]] = {
    "bridge": lambda: made(bridge),
    "cost_by_type": lambda: made(cost_by_type),
    "cost_by_year": lambda: made(cost_by_year),
    "volumes": lambda: made(volumes),
    "days_needed": lambda: made(days_needed),
    "days_released": lambda: made(days_released),
    "own_time": lambda: made(own_time_by_year),
    "start_up_spread": lambda: made(start_up_spread),
    "success_factors": lambda: made(success_factors),
    "scenarios_side_by_side": lambda: made(scenarios_side_by_side),
    "chance_of_deficit": lambda: made(chance_of_deficit),
    "reserves_by_year": lambda: made(reserves_by_year),
    "reserves_in_draws": lambda: made(reserves_in_draws),
    "how_long_it_lasts": lambda: made(how_long_it_lasts),
    "present_values": lambda: made(present_values),
    "backfill_conventions": lambda: made(backfill_conventions),
    "income_by_year": lambda: of_scenario(income_by_year, "subsidy"),
    "perspectives_in": lambda: of_scenario(perspectives_in, "subsidy"),
    "eligible_in": lambda: of_scenario(eligible_in, "subsidy"),
    "demand": lambda: of_scenario(demand, "traded"),
    "financial_activities": lambda: of_scenario(financial_activities, "subsidy"),
    "support_costs": lambda: of_scenario(support_costs, "subsidy"),
    "balance_sheet": lambda: of_scenario(balance_sheet, "subsidy"),
}


@pytest.mark.parametrize("name", TABLES)
def test_a_table_of_one_year_speaks_of_no_other(name: str) -> None:
    said = words_of(TABLES[name]())

    assert [words for words in OTHER_YEARS if words in said] == []


@pytest.mark.parametrize("name", TABLES)
def test_no_column_of_one_year_stands_twice(name: str) -> None:
    table = TABLES[name]()

    headings = [(each.heading, each.group) for each in table.columns]
    assert len(headings) == len(set(headings))
    assert "Total" not in {heading for heading, _ in headings}


def test_the_words_of_the_document_are_of_one_year() -> None:
    parts = [
        part.lower()
        for section in business_case(one()).sections
        for block in section.blocks
        for part in parts_of(block)
        if isinstance(part, str)
    ]

    assert [each for each in parts if any(no in each for no in OTHER_YEARS)] == []
    assert any(" cost £106k in 2026/27: £7," in each for each in parts)
    assert any("reserves pay £27k" in each for each in parts)


def test_schools_of_one_year_keep_their_journeys_and_days() -> None:
    assert [each.heading for each in made(volumes).columns[1:]] == [
        "2026/27",
        "Journeys",
        "Deployed days",
    ]


def test_a_plan_of_several_years_is_told_as_it_was() -> None:
    table = bridge(on_paper())

    assert (is_one_year(on_paper()), is_one_year(one())) == (False, True)
    assert told_once(table, on_paper()) is table
    assert by_year(on_paper(), ", by year") == ", by year"
    assert year_ends(on_paper()) == "each year's end"


def test_a_row_that_spans_the_table_is_kept() -> None:
    table = told_once(made(scenarios_side_by_side), one(), "Schools pay")

    assert [each.heading for each in table.columns][1:] == [
        "Subsidy that tapers",
        "Contract for coordination",
    ]
    assert table.rows[0] == made(scenarios_side_by_side).rows[0]
