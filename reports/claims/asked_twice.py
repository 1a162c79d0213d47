"""What schools say one by one, beside what the shipped percentiles say for them.

What the figures are is told in docs/method/claim.md, *Two ways of asking*.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from reports import cells, wording
from reports.ability_words import reading_in_words
from reports.claims.asked_words import COSTS, PAID_FROM
from reports.columns import balance, share
from reports.rows import heading, row
from reports.statements import Statements
from reports.tables import Cell, Column, Row, Table
from scenarios.able_to_pay import TestKey
from scenarios.affordability import Unknowns
from scenarios.claim.held import Paying, is_yearly
from scenarios.claim.two_ways import TwoWays
from scenarios.gap_judgement import Costed

_WHY = (
    "Percentiles are joined by straight lines, schools are steps; a table may hold"
    " other schools, and other accounts, than the percentiles were made of."
)


def asked_twice(statements: Statements, found: Sequence[TwoWays]) -> Table:
    """Return shares and subsidies of all programmes in both ways, and how far apart."""
    rows: list[Row] = []
    for cost in Costed:
        rows.append(heading(COSTS[cost].capitalize()))
        rows += [row(_name(each), _cells(each)) for each in found if each.cost is cost]
    able, missing = "Could pay", "Subsidy a school-year"
    return Table(
        "asked_twice",
        "Schools asked one by one, and the shipped percentiles of their budgets",
        (
            Column("Test"),
            share("percentiles", able),
            share("schools", able),
            share("apart", able),
            balance("percentiles", missing),
            balance("schools", missing),
            balance("apart", missing),
        ),
        tuple(rows),
        statements.real,
        (_WHY,),
    )


def apart_in_words(found: Sequence[TwoWays]) -> str:
    """Return what both ways find by the tests that count, as a sentence.

    Of full cost, unknown accounts left out; empty if no such test has figures in both.
    """
    told = [
        f"{_both(each, _share)} {PAID_FROM[each.key[0]]}, with a subsidy of"
        f" {_both(each, _subsidy)}"
        for each in found
        if each.cost is Costed.FULL and _is_told(each.key)
    ]
    if not told:
        return ""
    return (
        "Of schools asked one by one (and, in brackets, by percentiles) those that"
        f" could pay full cost are {wording.listing(told)}."
    )


def _is_told(key: TestKey) -> bool:
    """Whether a test counts, without unknown accounts, by its lowest sum."""
    test, unknowns, number = key
    return is_yearly(test) and unknowns is Unknowns.KNOWN and not number


def _both(each: TwoWays, told: Callable[[Paying], str]) -> str:
    """Return what schools say, and what percentiles say in brackets."""
    return f"{told(each.by_schools)} ({told(each.by_percentiles)})"


def _share(found: Paying) -> str:
    """Return the share that could pay."""
    return wording.per_cent(found.share.central)


def _subsidy(found: Paying) -> str:
    """Return the smallest subsidy."""
    return wording.money(found.subsidy.central)


def _name(each: TwoWays) -> str:
    """Return a test with its reading and published sum."""
    test, unknowns, number = each.key
    name = reading_in_words(test, unknowns)
    return f"{name}, highest" if number else name


def _cells(each: TwoWays) -> tuple[Cell, ...]:
    """Return shares and subsidies in both ways."""
    percentiles, schools = each.by_percentiles, each.by_schools
    return (
        cells.share(percentiles.share.central),
        cells.share(schools.share.central),
        cells.share(each.share_apart),
        cells.pounds(percentiles.subsidy.central),
        cells.pounds(schools.subsidy.central),
        cells.pounds(each.subsidy_apart),
    )
