"""What schools of each phase can pay, and how many can pay a fee."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

import numpy as np

from costmodel.programmes import Phase
from reports import cells, wording
from reports.ability_words import (
    TESTS_IN_WORDS,
    accounts_in_words,
    in_order,
    limit,
    reading_in_words,
)
from reports.columns import balance, share
from reports.labels import PHASES, region
from reports.rows import addressed, heading, row
from reports.statements import Statements
from reports.tables import Cell, Column, Row, Table
from scenarios.able_to_pay import AbleToPay
from scenarios.affordability import (
    AffordabilityTest,
    Unknowns,
    ceilings_of,
    share_that_can_pay,
)
from scenarios.affordability_tables import AffordabilityError, SchoolGroup
from scenarios.explain.ability import FEES, keys_of, phase_address, share_address

_FEE = "A fee is what a school pays in a year for all programmes it takes part in."


def able_to_pay(statements: Statements) -> Table:
    """Return the highest fee that three in four schools can pay, by test and phase."""
    told = {
        phase: {name: _limit(phase, able, each) for name, each in in_order(able)}
        for phase, able in _by_phase(statements).items()
    }
    names = dict.fromkeys(name for fees in told.values() for name in fees)
    order = [
        reading_in_words(test, each) for test in AffordabilityTest for each in Unknowns
    ]
    place = region(statements.comparison.gap.region)
    return Table(
        "able_to_pay",
        f"The highest fee a school-year that three in four schools in {place} can pay",
        (Column("Test"), *(balance(PHASES[phase]) for phase in told)),
        tuple(
            row(name, (fees.get(name, cells.NOTHING) for fees in told.values()))
            for name in sorted(names, key=lambda name: order.index(name.split(",")[0]))
        ),
        statements.real,
        (TESTS_IN_WORDS, accounts_in_words(statements)),
    )


def _limit(phase: Phase, able: tuple[AbleToPay, ...], which: AbleToPay) -> Cell:
    """Return what schools of a phase can pay by a test, with its address."""
    cell = limit(which.fee)
    key = next(key for key, each in keys_of(able).items() if each is which)
    return (
        cell if cell.value is None else replace(cell, address=phase_address(phase, key))
    )


def schools_that_can_pay(statements: Statements) -> Table:
    """Return the share of schools that can pay some fees, by phase and test."""
    rows: list[Row] = []
    for phase in _by_phase(statements):
        place = region(statements.comparison.gap.region)
        rows.append(heading(f"{PHASES[phase]}, {place}"))
        rows += _shares(statements, phase)
    group = "Share of schools that can pay"
    return Table(
        "schools_that_can_pay",
        "How many schools can pay a fee, by the test chosen",
        (Column("Test"), *(share(wording.money(fee), group) for fee in FEES)),
        tuple(rows),
        statements.real,
        (
            _FEE,
            TESTS_IN_WORDS,
            accounts_in_words(statements),
        ),
    )


def _shares(statements: Statements, phase: Phase) -> Iterator[Row]:
    """Yield the share of one phase's schools that can pay, by test and reading."""
    tables = statements.comparison.funded.tables
    group = SchoolGroup(phase, statements.comparison.gap.region)
    fees = np.array(FEES) / statements.comparison.gap.accounts_to_first_year
    for test in AffordabilityTest:
        for unknowns in Unknowns:
            try:
                ceilings = ceilings_of(tables, group, test, unknowns)
            except AffordabilityError:  # nothing is published for this phase
                continue
            if unknowns is Unknowns.KNOWN or ceilings.figures.unknown > 0.0:
                shares = map(cells.share, share_that_can_pay(ceilings, fees))
                key = test, unknowns, 0
                yield addressed(
                    row(reading_in_words(test, unknowns), shares),
                    (share_address(phase, key, fee) for fee in FEES),
                )


def _by_phase(statements: Statements) -> Mapping[Phase, tuple[AbleToPay, ...]]:
    """Return what schools can pay, of each phase that is used and of all together."""
    gap = statements.comparison.gap
    programmes = statements.comparison.model.programmes.values()
    told = {Phase.ALL: gap.all_schools}
    for programme, each in zip(programmes, gap.by_programme, strict=True):
        told[programme.phase] = each.able_to_pay
    return {phase: told[phase] for phase in Phase if phase in told}
