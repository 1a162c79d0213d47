"""Runway and the cost of closing down, taken apart.

The rule in words is docs/method/cash_and_reserves.md.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from costmodel.explain.tree import Explanation, Made, made
from scenarios.closing import runway
from scenarios.explain.addresses import written
from scenarios.explain.figures import Maker
from scenarios.explain.verdicts import reserves_at
from scenarios.explain.way import Way, counted
from scenarios.reserves import NEVER

RUNWAY, CLOSING = "runway", "closing_cost"
LEFT_FOR_CLOSING = "left_for_closing"
"""What there is for it in the month in which a way of funding fails."""

_HOLDS = "month-ends before free reserves are first below the floor"


def closing_of(way: Way) -> Mapping[str, Maker]:
    """Return what makes the runway, if it ends, and the cost of closing down."""
    found: dict[str, Maker] = {}
    months = runway(way.projection)
    if months is not None:
        found[written(way.name, RUNWAY)] = partial(_runway, way, months)
    if way.books.plan.model.organisation.closing is not None:
        found[written(way.name, CLOSING)] = partial(_cost, way)
        fails = int(way.projection.events.fails[0])
        if fails != NEVER:
            found[written(way.name, LEFT_FOR_CLOSING)] = partial(_left, way, fails)
    return found


def _runway(way: Way, months: int) -> Explanation:
    """Return how many months the floor is held."""
    name = f"{way.funding.label}: runway in months"
    return made(name, Made.SUM, (counted("months", months, _HOLDS),))


def _left(way: Way, month: int) -> Explanation:
    """Return what there is for closing down: free reserves, and what is designated."""
    designated = way.books.plan.model.organisation.opening.designated
    place = ("organisation", "opening", "designated")
    parts = [
        reserves_at(way, month),
        way.books.numbers.of("designated funds", designated, *place, unit="£"),
    ]
    when = way.horizon.label_of_month(month)
    return way.sum("left for closing down", when, parts)


def _cost(way: Way) -> Explanation:
    """Return what closing down costs, each part a number of the model."""
    closing = way.books.plan.model.organisation.closing
    place = ("organisation", "closing", "costs")
    parts = [
        way.books.numbers.of(each.label, each.amount, *place, at, "amount", unit="£")
        for at, each in enumerate(closing.costs if closing else ())
    ]
    return way.sum("cost of closing down", "on the last day", parts)
