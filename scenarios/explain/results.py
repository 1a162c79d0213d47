"""Cost, result and what payers pay, taken apart."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from costmodel.arrays import Floats
from costmodel.explain.addresses import Address
from costmodel.explain.measures import Clause, Measure
from costmodel.explain.tree import TAKEN_OFF, Explanation, Made, made
from scenarios.explain.addresses import Topic, written
from scenarios.explain.income import income
from scenarios.explain.way import KINDS, Way, counted, stated
from scenarios.funder_limits import limits_anything
from scenarios.payers import RESERVES, UNFUNDED
from scenarios.scopes import Cover, cover_of_stream
from scenarios.streams import Donation, Fee, Grant

_IN_SCOPE = "what those before it leave in its scope, as far as its money goes"
_AS_RULED = "what those before it leave in its scope, as far as its money and rules go"
_OWN_FEES = "what grants and contracts leave of the programmes that pay it"
_FREE = "free money: its part of all that is still left"
_FROM_RESERVES = "what all streams leave, as far as free reserves go"
_BY_NOBODY = "what neither streams nor reserves pay"


def full_cost(way: Way, year: int | None = None) -> Explanation:
    """Return full cost of a year by position, or of all years, line by line."""
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
    told = "paid" if payer else "cost paid by all payers"
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
        return way.sum(told, way.horizon.label_of_all(), parts)
    if not payer:
        each = (_paid_by(way, one, kind, year) for one in way.payers)
        return way.sum(told, way.horizon.label_of_year(year), each)
    lines = _lines(way, payer, kind, year)
    return way.sum(told, way.horizon.label_of_year(year), lines)


def _paid_by(way: Way, payer: str, kind: str, year: int) -> Explanation:
    """Return what one payer pays in a year as a figure of its own."""
    amount = _cells(way, payer, kind, year).sum()
    address = way.address(Topic.PAID, of=payer, kind=kind, when=way.year(year))
    return stated(way.label_of(payer), amount, address=address)


def _lines(way: Way, payer: str, kind: str, year: int) -> Iterator[Explanation]:
    """Yield what a payer pays of each line, by the step in which it pays."""
    cells = _cells(way, payer, kind, year).sum(axis=-1)
    kinds = [each for each in KINDS if kind in {"", each.value}]
    rule = _rule(way, payer)
    last = len(way.books.plan.model.programmes)
    for at, (owner, of_line) in enumerate(zip(way.lines, cells, strict=True)):
        cost = _of_line(way, at, kind, year)
        is_named = rule.cover is None or min(at, last) in rule.cover.programmes
        within = [
            is_named and (rule.cover is None or each in rule.cover.cost_types)
            for each in kinds
        ]
        label = way.lines[owner]
        yield part_paid(label, cost, of_line[within].sum(), rule.words)
        free = of_line[np.logical_not(within)].sum()
        if free:
            yield part_paid(f"{label}, from money left over", cost, free, _FREE)


def _of_line(way: Way, line: int, kind: str, year: int) -> Explanation:
    """Return what a line costs in a year, of a cost type or of all, as its own figure.

    All that is paid of it is what it costs: what nobody pays is unfunded.
    """
    owner = tuple(way.lines)[line]
    amount = _cells(way, "", kind, year)[line].sum()
    address = cost_address(way, line, owner, year)
    if kind:
        words = (Topic.COST, Clause.OF, owner, Clause.FOR, kind)
        address = written(way.name, *words, when=way.year(year))
    return stated(f"full cost of {way.lines[owner]}", amount, address=address)


def part_paid(name: str, cost: Explanation, amount: float, words: str) -> Explanation:
    """Return what a payer pays of a line: its cost × the part that is paid."""
    if not cost.amount:
        return stated(name, amount, words)
    part = counted("part that it pays", amount / cost.amount, words)
    return made(name, Made.PRODUCT, (cost, part), unit="£", words=words)


def rule_of(way: Way, payer: str) -> str:
    """Return in words by what rule a payer pays."""
    return _rule(way, payer).words


@dataclass(frozen=True)
class _Rule:
    """By what rule a payer pays."""

    words: str
    cover: Cover | None = None
    """Beyond which it pays only with what is left over; None: it pays for all alike."""


def _rule(way: Way, payer: str) -> _Rule:
    """Return by what rule a payer pays."""
    names = tuple(way.books.plan.model.programmes)
    for stream in way.funding.streams:
        if stream.name == payer:
            if isinstance(stream, Grant | Donation):
                return _Rule(_given(stream))
            words = _OWN_FEES if isinstance(stream, Fee) else _IN_SCOPE
            return _Rule(words, cover_of_stream(stream, names))
    return _Rule({RESERVES: _FROM_RESERVES, UNFUNDED: _BY_NOBODY}.get(payer, _FREE))


def _given(stream: Grant | Donation) -> str:
    """Return by what rule money that is given pays."""
    if not stream.restricted:
        return _FREE
    is_ruled = isinstance(stream, Grant) and limits_anything(stream.rules)
    return _AS_RULED if is_ruled else _IN_SCOPE


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
    return way.sum(told, way.horizon.label_of_all(), parts)


def _by_line(way: Way, year: int) -> Iterator[Explanation]:
    """Yield each line's full cost as a figure of its own."""
    for at, (owner, label) in enumerate(way.lines.items()):
        amount = way.full_cost[at, year]
        yield stated(label, amount, address=cost_address(way, at, owner, year))


def cost_address(way: Way, line: int, owner: str, year: int) -> str:
    """Return the address of a line's full cost in a year: as planned, that there."""
    if way.is_as_planned(line, year):
        return str(Address(owner, Measure.FULL_COST, way.year(year)))
    words = (Topic.COST, Clause.OF, owner)
    return written(way.name, *words, when=way.year(year))


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
