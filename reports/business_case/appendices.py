"""The appendices: detail that the body leaves out, and the register of assumptions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from reports.ability_tables import able_to_pay, schools_that_can_pay
from reports.bearer_tables import backfill_conventions, bearers_by_funding, bridge
from reports.business_case.drivers import driver_figures
from reports.business_case.quarters import cash_by_quarter
from reports.business_case.register import register_in_print
from reports.business_case.told_once import (
    cost_if_assumed_shrink,
    gap_told_once,
    reserves_when_drawn,
)
from reports.business_case.words import words_section
from reports.buyer_tables import buyers
from reports.cash_tables import events
from reports.claims.asked_section import (
    full_prices,
    programmes_asked,
    smallest_subsidy,
    told_twice,
    who_could_pay,
)
from reports.comparator_words import comparator_tables
from reports.contents import Block, Reference, Section, paragraph
from reports.cost_tables import cost_by_programme_first_year, cost_by_type
from reports.difference_tables import differences_from_first
from reports.funding_tables import who_pays
from reports.gap_tables import (
    gap_at_assumed_volumes,
    gap_by_programme,
)
from reports.journey_tables import journeys
from reports.register_tables import findings, school_budget_sources
from reports.statements import Statements
from reports.tables import Table
from reports.taking_tables import should_we_take_it
from reports.unit_cost_tables import (
    cost_per_pupil,
    unit_costs_in_brief,
)
from reports.vat_tables import fees_with_vat, vat_recovered
from reports.verdict_tables import verdicts
from reports.volume_tables import demand, volumes


def appendices(statements: Statements) -> tuple[Section, ...]:
    """Return the appendices."""
    parts = (
        words_section(),
        Section("cost_detail", "Cost in detail", "", tuple(_cost(statements))),
        Section(
            "ability_detail", "What schools can pay", "", tuple(_ability(statements))
        ),
        Section("others", "What others paid", "", comparator_tables(statements)),
        Section("money_detail", "Money in detail", "", tuple(_money(statements))),
        Section(
            "register", "Assumptions and sources", "", tuple(_register(statements))
        ),
    )
    return tuple(part for part in parts if part.blocks)


def _cost(statements: Statements) -> Iterator[Block]:
    """Yield the budget by year, volumes, unit costs, and how they depend on volume."""
    yield paragraph(
        "Tables by programme and year, and by pool, are in the workbook. ",
        Reference("volumes"),
        " has the numbers by which ",
        Reference("unit_costs"),
        " divides.",
    )
    yield cost_by_programme_first_year(statements)
    yield cost_by_type(statements)
    yield volumes(statements)
    yield from _those(journeys(statements))
    yield unit_costs_in_brief(statements)
    yield from _those(cost_per_pupil(statements), cost_if_assumed_shrink(statements))
    yield bridge(statements)
    yield backfill_conventions(statements)


def _ability(statements: Statements) -> Iterator[Block]:
    """Yield the gap by programme, and what schools can pay by test and phase."""
    yield gap_by_programme(statements)
    yield from _those(
        full_prices(statements),
        gap_at_assumed_volumes(statements),
        gap_told_once(statements),
        programmes_asked(statements),
        who_could_pay(statements),
        smallest_subsidy(statements),
        told_twice(statements),
    )
    yield able_to_pay(statements)
    yield school_budget_sources(statements)
    yield schools_that_can_pay(statements)


def _money(statements: Statements) -> Iterator[Block]:
    """Yield who bears and who pays by way of funding, what becomes of it, and cash."""
    yield from _those(bearers_by_funding(statements))
    for name in statements.scenarios:
        yield who_pays(statements, name)
        yield from _those(
            demand(statements, name),
            buyers(statements, name),
            should_we_take_it(statements, name),
            vat_recovered(statements, name),
            fees_with_vat(statements, name),
        )
    if statements.scenarios:
        yield verdicts(statements)
        yield reserves_when_drawn(statements)
        yield events(statements)
        yield from _those(driver_figures(statements))
        yield cash_by_quarter(statements)
    yield from _differences(statements)


def _differences(statements: Statements) -> Iterator[Table]:
    """Yield the walk from the first way of funding to each other; notes stand once."""
    walks = (differences_from_first(statements, name) for name in statements.scenarios)
    for at, walk in enumerate(_those(*walks)):
        yield replace(walk, notes=()) if at else walk


def _register(statements: Statements) -> Iterator[Block]:
    """Yield the assumptions, and what the checks of the model say."""
    yield from _those(findings(statements))
    yield register_in_print(statements)


def _those(*tables: Table | None) -> Iterator[Table]:
    """Yield the tables that are there."""
    return (table for table in tables if table is not None)
