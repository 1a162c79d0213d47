"""What is left of each contract's margin if costs rise faster than its price.

How each line is worked out is told in docs/method/bids.md.
"""

from __future__ import annotations

from collections.abc import Iterator

from reports import cells, wording
from reports.columns import balance
from reports.rows import heading, row
from reports.statements import Statements
from reports.tables import Cell, Column, Row, Table
from scenarios.exposures import MOST, POINTS, Exposure

_HOW = (
    "The margin is the price less the full cost of its scope, over its months. Costs of"
    " the same work rise each September by what the price rises by, and so much more;"
    " a price that follows from cost rises by what the plan has its costs rise by."
)
_CAPPED = (
    "With a cap, index and costs both rise so much more than is planned; the price"
    " follows up to its cap."
)
_GONE = (
    "Where nothing is left at a rise below zero, costs must rise by less than the price"
    " if there is to be a margin. None: the work is all in one year, or already costs"
    " more than the price in the first."
)


def inflation_exposure(
    statements: Statements, name: str, every: tuple[Exposure, ...]
) -> Table:
    """Return the exposure of the contracts of one way of funding; at least one."""
    labels = statements.labels
    streams = (labels.payer(name, each.contract.name) for each in every)
    capped = any(each.capped for each in every)
    return Table(
        labels.anchor("inflation_exposure", name),
        f"{labels.scenarios[name]}: margin if costs rise faster than the price,"
        f" {statements.span}",
        (Column("What"), *map(balance, streams)),
        tuple(_lines(every)),
        statements.nominal,
        (_HOW, _GONE, _CAPPED) if capped else (_HOW, _GONE),
    )


def _lines(every: tuple[Exposure, ...]) -> Iterator[Row]:
    """Yield the margins, beyond the clause and behind its cap."""
    yield row("Margin as planned", [cells.pounds(each.planned) for each in every])
    yield heading("Own costs rise by")
    for at, points in enumerate(POINTS):
        margins = [cells.pounds(each.beyond[at]) for each in every]
        yield row(_more_than_the_price(points), margins)
    gone = [_points(each.gone) for each in every]
    yield row("Nothing is left at, points more a year", gone)
    if not any(each.capped for each in every):
        return
    yield heading("Its index and own costs both rise by, the price up to its cap")
    for at, points in enumerate(POINTS):
        margins = [
            cells.pounds(each.capped[at]) if each.capped else cells.NOTHING
            for each in every
        ]
        yield row(_more_than_planned(points), margins)
    yield row("Nothing is left at, points more a year", map(_behind_a_cap, every))


def _more_than_the_price(points: float) -> str:
    """Return how much more than the price costs rise."""
    return f"{_counted(points)} more a year than the price" if points else "the price"


def _more_than_planned(points: float) -> str:
    """Return how much more than planned both rise."""
    return f"{_counted(points)} more a year than planned" if points else "as planned"


def _counted(points: float) -> str:
    """Return a number of percentage points, as *2 points*."""
    return wording.counted(wording.read_number(wording.share(points)), "point")


def _points(rise: float | None) -> Cell:
    """Return a rise in points a year."""
    return cells.words("none") if rise is None else cells.share(rise)


def _behind_a_cap(each: Exposure) -> Cell:
    """Return the rise at which a cap leaves nothing."""
    if not each.capped:
        return cells.NOTHING
    if each.capped_gone == 0.0:
        return cells.words("already")
    if each.capped_gone is None:
        return cells.words(f"none up to {wording.share(MOST).removesuffix('.0')}")
    return _points(each.capped_gone)
