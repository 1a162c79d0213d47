"""The price corridor: from what a programme costs to what schools can pay, by test.

How each line is worked out is told in docs/method/break_even.md.
"""

from __future__ import annotations

import math
from collections.abc import Iterator

from reports import cells, wording
from reports.ability_words import (
    TESTS_IN_WORDS,
    accounts_in_words,
    limit,
    reading_in_words,
)
from reports.columns import figure
from reports.rows import heading, row
from reports.statements import Statements
from reports.tables import Column, Row, Table
from scenarios.corridors import AT_RISK, Corridor, CorridorAtTest

_HOW = (
    "Sums are pounds a school-year. Avoidable cost would vanish with the programme: at"
    " less, each school costs more than it brings. Full cost has its share of what"
    " serves other programmes too; with risk it is that of percentile"
    f" {AT_RISK:g} of the draws."
)
_CORRIDOR = (
    "The corridor goes from avoidable cost to the highest fee that three in four"
    " schools can pay, each test by itself. It is empty where even avoidable cost is"
    " more than they can."
)


def price_corridor(
    statements: Statements, name: str, every: tuple[Corridor, ...]
) -> Table:
    """Return the corridors of one way of funding.

    ``every`` is what :func:`scenarios.corridors.corridors` returned; at least one.
    """
    rows: list[Row] = []
    for each in every:
        rows += _rows(statements, each)
    group = "Schools that can pay, %"
    return Table(
        statements.labels.anchor("price_corridor", name),
        f"{statements.labels.scenarios[name]}: from what it costs to what schools can"
        " pay",
        (
            Column("Test"),
            figure("Avoidable cost", group),
            figure("Full cost", group),
            figure("Full cost with risk", group),
            figure("Fee as stated", group),
            figure("Three in four can pay, £"),
            Column("Corridor, £"),
        ),
        tuple(rows),
        statements.real,
        (_HOW, _CORRIDOR, TESTS_IN_WORDS, accounts_in_words(statements)),
    )


def _rows(statements: Statements, each: Corridor) -> Iterator[Row]:
    """Yield what one programme costs, and what schools can pay by each test."""
    yield heading(statements.labels.programmes[each.programme])
    sums = [cells.pounds(one) for one in each.sums]
    yield row("Pounds a school-year", [*sums, cells.NOTHING, cells.NOTHING])
    for at_test in each.tests:
        yield row(
            _named(at_test),
            (
                *map(cells.share, at_test.shares),
                limit(at_test.most),
                cells.words(corridor_in_words(each, at_test)),
            ),
        )


def _named(at_test: CorridorAtTest) -> str:
    """Return the name of a test with its reading, and with its norm of two."""
    told = reading_in_words(at_test.test, at_test.unknowns)
    return f"{told}, {at_test.norm}" if at_test.norm else told


def corridor_in_words(each: Corridor, at_test: CorridorAtTest) -> str:
    """Return a corridor by one test, as *2,000 to 4,369*, or that it is empty."""
    low = wording.pounds(each.avoidable)
    if math.isinf(at_test.most):
        return f"from {low}"
    high = wording.pounds(at_test.most)
    if at_test.most < each.avoidable:
        return f"empty: {wording.pounds(each.avoidable - at_test.most)} short"
    if at_test.most < each.full:
        short = wording.pounds(each.full - at_test.most)
        return f"{low} to {high} ({short} below full cost)"
    return f"{low} to {high}"
