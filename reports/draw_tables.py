"""How free reserves stand at each year's end, in the draws and at central values."""

from __future__ import annotations

from collections.abc import Iterator

from costmodel.arrays import Integers
from costmodel.periods import MONTHS_A_YEAR
from reports import wording
from reports.columns import balance
from reports.one_year import year_ends
from reports.rows import addressed, heading, pounds_row
from reports.statements import Statements
from reports.tables import Column, Row, Table
from reports.won_and_lost import (
    cash_if_lost,
    if_lost,
    if_won,
    in_doubt,
    nobody_reacts,
)
from scenarios.explain.addresses import Topic, month_written, written
from scenarios.explain.drawn_reserves import MEAN, RANKS, drawn_address
from scenarios.explain.way import IF_LOST
from scenarios.uncertainty import PERCENTILES, Simulated

RESERVES_IN_DRAWS = "reserves_in_draws"

_BELOW = "In so many of 100 draws they are below"
_HOW_TO_READ = (
    "The mean and the middle of all draws (50 in 100 below) may be far from the values"
    " we assume: where ranges reach further to one side, so do results. Between 10 and"
    " 90 lie 8 in 10 draws."
)


def reserves_in_draws(statements: Statements) -> Table:
    """Return free reserves at each year's end: central, mean, and percentiles."""
    rows: list[Row] = []
    for name, view in statements.comparison.scenarios.items():
        central = statements.scenarios[name].cash.free_reserves
        rows.append(heading(if_won(statements, name)))
        rows += _rows(statements, name, central, view.simulated)
        lost = cash_if_lost(statements, name)
        if lost is not None and view.simulated_if_lost is not None:
            rows.append(heading(if_lost(statements, name)))
            whose, reserves = written(name, IF_LOST), lost.free_reserves
            rows += _rows(statements, whose, reserves, view.simulated_if_lost)
    return Table(
        RESERVES_IN_DRAWS,
        f"Free reserves at {year_ends(statements)}, in all draws",
        (
            Column("When"),
            balance("At the values we assume"),
            balance("Mean of all draws"),
            *(balance(wording.number(level), _BELOW) for level in PERCENTILES),
        ),
        tuple(rows),
        statements.nominal,
        (
            _HOW_TO_READ,
            *((nobody_reacts(statements),) if in_doubt(statements) else ()),
        ),
    )


def _rows(
    statements: Statements, whose: str, central: Integers, simulated: Simulated
) -> Iterator[Row]:
    """Yield the lines of one scenario, a year each; ``whose`` begins its addresses."""
    mean, fan = simulated.mean_reserves(), simulated.reserves_fan
    for at, year in enumerate(statements.years):
        month = (at + 1) * MONTHS_A_YEAR - 1
        drawn = (mean[month], *fan[:, month])
        line = pounds_row(f"End of {year}", (int(central[month]), *map(float, drawn)))
        when = month_written(statements.horizon, month)
        ranks = (MEAN, *(RANKS[level] for level in PERCENTILES))
        told = (drawn_address(whose, rank, when) for rank in ranks)
        yield addressed(line, (written(whose, Topic.RESERVES, when=when), *told))
