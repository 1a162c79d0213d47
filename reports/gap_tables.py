"""What schools can pay, what is left to be paid, and the £5,000 of 2013."""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np

from costmodel.deflators import level_of, year_named
from costmodel.programmes import Phase
from reports import cells, wording
from reports.cost_tables import PLANNED, PROGRAMME
from reports.labels import PHASES, TESTS, UNKNOWNS, region
from reports.statements import Statements
from reports.tables import Cell, Column, Form, Row, RowKind, Table
from scenarios.affordability import (
    AffordabilityTest,
    Unknowns,
    ceilings_of,
    share_that_can_pay,
)
from scenarios.affordability_tables import AffordabilityError, SchoolGroup
from scenarios.gap import QUOTED_SHARE, AbleToPay, Claim, ProgrammeGap

FEES = (2500.0, 5000.0, 7500.0, 10000.0, 15000.0)
"""Pounds a school-year, first-year prices, at which the share that can pay is told."""

NO_LIMIT = "no limit"
DIFFER = "the tests differ"


def gap_by_programme(statements: Statements) -> Table:
    """Return what a school-year costs, what schools can pay of it, and what is left."""
    gap = statements.comparison.gap
    tests = tuple(
        test
        for test in AffordabilityTest
        if any(able.test == test for each in gap.by_programme for able in each.able_to_pay)
    )
    rows = [
        Row(
            (
                cells.words(label),
                cells.pounds(each.full_cost),
                *(_limit(_known(each, test)) for test in tests),
                *_left(each.full_cost, each.able_to_pay),
            )
        )
        for label, each in zip(
            statements.labels.programmes, gap.by_programme, strict=True
        )
    ]
    return Table(
        "gap_by_programme",
        "What a school-year costs, what three in four schools can pay, and what is left",
        (
            Column(PROGRAMME),
            Column("Full cost", Form.POUNDS, "£"),
            *(_pounds(TESTS[test], _able(statements)) for test in tests),
            _pounds("at least", "Left to be paid"),
            _pounds("at most", "Left to be paid"),
        ),
        tuple(rows),
        statements.real,
        (
            "Each test is shown without the schools whose accounts do not say; what is left"
            " runs over all tests and all readings of those schools. A sum below nought is"
            " what a school could pay beyond full cost.",
            _tests_in_words(),
            *_origin(statements),
            PLANNED,
        ),
    )


def gap_by_test(statements: Statements) -> Table:
    """Return what schools can pay over all programmes, and what is left, test by test."""
    gap = statements.comparison.gap
    costs = (gap.full_cost, gap.full_economic_cost)
    able = sorted(_numbered(gap.able_to_pay), key=_place_of)
    rows = [
        Row(
            (
                cells.words(_test_label(_test(each), Unknowns(each.unknowns))),
                _limit(each.fee),
                *(_limit(cost - each.fee) for cost in costs),
            )
        )
        for _, each in able
    ]
    return Table(
        "gap_by_test",
        "What a school-year costs over all programmes, and what each test leaves of it",
        (
            Column("By"),
            _pounds(f"{wording.per_cent(QUOTED_SHARE)} of schools can pay", ""),
            _pounds("full cost", "Left to be paid of"),
            _pounds("full economic cost", "Left to be paid of"),
        ),
        (
            Row(
                (
                    cells.words("Nothing paid"),
                    cells.pounds(0.0),
                    *map(cells.pounds, costs),
                )
            ),
            *rows,
        ),
        statements.real,
        (
            "What schools can pay is a mean over the programmes, by places. Only tests that"
            " have figures for the schools of every programme count. A sum below nought is"
            " what schools could pay beyond the cost.",
            _tests_in_words(),
            *_origin(statements),
            PLANNED,
        ),
    )


def gap_against_claim(statements: Statements) -> Table:
    """Return the organisation's gap against £5,000 and the same money today."""
    gap = statements.comparison.gap
    rows: list[Row] = []
    for heading, claims in (
        ("Gap of full cost", gap.claims),
        ("Gap of full economic cost: all resources", gap.economic_claims),
    ):
        rows.append(Row((cells.words(heading),), RowKind.NOTE))
        rows += [_claim_row(claim) for claim in claims]
    return Table(
        "gap_against_claim",
        "What is left to be paid, against the £5,000 of 2013",
        (
            Column("A school's"),
            _pounds("Subsidy of 2013", ""),
            _pounds("at least", "Gap over the tests"),
            _pounds("at most", "Gap over the tests"),
            Column("The gap is"),
        ),
        tuple(rows),
        statements.real,
        (
            "£5,000 is the subsidy as published, £7,210 the same money in 2026-27 prices;"
            " the text does not say whether a year or a whole journey is meant.",
            "The mean over all programmes, by places. Only tests that have figures for the"
            " schools of every programme count.",
            *_origin(statements),
            PLANNED,
        ),
    )


