"""What a plan's work would cost in each region and in England.

How it is worked out is told in docs/method/regions.md.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

import numpy as np

from costmodel.casting import fitted, whole
from reports import cells, wording
from reports.columns import balance, count, figure, pounds
from reports.labels import PHASES
from reports.quantities import quantity, unit_in_words
from reports.rows import row
from reports.statements import PRODUCT
from reports.tables import Cell, Column, Row, RowKind, Source, Table
from scenarios.regional_prices import RegionalPrice
from scenarios.regions import CostInRegion, InScope, RegionalCosts
from scenarios.school_counts import NINE

_ONCE = (
    "Each school in scope takes part once within the years of the plan, each region as"
    " a body of its own with the plan's pools; fixed cost comes once for each body, and"
    " steps come whole."
)
_RANGE = (
    "Low and high are the tenth and ninetieth percentile of 1,024 draws of the plan's"
    " own uncertain numbers. That the schools come, and that there are people to send,"
    " is taken for granted."
)
_ADDS = (
    "The central figures of the regions add up; the ends of their ranges do not, and"
    " those of England are of the sum in each draw."
)
_ASSUMED = (
    "Pay by region is an assumption: outside London these numbers take the value for"
    " England outside London, in London that of London (the mean of inner and outer"
    " where the plan states neither). The London fringe is left out."
)
_THE_REST = "All other numbers are as the plan has them everywhere."
_SAME_EVERYWHERE = (
    "No number of the plan is known by region, so that work costs the same everywhere"
    " but for its size."
)
_EVERY_PHASE = (
    "A programme for all phases is for all schools of the region, beside the others."
)

_NINE = "England, nine bodies"
_ONE = "England, one body"


@dataclass(frozen=True)
class ToldPlan:
    """Whose costs are told, and of which day."""

    title: str
    prices: str
    """As ``2026/27 prices``."""
    run: str
    dated: date

    @property
    def source(self) -> Source:
        """The source line of its tables."""
        day = wording.day(self.dated)
        return Source(PRODUCT, day, self.prices, "academic years", self.run)


def region_tables(
    plan: ToldPlan, costs: RegionalCosts, scope: InScope
) -> tuple[Table, ...]:
    """Return cost by region, the schools in scope, and prices that differ."""
    tables = (
        cost_by_region(plan, costs, scope),
        schools_in_scope(plan, costs, scope),
    )
    if costs.prices:
        return (*tables, prices_by_region(plan, costs.prices))
    return tables


def cost_by_region(plan: ToldPlan, costs: RegionalCosts, scope: InScope) -> Table:
    """Return full and full economic cost of each region, and of England."""
    source = scope.counts.sources[scope.need]
    part = "" if scope.share == 1.0 else f"{wording.per_cent(scope.share)} of: "
    notes = (_ONCE, _RANGE, _ADDS, _ASSUMED if costs.prices else _SAME_EVERYWHERE)
    return Table(
        "cost_by_region",
        f"What {plan.title} would cost in each region, over all its years",
        (Column("Region"), count("Schools"), *_COSTS),
        tuple(_cost_rows(costs)),
        plan.source,
        (f"In scope: {part}{source.label[:1].lower()}{source.label[1:]}.", *notes),
    )


_COSTS: tuple[Column, ...] = tuple(
    column
    for group in ("Full cost", "Full economic cost")
    for column in (
        balance("low", group),
        pounds("central", group),
        balance("high", group),
        balance("a school", group),
    )
)


def _cost_rows(costs: RegionalCosts) -> Iterator[Row]:
    """Yield the regions, their sum, and one body for all."""
    each = list(costs.regions.values())
    nine = costs.nine_bodies
    full, economic = (
        _adding([getattr(one, which).central for one in (*each, nine)])
        for which in ("full", "economic")
    )
    schools = _adding([one.schools for one in (*each, nine)])
    names = (*(region.in_words for region in costs.regions), _NINE)
    kinds = (*[RowKind.BODY] * len(each), RowKind.TOTAL)
    for at, (name, one) in enumerate(zip(names, (*each, nine), strict=True)):
        sums = schools[at], full[at], economic[at]
        yield row(name, _figures(one, sums), kinds[at])
    alone = costs.one_body
    central = (alone.schools, alone.full.central, alone.economic.central)
    yield row(_ONE, _figures(alone, central), RowKind.DETAIL)


def _adding(amounts: Sequence[float]) -> list[int]:
    """Return whole amounts of which the last is the sum of the others."""
    total = whole(np.array(amounts[-1]))
    parts: list[int] = fitted(total, np.array(amounts[:-1])).tolist()
    return [*parts, int(total)]


def _figures(one: CostInRegion, sums: tuple[float, float, float]) -> Iterator[Cell]:
    """Yield the schools of a row, and both costs with their ranges."""
    schools, full, economic = sums
    yield cells.count(schools)
    for spread, central, each in (
        (one.full, full, one.full_a_school),
        (one.economic, economic, one.economic_a_school),
    ):
        yield from map(cells.pounds, (spread.low, central, spread.high, each))


def schools_in_scope(plan: ToldPlan, costs: RegionalCosts, scope: InScope) -> Table:
    """Return how many schools are in scope, by region and phase."""
    source = scope.counts.sources[scope.need]
    rows = [
        row(region.in_words, _counts(costs, scope, region_index))
        for region_index, region in enumerate(NINE)
    ]
    return Table(
        "schools_in_scope",
        f"{source.label}, by region and phase",
        (Column("Region"), *(figure(PHASES[phase]) for phase in costs.phases)),
        (*rows, row("Not known", _unknown(costs, scope))),
        replace(plan.source, name=source.source, dated=source.dated, prices=""),
        (*_without_region(scope), _EVERY_PHASE, scope.counts.attribution),
    )


def _counts(costs: RegionalCosts, scope: InScope, at: int) -> Iterator[Cell]:
    """Yield the schools of each phase in a region."""
    for phase in costs.phases:
        yield cells.count(scope.of(phase, NINE[at]).schools)


def _unknown(costs: RegionalCosts, scope: InScope) -> Iterator[Cell]:
    """Yield the schools of each phase of which the need is not known."""
    for phase in costs.phases:
        yield cells.count(sum(scope.of(phase, region).unknown for region in NINE))


def _without_region(scope: InScope) -> Iterator[str]:
    """Yield how many schools are of no known region."""
    schools = wording.counted(scope.counts.without_region, "school")
    yield f"{schools} of no known region are in no region."


def prices_by_region(plan: ToldPlan, prices: Sequence[RegionalPrice]) -> Table:
    """Return each number that is not the same everywhere."""
    return Table(
        "prices_by_region",
        "Prices by region",
        (
            Column("Number"),
            *map(figure, ("In the plan", "In London", "Elsewhere")),
            Column("Unit"),
        ),
        tuple(
            row(
                each.label,
                (
                    quantity(each.stated, each.unit),
                    quantity(each.london, each.unit),
                    quantity(each.elsewhere, each.unit),
                    cells.words(unit_in_words(each.unit)),
                ),
            )
            for each in prices
        ),
        replace(plan.source, prices=""),
        (_ASSUMED, _THE_REST),
    )
