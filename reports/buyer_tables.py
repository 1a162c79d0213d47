"""What becomes of schools that were supported free and are asked to pay."""

from __future__ import annotations

from collections.abc import Iterator

from costmodel.drivers import Count
from reports import cells, wording
from reports.columns import figure
from reports.rows import addressed, heading, row
from reports.statements import Statements
from reports.tables import Column, Row, Table
from scenarios.buyers import Buyers
from scenarios.explain.buyers import AGAIN, ASKED, BUYING, CONVERTING, THERE
from scenarios.explain.demands import JOINING, demand_address

_RULE = (
    "Schools are asked to pay once their support has ended; a share of them buys, and"
    " of the buyers a share leaves again. As many start as would buy, but no more than"
    " are planned. Others are schools still supported, and those that come without"
    " having been. These are expected schools, so that there are parts of them."
)


def buyers(statements: Statements, scenario: str) -> Table | None:
    """Return who buys once support has ended, year by year; None if nobody may."""
    told = statements.comparison.scenarios[scenario].central.buyers
    if not told:
        return None
    return Table(
        statements.labels.anchor("buyers", scenario),
        f"{statements.labels.scenarios[scenario]}: how many of the schools supported"
        " free buy, and how many are left",
        (
            Column("Academic year"),
            figure("Asked to pay"),
            figure("For the first time", "Would buy"),
            figure("Again", "Would buy"),
            figure("Buyers", "Start"),
            figure("Others", "Start"),
            figure("Taking part"),
        ),
        tuple(
            line
            for at, one in told.items()
            for line in _rows(statements, scenario, at, one)
        ),
        statements.unpriced,
        (_RULE,),
    )


def _rows(
    statements: Statements, scenario: str, at: int, told: Buyers
) -> Iterator[Row]:
    """Yield the years of one programme, below its name."""
    yield heading(statements.labels.programmes[at])
    counts = statements.comparison.scenarios[scenario].central.costs.counts
    figures = {
        ASKED: told.asked,
        CONVERTING: told.converting,
        AGAIN: told.again,
        BUYING: told.buying,
        JOINING: told.others,
        THERE: counts[Count.SCHOOL][at],
    }
    owner = tuple(statements.comparison.model.programmes)[at]
    first = statements.horizon.first_year
    for year, label in enumerate(statements.years):
        schools = (cells.number(each[year, 0]) for each in figures.values())
        yield addressed(
            row(label, schools),
            [demand_address(scenario, one, owner, first + year) for one in figures],
        )


def buyers_in_words(statements: Statements, scenario: str) -> str:
    """Return how many of the schools asked buy, and how many are left at the end."""
    told = statements.comparison.scenarios[scenario].central.buyers
    asked = sum(float(each.asked[:, 0].sum()) for each in told.values())
    first = sum(float(each.converting[:, 0].sum()) for each in told.values())
    counts = statements.comparison.scenarios[scenario].central.costs.counts
    left = sum(float(counts[Count.SCHOOL][at, -1, 0]) for at in told)
    return (
        f"Of {wording.number(asked, 1)} schools asked to pay once their support has"
        f" ended, {wording.number(first, 1)} would buy; in {statements.years[-1]}"
        f" {wording.number(left, 1)} take part. "
    )
