"""What schools can pay, what is left to be paid, and the £5,000 of 2013."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

import numpy as np

from costmodel.programmes import Phase
from reports import cells, wording
from reports.ability_words import (
    TESTS_IN_WORDS,
    able_in_words,
    accounts_in_words,
    in_order,
    limit,
    reading_in_words,
)
from reports.columns import balance, share
from reports.cost_tables import PLANNED, PROGRAMME
from reports.labels import PHASES, TESTS, region
from reports.rows import heading, pounds_row, row
from reports.statements import Statements
from reports.tables import Cell, Column, Row, Table
from scenarios.affordability import (
    AffordabilityTest,
    Unknowns,
    ceilings_of,
    share_that_can_pay,
)
from scenarios.affordability_tables import AffordabilityError, SchoolGroup
from scenarios.gap import QUOTED_SHARE, Claim, ProgrammeGap

FEES = (2500.0, 5000.0, 7500.0, 10000.0, 15000.0)
"""Pounds a school-year, first-year prices, at which the share that can pay is told."""

DIFFER = "the tests differ"

_BY_PROGRAMME = (
    "Each test is shown without the schools whose accounts do not say; what is left"
    " runs over all tests and all readings of those schools. A sum below nought is what"
    " a school could pay beyond full cost."
)
_BY_TEST = (
    "A reserve can pay a fee once, not every year: it is no part of the range. What"
    " schools can pay is a mean over the programmes, by places. Only tests that"
    " have figures for the schools of every programme count. A sum below nought is what"
    " schools could pay beyond the cost."
)
_FEE = "A fee is what a school pays in a year for all programmes it takes part in."
_CLAIM = (
    "£5,000 is the subsidy as published, £7,210 the same money in 2026-27 prices; the"
    " text does not say whether a year or a whole journey is meant."
)


def gap_by_programme(statements: Statements) -> Table:
    """Return what a school-year costs, what schools can pay of it, and what is left."""
    gap = statements.comparison.gap
    able = [each for programme in gap.by_programme for each in programme.able_to_pay]
    tests = [
        test for test in AffordabilityTest if any(each.test == test for each in able)
    ]
    able_to = able_in_words(statements)
    quoted = f"{able_to[:1].upper()}{able_to[1:]}"
    return Table(
        "gap_by_programme",
        "What a school-year costs, what schools can pay of it, and what is left",
        (
            Column(PROGRAMME),
            balance("Full cost"),
            *(balance(TESTS[test], quoted) for test in tests),
            balance("at least", "Left to be paid"),
            balance("at most", "Left to be paid"),
        ),
        tuple(
            row(
                label,
                (
                    cells.pounds(each.full_cost),
                    *(limit(_known(each, test)) for test in tests),
                    *_left(each),
                ),
            )
            for label, each in zip(
                statements.labels.programmes, gap.by_programme, strict=True
            )
        ),
        statements.real,
        (_BY_PROGRAMME, TESTS_IN_WORDS, accounts_in_words(statements), PLANNED),
    )


def gap_by_test(statements: Statements) -> Table:
    """Return what schools can pay over all programmes, and what is left, by test."""
    gap = statements.comparison.gap
    costs = (gap.full_cost, gap.full_economic_cost)
    rows = [
        row(name, map(limit, (each.fee, *(cost - each.fee for cost in costs))))
        for name, each in in_order(gap.able_to_pay)
    ]
    return Table(
        "gap_by_test",
        "What a school-year costs over all programmes, and what each test leaves of it",
        (
            Column("Test"),
            balance(f"{wording.per_cent(QUOTED_SHARE)} of schools can pay"),
            balance("full cost", "Left to be paid of"),
            balance("full economic cost", "Left to be paid of"),
        ),
        (pounds_row("Nothing paid", (0.0, *costs)), *rows),
        statements.real,
        (_BY_TEST, TESTS_IN_WORDS, accounts_in_words(statements), PLANNED),
    )


def gap_against_claim(statements: Statements) -> Table:
    """Return the organisation's gap against £5,000 and the same money today."""
    gap = statements.comparison.gap
    rows: list[Row] = []
    for name, claims in (
        ("Gap of full cost", gap.claims),
        ("Gap of full economic cost: all resources", gap.economic_claims),
    ):
        rows.append(heading(name))
        rows += map(_claim_row, claims)
    return Table(
        "gap_against_claim",
        "What is left to be paid, against the £5,000 of 2013",
        (
            Column("A school's"),
            balance("Subsidy of 2013"),
            balance("at least", "Gap over the tests"),
            balance("at most", "Gap over the tests"),
            Column("The gap is"),
        ),
        tuple(rows),
        statements.real,
        (_CLAIM, _BY_TEST, accounts_in_words(statements), PLANNED),
    )


