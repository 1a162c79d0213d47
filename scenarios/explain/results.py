"""Cost, result and what payers pay, taken apart."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from costmodel.arrays import Floats
from costmodel.explain.addresses import Address
from costmodel.explain.measures import Measure
from costmodel.explain.tree import TAKEN_OFF, Explanation, Made, made
from scenarios.explain.addresses import Topic
from scenarios.explain.income import income
from scenarios.explain.way import KINDS, Way, stated

_BY_ORDER = "as payers pay in turn, each for what is left in its scope"
_OWN_VOLUMES = "at this way of funding's own volumes, costs and route of fees"


def full_cost(way: Way, year: int | None = None) -> Explanation:
    """Return full cost of a year by position, or of all years."""
    if year is None:
        return _all_years(way, Topic.COST, "full cost")
    when = way.horizon.label_of_year(year)
    return way.sum("full cost", when, _by_line(way, year))


def less_cost(way: Way, year: int | None = None) -> Explanation:
    """Return full cost as it is taken off income."""
    cost = full_cost(way, year)
    told = stated(cost.name, cost.amount, address=_address(way, Topic.COST, year))
    parts = (told, TAKEN_OFF)
    return made(f"{cost.name}, taken off", Made.PRODUCT, parts, unit="£")


def result(way: Way, year: int | None = None) -> Explanation:
    """Return the unrestricted result of a year, or of all years: income less cost."""
    if year is None:
        return _all_years(way, Topic.RESULT, "unrestricted result")
    brought, taken = income(way, year), less_cost(way, year)
    parts = (
        stated(brought.name, brought.amount, "", _address(way, Topic.INCOME, year)),
        stated(taken.name, taken.amount, "", _address(way, Topic.LESS_COST, year)),
    )
    return way.sum("unrestricted result", way.horizon.label_of_year(year), parts)


def paid(
    way: Way, payer: str = "", kind: str = "", year: int | None = None
) -> Explanation:
    """Return what a payer, or all, pay of a cost type, or of all, in a year or all."""
    told = "paid"
    told += f" by {way.label_of(payer)}" if payer else ""
    told += f" for {kind.replace('_', ' ')}" if kind else ""
    if year is None:
        parts = (
            stated(
                way.horizon.label_of_year(at),
                _cells(way, payer, kind, at).sum(),
                address=way.address(Topic.PAID, of=payer, kind=kind, when=way.year(at)),
            )
            for at in range(way.horizon.years)
        )
        return way.sum(told, "all years", parts)
    cells = _cells(way, payer, kind, year).sum(axis=(1, 2)).tolist()
    parts = (
        stated(label, amount, _BY_ORDER)
        for label, amount in zip(way.lines.values(), cells, strict=True)
    )
    return way.sum(told, way.horizon.label_of_year(year), parts)


def _all_years(way: Way, topic: Topic, told: str) -> Explanation:
    """Return the sum of years, each a figure of its own."""
    amounts = {
        Topic.COST: way.projection.full_cost[..., 0].sum(axis=0),
        Topic.RESULT: way.projection.results[:, 0],
    }[topic]
    parts = (
        stated(label, amount, "", _address(way, topic, at))
        for at, (label, amount) in enumerate(
            zip(_years(way), np.asarray(amounts).tolist(), strict=True)
        )
    )
    return way.sum(told, "all years", parts)


def _by_line(way: Way, year: int) -> Iterator[Explanation]:
    """Yield each line's full cost, as planned with the address it has there."""
    for at, (owner, label) in enumerate(way.lines.items()):
        amount = way.full_cost[at, year]
        if way.is_as_planned(at, year):
            address = Address(owner, Measure.FULL_COST, way.year(year))
            yield stated(label, amount, address=str(address))
        else:
            yield stated(label, amount, _OWN_VOLUMES)


def _cells(way: Way, payer: str, kind: str, year: int) -> Floats:
    """Return what is paid; ``(line, cost type, payer)``, as far as asked."""
    payers = [way.payers.index(payer)] if payer else list(range(len(way.payers)))
    kinds = [at for at, each in enumerate(KINDS) if kind in {"", each.value}]
    cells: Floats = way.paid[:, year][:, kinds][:, :, payers]
    return cells


def _years(way: Way) -> tuple[str, ...]:
    """Return the names of the academic years."""
    return tuple(map(way.horizon.label_of_year, range(way.horizon.years)))


def _address(way: Way, topic: Topic, year: int | None) -> str:
    """Return the address of a figure of a year by position, or of all years."""
    return way.address(topic, when=None if year is None else way.year(year))
