"""Free reserves in the draws: their mean, and the draws that stand at percentiles.

The rule in words is docs/method/uncertainty.md.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from functools import partial

import numpy as np

from costmodel.arrays import Floats
from costmodel.blocks import BLOCK
from costmodel.explain.tree import Explanation, Made, made
from scenarios.explain.addresses import Topic, month_written, written
from scenarios.explain.drawing import Drawing
from scenarios.explain.figures import Maker
from scenarios.explain.way import Way, counted, stated
from scenarios.uncertainty import PERCENTILES

TOPIC, MEAN = "reserves_in_draws", "mean"

RANKS: Mapping[float, str] = dict(
    zip(PERCENTILES, ("tenth", "middle", "ninetieth"), strict=True)
)
"""What addresses call the percentiles."""


def drawn_address(way: str, which: str, when: str) -> str:
    """Return the address of the mean or a percentile at a month's end.

    Examples
    --------
    >>> drawn_address("traded", RANKS[90.0], "2027-08")
    'traded.reserves_in_draws.ninetieth.2027-08'

    """
    return written(way, TOPIC, which, when=when)


def drawn_reserves_of(way: Way, drawing: Drawing) -> Mapping[str, Maker]:
    """Return what makes mean and percentiles of free reserves at each month's end."""
    found: dict[str, Maker] = {}
    for month in range(way.horizon.months):
        when = month_written(way.horizon, month)
        found[drawn_address(way.name, MEAN, when)] = partial(_mean, way, drawing, month)
        for level, rank in RANKS.items():
            maker = partial(_percentile, way, drawing, month, level)
            found[drawn_address(way.name, rank, when)] = maker
    return found


def _reserves(way: Way, drawing: Drawing, month: int) -> Floats:
    """Return free reserves at a month's end; ``(draws,)``."""
    simulated = drawing.of(way, is_lost=way.projection.scenario.is_lost)
    reserves: Floats = simulated.free_reserves[month]
    return reserves


def _named(way: Way, month: int, told: str) -> str:
    """Return what a figure is called."""
    end = f"end of {way.horizon.label_of_month(month)}"
    return f"{way.funding.label}: free reserves, {told}, {end}"


def _mean(way: Way, drawing: Drawing, month: int) -> Explanation:
    """Return the mean of all draws."""
    by_block = _reserves(way, drawing, month).reshape(-1, BLOCK).sum(axis=1)
    blocks = tuple(
        stated(f"in block {number}", amount)
        for number, amount in enumerate(by_block, start=1)
    )
    total = made("free reserves of all draws together", Made.SUM, blocks, unit="£")
    when = month_written(way.horizon, month)
    central = stated(
        "free reserves at the values we assume",
        way.projection.balances.free_reserves[month, 0],
        address=way.address(Topic.RESERVES, when=when),
    )
    name = _named(way, month, "mean of all draws")
    parts = (total, drawing.drawn(central))
    return made(name, Made.QUOTIENT, parts, unit="£")


def _percentile(way: Way, drawing: Drawing, month: int, level: float) -> Explanation:
    """Return what so many of 100 draws are below, read between two draws."""
    reserves = _reserves(way, drawing, month)
    order = np.argsort(reserves, kind="stable")
    at = level / 100.0 * (len(order) - 1)
    below = math.floor(at)
    parts = []
    for rank, share in ((below, 1.0 - (at - below)), (below + 1, at - below)):
        draw = int(order[rank])
        there = Explanation(
            f"free reserves in draw {draw + 1:,} of {len(order):,}",
            float(reserves[draw]),
            children=drawing.values_in(draw),
            words=f"number {rank + 1:,} from below, worked out with these values",
            unit="£",
        )
        weight = counted("how near it stands to the percentile", share)
        parts.append(
            made(
                f"draw number {rank + 1:,} from below",
                Made.PRODUCT,
                (there, weight),
                unit="£",
            )
        )
    told = f"{level:g} in 100 draws are below"
    return made(_named(way, month, told), Made.SUM, tuple(parts), unit="£")
