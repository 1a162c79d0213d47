"""Figures of a way of funding by year, month, stream and payer."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial

from costmodel.explain.tree import Explanation
from scenarios.explain import balances, income, results
from scenarios.explain.addresses import OPENING, Topic, month_written
from scenarios.explain.month_costs import SPENDING, MonthCosts
from scenarios.explain.month_income import MonthIncome
from scenarios.explain.own_costs import OwnCosts
from scenarios.explain.terms import carried, given_back, months_of_return
from scenarios.explain.way import KINDS, Way

Maker = Callable[[], Explanation]


def figures_of(way: Way) -> Mapping[str, Maker]:
    """Return what makes each figure of a way of funding, by address."""
    makers = (_of_years, _of_months, _of_flows, _of_streams)
    return {address: make for each in makers for address, make in each(way)}


def _of_years(way: Way) -> Iterator[tuple[str, Maker]]:
    """Yield figures of each year and of all."""
    makers = {
        Topic.INCOME: income.income,
        Topic.COST: results.full_cost,
        Topic.LESS_COST: results.less_cost,
        Topic.RESULT: results.result,
    }
    for at, year in _years(way):
        for topic, maker in makers.items():
            yield way.address(topic, when=year), partial(maker, way, at)
    own = OwnCosts(way)
    for owner in way.lines:
        for at in range(way.horizon.years):
            yield own.address(owner, at), partial(own.line, owner, at)
            for kind in KINDS:
                maker = partial(own.line, owner, at, types=(kind,))
                yield own.address(owner, at, types=(kind,)), maker


def _of_months(way: Way) -> Iterator[tuple[str, Maker]]:
    """Yield balances on the eve of the first month and at each month's end."""
    makers = {
        Topic.RESERVES: balances.reserves,
        Topic.CASH: balances.cash,
        Topic.FLOOR: balances.floor,
        Topic.ABOVE_FLOOR: balances.above_floor,
    }
    ends = {balances.EVE: OPENING}
    ends |= {at: month_written(way.horizon, at) for at in range(way.horizon.months)}
    for at, when in ends.items():
        for topic, maker in makers.items():
            yield way.address(topic, when=when), partial(maker, way, at)


def _of_flows(way: Way) -> Iterator[tuple[str, Maker]]:
    """Yield what comes in and is spent in each month."""
    costs = MonthCosts(OwnCosts(way))
    brought = MonthIncome(costs)
    for month in range(way.horizon.months):
        when = month_written(way.horizon, month)
        for topic in SPENDING:
            yield way.address(topic, when=when), partial(costs.spent, topic, month)
        yield way.address(Topic.INCOME, when=when), partial(brought.of_month, month)
        for name in way.projection.recognised:
            address = way.address(Topic.INCOME, of=name, when=when)
            yield address, partial(brought.of_stream, name, month)


def _of_streams(way: Way) -> Iterator[tuple[str, Maker]]:
    """Yield what streams bring and have left, and what payers pay by cost type."""
    for money in way.projection.streams.restricted:
        name = money.grant.name
        for end in range(way.horizon.years):
            address = way.address(Topic.CARRIED, of=name, when=way.year(end))
            yield address, partial(carried, way, name, end)
        for month, _ in months_of_return(way, name):
            when = month_written(way.horizon, month)
            address = way.address(Topic.RETURNED, of=name, when=when)
            yield address, partial(given_back, way, name, month)
    for at, year in _years(way):
        for name in way.projection.recognised:
            address = way.address(Topic.INCOME, of=name, when=year)
            yield address, partial(income.of_stream, way, name, at)
        for payer in ("", *way.payers):
            for kind in ("", *(each.value for each in KINDS)):
                address = way.address(Topic.PAID, of=payer, kind=kind, when=year)
                yield address, partial(results.paid, way, payer, kind, at)


def _years(way: Way) -> Iterator[tuple[int | None, int | None]]:
    """Yield years by position and as they are written; None: all of them."""
    yield None, None
    yield from ((at, way.year(at)) for at in range(way.horizon.years))