def gap_in_words(statements: Statements) -> tuple[str, ...]:
    """Return the gap and its answers, as sentences; answers that agree are one."""
    gap = statements.comparison.gap
    if math.isnan(gap.full_cost):
        return ("No school takes part, so that there is no gap to speak of.",)
    first = gap.claims[0]
    least, most = (_money(each) for each in (first.lowest_gap, first.highest_gap))
    opening = (
        f"A school-year costs {wording.money(gap.full_cost)} in full;"
        f" {able_in_words(statements)} leaves a gap of"
        f" {wording.between(least, most)}, by the test chosen."
    )
    do_agree = len({each.is_above for each in gap.claims}) == 1
    groups = (gap.claims,) if do_agree else tuple((each,) for each in gap.claims)
    return (opening, *map(_claims_in_words, groups))


def able_to_pay(statements: Statements) -> Table:
    """Return the highest fee that three in four schools can pay, by test and phase."""
    told = {
        phase: {name: each.fee for name, each in in_order(gap.able_to_pay)}
        for phase, gap in _by_phase(statements).items()
    }
    names = dict.fromkeys(name for fees in told.values() for name in fees)
    order = [
        reading_in_words(test, each) for test in AffordabilityTest for each in Unknowns
    ]
    return Table(
        "able_to_pay",
        f"The highest fee a school-year: {able_in_words(statements)}",
        (Column("Test"), *(balance(PHASES[phase]) for phase in told)),
        tuple(
            row(name, (limit(fees.get(name)) for fees in told.values()))
            for name in sorted(names, key=lambda name: order.index(name.split(",")[0]))
        ),
        statements.real,
        (TESTS_IN_WORDS, accounts_in_words(statements)),
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
                shares = share_that_can_pay(ceilings, fees)
                yield row(reading_in_words(test, unknowns), map(cells.share, shares))


def _by_phase(statements: Statements) -> dict[Phase, ProgrammeGap]:
    """Return what is told of the first programme of each phase that is used."""
    programmes = statements.comparison.model.programmes.values()
    gaps = statements.comparison.gap.by_programme
    pairs = list(zip(programmes, gaps, strict=True))
    first = {each.phase: gap for each, gap in reversed(pairs)}
    return {phase: first[phase] for phase in Phase if phase in first}


def _known(gap: ProgrammeGap, test: AffordabilityTest) -> float | None:
    """Return what schools can pay by a test, those of unknown means left out."""
    for able in gap.able_to_pay:
        if able.test == test and able.unknowns == Unknowns.KNOWN:
            return able.fee
    return None


def _left(gap: ProgrammeGap) -> tuple[Cell, Cell]:
    """Return the least and the most that is left of a cost over all tests."""
    fees = [each.fee for each in gap.able_to_pay]
    if math.isnan(gap.full_cost) or not fees:
        return cells.NOTHING, cells.NOTHING
    return limit(gap.full_cost - max(fees)), limit(gap.full_cost - min(fees))


def _money(amount: float) -> str:
    """Return pounds in a sentence, or that nothing is left by one test."""
    return "less than nothing" if math.isinf(amount) else wording.money(amount)


def _claim_row(claim: Claim) -> Row:
    """Return one comparison of the gap with the subsidy."""
    return row(
        claim.basis,
        (
            cells.pounds(claim.subsidy),
            limit(claim.lowest_gap),
            limit(claim.highest_gap),
            cells.words(_answer(claim)),
        ),
    )


def _answer(claim: Claim) -> str:
    """Return whether the gap is above the subsidy, in words."""
    if math.isnan(claim.lowest_gap):
        return wording.NOTHING
    if claim.is_above is None:
        return f"above it by some tests: {DIFFER}"
    return "above it by every test" if claim.is_above else "not above it by any test"


def _claims_in_words(claims: Sequence[Claim]) -> str:
    """Return comparisons that have the same answer as a sentence."""
    subsidies = dict.fromkeys(wording.money(each.subsidy) for each in claims)
    bases = dict.fromkeys(f"per {each.basis}" for each in claims)
    subsidy, basis = " or ".join(subsidies), " and ".join(bases)
    begins = f"{basis[:1].upper()}{basis[1:]}, the gap is"
    is_above = claims[0].is_above
    if is_above is None:
        return f"{begins} above {subsidy} by some tests and not by others: {DIFFER}."
    told = "above {} by every test" if is_above else "not above {} by any test"
    return f"{begins} {told.format(subsidy)}."
