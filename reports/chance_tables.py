"""How likely things are when the numbers vary: won, lost, and over both."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from costmodel.blocks import BLOCK
from reports import cells, wording
from reports.columns import share
from reports.one_year import by_year, is_one_year
from reports.rows import row
from reports.statements import Statements
from reports.tables import Cell, Column, Table
from reports.won_and_lost import (
    both_weighed,
    if_won,
    in_doubt,
    may_be_lost,
    won_or_lost,
)
from scenarios.events import Event
from scenarios.explain.addresses import written
from scenarios.explain.chances import chance_address
from scenarios.explain.won_and_lost import OVER_BOTH
from scenarios.uncertainty import Chance

_LEAST_ERROR = 0.0005
"""An error below which a tenth of a hundredth is more than half too much."""

Case = Callable[[Event, int | None], Chance]
"""A scenario won, lost, or both of them: gives the chance of an event, in a year."""


def chance_of_deficit(statements: Statements) -> Table:
    """Return the chance of a deficit by year, and of what reserves cannot bear.

    A scenario whose contract may be lost is told won, and over both.
    """
    groups = list(_cases(statements))
    return Table(
        "chance_of_deficit",
        (
            f"The chance of a deficit{by_year(statements, ' by year')}, of a breach of"
            " the floor, and of failing"
        ),
        (Column("What may happen"), *chance_columns(name for name, *_ in groups)),
        tuple(
            row(
                name,
                (
                    cell
                    for _, case, whose in groups
                    for cell in chance_cells(
                        case(event, at), whose, event, _year(statements, at)
                    )
                ),
            )
            for name, event, at in _happenings(statements)
        ),
        statements.unpriced,
        (drawn(statements),),
    )


def _cases(statements: Statements) -> Iterator[tuple[str, Case, str]]:
    """Yield the groups of columns: each scenario, and over won and lost.

    Each with the case, and what its addresses begin with.
    """
    for name, view in statements.comparison.scenarios.items():
        yield if_won(statements, name), view.simulated.chance, name
        if may_be_lost(statements, name):
            both = written(name, OVER_BOTH)
            yield won_or_lost(statements, name), view.won_or_lost, both


def _happenings(statements: Statements) -> Iterator[tuple[str, Event, int | None]]:
    """Yield what may happen, in words and as an event, and in which year."""
    for at, year in enumerate(statements.years):
        yield f"Deficit in {year}", Event.DEFICIT, at
    if not is_one_year(statements):
        yield "Deficit in any year", Event.DEFICIT, None
    yield "Floor breached", Event.FLOOR_BREACHED, None
    yield "Cash or unrestricted funds below zero", Event.FAILS, None


def _year(statements: Statements, at: int | None) -> int | None:
    """Return a year by its number in an address; None for all years."""
    return None if at is None else statements.horizon.first_year + at


def chance_columns(groups: Iterable[str]) -> Iterator[Column]:
    """Yield the columns of a chance and its standard error, for each group."""
    for group in groups:
        yield share("Chance", group)
        yield share("±", group)


def chance_cells(
    chance: Chance, whose: str, event: Event, year: int | None = None
) -> tuple[Cell, Cell]:
    """Return a chance and its standard error, each with its address.

    An error that would print as nought and is none is said to be less than the least
    that prints. ``whose`` is what the addresses begin with.
    """
    error = cells.share(chance.error)
    if 0.0 < chance.error < _LEAST_ERROR:
        error = replace(error, text=f"<{wording.share(2 * _LEAST_ERROR)}")
    asked = chance_address(whose, event, year)
    about = chance_address(whose, event, year, error=True)
    return (
        replace(cells.share(chance.share), address=asked),
        error if error.value is None else replace(error, address=about),
    )


def drawn(statements: Statements) -> str:
    """Return how chances are found."""
    blocks = statements.comparison.run.blocks
    return (
        "Chances are found by drawing all uncertain assumptions"
        f" {wording.counted(blocks * BLOCK, 'time')}; ± is the standard error, from"
        f" {wording.counted(blocks, 'block')} of draws."
        f"{f' {both_weighed(statements)}' if in_doubt(statements) else ''}"
    )
