"""What became of each stream's money in a way of funding, taken apart.

The rule in words is docs/method/payers.md.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import partial

from costmodel.explain.measures import Clause
from costmodel.explain.tree import Explanation, Made, made
from scenarios.cross_subsidy import by_payer
from scenarios.explain.addresses import Topic, written
from scenarios.explain.figures import Maker
from scenarios.explain.terms import awarded_in, months_of_return, pointed_return
from scenarios.explain.way import Way, less, stated
from scenarios.explain.whose_money import NOTHING, WhoseMoney

TOPIC = "money"

GIVEN, PAID, KEPT = "given", "for_cost", "kept"
RETURNED, LEFT = "given_back", "left_at_the_end"

FOR_OTHERS = "for_others"
"""The part of what is paid that is one programme's money for another."""

USES = (PAID, KEPT, RETURNED, LEFT)
"""What becomes of money, in the order of tables."""


def money_address(way: str, use: str, stream: str = "") -> str:
    """Return the address of what became of a stream's money, or of all.

    Examples
    --------
    >>> money_address("traded", KEPT, "fees"), money_address("traded", GIVEN)
    ('traded.money.kept.of.fees', 'traded.money.given')

    """
    return written(way, TOPIC, use, *((Clause.OF, stream) if stream else ()))


def money_of(way: Way) -> Mapping[str, Maker]:
    """Return what makes each use of each stream's money, and of all."""
    found: dict[str, Maker] = {}
    for use in (GIVEN, *USES, FOR_OTHERS):
        found[money_address(way.name, use)] = partial(_all, way, use)
        for name in way.projection.recognised:
            address = money_address(way.name, use, name)
            found[address] = partial(_of_stream, way, use, name)
    return found


def _name(way: Way, use: str, stream: str) -> str:
    """Return what a figure is called."""
    whose = way.label_of(stream) if stream else "all streams"
    told = use.replace("_", " ")
    return f"{way.funding.label}: {whose}, money {told}, all years"


def _all(way: Way, use: str) -> Explanation:
    """Return the sum of streams, each a figure of its own."""
    parts = (_pointed(way, use, name) for name in way.projection.recognised)
    return made(_name(way, use, ""), Made.SUM, tuple(parts), unit="£")


def _pointed(way: Way, use: str, name: str) -> Explanation:
    """Return a use of a stream's money as a figure of its own."""
    part = _of_stream(way, use, name)
    return stated(part.name, part.amount, "", money_address(way.name, use, name))


def _of_stream(way: Way, use: str, name: str) -> Explanation:
    """Return one use of a stream's money, or all that was given."""
    if use == GIVEN:
        parts = tuple(_pointed(way, each, name) for each in USES)
    else:
        parts = tuple(_uses(way, name)[use])
    return made(_name(way, use, name), Made.SUM, parts, unit="£")


def _uses(way: Way, name: str) -> Mapping[str, Iterator[Explanation]]:
    """Return what makes each use of a stream's money, all years."""
    return {
        PAID: iter((_paid(way, name),)),
        KEPT: iter((_income(way, name), less(_paid(way, name)))),
        FOR_OTHERS: _for_others(way, name),
        RETURNED: _returned(way, name),
        LEFT: _left(way, name),
    }


def _for_others(way: Way, name: str) -> Iterator[Explanation]:
    """Yield whose money a stream's is that pays for other programmes, line by line."""
    paid = by_payer(way.projection)[name].paid
    money = WhoseMoney(way, name)
    lines = (*way.programmes, way.ledger.name_of_kept(None))
    for at, label in enumerate(way.programmes):
        others = tuple(
            replace(money.pays(at, line), name=f"for {of_line}")
            for line, of_line in enumerate(lines)
            if line != at and paid[at, line] > NOTHING
        )
        if others:
            yield made(f"money of {label}, pays for others", Made.SUM, others, unit="£")


def _paid(way: Way, name: str) -> Explanation:
    """Return what a stream pays for cost."""
    amount = way.paid[..., way.payers.index(name)].sum()
    address = way.address(Topic.PAID, of=name)
    return stated(f"paid by {way.label_of(name)}", amount, "", address)


def _income(way: Way, name: str) -> Explanation:
    """Return what a stream brings as income."""
    amount = way.projection.recognised[name].sum()
    address = way.address(Topic.INCOME, of=name)
    return stated(f"income from {way.label_of(name)}", amount, "", address)


def _returned(way: Way, name: str) -> Iterator[Explanation]:
    """Yield what is given back unspent of a restricted grant, month by month."""
    if name in way.projection.payments.returned:
        for month, amount in months_of_return(way, name):
            yield pointed_return(way, name, month, amount)


def _left(way: Way, name: str) -> Iterator[Explanation]:
    """Yield what a restricted grant brings, less what became of it."""
    for money in way.projection.streams.restricted:
        if money.grant.name == name:
            years = tuple(awarded_in(way, money, range(way.horizon.months)))
            yield made("awarded in the plan", Made.SUM, years, unit="£")
            yield less(_paid(way, name))
            for back in _returned(way, name):
                yield less(back)
