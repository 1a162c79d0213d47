"""The part of a year's costs that falls before a period ends within the year."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from bench.kernel.costs import Drawn, Levels, Own, Pools, Units, Volumes
from bench.kernel.fixed import (
    BLOCKS,
    COURSE,
    HALF_TERMS,
    PROGRAMMES,
    TEACHING,
    Fixed,
)
from bench.kernel.sharing import Amounts
from costmodel.arrays import Floats


@dataclass(frozen=True)
class First:
    """The part of a year that falls in its first months, by the way costs fall."""

    years: slice
    pay: Floats
    """``(draws,)``, the same in each year."""
    teachers_even: float
    teachers_teaching: float
    even: Floats
    teaching: Floats
    half_termly: Floats
    """Parts of what moves with prices; ``(year, 1)``."""


def first_months(fixed: Fixed, levels: Levels, months: int, years: slice) -> First:
    """Return the parts of the first months of some years, none of them the last.

    No more than seven months: pay steps in April.
    """
    prices = fixed.prices[years]

    def part(which: tuple[int, ...]) -> Floats:
        early = [month for month in which if month < months]
        within: Floats = prices[:, early].sum(axis=1) / prices[:, which].sum(axis=1)
        return within[:, None]

    return First(
        years,
        months / (7.0 + 5.0 * levels.support_step),
        months / 12.0,
        months / TEACHING,
        part(tuple(range(12))),
        part(tuple(range(TEACHING))),
        part(HALF_TERMS),
    )


def pools_first(first: First, pools: Pools) -> Amounts:
    """Return what of the pools' own costs falls in the first months."""
    at, still = first.years, pools.still
    return Amounts(
        still.premises[at] * first.even,
        pools.office_pay[at] * first.pay + still.communications[at] * first.even,
        still.governance_pay[at] * first.pay + still.audit[at] * first.even,
        still.development[at] * first.pay,
        still.evaluators[at] * first.teaching + pools.school_data[at] * first.even,
        pools.oversight[at] * first.teachers_teaching
        + pools.training[at] * first.teaching,
        pools.brokers_pay[at] * first.pay + pools.heads[at] * first.teachers_even,
        still.partnerships[at] * first.teachers_teaching,
    )


def others_first(
    a: Drawn, first: First, units: Units, volumes: Volumes, levels: Levels
) -> Floats:
    """Return lunches, travel and materials of the first months, by programme."""
    at = first.years
    years = at.stop - at.start
    out = a.room(f"first {years}", PROGRAMMES, years)
    half = levels.half_termly[at] * first.half_termly
    teaching = levels.teaching[at] * first.teaching
    for block, rows in enumerate(BLOCKS):
        unit = units.half_termly[block] * half
        unit += units.teaching[block] * teaching
        unit += units.start * levels.start[at]
        np.multiply(volumes.places[rows, at], unit, out=out[rows])
    return out


def own_first(first: First, own: Own, others: Floats) -> Floats:
    """Add pay and delivery of the first months to the others; the broker pays."""
    at = first.years
    delivery = own.delivery[:, at] * first.teachers_teaching
    delivery[COURSE] = own.delivery[COURSE, at] * first.half_termly
    others += delivery
    others += own.pay[:, at] * first.pay
    return others
