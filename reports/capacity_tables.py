"""How much of each pool that is shared by time is taken, and what lies unused."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from costmodel import bearers
from costmodel.arrays import Integers
from costmodel.casting import fitted
from costmodel.explain.measures import Measure
from costmodel.time_used import TimeUsed, times_used
from reports import cells
from reports.columns import balance, figure, pounds, share
from reports.cost_tables import PLANNED
from reports.cost_tables import UNUSED as UNUSED_IN_WORDS
from reports.labels import UNUSED_CAPACITY
from reports.rows import addressed, row
from reports.statements import ROUNDED, Statements
from reports.tables import Cell, Column, RowKind, Table
from reports.unit_cost_tables import decimals
from scenarios.explain.addresses import written
from scenarios.explain.pool_days import (
    A_DAY,
    DAYS,
    IN_USE,
    LEFT,
    TAKEN,
    UNUSED,
    capacity_address,
)

_WORDS = (DAYS, TAKEN, LEFT, IN_USE, A_DAY, UNUSED)
"""What explains each column."""

_DAYS = "Days in the year"
_COST = (
    "A day costs what the pool costs, with what it receives from other pools, over its"
    " practical capacity. Where more is taken than there is, nothing is left."
)


def pool_capacity(statements: Statements) -> Table | None:
    """Return what is taken of each time-driven pool, year by year.

    None if no pool is shared by time.
    """
    used = times_used(statements.comparison.cost.ledger.costs)
    if not used:
        return None
    unused = _unused(statements, used)
    body = [
        addressed(
            row(
                statements.labels.pools[each.pool],
                (
                    cells.words(name),
                    *_figures(each, year),
                    cells.pounds(unused[at, year]),
                ),
            ),
            _asked(statements, each, year),
        )
        for at, each in enumerate(used)
        for year, name in enumerate(statements.years)
        if each.capacity[year] > 0.0 or unused[at, year]
    ]
    empty = [cells.NOTHING] * 6
    whole = written(bearers.UNUSED_CAPACITY, Measure.FULL_COST)
    total = row("All pools", (*empty, cells.pounds(unused.sum())), RowKind.TOTAL)
    return Table(
        "pool_capacity",
        f"How much of the pools shared by time is taken, {statements.span}",
        (
            Column("Pool"),
            Column("Year"),
            *(figure(name, _DAYS) for name in ("Capacity", "Taken", "Left")),
            share("In use"),
            balance("A day"),
            pounds(UNUSED_CAPACITY),
        ),
        (*body, addressed(total, (*[""] * len(empty), whole))),
        statements.nominal,
        (_COST, UNUSED_IN_WORDS, PLANNED, ROUNDED),
    )


def _unused(statements: Statements, used: tuple[TimeUsed, ...]) -> Integers:
    """Return pounds that lie unused, as they add up in all tables; ``(pool, year)``."""
    whole = statements.cost.unused_capacity.sum(axis=1)
    return fitted(whole, np.stack([each.unused for each in used], axis=-1)).T


def _asked(statements: Statements, used: TimeUsed, year: int) -> tuple[str, ...]:
    """Return what explains the figures of a pool in a year; its name has nothing."""
    pool = tuple(statements.comparison.model.pools)[used.pool]
    begins = statements.horizon.first_year + year
    return ("", *(capacity_address(pool, word, begins) for word in _WORDS))


def _figures(used: TimeUsed, year: int) -> Iterator[Cell]:
    """Yield days, the part of them in use, and what one costs."""
    for each in (used.capacity, used.taken, used.left):
        days = float(each[year])
        yield cells.number(days, decimals([days]))
    yield cells.share(float(used.in_use[year]))
    yield cells.pounds(float(used.a_day[year]))
