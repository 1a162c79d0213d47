"""What a pot of money reaches: how long it lasts, how many schools, what each costs.

How it is worked out is told in docs/method/reach.md.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from reports import cells, wording
from reports.columns import balance, figure
from reports.rows import heading, row
from reports.statements import PRODUCT
from reports.tables import Cell, Column, Row, Source, Table
from scenarios.reach import CostOfReach, Limit, PotReach
from scenarios.spreads import Spread

_STANDS = (
    "The pot stands in place of all that funders give or buy: it pays what fees,"
    " memberships and other income leave of the broker's cost, without a contract's"
    " margin. It earns no interest, and the opening balance is not touched."
)
_RANGE = (
    "Low and high are the tenth and ninetieth percentile of 1,024 draws of the plan's"
    " own uncertain numbers; a plan without any has no range."
)
_LASTS = (
    "As many years as the plan has means as long as the plan, or longer. What is left"
    " is below nought where the pot is not enough for all years."
)
_TURNED = (
    "All cohorts are turned by one factor; costs, steps in them and demand answer. A"
    " school in the programme for a year counts once in each year. Because of steps"
    " the pot may be enough at several volumes: the most is told."
)
_REAL = (
    "In prices of the plan's first year. To the pot is what it must pay alone; the rest"
    " is paid by schools, or given; below nought, schools pay more than the broker"
    " spends. Its range is of the draws in which a school takes part."
)
_ROUNDED = "Schools are rounded down to whole ones."

_DUST = 1e-6
"""Part of a number of schools, and of one school, that a search may leave."""


@dataclass(frozen=True)
class ToldModel:
    """One model whose ways of funding a pot was tried in."""

    title: str
    """With the run, as it stands above its rows."""
    ways: Mapping[str, PotReach]
    """By label of the way of funding."""


@dataclass(frozen=True)
class _ReachTable:
    """One table: its name and caption, and what a way of funding has in it."""

    name: str
    caption: str
    """With the pot in braces."""
    columns: tuple[Column, ...]
    told: Callable[[PotReach], Iterator[Cell]]
    notes: tuple[str, ...]


def reach_tables(
    pot: float, models: Sequence[ToldModel], dated: date
) -> tuple[Table, ...]:
    """Return how long a pot lasts, how many schools it reaches, what a school costs.

    Every table has a row for each way of funding of each model.
    """
    source = Source(PRODUCT, wording.day(dated), "", "Academic years")
    return tuple(
        Table(
            kind.name,
            kind.caption.format(pot=wording.money(pot)),
            (Column("Way of funding"), *kind.columns),
            tuple(_rows(models, kind.told)),
            source,
            kind.notes,
        )
        for kind in _kinds()
    )


def _kinds() -> tuple[_ReachTable, ...]:
    """Return the tables in the order of reading."""
    return (
        _ReachTable(
            "how_long_a_pot_lasts",
            "How long {pot} lasts for the schools planned",
            _LASTING,
            _lasting,
            (_STANDS, _LASTS, _RANGE),
        ),
        _ReachTable(
            "schools_a_pot_reaches",
            "How many schools {pot} reaches over all years of each plan",
            _REACHED,
            _reached,
            (_TURNED, _ROUNDED, _RANGE),
        ),
        _ReachTable(
            "cost_as_planned",
            "What a school costs the pot, and in full, at the schools planned",
            _COST,
            lambda reach: _cost(reach.cost_as_planned),
            (_REAL, _RANGE),
        ),
        _ReachTable(
            "cost_of_reach",
            "What each of the schools that {pot} reaches costs the pot, and in full",
            _COST,
            lambda reach: _cost(reach.cost),
            (_REAL, _RANGE),
        ),
    )


def _rows(
    models: Sequence[ToldModel], told: Callable[[PotReach], Iterator[Cell]]
) -> Iterator[Row]:
    """Yield the title of each model, and its ways of funding below it."""
    for model in models:
        yield heading(model.title)
        for label, reach in model.ways.items():
            yield row(label, told(reach))


def _spread_of(group: str) -> tuple[Column, ...]:
    """Return three columns of a figure with its range."""
    return tuple(figure(name, group) for name in ("low", "central", "high"))


_LASTING: tuple[Column, ...] = (
    figure("Schools a year"),
    figure("Years planned"),
    *_spread_of("The pot lasts, years"),
    balance("Left at the end"),
)

_REACHED: tuple[Column, ...] = (
    *_spread_of("Schools a year"),
    figure("Schools in all"),
    Column("Limited by"),
)

_COST: tuple[Column, ...] = (
    *(
        balance(name, "To the pot, a school-year")
        for name in ("low", "central", "high")
    ),
    balance("a pupil", "To the pot"),
    balance("a school-year", "Full cost"),
    balance("a pupil", "Full cost"),
    balance("a school-year", "Full economic cost"),
    balance("a pupil", "Full economic cost"),
)


def _lasting(reach: PotReach) -> Iterator[Cell]:
    """Yield how long the pot lasts at the schools planned."""
    lasting = reach.lasting
    yield _schools(lasting.schools)
    yield cells.count(reach.plan_years)
    for years in _three(lasting.years):
        yield cells.number(years)
    yield cells.pounds(lasting.left)


def _reached(reach: PotReach) -> Iterator[Cell]:
    """Yield how many schools the pot reaches, and what keeps more out."""
    yield from map(_schools, _three(reach.schools))
    yield _schools(reach.journeys)
    yield cells.words(_limit_in_words(reach))


def _cost(cost: CostOfReach | None) -> Iterator[Cell]:
    """Yield what a school costs the pot, the broker and everybody."""
    if cost is None:
        yield from (cells.NOTHING for _ in _COST)
        return
    yield from map(cells.pounds, _pounds(cost))


def _pounds(cost: CostOfReach) -> Iterator[float]:
    """Yield the pounds of a row."""
    yield from _three(cost.to_pot)
    yield cost.to_pot_a_pupil
    for each in (cost.full, cost.economic):
        yield float(each.per_school_year[-1])
        yield float(each.per_pupil[-1])


def _three(spread: Spread) -> tuple[float, float, float]:
    """Return a figure with its range, low first."""
    return spread.low, spread.central, spread.high


def _schools(number: float) -> Cell:
    """Return schools, rounded down to whole ones."""
    return cells.count(_whole(number))


def _whole(number: float) -> int:
    """Return whole schools, rounded down.

    Examples
    --------
    >>> _whole(14.99999), _whole(14.9)
    (15, 14)

    """
    return math.floor(number * (1.0 + _DUST) + _DUST)


def _limit_in_words(reach: PotReach) -> str:
    """Return what keeps more schools out, and where there are several answers."""
    match reach.limit:
        case Limit.NO_SCHOOL:
            return "the plan has no school"
        case Limit.NONE_WORKS:
            short = wording.money(reach.short)
            at = wording.counted(max(_whole(reach.best), 1), "school")
            return f"the pot: it lasts all years at no volume, {short} short with {at}"
    told = _LIMITS[reach.limit]
    if len(reach.ranges) > 1:
        ranges = wording.listing([_range(*each) for each in reach.ranges])
        return f"{told}; it is enough for {ranges} a year"
    return told


_LIMITS: Mapping[Limit, str] = {
    Limit.POT: "the pot",
    Limit.DEMAND: "demand",
    Limit.SCHOOLS: "the schools there are",
}


def _range(low: float, high: float) -> str:
    """Return a range of schools, each end rounded into it.

    Examples
    --------
    >>> _range(0.0, 33.4), _range(40.2, 45.0), _range(39.2, 40.8)
    ('up to 33', '41 to 45', '40')
    >>> _range(40.2, 40.8)
    'none of 40 to 41'

    """
    least, most = math.ceil(low * (1.0 - _DUST) - _DUST), _whole(high)
    if least > most:
        return f"none of {wording.between(wording.count(most), wording.count(least))}"
    if not least:
        return f"up to {wording.count(most)}"
    if least == most:
        return wording.count(most)
    return wording.between(wording.count(least), wording.count(most))
