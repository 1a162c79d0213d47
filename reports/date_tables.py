"""What happens when: the months in which money starts, ends, is earned or runs out."""

from __future__ import annotations

from collections.abc import Iterator

from costmodel.periods import MONTHS_A_YEAR
from reports import cells
from reports.pictures.naming import first_month
from reports.rows import row
from reports.statements import Statements
from reports.tables import Column, Table
from reports.verdict_words import month_in_words
from scenarios.reserves import NEVER
from scenarios.streams import Contract, Fee

_PLAN = "The plan"


def key_dates(statements: Statements) -> Table:
    """Return the dates that a manager of the plan must know, the earliest first."""
    dates = sorted(set(_dates(statements)))
    return Table(
        "key_dates",
        "What happens when",
        (Column("Month"), Column("Way of funding"), Column("What")),
        tuple(
            row(
                month_in_words(statements, month), (cells.words(who), cells.words(what))
            )
            for month, who, what in dates
        ),
        statements.unpriced,
        ("Months in which something gives way are those at the values we assume.",),
    )


def _dates(statements: Statements) -> Iterator[tuple[int, str, str]]:
    """Yield months within the plan, counted from its first, with what happens."""
    last = statements.horizon.months - 1
    yield 0, _PLAN, "First month: programmes start"
    yield last, _PLAN, "Last month"
    for name in statements.scenarios:
        label = statements.labels.scenarios[name]
        for month, what in (*_money(statements, name), *_turns(statements, name)):
            if 0 <= month <= last:
                yield month, label, what


def _money(statements: Statements, name: str) -> Iterator[tuple[int, str]]:
    """Yield when grants and contracts start, end and pay by milestones."""
    for stream in statements.comparison.model.funding[name].streams:
        if isinstance(stream, Fee):
            continue
        label = statements.labels.payer(name, stream.name)
        yield _month(statements, stream.starts), f"{label} starts"
        yield _month(statements, stream.ends), f"{label} ends"
        if isinstance(stream, Contract):
            for milestone in stream.milestones:
                month = _month(statements, milestone.month)
                yield month, f"{label}: {milestone.label} (milestone)"


def _turns(statements: Statements, name: str) -> Iterator[tuple[int, str]]:
    """Yield when something gives way."""
    events = statements.comparison.scenarios[name].central.events
    for months, what in (
        (events.floor_breached, "Reserves fall below the floor"),
        (events.cash_below_nought, "Cash falls below nought"),
        (events.funds_below_nought, "Unrestricted funds fall below nought"),
    ):
        if int(months[0]) != NEVER:
            yield int(months[0]), what


def _month(statements: Statements, name: str) -> int:
    """Return a month named as ``2026-09``, counted from the first of the plan."""
    year, month = map(int, name.split("-"))
    first = first_month(statements)
    return (year - first.year) * MONTHS_A_YEAR + month - first.month
