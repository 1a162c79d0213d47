"""What others paid for work like this, beside what the plan costs.

How sums are brought to the plan's prices and units is told in
docs/method/comparators.md.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence

from costmodel.bearers import WHOLE
from costmodel.drivers import Count
from costmodel.explain.measures import Measure
from reports import addresses, cells
from reports.columns import balance, figure
from reports.cost_tables import PLANNED
from reports.labels import GRADES
from reports.rows import addressed, heading, row
from reports.statements import Statements
from reports.tables import Cell, Column, Row, Table
from scenarios.able_to_pay import counted
from scenarios.comparator_files import load_comparators
from scenarios.comparators import (
    ComparatorKind,
    Comparators,
    ComparedSum,
    GivenFor,
)
from scenarios.explain import comparators as explained
from scenarios.explain.claims import journey_address
from scenarios.explain.gaps import LEAST, MOST, gap_address
from scenarios.gap import Claim

_HELD_AGAINST: Mapping[ComparatorKind, str] = {
    ComparatorKind.SUBSIDY: "Subsidies: hold them against what is left",
    ComparatorKind.SENDER: "Payments to a school that sends a head: against day fees",
    ComparatorKind.OFFER: "Offers to a school: hold them against full cost",
}
"""Headings of sums for a school, in their order."""

_READ_AS: Mapping[GivenFor, str] = {
    GivenFor.SCHOOL_YEAR: ", if for a year",
    GivenFor.SCHOOL: ", if for the whole time",
}
"""Behind a sum whose source does not say what it is given for."""

_PLAN = "This plan"

_LIKE = (
    "A sum is brought to other units by the plan's own volumes. Pupils are all whom the"
    " programmes state they reach."
)
_SUBSIDY = (
    "A subsidy pays a part of a cost: it is held against what is left of the cost after"
    " what schools can pay, never against the cost."
)
_DAY = (
    "A rate buys the day alone; the plan's own day holds everything around it. The last"
    " sum is what the plan's deployed days of a school-year would cost at that rate."
)
_BODY = (
    "How many schools a body or a project served is not known, so that its money is"
    " told as the school-years of this plan that it would pay for."
)
_CARRIED_ON = "The last published growth of prices holds on."


def beside(statements: Statements) -> Comparators:
    """Return the comparators beside the plan of a run."""
    return Comparators(statements.comparison.cost.ledger, load_comparators())


def sums_for_a_school(statements: Statements) -> Table:
    """Return what others paid for a school, beside cost and what is left of it."""
    others = beside(statements)
    rows = [heading(_PLAN), *_costs(statements), *_left(statements)]
    for kind, name in _HELD_AGAINST.items():
        rows.append(heading(name))
        rows += [line for each in others.of(kind) for line in _readings(each)]
    nothing = row("Doing nothing", (cells.pounds(0.0), cells.NOTHING, *_noughts()))
    asked = (explained.NOTHING, "", *[explained.NOTHING] * 4, "")
    group = "In those prices, for a school's"
    return Table(
        "sums_for_a_school",
        "What others paid for a school, and what this plan costs",
        (
            *_as_published(statements),
            balance("whole time", group),
            balance("year", group),
            balance("pupil and year", group),
            Column("The sum is"),
        ),
        (*rows, addressed(nothing, asked)),
        statements.real,
        (_LIKE, _SUBSIDY, *_deflator(others), PLANNED),
    )


def sums_for_a_day(statements: Statements) -> Table:
    """Return rates of a day, beside the plan's cost of a deployed day."""
    others = beside(statements)
    group = f"In {statements.real_prices}"
    return Table(
        "sums_for_a_day",
        "What others ask for a day, and what a deployed day of this plan costs",
        (
            *_as_published(statements),
            balance("lowest", group),
            balance("highest", group),
            balance("The plan's days of a school-year"),
            Column("The sum is"),
        ),
        (
            heading(_PLAN),
            *_days_of_plan(statements),
            heading("Rates of others"),
            *map(_day, others.of(ComparatorKind.DAY)),
        ),
        statements.real,
        (_DAY, *_deflator(others), PLANNED),
    )


def sums_for_a_body(statements: Statements) -> Table:
    """Return grants to bodies and projects, as school-years of the plan."""
    others = beside(statements)
    group = "School-years of this plan it would pay for"
    return Table(
        "sums_for_a_body",
        "What bodies and projects were given, and how far it would go here",
        (
            *_as_published(statements),
            figure("of full cost", group),
            figure("of full economic cost", group),
            Column("The sum is"),
        ),
        tuple(map(_body, others.of(ComparatorKind.BODY))),
        statements.real,
        (_BODY, *_deflator(others), PLANNED),
    )


def _as_published(statements: Statements) -> tuple[Column, ...]:
    """Return the columns that all three tables begin with."""
    return (
        Column("What"),
        balance("As published"),
        Column("Prices of"),
        balance(f"In {statements.real_prices}"),
    )


def _published(each: ComparedSum) -> tuple[list[Cell], list[str]]:
    """Return the cells that its row begins with, and what explains them."""
    one = each.comparator
    told = [
        cells.pounds(each.figure.value),
        cells.words(one.prices_of),
        cells.pounds(each.amount),
    ]
    return told, [
        explained.sum_address(one.name, explained.PUBLISHED),
        "",
        explained.sum_address(one.name, explained.NOW),
    ]


