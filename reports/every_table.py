"""Every table of a run, in the order in which a reader wants them."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from reports.ability_tables import able_to_pay, schools_that_can_pay
from reports.appraisal_tables import present_values
from reports.balance_tables import balance_sheet, restricted_money
from reports.bearer_tables import (
    backfill_conventions,
    bearers_by_funding,
    bridge,
    who_bears,
    who_bears_in,
)
from reports.buyer_tables import buyers
from reports.calendar_tables import years_three_ways
from reports.capacity_tables import pool_capacity
from reports.cash_cost_tables import cash_and_full_cost
from reports.cash_tables import cash_by_month, events, reserves_by_year
from reports.chance_tables import chance_of_deficit
from reports.claims.asked_section import (
    full_prices,
    programmes_asked,
    smallest_subsidy,
    who_could_pay,
)
from reports.closing_tables import how_long_it_lasts
from reports.comparator_tables import (
    sums_for_a_body,
    sums_for_a_day,
    sums_for_a_school,
)
from reports.comparator_words import comparators_in_words, doing_nothing
from reports.concentration_tables import concentration_of_income
from reports.contribution_tables import contributions_in
from reports.cost_tables import (
    cost_by_origin,
    cost_by_programme,
    cost_by_programme_first_year,
    cost_by_type,
    cost_by_year,
)
from reports.draw_tables import reserves_in_draws
from reports.drawdown_tables import (
    claim_headings,
    claims_by_heading,
    claims_by_quarter,
    claims_by_year,
)
from reports.full_payer_tables import who_pays_in_full
from reports.fund_tables import (
    charitable_activities,
    financial_activities,
    support_costs,
)
from reports.funding_tables import income_by_year, payers_reconciled, who_pays
from reports.gap_tables import (
    gap_against_claim,
    gap_at_assumed_volumes,
    gap_by_programme,
    gap_by_test,
)
from reports.journey_tables import journeys
from reports.load_tables import days_available, days_by_month, days_needed, loads
from reports.margin_tables import avoidable_cost, marginal_cost, start_up_spread
from reports.method_tables import allocation_methods
from reports.older_price_tables import older_prices
from reports.order_tables import orders_of_paying
from reports.perspective_tables import (
    eligible_in,
    perspectives_by_funding,
    perspectives_in,
)
from reports.price_tables import price_levels
from reports.real_terms_tables import real_terms
from reports.reason_tables import verdicts_explained, what_directors_could_do
from reports.recovery_tables import recovery_by_funder
from reports.register_tables import (
    assumption_register,
    findings,
    school_budget_sources,
)
from reports.released_tables import days_released, own_time_by_year, released_by_use
from reports.scenario_tables import scenarios_side_by_side
from reports.school_cost_tables import school_costs_in
from reports.schools_alone_tables import what_would_have_to_be_true
from reports.shared_amount_tables import shared_amounts
from reports.statements import Statements
from reports.subsidy_tables import who_subsidises_whom
from reports.success_tables import (
    programmes_for_a_school,
    success_costs,
    success_worth,
)
from reports.tables import Table
from reports.taking_tables import should_we_take_it
from reports.unit_cost_tables import (
    cost_at_assumed_volumes,
    cost_per_pupil,
    unit_costs,
)
from reports.uplift_tables import uplift_against_costs
from reports.vat_tables import fees_with_vat, vat_recovered
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
    journeys,
    cost_by_programme_first_year,
    cost_by_programme,
    cost_by_type,
    cost_by_year,
    real_terms,
    cost_by_origin,
    cash_and_full_cost,
    allocation_methods,
    pool_capacity,
    shared_amounts,
    unit_costs,
    start_up_spread,
    cost_per_pupil,
    cost_at_assumed_volumes,
    success_costs,
    success_worth,
    programmes_for_a_school,
    marginal_cost,
    avoidable_cost,
    who_bears,
    bridge,
    backfill_conventions,
    released_by_use,
    days_released,
    own_time_by_year,
    loads,
    days_needed,
    days_available,
    days_by_month,
)
"""What the work costs and who bears it, on planned volumes."""

OF_SCENARIOS: tuple[Maker, ...] = (
    scenarios_side_by_side,
    verdicts,
    verdicts_explained,
    what_directors_could_do,
    what_verdicts_rest_on,
    chance_of_deficit,
    reserves_by_year,
    reserves_in_draws,
    how_long_it_lasts,
    concentration_of_income,
    events,
    present_values,
    uplift_against_costs,
    bearers_by_funding,
    perspectives_by_funding,
    orders_of_paying,
)
"""The scenarios beside each other."""

OF_EACH_SCENARIO: tuple[ScenarioMaker, ...] = (
    demand,
    buyers,
    income_by_year,
    years_three_ways,
    what_would_have_to_be_true,
    who_pays,
    who_pays_in_full,
    recovery_by_funder,
    who_subsidises_whom,
    payers_reconciled,
    financial_activities,
    charitable_activities,
    support_costs,
    restricted_money,
    balance_sheet,
    should_we_take_it,
    eligible_in,
    claims_by_quarter,
    claims_by_year,
    claims_by_heading,
    claim_headings,
    who_bears_in,
    perspectives_in,
    school_costs_in,
    contributions_in,
    vat_recovered,
    fees_with_vat,
    tornado,
)
"""Each scenario by itself."""

OF_THE_GAP: tuple[Maker, ...] = (
    gap_by_programme,
    gap_by_test,
    gap_at_assumed_volumes,
    gap_against_claim,
    full_prices,
    who_could_pay,
    smallest_subsidy,
    programmes_asked,
    able_to_pay,
    schools_that_can_pay,
)
"""What schools can pay, and what is left."""

OF_OTHERS: tuple[Maker, ...] = (
    sums_for_a_school,
    sums_for_a_day,
    sums_for_a_body,
    comparators_in_words,
    doing_nothing,
)
"""What others paid, and what is known to follow where nothing is done."""

BEHIND_IT: tuple[Maker, ...] = (
    assumption_register,
    findings,
    older_prices,
    price_levels,
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
    yield from (make(statements) for make in (*OF_THE_GAP, *OF_OTHERS))
    if names:
        yield cash_by_month(statements)
    yield from (make(statements) for make in BEHIND_IT)
