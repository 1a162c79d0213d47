"""What a way of funding costs in today's value, year by year.

The rule in words is docs/method/appraisal.md.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import partial

from costmodel.arrays import Floats
from costmodel.bearers import Ledger
from costmodel.drivers import Party
from costmodel.explain.tree import Explanation, Made, made
from scenarios.explain.addresses import Topic, written
from scenarios.explain.bearers import before_fees
from scenarios.explain.figures import Maker
from scenarios.explain.own_costs import OwnCosts
from scenarios.explain.real_terms import deflator, factor
from scenarios.explain.way import Way, stated

TOPIC = "present_value"

FULL, ECONOMIC = "full_cost", "full_economic_cost"
PROVIDER, SUPPORTED = "provider_schools", "supported_schools"

_AMOUNTS: Mapping[str, Callable[[Ledger], Floats]] = {
    FULL: lambda ledger: ledger.full_cost.sum(axis=(0, 1, 2)),
    ECONOMIC: lambda ledger: ledger.full_economic_cost.sum(axis=(0, 1, 2)),
    PROVIDER: lambda ledger: ledger.borne_by(Party.PROVIDER_SCHOOL).sum(axis=0),
    SUPPORTED: lambda ledger: ledger.borne_by(Party.SUPPORTED_SCHOOL).sum(axis=0),
}
"""Nominal pounds of each year; ``(year,)``."""

_PARTIES = {PROVIDER: Party.PROVIDER_SCHOOL, SUPPORTED: Party.SUPPORTED_SCHOOL}
"""Parties that may pay fees, which are no part of these values."""

_BEFORE_FEES = "what they give and pay less what they are paid, before fees"


def present_value_address(way: str, cost: str) -> str:
    """Return the address of a present value.

    Examples
    --------
    >>> present_value_address("traded", FULL)
    'traded.present_value.full_cost'

    """
    return written(way, TOPIC, cost)


def present_values_of(way: Way) -> Mapping[str, Maker]:
    """Return what makes each cost of all years in today's value."""
    own = OwnCosts(way)
    return {
        present_value_address(way.name, cost): partial(_present_value, own, cost)
        for cost in _AMOUNTS
    }


def _present_value(own: OwnCosts, cost: str) -> Explanation:
    """Return a cost of all years in today's value."""
    told = f"{cost.replace('_', ' ')} in today's value"
    return own.way.sum(told, own.way.horizon.label_of_all(), _years(own, cost))


def _nominal(own: OwnCosts, cost: str, at: int, amount: float) -> Explanation:
    """Return a cost of a year, nominal: a figure of its own, or less what is paid."""
    told = f"prices of {own.way.horizon.label_of_year(at)}"
    if cost in _PARTIES:
        before = before_fees(own, _PARTIES[cost], at)
        return replace(before, name=told, words=_BEFORE_FEES)
    figure = Topic.COST if cost == FULL else cost
    address = written(own.way.name, figure, when=own.way.year(at))
    return stated(told, amount, address=address)


def _years(own: OwnCosts, cost: str) -> Iterator[Explanation]:
    """Yield each year: nominal ÷ deflator × discount factor."""
    way = own.way
    for at, amount in enumerate(_AMOUNTS[cost](way.ledger)):
        label = way.horizon.label_of_year(at)
        parts = (_nominal(own, cost, at, amount), deflator(way.books, at))
        real = made("first-year prices", Made.QUOTIENT, parts, unit="£")
        yield made(label, Made.PRODUCT, (real, factor(way.books, at)), unit="£")