def gap_in_words(statements: Statements) -> tuple[str, ...]:
    """Return the gap and its four answers, as sentences."""
    gap = statements.comparison.gap
    if math.isnan(gap.full_cost):
        return ("No school takes part, so that there is no gap to speak of.",)
    first = gap.claims[0]
    least, most = (_money(each) for each in (first.lowest_gap, first.highest_gap))
    opening = (
        f"A school-year costs {wording.money(gap.full_cost)} in full;"
        f" {_able(statements)[:1].lower()}{_able(statements)[1:]} leaves a gap of"
        f" {wording.between(least, most)}, by the test chosen."
    )
    return (opening, *(_claim_in_words(claim) for claim in gap.claims))


def able_to_pay(statements: Statements) -> Table:
    """Return the highest fee that three in four schools can pay, by test and phase."""
    phases = _phases(statements)
    found = {
        phase: {
            (able.test, able.unknowns, at): able.fee
            for at, able in _numbered(_of_phase(statements, phase).able_to_pay)
        }
        for phase in phases
    }
    keys = list(dict.fromkeys(key for each in found.values() for key in each))
    rows = [
        Row(
            (
                cells.words(_test_label(AffordabilityTest(test), Unknowns(unknowns))),
                *(_limit(found[phase].get((test, unknowns, at))) for phase in phases),
            )
        )
        for test, unknowns, at in sorted(keys, key=_in_order)
    ]
    return Table(
        "able_to_pay",
        f"The highest fee a school-year: {_able(statements)[:1].lower()}"
        f"{_able(statements)[1:]}",
        (
            Column("By"),
            *(Column(PHASES[phase], Form.POUNDS, "£") for phase in phases),
        ),
        tuple(rows),
        statements.real,
        (_tests_in_words(), *_origin(statements)),
    )


def schools_that_can_pay(statements: Statements) -> Table:
    """Return the share of schools that can pay some fees, by phase and test."""
    rows: list[Row] = []
    for phase in _phases(statements):
        heading = f"{PHASES[phase]}, {region(statements.comparison.gap.region)}"
        rows.append(Row((cells.words(heading),), RowKind.NOTE))
        rows += _shares(statements, phase)
    return Table(
        "schools_that_can_pay",
        "How many schools can pay a fee, by the test chosen",
        (
            Column("By"),
            *(
                Column(wording.money(fee), Form.SHARE, "%", "Share of schools that can pay")
                for fee in FEES
            ),
        ),
        tuple(rows),
        statements.real,
        (
            "A fee is what a school pays in a year for all programmes it takes part in.",
            _tests_in_words(),
            *_origin(statements),
        ),
    )


def _shares(statements: Statements, phase: Phase) -> Iterator[Row]:
    """Yield the share of one phase's schools that can pay, by test and reading."""
    tables = statements.comparison.funded.tables
    group = SchoolGroup(phase, statements.comparison.gap.region)
    fees = np.array(FEES) * _to_accounts_year(statements)
    for test in AffordabilityTest:
        for unknowns in Unknowns:
            try:
                ceilings = ceilings_of(tables, group, test, unknowns)
            except AffordabilityError:
                continue
            if unknowns is Unknowns.KNOWN or ceilings.figures.unknown > 0.0:
                shares = share_that_can_pay(ceilings, fees)
                label = cells.words(_test_label(test, unknowns))
                yield Row((label, *map(cells.share, shares.tolist())))


def _to_accounts_year(statements: Statements) -> float:
    """Return what takes first-year prices to those of schools' accounts."""
    facts = statements.comparison.funded.plan.facts
    accounts = year_named(statements.comparison.funded.tables.accounts_year)
    first = year_named(statements.years[0])
    return level_of(facts.deflator, accounts) / level_of(facts.deflator, first)


def _phases(statements: Statements) -> tuple[Phase, ...]:
    """Return the phases that programmes are for, in the order of the list."""
    used = {each.phase for each in statements.comparison.model.programmes.values()}
    return tuple(phase for phase in Phase if phase in used)


def _of_phase(statements: Statements, phase: Phase) -> ProgrammeGap:
    """Return what is told of the first programme of a phase."""
    programmes = statements.comparison.model.programmes.values()
    gaps = statements.comparison.gap.by_programme
    return next(
        gap for programme, gap in zip(programmes, gaps, strict=True) if programme.phase is phase
    )


