"""Every table of a run, in the order in which a reader wants them."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from reports.ability_tables import able_to_pay, schools_that_can_pay
from reports.appraisal_tables import present_values
from reports.bearer_tables import (
    backfill_conventions,
    bearers_by_funding,
    bridge,
    who_bears,
    who_bears_in,
)
from reports.capacity_tables import pool_capacity
from reports.cash_tables import cash_by_month, events, reserves_by_year
from reports.chance_tables import chance_of_deficit
from reports.cost_tables import (
    cost_by_origin,
    cost_by_programme,
    cost_by_programme_first_year,
    cost_by_type,
    cost_by_year,
)
from reports.draw_tables import reserves_in_draws
from reports.funding_tables import income_by_year, payers_reconciled, who_pays
from reports.gap_tables import (
    gap_against_claim,
    gap_at_assumed_volumes,
    gap_by_programme,
    gap_by_test,
)
from reports.method_tables import allocation_methods
from reports.register_tables import (
    assumption_register,
    findings,
    school_budget_sources,
)
from reports.scenario_tables import scenarios_side_by_side
from reports.shared_amount_tables import shared_amounts
from reports.statements import Statements
from reports.tables import Table
from reports.unit_cost_tables import (
    cost_at_assumed_volumes,
    cost_per_pupil,
    unit_costs,
)
from reports.verdict_tables import (
    tornado,
    verdicts,
    what_verdicts_rest_on,
)
from reports.volume_tables import demand, volumes

Maker = Callable[[Statements], Table | None]
ScenarioMaker = Callable[[Statements, str], Table | None]

OF_COST: tuple[Maker, ...] = (
    volumes,
    cost_by_programme_first_year,
    cost_by_programme,
    cost_by_type,
    cost_by_year,
    cost_by_origin,
    allocation_methods,
    pool_capacity,
    shared_amounts,
    unit_costs,
    cost_per_pupil,
    cost_at_assumed_volumes,
    who_bears,
    bridge,
    backfill_conventions,
)
"""What the work costs and who bears it, on planned volumes."""

OF_SCENARIOS: tuple[Maker, ...] = (
    scenarios_side_by_side,
    verdicts,
    what_verdicts_rest_on,
    chance_of_deficit,
    reserves_by_year,
    reserves_in_draws,
    events,
    present_values,
    bearers_by_funding,
)
"""The scenarios beside each other."""

OF_EACH_SCENARIO: tuple[ScenarioMaker, ...] = (
    demand,
    income_by_year,
    who_pays,
    payers_reconciled,
    who_bears_in,
    tornado,
)
"""Each scenario by itself."""

OF_THE_GAP: tuple[Maker, ...] = (
    gap_by_programme,
    gap_by_test,
    gap_at_assumed_volumes,
    gap_against_claim,
    able_to_pay,
    schools_that_can_pay,
)
"""What schools can pay, and what is left."""

BEHIND_IT: tuple[Maker, ...] = (
    assumption_register,
    findings,
    school_budget_sources,
)
"""What all of it rests on."""


def every_table(statements: Statements) -> tuple[Table, ...]:
    """Return every table that a run has something for, in the order of reading."""
    return tuple(table for table in _made(statements) if table is not None)


def _made(statements: Statements) -> Iterator[Table | None]:
    """Yield each table, or None where the run has nothing for it."""
    names = tuple(statements.scenarios)
    yield from (make(statements) for make in OF_COST)
    if names:
        yield from (make(statements) for make in OF_SCENARIOS)
    for name in names:
        yield from (make_of(statements, name) for make_of in OF_EACH_SCENARIO)
    yield from (make(statements) for make in OF_THE_GAP)
    if names:
        yield cash_by_month(statements)
    yield from (make(statements) for make in BEHIND_IT)
