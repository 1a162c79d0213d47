"""What a line of cost comes to in a period between two cuts, and what is paid of it.

The rule in words is docs/method/explain.md.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from costmodel.drivers import CostType
from costmodel.explain.addresses import Address
from costmodel.explain.measures import Clause, Measure
from costmodel.explain.months import MonthlyMoney
from costmodel.explain.tree import Explanation, Made, made
from costmodel.periods import MONTHS_A_YEAR
from scenarios.explain.own_costs import OwnCosts
from scenarios.explain.results import cost_address
from scenarios.explain.way import Way, stated
from scenarios.spans import Span


def costs_in(
    own: OwnCosts, line: int, span: Span, types: tuple[CostType, ...] = tuple(CostType)
) -> Iterator[Explanation]:
    """Yield what a line costs in a period; of the last also what lies unused.

    Parameters
    ----------
    own
        The way of funding.
    line
        Position of the programme; the line *not shared* after the last.
    span
        The period.
    types
        Cost types; left out: all.

    """
    owners = tuple(own.way.lines)[line:]
    is_programme = line < len(own.way.programmes)
    for at, owner in enumerate(owners[:1] if is_programme else owners, line):
        if span.is_year and len(types) == len(CostType):
            yield _whole(own.way, at, owner, span.year)
        else:
            yield _some(own, owner, span, types)


def paid_in(
    own: OwnCosts, line: int, span: Span, amount: float, words: str
) -> Explanation:
    """Return pounds paid of a line in a period: its cost × the part that is paid.

    ``words`` say by what rule; the line must cost something.
    """
    told = period_label(own.way, span)
    parts = tuple(costs_in(own, line, span))
    cost = made(f"full cost, {told}", Made.SUM, parts, unit="£")
    part = Explanation("part of it that is paid", amount / cost.amount, words=words)
    return made(told, Made.PRODUCT, (cost, part), unit="£")


def period_label(way: Way, span: Span) -> str:
    """Return what a period is called: its year, its month, or its first and last."""
    if span.is_year:
        return way.horizon.label_of_year(span.year)
    ends = map(way.horizon.label_of_month, (span.first, span.stop - 1))
    return " to ".join(dict.fromkeys(ends))


def _whole(way: Way, line: int, owner: str, at: int) -> Explanation:
    """Return all of a line's cost in a year as a figure of its own."""
    told = f"{way.lines[owner]}, {way.horizon.label_of_year(at)}"
    address = cost_address(way, line, owner, at)
    return stated(told, way.full_cost[line, at], address=address)


def _some(
    own: OwnCosts, owner: str, span: Span, types: tuple[CostType, ...]
) -> Explanation:
    """Return some cost types of a line in some months, line by line."""
    first = span.first % MONTHS_A_YEAR
    months = range(first, first + span.stop - span.first)
    address = Address(owner, Measure.FULL_COST, None, {Clause.FOR: "+".join(types)})
    figure = MonthlyMoney(address, own.books, months=months).of_year(span.year)
    told = f"{own.way.lines[owner]}, {period_label(own.way, span)}"
    lines = tuple(each for each in figure.children if each.children)
    return replace(figure, name=told, children=lines, address="")
