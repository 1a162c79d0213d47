"""What schools can pay, as tables and sentences name it: tests, readings, limits."""

from __future__ import annotations

import math
from collections.abc import Iterable

from costmodel.programmes import Phase
from reports import cells
from reports.labels import PHASES, TESTS, UNKNOWNS, region
from reports.statements import Statements
from reports.tables import Cell
from scenarios.able_to_pay import AbleToPay
from scenarios.affordability import AffordabilityTest, Unknowns, ceilings_of
from scenarios.affordability_tables import SchoolGroup

IMPUTED = (
    "Training budgets outside London are estimates, imputed from London schools' shares"
    " of spending"
)
NO_LIMIT = "no limit"

TESTS_IN_WORDS = (
    "Tests: all of what a school spends on training its staff; 0.5% of its income; its"
    " revenue reserve, which can be paid once; a published sum for each of its"
    " teachers. To be able is not to be willing."
)

_ALWAYS_KNOWN = {AffordabilityTest.INCOME_SHARE, AffordabilityTest.PER_TEACHER}
"""Tests of which every school's figure is known."""


def phases(statements: Statements) -> tuple[Phase, ...]:
    """Return the phases of the programmes that have schools, each once."""
    programmes = statements.comparison.model.programmes.values()
    gaps = statements.comparison.gap.by_programme
    pairs = zip(programmes, gaps, strict=True)
    used = {each.phase for each, gap in pairs if not math.isnan(gap.full_cost)}
    return tuple(phase for phase in Phase if phase in used)


def schools_in_words(statements: Statements, phase: Phase) -> str:
    """Return three in four schools of a phase, as *three in four primary schools*."""
    place = region(statements.comparison.gap.region)
    name = PHASES[phase].lower().removesuffix(" schools")
    of = " of" if phase is Phase.ALL else ""
    return f"three in four{of} {name} schools in {place}"


def able_in_words(statements: Statements) -> str:
    """Return whose ability the gap is measured by.

    Of one phase it is what three in four of its schools can pay; of several, a mean.
    """
    found = phases(statements)
    if len(found) == 1:
        return f"what {schools_in_words(statements, found[0])} can pay"
    return (
        "what three in four schools of each phase can pay, averaged over the plan's"
        " places,"
    )


def accounts_in_words(statements: Statements) -> str:
    """Return where the figures on schools come from, with their licence."""
    tables = statements.comparison.funded.tables
    imputed = f" {IMPUTED}." if is_imputed(statements) else ""
    return (
        f"Schools' accounts of {tables.accounts_year}, brought to"
        f" {statements.real_prices}.{imputed} {tables.attribution}"
    )


def is_imputed(statements: Statements) -> bool:
    """Whether any training budget that the run is held against is an estimate."""
    tables, place = (
        statements.comparison.funded.tables,
        statements.comparison.gap.region,
    )
    used = {each.phase for each in statements.comparison.model.programmes.values()}
    return any(
        ceilings_of(
            tables, SchoolGroup(phase, place), AffordabilityTest.TRAINING_LINE
        ).figures.imputed
        > 0.0
        for phase in (*used, Phase.ALL)
    )


def from_training(statements: Statements) -> str:
    """Return that a sum comes from training budgets, and if those are estimates."""
    told = "from training budgets"
    return f"{told} (imputed outside London)" if is_imputed(statements) else told


def reading_in_words(test: AffordabilityTest, unknowns: Unknowns) -> str:
    """Return the name of a test with its reading, where that makes a difference.

    Examples
    --------
    >>> reading_in_words(AffordabilityTest.RESERVE_AFTER, Unknowns.KNOWN)
    'Reserve; unknown: left out'

    """
    if test in _ALWAYS_KNOWN:
        return TESTS[test]
    return f"{TESTS[test]}; {UNKNOWNS[unknowns]}"


def limit(amount: float | None) -> Cell:
    """Return pounds, or that there is no limit.

    Examples
    --------
    >>> limit(4369.2).text, limit(math.inf).text, limit(None).text
    ('4,369', 'no limit', '–')

    """
    if amount is not None and math.isinf(amount):
        return cells.words(NO_LIMIT)
    return cells.pounds(amount)


def in_order(able: Iterable[AbleToPay]) -> list[tuple[str, AbleToPay]]:
    """Return what schools can pay by the order of tests and readings, each named.

    Of a test with two published sums the second is named as such.
    """
    tests, readings = tuple(AffordabilityTest), tuple(Unknowns)
    ordered = sorted(
        able,
        key=lambda each: (
            tests.index(each.test),
            readings.index(each.unknowns),
            each.fee,
        ),
    )
    told: list[tuple[str, AbleToPay]] = []
    for each in ordered:
        name = reading_in_words(each.test, each.unknowns)
        is_second = any(name == other for other, _ in told)
        told.append((f"{name}, highest" if is_second else name, each))
    return told
