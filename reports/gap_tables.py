"""What schools can pay, what is left to be paid, and the £5,000 of 2013."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence

from costmodel.arrays import Floats
from costmodel.explain.measures import Measure
from costmodel.programmes import Phase
from reports import cells, wording
from reports.ability_words import (
    TESTS_IN_WORDS,
    accounts_in_words,
    in_order,
    limit,
    phases,
)
from reports.columns import balance
from reports.cost_tables import PLANNED, PROGRAMME
from reports.gap_addresses import (
    of_claims,
    of_nothing_paid,
    of_programme,
    of_test,
    of_volumes,
)
from reports.gap_words import NOT_ANY, SIDES
from reports.labels import PHASES, TESTS, region
from reports.rows import addressed, heading, pounds_row, row
from reports.statements import Statements
from reports.tables import Cell, Column, Row, RowKind, Table
from reports.unit_cost_tables import decimals, volume_in_words
from scenarios.able_to_pay import STOCKS, AbleToPay, counted
from scenarios.affordability import AffordabilityTest, Unknowns
from scenarios.gap import Claim, ProgrammeGap
from scenarios.gap_judgement import MEAN, Above

_JOURNEY = "journey"
"""Basis of a comparison over all years that a school takes part."""

ABLE = "Three in four schools can pay"
"""The heading of columns of what schools can pay."""

_RANGE = (
    "What is left runs over every test counted and every reading of schools whose"
    " accounts do not say. A reserve can pay a fee once, not every year: it counts in"
    " no range. Below nought, schools could pay more than it costs."
)
_BY_PROGRAMME = (
    "Each programme is held against schools of its own phase; each test is shown"
    " without the schools whose accounts do not say."
)
_BY_TEST = (
    "What schools of each phase can pay is averaged over the places of the programmes;"
    " only tests with figures for the schools of every programme have a mean. What is"
    " left is left of that mean."
)
_CLAIM = (
    "£5,000 is the subsidy as published, £7,210 the same money in 2026-27 prices; the"
    " text does not say whether a year or a whole journey is meant. The gap is that of"
    " the mean of all programmes; it differs by programme."
)


def gap_by_programme(statements: Statements) -> Table:
    """Return what a school-year costs, what schools can pay of it, and what is left."""
    gap = statements.comparison.gap
    told = [each for programme in gap.by_programme for each in programme.able_to_pay]
    tests = [
        test
        for test in AffordabilityTest
        if test not in STOCKS and any(each.test is test for each in told)
    ]
    full, economic = "Left of full cost", "Left of all resources"
    return Table(
        "gap_by_programme",
        "What a school-year of each programme costs, what schools can pay, and what is"
        " left",
        (
            Column(PROGRAMME),
            balance("Full cost"),
            balance("All resources"),
            *(balance(TESTS[test], ABLE) for test in tests),
            balance("at least", full),
            balance("at most", full),
            balance("at least", economic),
            balance("at most", economic),
        ),
        tuple(
            _programme_row(label, each, tests)
            for label, each in zip(
                statements.labels.programmes, gap.by_programme, strict=True
            )
        ),
        statements.real,
        (
            _BY_PROGRAMME,
            _RANGE,
            TESTS_IN_WORDS,
            accounts_in_words(statements),
            PLANNED,
        ),
    )


def gap_by_test(statements: Statements) -> Table:
    """Return what schools can pay over all programmes, and what is left, by test."""
    gap = statements.comparison.gap
    costs = (gap.full_cost, gap.full_economic_cost)
    everybody = {name: each.fee for name, each in in_order(gap.all_schools)}
    rows = [
        addressed(
            row(name, map(limit, _by_test(each, everybody.get(name), costs))),
            of_test(gap.able_to_pay, each),
        )
        for name, each in in_order(gap.able_to_pay)
    ]
    left = "Left to be paid of"
    return Table(
        "gap_by_test",
        "What a school-year costs over all programmes, and what each test leaves of it",
        (
            Column("Test"),
            balance(_whose_mean(statements), ABLE),
            balance(f"All schools in {region(gap.region)}", ABLE),
            balance("full cost", left),
            balance("full economic cost", left),
        ),
        (
            addressed(
                pounds_row("Nothing paid", (0.0, 0.0, *costs)), of_nothing_paid()
            ),
            *rows,
        ),
        statements.real,
        (_BY_TEST, _RANGE, TESTS_IN_WORDS, accounts_in_words(statements), PLANNED),
    )


def gap_against_claim(statements: Statements) -> Table | None:
    """Return the mean gap against £5,000 and the same money today.

    None if the plan does not test the claim of 2013.
    """
    if not statements.comparison.model.tests_claim:
        return None
    gap = statements.comparison.gap
    rows: list[Row] = []
    has_range = bool(counted(gap.able_to_pay))
    for name, claims, asked in (
        ("Gap of full cost", gap.claims, Measure.FULL_COST),
        (
            "Gap of full economic cost: all resources",
            gap.economic_claims,
            Measure.FULL_ECONOMIC_COST,
        ),
    ):
        rows.append(heading(name))
        for each, behind in zip(claims, of_claims(asked), strict=False):
            line = _claim_row(each, gap.years_per_journey)
            told = behind if has_range else (behind[0], "", "", "")
            rows.append(addressed(line, told))
    group = "Gap over the tests counted"
    return Table(
        "gap_against_claim",
        "What is left to be paid on the mean of all programmes, against the £5,000 of"
        " 2013",
        (
            Column("A school's"),
            balance("Subsidy of 2013"),
            balance("at least", group),
            balance("at most", group),
            Column("The gap is"),
        ),
        tuple(rows),
        statements.real,
        (_CLAIM, _RANGE, accounts_in_words(statements), PLANNED),
    )


def gap_at_assumed_volumes(statements: Statements) -> Table | None:
    """Return the mean gap if assumed programmes halve or vanish.

    None if no programme is marked as assumed, or no school is planned.
    """
    cases = statements.comparison.gap.cases
    if len(cases.volumes) == 1 or math.isnan(statements.comparison.gap.full_cost):
        return None
    told = [cases.cases[at] for at in cases.volumes]
    places = cases.places[list(cases.volumes)].tolist()

    def on_the_mean(amounts: Floats) -> list[float]:
        """Return amounts of the mean of all programmes at each volume."""
        return list(amounts[MEAN, cases.volumes])

    costs = (cases.full_cost, cases.full_economic_cost)
    left, left_of_all = map(cases.left_of, costs)
    rows = (
        *_mean_costs(*map(on_the_mean, costs)),
        *_range(ABLE, map(on_the_mean, (cases.least, cases.most))),
        *_range("Left to be paid of full cost", map(on_the_mean, left)),
        *_range("Left to be paid of all resources", map(on_the_mean, left_of_all)),
        heading("Schools"),
        row("School-years", (cells.number(each, decimals(places)) for each in places)),
    )
    asked = of_volumes([each.factor for each in told])
    return Table(
        "gap_at_assumed_volumes",
        "What is left to be paid if the programmes that are only assumed shrink",
        (
            Column("A school-year, mean of all programmes"),
            *(balance(volume_in_words(each.factor)) for each in told),
        ),
        tuple(
            each if each.kind is RowKind.NOTE else addressed(each, next(asked))
            for each in rows
        ),
        statements.real,
        (_RANGE, accounts_in_words(statements)),
    )


def _mean_costs(full: list[float], economic: list[float]) -> Iterator[Row]:
    """Yield what a school-year costs at each volume."""
    yield heading("Cost")
    yield pounds_row("Full cost", full)
    yield pounds_row("Full economic cost: all resources", economic)


def _by_test(
    able: AbleToPay, everybody: float | None, costs: Iterable[float]
) -> Iterator[float | None]:
    """Yield what schools can pay by a test, and what it leaves of costs."""
    yield able.fee
    yield everybody
    yield from (cost - able.fee for cost in costs)


def _whose_mean(statements: Statements) -> str:
    """Return whose ability the gap over all programmes is measured by."""
    found = phases(statements)
    if len(found) == 1 and found[0] is not Phase.ALL:
        return PHASES[found[0]]
    return "Mean over the plan's places"


def _programme_row(
    label: str, gap: ProgrammeGap, tests: Sequence[AffordabilityTest]
) -> Row:
    """Return the row of one programme; its costs have addresses."""
    asked = of_programme(gap.programme, tests)
    return addressed(row(label, _programme(gap, tests)), asked)


def _programme(
    gap: ProgrammeGap, tests: Iterable[AffordabilityTest]
) -> tuple[Cell, ...]:
    """Return what one programme costs, what schools can pay, and what is left."""
    costs = (gap.full_cost, gap.full_economic_cost)
    return (
        *map(cells.pounds, costs),
        *(limit(_known(gap, test)) for test in tests),
        *(cell for cost in costs for cell in _left(gap, cost)),
    )


def _known(gap: ProgrammeGap, test: AffordabilityTest) -> float | None:
    """Return what schools can pay by a test, those of unknown means left out."""
    for able in gap.able_to_pay:
        if able.test is test and able.unknowns is Unknowns.KNOWN:
            return able.fee
    return None


def _left(gap: ProgrammeGap, cost: float) -> tuple[Cell, Cell]:
    """Return the least and the most that is left of a cost over the tests counted."""
    fees = [each.fee for each in counted(gap.able_to_pay)]
    if math.isnan(cost) or not fees:
        return cells.NOTHING, cells.NOTHING
    return limit(cost - max(fees)), limit(cost - min(fees))


def _range(title: str, ends: Iterable[Iterable[float]]) -> Iterator[Row]:
    """Yield a heading, and the least and the most; some may have no limit."""
    yield heading(title)
    for label, amounts in zip(("At least", "At most"), ends, strict=True):
        yield row(label, map(limit, amounts))


def _claim_row(claim: Claim, years: float) -> Row:
    """Return one comparison of the gap with the subsidy, of so many years a journey."""
    told = wording.number(years, 2)
    is_longer = claim.basis == _JOURNEY and told != wording.number(1.0, 2)
    return row(
        f"{claim.basis} of {told} school-years" if is_longer else claim.basis,
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
        return f"above it {SIDES[Above.SOME]} and not by others"
    if claim.is_above:
        return f"above it {SIDES[Above.EVERY]}"
    return f"not above it {NOT_ANY}"
