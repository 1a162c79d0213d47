"""How likely things are when the numbers vary: won, lost, and over both."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import partial

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
from scenarios.explain.addresses import written
from scenarios.explain.chances import Event, chance_address
from scenarios.explain.won_and_lost import OVER_BOTH
from scenarios.uncertainty import Chance, Simulated

_LEAST_ERROR = 0.0005
"""An error below which a tenth of a hundredth is more than half too much."""

ChanceOf = Callable[[Simulated], Chance]
"""Which chance is told of a simulation."""

Case = Callable[[ChanceOf], Chance]
"""A scenario won, lost, or both of them: gives whichever chance is asked for."""


def case_of(simulated: Simulated) -> Case:
    """Return the case of one simulation: the scenario won, or the scenario lost."""
    return lambda chance_of: chance_of(simulated)


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
                    for cell in chance_cells(case(chance_of), whose, event, year)
                ),
            )
            for name, chance_of, event, year in _happenings(statements)
        ),
        statements.unpriced,
        (drawn(statements),),
    )


def _cases(statements: Statements) -> Iterator[tuple[str, Case, str]]:
    """Yield the groups of columns: each scenario, and over won and lost.

    Each with the case, and what its addresses begin with.
    """
    for name, view in statements.comparison.scenarios.items():
        yield if_won(statements, name), case_of(view.simulated), name
        if may_be_lost(statements, name):
            both = written(name, OVER_BOTH)
            yield won_or_lost(statements, name), view.won_or_lost, both


def _happenings(
    statements: Statements,
) -> Iterator[tuple[str, ChanceOf, Event, int | None]]:
    """Yield what may happen, the chance of it in a simulation, and when."""
    first, deficit = statements.horizon.first_year, Event.DEFICIT
    for at, year in enumerate(statements.years):
        yield f"Deficit in {year}", partial(_deficit, year=at), deficit, first + at
    if not is_one_year(statements):
        yield "Deficit in any year", _deficit, deficit, None
    yield (
        "Floor breached",
        Simulated.chance_of_breach,
        Event.FLOOR_BREACHED,
        None,
    )
    yield (
        "Cash or unrestricted funds below zero",
        Simulated.chance_of_failing,
        Event.FAILS,
        None,
    )


def _deficit(simulated: Simulated, year: int | None = None) -> Chance:
    """Return the chance of a deficit in a year, or in any."""
    return simulated.chance_of_deficit(year)


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
