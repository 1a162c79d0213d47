"""What became of each stream's money in a way of funding, taken apart.

The rule in words is docs/method/payers.md.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial

from costmodel.explain.measures import Clause
from costmodel.explain.tree import Explanation, Made, made
from scenarios.explain.addresses import Topic, written
from scenarios.explain.figures import Maker
from scenarios.explain.terms import (
    grant_year_sum,
    months_of_return,
    pointed_return,
)
from scenarios.explain.way import Way, less, stated

TOPIC = "money"

GIVEN, PAID, KEPT = "given", "for_cost", "kept"
RETURNED, LEFT = "given_back", "left_at_the_end"

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
    for use in (GIVEN, *USES):
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
        RETURNED: _returned(way, name),
        LEFT: _left(way, name),
    }


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
            years = (
                grant_year_sum(way, money, *each) for each in enumerate(money.years)
            )
            yield made("awarded in the plan", Made.SUM, tuple(years), unit="£")
            yield less(_paid(way, name))
            for back in _returned(way, name):
                yield less(back)