def _line(
    each: ComparedSum, figures: Sequence[Cell], asked: Sequence[str], read_as: str = ""
) -> Row:
    """Return a row: the sum as published and today, further figures, its grade."""
    told, behind = _published(each)
    grade = cells.words(GRADES[each.figure.grade])
    line = row(f"{each.comparator.label}{read_as}", (*told, *figures, grade))
    return addressed(line, (*behind, *asked, ""))


def _readings(each: ComparedSum) -> Iterator[Row]:
    """Yield a sum for a school, by each reading of what it is given for."""
    for given, sums in each.readings.items():
        figures = [sums.journey, sums.school_year, sums.pupil]
        units = (explained.A_JOURNEY, explained.A_YEAR, explained.A_PUPIL)
        asked = [
            explained.sum_address(each.comparator.name, given, unit) for unit in units
        ]
        is_open = each.comparator.per is GivenFor.UNSTATED
        read_as = _READ_AS[given] if is_open else ""
        yield _line(each, list(map(cells.pounds, figures)), asked, read_as)


def _day(each: ComparedSum) -> Row:
    """Return a rate with its range, and what the plan's days would cost at it."""
    figures = (each.low, each.high, each.days_of_a_school_year)
    words = (explained.LOW, explained.HIGH, explained.DAYS)
    asked = [explained.sum_address(each.comparator.name, word) for word in words]
    return _line(each, list(map(cells.pounds, figures)), asked)


def _body(each: ComparedSum) -> Row:
    """Return a grant, and the school-years it would pay for."""
    asked = [
        explained.sum_address(each.comparator.name, explained.SCHOOL_YEARS, cost)
        for cost in (Measure.FULL_COST, Measure.FULL_ECONOMIC_COST)
    ]
    return _line(each, [cells.number(years) for years in each.school_years], asked)


def _costs(statements: Statements) -> Iterator[Row]:
    """Yield what the plan costs for a school: in all resources, and in full."""
    view = statements.comparison.cost
    counts = (Count.JOURNEY, Count.SCHOOL, Count.PUPIL)
    for name, each, asked in (
        ("Full economic cost", view.economic, addresses.ECONOMIC_COST),
        ("Full cost", view.full, addresses.FULL_COST),
    ):
        amounts = (each.per_journey, each.per_school_year, each.per_pupil)
        told = [cells.pounds(amount[-1]) for amount in amounts]
        behind = [str(addresses.per(asked, count)) for count in counts]
        yield _of_plan(name, told, behind)


def _left(statements: Statements) -> Iterator[Row]:
    """Yield what is left of each cost after what schools can pay.

    None where no test that counts has figures for every programme.
    """
    gap = statements.comparison.gap
    if not counted(gap.able_to_pay):
        return
    for claims, cost in (
        (gap.economic_claims, Measure.FULL_ECONOMIC_COST),
        (gap.claims, Measure.FULL_COST),
    ):
        for which in (LEAST, MOST):
            name = f"Left of {cost.in_words} by the tests counted, at {which}"
            told = [*(_gap(claims, basis, which) for basis in _BASES), cells.NOTHING]
            behind = [journey_address(cost, which), gap_address(WHOLE, cost, which)]
            yield _of_plan(name, told, [*behind, ""])


_BASES = ("journey", "school-year")
"""For what a gap is told, as claims name it."""


def _gap(claims: tuple[Claim, ...], basis: str, which: str) -> Cell:
    """Return what is left of a cost; nothing where schools can pay any sum."""
    one = next(claim for claim in claims if claim.basis == basis)
    left = one.lowest_gap if which == LEAST else one.highest_gap
    return cells.pounds(left if math.isfinite(left) else None)


def _days_of_plan(statements: Statements) -> Iterator[Row]:
    """Yield what a deployed day of the plan costs, with everything around it."""
    view = statements.comparison.cost
    for name, each, asked in (
        ("Full economic cost", view.economic, addresses.ECONOMIC_COST),
        ("Full cost", view.full, addresses.FULL_COST),
    ):
        told = cells.pounds(each.per_deployment_day[-1])
        behind = str(addresses.per(asked, Count.DEPLOYMENT_DAY))
        line = row(f"{name} of a deployed day", (*_dashes(2), told, *_dashes(3), _OURS))
        yield addressed(line, ("", "", behind, *[""] * 4))


_OURS = cells.words("of this plan")
"""In place of a grade, for what the plan itself costs."""


def _of_plan(name: str, told: Sequence[Cell], asked: Sequence[str]) -> Row:
    """Return a row of the plan's own, for a school."""
    return addressed(row(name, (*_dashes(3), *told, _OURS)), ("", "", "", *asked, ""))


def _dashes(number: int) -> list[Cell]:
    """Return cells without a figure."""
    return [cells.NOTHING] * number


def _noughts() -> Iterator[Cell]:
    """Yield what doing nothing costs in every unit, and that it is sure."""
    yield from (cells.pounds(0.0) for _ in range(4))
    yield cells.NOTHING


def _deflator(others: Comparators) -> Iterator[str]:
    """Yield by which release sums were brought to the plan's prices."""
    told = {each.rebased.deflator: each.rebased for each in others.compared}
    for name in told:
        yield f"{name}."
    if any(each.rebased.is_carried_on for each in others.compared):
        yield _CARRIED_ON
