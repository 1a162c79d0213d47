"""Costs on planned volumes in first-year prices, and in today's value, taken apart.

The rule in words is docs/method/appraisal.md.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial

from costmodel.arrays import Floats
from costmodel.bearers import WHOLE
from costmodel.discounting import discount_factors
from costmodel.explain.addresses import Address
from costmodel.explain.books import Books
from costmodel.explain.measures import Measure
from costmodel.explain.tree import Explanation, Made, made
from scenarios.appraisal import SCHEDULE
from scenarios.explain.addresses import written
from scenarios.explain.figures import Maker
from scenarios.explain.price_levels import over_first
from scenarios.explain.way import counted, stated

REAL, REAL_ECONOMIC, TODAY = "real_cost", "real_economic_cost", "todays_value"
DEFLATOR, FACTOR = "deflator", "discount_factor"

_MEASURES: Mapping[str, Measure] = {
    REAL: Measure.FULL_COST,
    REAL_ECONOMIC: Measure.FULL_ECONOMIC_COST,
}


def real_terms_of(books: Books) -> Mapping[str, Maker]:
    """Return what makes costs in first-year prices and in today's value, by address."""
    found: dict[str, Maker] = {}
    for topic in (REAL, REAL_ECONOMIC, TODAY):
        found[written(WHOLE, topic)] = partial(_all_years, books, topic)
    for at, year in _years(books):
        for topic in _MEASURES:
            maker = partial(_real, books, topic, at)
            found[written(WHOLE, topic, when=year)] = maker
        found[written(WHOLE, TODAY, when=year)] = partial(_today, books, at)
        found[written(WHOLE, DEFLATOR, when=year)] = partial(_levels, books, at)
        found[written(WHOLE, FACTOR, when=year)] = partial(factor, books, at)
    return found


def deflator(books: Books, at: int) -> Explanation:
    """Return prices of a year over those of the first."""
    facts, horizon = books.plan.facts, books.plan.horizon
    name = f"prices of {horizon.label_of_year(at)} over those of the first year"
    address = written(WHOLE, DEFLATOR, when=horizon.first_year + at)
    return counted(name, facts.divisors[at], facts.deflator.title, address)


def _levels(books: Books, at: int) -> Explanation:
    """Return the same down to the published levels."""
    told = deflator(books, at)
    year = books.plan.horizon.first_year + at
    return over_first(books, books.plan.facts.deflator, year, told.name)


def factor(books: Books, at: int) -> Explanation:
    """Return by what an amount of a year is multiplied to have it in today's value."""
    facts, horizon = books.plan.facts, books.plan.horizon
    schedule = facts.register.schedules[SCHEDULE]
    name = f"discount factor of {horizon.label_of_year(at)}"
    address = written(WHOLE, FACTOR, when=horizon.first_year + at)
    amount = discount_factors(schedule, horizon.years)[at]
    return counted(name, amount, schedule.label, address)


def whole_of(books: Books, topic: str) -> Explanation:
    """Return a cost of all years in first-year prices, as a figure of its own."""
    figure = _all_years(books, topic)
    return stated(figure.name, figure.amount, address=written(WHOLE, topic))


def _years(books: Books) -> Iterator[tuple[int, int]]:
    """Yield years by position and as they are written."""
    horizon = books.plan.horizon
    return ((at, horizon.first_year + at) for at in range(horizon.years))


def _all_years(books: Books, topic: str) -> Explanation:
    """Return the sum of years, each a figure of its own."""
    parts = []
    for at, year in _years(books):
        one = _today(books, at) if topic == TODAY else _real(books, topic, at)
        parts.append(stated(one.name, one.amount, "", written(WHOLE, topic, when=year)))
    told = topic.replace("_", " ").replace("todays", "today's")
    name = f"{books.name_of(WHOLE)}: {told}, all years"
    return made(name, Made.SUM, tuple(parts), unit="£")


def _real(books: Books, topic: str, at: int) -> Explanation:
    """Return a year's cost in first-year prices."""
    measure, horizon = _MEASURES[topic], books.plan.horizon
    costs: Mapping[Measure, Floats] = {
        Measure.FULL_COST: books.ledger.full_cost,
        Measure.FULL_ECONOMIC_COST: books.ledger.full_economic_cost,
    }
    label = horizon.label_of_year(at)
    address = Address(WHOLE, measure, horizon.first_year + at)
    amount = costs[measure][..., at].sum()
    nominal = stated(f"{measure.in_words}, {label}", amount, address=str(address))
    name = f"{books.name_of(WHOLE)}: {measure.in_words}, {label}, first-year prices"
    return made(name, Made.QUOTIENT, (nominal, deflator(books, at)), unit="£")


def _today(books: Books, at: int) -> Explanation:
    """Return a year's full cost in today's value."""
    real, horizon = _real(books, REAL, at), books.plan.horizon
    address = written(WHOLE, REAL, when=horizon.first_year + at)
    parts = (stated(real.name, real.amount, "", address), factor(books, at))
    label = horizon.label_of_year(at)
    name = f"{books.name_of(WHOLE)}: full cost, {label}, today's value"
    return made(name, Made.PRODUCT, parts, unit="£")
