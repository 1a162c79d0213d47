"""Who pays in full economic terms, cost type by cost type, taken apart.

The rule in words is docs/method/payers.md.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from functools import partial

from costmodel.drivers import CostType, Party
from costmodel.explain.addresses import Address
from costmodel.explain.measures import Clause, Measure
from costmodel.explain.money import Money
from costmodel.explain.rows import sign_of
from costmodel.explain.tree import Explanation, Made, made
from scenarios.explain.addresses import Topic, written
from scenarios.explain.figures import Maker
from scenarios.explain.own_costs import OwnCosts
from scenarios.explain.way import KINDS, Way, stated

TOPIC = "in_full"

OTHERS = tuple(each for each in Party if each is not Party.BROKER)
"""Parties that bear something besides what payers pay of full cost."""


def in_full_address(way: str, party: Party | None = None, kind: str = "") -> str:
    """Return the address of what a party bears besides, or of all that is used.

    Examples
    --------
    >>> in_full_address("traded", Party.PROVIDER_SCHOOL, "backfill")
    'traded.in_full.by.provider_school.for.backfill'
    >>> in_full_address("traded")
    'traded.in_full'

    """
    by = () if party is None else (Clause.BY, party.value)
    return written(way, TOPIC, *by, *((Clause.FOR, kind) if kind else ()))


def payers_in_full_of(way: Way) -> Mapping[str, Maker]:
    """Return what makes each figure of who pays in full, all years together."""
    own, found = OwnCosts(way), dict[str, Maker]()
    for kind in ("", *KINDS):
        for party in OTHERS:
            address = in_full_address(way.name, party, kind)
            found[address] = partial(_besides, own, party, kind)
        found[in_full_address(way.name, None, kind)] = partial(_all, own, kind)
    return found


def _for(kind: str) -> str:
    """Return what cost is for, behind other words; empty: all."""
    return f" for {CostType(kind).in_words.lower()}" if kind else ""


def _all(own: OwnCosts, kind: str) -> Explanation:
    """Return what payers pay, and what each other party bears besides."""
    way = own.way
    kinds = [at for at, each in enumerate(KINDS) if kind in {"", each}]
    amount = way.paid[:, :, kinds].sum()
    paid = stated(
        f"cost paid by all payers{_for(kind)}",
        amount,
        address=way.address(Topic.PAID, kind=kind),
    )
    besides = (
        stated(
            f"borne besides by {party.in_words}",
            _amount(way, party, kind),
            address=in_full_address(way.name, party, kind),
        )
        for party in OTHERS
    )
    return way.sum(
        f"resources used{_for(kind)}", way.horizon.label_of_all(), (paid, *besides)
    )


def _besides(own: OwnCosts, party: Party, kind: str) -> Explanation:
    """Return what a party gives and pays less what it is paid, cost type by type."""
    way, told = own.way, f"borne besides by {party.in_words}{_for(kind)}"
    if not kind:
        each = (
            stated(
                one.in_words,
                _amount(way, party, one),
                address=in_full_address(way.name, party, one),
            )
            for one in KINDS
        )
        return way.sum(told, way.horizon.label_of_all(), each)
    narrowed = {Clause.BY: party.value, Clause.FOR: str(kind)}
    money = Money(Address(way.name, Measure.BORNE, None, narrowed), own.books)
    years = (_of_year(own, money, at) for at in range(way.horizon.years))
    return way.sum(told, way.horizon.label_of_all(), years)


def _amount(way: Way, party: Party, kind: str) -> float:
    """Return what a party bears besides, of a cost type or of all."""
    asked = Address(way.name, Measure.BORNE, None, {Clause.BY: party.value})
    return math.fsum(
        sign_of(row, asked) * float(amounts.sum())
        for row, amounts in zip(way.ledger.rows, way.ledger.amounts, strict=True)
        if kind in {"", row.cost_type}
    )


def _of_year(own: OwnCosts, money: Money, at: int) -> Explanation:
    """Return a year of it, line by line."""
    lines = tuple(each for each in money.of_year(at).children if each.children)
    return made(own.way.horizon.label_of_year(at), Made.SUM, lines, unit="£")
