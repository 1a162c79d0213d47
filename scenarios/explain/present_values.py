"""What a way of funding costs in today's value, year by year.

The rule in words is docs/method/appraisal.md.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial

from costmodel.arrays import Floats
from costmodel.bearers import Ledger
from costmodel.drivers import Party
from costmodel.explain.tree import Explanation, Made, made
from scenarios.explain.addresses import Topic, written
from scenarios.explain.figures import Maker
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

_FIGURES: Mapping[str, str] = {
    FULL: Topic.COST,
    ECONOMIC: ECONOMIC,
    PROVIDER: PROVIDER,
}
"""What a year has as a figure of its own: nominal, with the year behind it."""

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
    return {
        present_value_address(way.name, cost): partial(_present_value, way, cost)
        for cost in _AMOUNTS
    }


def _present_value(way: Way, cost: str) -> Explanation:
    """Return a cost of all years in today's value."""
    told = f"{cost.replace('_', ' ')} in today's value"
    return way.sum(told, "all years", _years(way, cost))


def _years(way: Way, cost: str) -> Iterator[Explanation]:
    """Yield each year: nominal ÷ deflator × discount factor."""
    for at, amount in enumerate(_AMOUNTS[cost](way.ledger)):
        label = way.horizon.label_of_year(at)
        figure = _FIGURES.get(cost, "")
        asked = written(way.name, figure, when=way.year(at)) if figure else ""
        words = "" if figure else _BEFORE_FEES
        nominal = stated(f"prices of {label}", amount, words, asked)
        parts = (nominal, deflator(way.books, at))
        real = made("first-year prices", Made.QUOTIENT, parts, unit="£")
        yield made(label, Made.PRODUCT, (real, factor(way.books, at)), unit="£")