def _numbered(able: tuple[AbleToPay, ...]) -> Iterator[tuple[int, AbleToPay]]:
    """Yield what schools can pay, each with its number among those of like name."""
    seen: dict[tuple[str, str], int] = {}
    for each in able:
        key = (each.test, each.unknowns)
        yield seen.get(key, 0), each
        seen[key] = seen.get(key, 0) + 1


def _test(able: AbleToPay) -> AffordabilityTest:
    """Return the test of what schools can pay."""
    return AffordabilityTest(able.test)


def _place_of(numbered: tuple[int, AbleToPay]) -> tuple[int, int, int]:
    """Return the place of what schools can pay by a test."""
    at, able = numbered
    return _in_order((able.test, able.unknowns, at))


def _in_order(key: tuple[str, str, int]) -> tuple[int, int, int]:
    """Return the place of a test and reading."""
    test, unknowns, at = key
    tests, readings = tuple(AffordabilityTest), tuple(Unknowns)
    place = tests.index(AffordabilityTest(test)), readings.index(Unknowns(unknowns))
    return (*place, at)


def _test_label(test: AffordabilityTest, unknowns: Unknowns) -> str:
    """Return the name of a test with its reading, where that makes a difference."""
    if test in {AffordabilityTest.INCOME_SHARE, AffordabilityTest.PER_TEACHER}:
        return TESTS[test]
    return f"{TESTS[test]}; {UNKNOWNS[unknowns]}"


def _known(gap: ProgrammeGap, test: AffordabilityTest) -> float | None:
    """Return what schools can pay by a test, those of unknown means left out."""
    for able in gap.able_to_pay:
        if able.test == test and able.unknowns == Unknowns.KNOWN:
            return able.fee
    return None


def _left(cost: float, able: tuple[AbleToPay, ...]) -> tuple[Cell, Cell]:
    """Return the least and the most that is left of a cost over all tests."""
    if math.isnan(cost) or not able:
        return cells.NOTHING, cells.NOTHING
    fees = [each.fee for each in able]
    return _limit(cost - max(fees)), _limit(cost - min(fees))


def _limit(amount: float | None) -> Cell:
    """Return pounds, or that there is no limit."""
    if amount is not None and math.isinf(amount):
        return cells.words(NO_LIMIT)
    return cells.pounds(amount)


def _money(amount: float) -> str:
    """Return pounds in a sentence, or that nothing is left by one test."""
    return "less than nothing" if math.isinf(amount) else wording.money(amount)


def _claim_row(claim: Claim) -> Row:
    """Return one comparison of the gap with the subsidy."""
    return Row(
        (
            cells.words(claim.basis),
            cells.pounds(claim.subsidy),
            _limit(claim.lowest_gap),
            _limit(claim.highest_gap),
            cells.words(_answer(claim)),
        )
    )


def _answer(claim: Claim) -> str:
    """Return whether the gap is above the subsidy, in words."""
    if math.isnan(claim.lowest_gap):
        return wording.NOTHING
    if claim.is_above is None:
        return f"above it by some tests: {DIFFER}"
    return "above it by every test" if claim.is_above else "not above it by any test"


def _claim_in_words(claim: Claim) -> str:
    """Return one comparison as a sentence."""
    subsidy = wording.money(claim.subsidy)
    begins = f"Per {claim.basis}, the gap is"
    if claim.is_above is None:
        return f"{begins} above {subsidy} by some tests and not by others: {DIFFER}."
    side = "above" if claim.is_above else "not above"
    return f"{begins} {side} {subsidy} by {'every' if claim.is_above else 'any'} test."


def _able(statements: Statements) -> str:
    """Return whose ability to pay is quoted."""
    place = region(statements.comparison.gap.region)
    return f"What {wording.per_cent(QUOTED_SHARE)} of schools in {place} can pay"


def _pounds(heading: str, group: str) -> Column:
    """Return a column of pounds that is not added up."""
    return Column(heading, Form.POUNDS, "£", group)


def _tests_in_words() -> str:
    """Return what the tests are."""
    return (
        "Tests: all of what a school spends on training its staff; 0.5% of its income; its"
        " revenue reserve, which can be paid once; a published sum for each of its"
        " teachers. To be able is not to be willing."
    )


def _origin(statements: Statements) -> tuple[str, ...]:
    """Return where the figures on schools come from."""
    tables = statements.comparison.funded.tables
    return (
        f"Schools' accounts of {tables.accounts_year}, brought to"
        f" {statements.real_prices}. {tables.attribution}",
    )
