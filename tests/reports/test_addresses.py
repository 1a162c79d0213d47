"""Figures of tables have addresses, and what an address explains is what is printed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

import pytest

from costmodel.document_lines import DocumentLines
from costmodel.drivers import Count
from costmodel.explain.measures import Clause
from reports import addresses
from reports.every_table import (
    BEHIND_IT,
    OF_COST,
    OF_EACH_SCENARIO,
    OF_OTHERS,
    OF_SCENARIOS,
    OF_THE_GAP,
    every_table,
)
from reports.statements import Statements
from reports.tables import Cell, Form, Row, RowKind, Table
from scenarios.comparison import Draws, compare, inputs_of
from scenarios.explain.explained import Explained
from scenarios.opened_model import open_model
from scenarios.shipped_examples import find_example
from tests.reports.many import with_assumed_schools, with_results
from tests.reports.runs import DAY, at_random, on_paper, unfunded, without_schools

POUNDS = 10.0
"""By which a sum of many figures, rounded so that they add up, may differ."""

DAYS = 1.0
"""By which a sum of days may, which are rounded so that they add up every way."""

WITHOUT: set[str] = set()
"""Tables of figures without an address, those of each scenario without its name."""


PARTLY: set[str] = set()
"""Tables of which some figures have an address: those of costs, say, and no others."""

WHOLLY = {
    "able_to_pay",
    "allocation_methods",
    "assumption_register",
    "avoidable_cost",
    "backfill_conventions",
    "balance_sheet",
    "bearers_by_funding",
    "bridge",
    "cash_and_full_cost",
    "cash_by_month",
    "chance_of_deficit",
    "charitable_activities",
    "claims_by_heading",
    "claims_by_quarter",
    "claims_by_year",
    "concentration_of_income",
    "contributions_in",
    "cost_at_assumed_volumes",
    "cost_by_origin",
    "cost_by_programme",
    "cost_by_programme_first_year",
    "cost_by_type",
    "cost_by_year",
    "cost_per_pupil",
    "days_needed",
    "days_released",
    "demand",
    "doing_nothing",
    "eligible_in",
    "financial_activities",
    "full_prices",
    "gap_against_claim",
    "gap_at_assumed_volumes",
    "gap_by_programme",
    "gap_by_test",
    "how_long_it_lasts",
    "income_by_year",
    "loads",
    "marginal_cost",
    "older_prices",
    "orders_of_paying",
    "own_time",
    "payers_reconciled",
    "perspectives_by_funding",
    "perspectives_in",
    "present_values",
    "price_levels",
    "programmes_asked",
    "real_terms",
    "recovery_by_funder",
    "released_by_use",
    "restricted_money",
    "reserves_by_year",
    "reserves_in_draws",
    "scenarios_side_by_side",
    "school_costs_in",
    "schools_that_can_pay",
    "shared_amounts",
    "should_we_take_it",
    "subsidy_for_the_rest",
    "success_costs",
    "sums_for_a_body",
    "sums_for_a_day",
    "sums_for_a_school",
    "support_costs",
    "tornado",
    "unit_costs",
    "verdicts",
    "uplift_against_costs",
    "volumes",
    "what_directors_could_do",
    "what_verdicts_rest_on",
    "who_bears",
    "who_bears_in",
    "who_could_pay",
    "who_pays",
    "who_pays_in_full",
    "who_subsidises_whom",
    "years_three_ways",
}
"""Tables of which every figure has an address."""


@cache
def shipped() -> Statements:
    """Return the run of the whole organisation, on one block of draws."""
    opened = open_model(find_example("city_network").path)
    return Statements(compare(inputs_of(opened), Draws(blocks=1)), DAY)


def figures(table: Table) -> Iterator[tuple[Row, Cell, Form]]:
    """Yield the figures of a table, each with its row and what kind it is."""
    for row in table.rows:
        if row.kind is not RowKind.NOTE:
            for cell, column in zip(row.cells, table.columns, strict=True):
                if cell.value is not None:
                    yield row, cell, cell.form or column.form


def assert_explained(statements: Statements) -> None:
    """Assert that every figure of a run has an address that leads to it."""
    run = statements.comparison.run
    draws = Draws(run.seed, run.blocks)
    explained = Explained(statements.comparison.funded, DocumentLines(), draws)
    known: dict[str, float] = {}
    for table in every_table(statements):
        for row, cell, form in figures(table):
            address = cell.address
            assert address, (table.name, row.cells[0].text, cell.text)
            if address not in known:
                known[address] = explained.figure(address).amount
            within = POUNDS if form is Form.POUNDS else 0.06
            within = DAYS if table.name == "days_released" else within
            told = (table.name, row.cells[0].text, address)
            assert cell.value == pytest.approx(known[address], abs=within), told


def test_every_address_of_the_shipped_example_leads_to_its_figure() -> None:
    assert_explained(shipped())


SMALL = (
    on_paper(),
    unfunded(),
    without_schools(),
    with_assumed_schools(),
    with_results(),
)

RANDOM = range(6)
"""Random models that have every kind of table between them and the small ones."""


@pytest.mark.parametrize("statements", SMALL)
def test_every_address_of_a_small_run_leads_to_its_figure(
    statements: Statements,
) -> None:
    assert_explained(statements)


@pytest.mark.parametrize("seed", RANDOM)
def test_every_address_of_a_random_run_leads_to_its_figure(seed: int) -> None:
    assert_explained(at_random(seed))


def test_every_kind_of_table_is_among_these_runs() -> None:
    runs = (*SMALL, *map(at_random, RANDOM))

    never = {
        make.__name__
        for make in (*OF_COST, *OF_SCENARIOS, *OF_THE_GAP, *OF_OTHERS, *BEHIND_IT)
        if not any(
            make(run) for run in runs if run.scenarios or make not in OF_SCENARIOS
        )
    } | {
        make_of.__name__
        for make_of in OF_EACH_SCENARIO
        if not any(make_of(run, name) for run in runs for name in run.scenarios)
    }

    assert never == {"findings"}


def addressed_in(table: Table) -> list[bool]:
    """Return of each figure of a table whether it has an address."""
    return [bool(cell.address) for _, cell, _ in figures(table)]


def plain_name(table: Table, statements: Statements) -> str:
    """Return the name of a table, without that of its scenario."""
    return re.sub(rf"_({'|'.join(statements.scenarios)})$", "", table.name)


def test_it_is_known_which_tables_have_addresses() -> None:
    statements = shipped()
    found = [
        (plain_name(table, statements), addressed_in(table))
        for table in every_table(statements)
    ]

    assert {name for name, each in found if each and not any(each)} == WITHOUT
    assert {name for name, each in found if any(each) and not all(each)} == PARTLY
    assert {name for name, each in found if each and all(each)} == WHOLLY


def test_rows_belong_to_programmes_then_the_rest_then_all() -> None:
    statements = on_paper()
    names = tuple(statements.comparison.model.programmes)

    assert addresses.owners(statements) == (*names, "all")
    assert addresses.owners(statements, "rest") == (*names, "rest", "all")


def test_addresses_are_put_together_from_parts() -> None:
    full = addresses.FULL_COST

    both = addresses.narrowed(full, Clause.FOR, "events", "travel")
    assert str(both) == "all.full_cost.for.events+travel"
    assert str(addresses.per(full, Count.JOURNEY)) == "all.full_cost.per.journey"
    assert str(addresses.counted(Count.PUPIL)) == "all.count.of.pupil"
    assert addresses.years(unfunded()) == (2026, None)
