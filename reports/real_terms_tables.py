"""Full cost in the prices of each year, in first-year prices, and in today's value."""

from __future__ import annotations

from collections.abc import Iterator

from costmodel.bearers import WHOLE
from costmodel.discounting import DiscountSchedule
from costmodel.explain.measures import Measure
from costmodel.money import round_statement
from reports import addresses, cells
from reports.columns import figure, pounds
from reports.cost_tables import PLANNED
from reports.cross_tables import TOTAL
from reports.rows import addressed, row
from reports.statements import ROUNDED, Statements
from reports.tables import Column, Row, RowKind, Table
from scenarios.appraisal import SCHEDULE
from scenarios.appraisal import real_terms as real_cost
from scenarios.explain.addresses import written
from scenarios.explain.real_terms import DEFLATOR, FACTOR, REAL, TODAY

_TOPICS = (Measure.FULL_COST, DEFLATOR, REAL, FACTOR, TODAY)
"""What explains each column."""

DECIMALS = 4
"""Digits of a deflator and of a discount factor."""


def real_terms(statements: Statements) -> Table:
    """Return full cost year by year: nominal, real, and discounted."""
    facts = statements.comparison.funded.plan.facts
    schedule = facts.register.schedules[SCHEDULE]
    return Table(
        "real_terms",
        f"Full cost in the prices of each year, in {statements.real_prices} and in"
        " today's value",
        (
            Column("Year"),
            pounds("Prices of each year"),
            figure("Deflator"),
            pounds(statements.real_prices.capitalize()),
            figure("Discount factor"),
            pounds("Today's value"),
        ),
        tuple(_rows(statements)),
        statements.unpriced,
        (
            f"Deflator: {facts.deflator.title}; the first year is 1.",
            _schedule_in_words(schedule),
            PLANNED,
            ROUNDED,
        ),
    )


def _rows(statements: Statements) -> Iterator[Row]:
    """Yield full cost of each year, and of all."""
    terms = real_cost(statements.comparison.cost.ledger)
    nominal = statements.cost.full_cost.sum(axis=(1, 2))
    real, today = round_statement(terms.real), round_statement(terms.today)
    whens = addresses.years(statements)

    def asked(when: int | None) -> list[str]:
        """Return what explains the figures of a year, or of all."""
        return [written(WHOLE, topic, when=when) for topic in _TOPICS]

    for at, year in enumerate(statements.years):
        figures = (
            cells.pounds(nominal[at]),
            cells.number(terms.deflators[at], DECIMALS),
            cells.pounds(real[at]),
            cells.number(terms.factors[at], DECIMALS),
            cells.pounds(today[at]),
        )
        yield addressed(row(year, figures), asked(whens[at]))
    sums = (nominal.sum(), None, real.sum(), None, today.sum())
    total = row(TOTAL, map(cells.pounds, sums), RowKind.TOTAL)
    yield addressed(total, asked(None))


def _schedule_in_words(schedule: DiscountSchedule) -> str:
    """Return which edition discounts."""
    return (
        f"Discounted by the {schedule.label}, {schedule.period}; the first year is not."
        " Only real amounts are discounted."
    )
