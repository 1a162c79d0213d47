"""One run is told by one value, whose source lines name prices, years and run."""

from __future__ import annotations

from reports.statements import Statements
from tests.reports.runs import DAY, on_paper, unfunded


def test_statements_are_rounded_once_and_kept() -> None:
    statements = on_paper()

    assert statements.cost is statements.cost
    assert statements.scenarios["subsidy"] is statements.scenarios["subsidy"]
    assert statements.labels is statements.labels


def test_source_lines_name_the_day_the_prices_and_the_run() -> None:
    statements = on_paper()
    run = statements.comparison.run.name

    assert statements.nominal.line == (
        "Source: Costmodel, 21 November 2026. Prices of each year, academic years."
        f" Run {run}."
    )
    assert statements.real.prices == "2026/27 prices"
    assert statements.unpriced.line == (
        f"Source: Costmodel, 21 November 2026. Academic years. Run {run}."
    )


def test_the_period_is_named_by_its_first_and_last_year() -> None:
    assert on_paper().span == "2026/27 to 2027/28"
    assert unfunded().span == "2026/27"


def test_a_contract_that_cannot_be_lost_has_no_such_statement() -> None:
    assert on_paper().scenarios["subsidy"].if_lost is None


def test_the_same_run_told_anew_is_rounded_alike() -> None:
    again = Statements(on_paper().comparison, DAY)

    assert (again.cost.full_cost == on_paper().cost.full_cost).all()
