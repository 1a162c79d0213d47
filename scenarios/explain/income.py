"""What streams bring, taken apart: fees by programme, all else by its terms."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from costmodel.drivers import Count
from costmodel.explain.tree import Explanation, Made, made
from costmodel.periods import MONTHS_A_YEAR
from scenarios.explain.addresses import Topic
from scenarios.explain.bands import price_of
from scenarios.explain.brokerage import share_of_fees
from scenarios.explain.clauses import clause_level, collected
from scenarios.explain.terms import by_its_terms
from scenarios.explain.units import units_taken
from scenarios.explain.way import Way, stated
from scenarios.fees import FeeMoney, is_asked_in


def income(way: Way, year: int | None = None) -> Explanation:
    """Return all income of a year by position, or of all years."""
    if year is None:
        years = range(way.horizon.years)
        return way.sum("income", "all years", (_pointed(way, at) for at in years))
    when = way.horizon.label_of_year(year)
    streams = (_of_stream(way, name, year) for name in way.projection.recognised)
    return way.sum("income", when, streams)


def of_stream(way: Way, name: str, year: int | None = None) -> Explanation:
    """Return what one stream brings in a year, or in all years."""
    told = f"income from {way.label_of(name)}"
    if year is None:
        years = range(way.horizon.years)
        return way.sum(told, "all years", (_of_stream(way, name, at) for at in years))
    when = way.horizon.label_of_year(year)
    fees = {money.fee.name: money for money in way.projection.streams.fees}
    if name in fees:
        return way.sum(told, when, _fee(way, fees[name], year))
    return way.sum(told, when, (by_its_terms(way, name, year),))


def of_programme(way: Way, name: str, programme: str, year: int) -> Explanation:
    """Return what one stream brings in a year for one programme alone."""
    fees = {money.fee.name: money for money in way.projection.streams.fees}
    if name not in fees:
        return _of_stream(way, name, year)
    prices = tuple(fees[name].fee.prices)
    part = tuple(_fee(way, fees[name], year))[prices.index(programme)]
    return replace(part, name=way.label_of(name))


def of_source(way: Way, name: str) -> Explanation:
    """Return what one stream brings in all years, as a figure of its own."""
    years = range(way.horizon.years)
    amount = sum(_earned(way, name, year) for year in years)
    address = way.address(Topic.INCOME, of=name)
    return stated(way.label_of(name), amount, address=address)


def _pointed(way: Way, year: int) -> Explanation:
    """Return a year's income as a figure of its own."""
    amount = sum(_earned(way, name, year) for name in way.projection.recognised)
    address = way.address(Topic.INCOME, when=way.year(year))
    return stated(way.horizon.label_of_year(year), amount, address=address)


def _of_stream(way: Way, name: str, year: int) -> Explanation:
    """Return a stream's income of a year as a figure of its own."""
    address = way.address(Topic.INCOME, of=name, when=way.year(year))
    label = f"{way.label_of(name)}, {way.horizon.label_of_year(year)}"
    return stated(label, _earned(way, name, year), address=address)


def _earned(way: Way, name: str, year: int) -> float:
    """Return what a stream brings in a year."""
    months = slice(year * MONTHS_A_YEAR, (year + 1) * MONTHS_A_YEAR)
    return float(way.projection.recognised[name][months, 0].sum())


def _fee(way: Way, money: FeeMoney, year: int) -> Iterator[Explanation]:
    """Yield what each programme's fee brings: fee × units × part collected."""
    names = tuple(way.books.plan.model.programmes)
    per = Count(money.fee.per)
    level = clause_level(way, money.fee, year)
    told = "what indexation has made of the fee"
    asked = f"fee of a {per.value.replace('_', ' ')}"
    for name in money.fee.prices:
        programme = names.index(name)
        parts = [
            price_of(way, money.fee, name, asked),
            units_taken(way, programme, year, per),
        ]
        if level.amount != 1.0:
            parts.append(made(told, Made.SUM, (level,)))
        if not is_asked_in(money.fee, way.year(year)):
            parts.append(Explanation("asked in this year", 0.0))
        label = way.books.labels[programme]
        if money.fee.brokerage == 0.0:
            parts += collected(way, money.fee)
            yield made(label, Made.PRODUCT, tuple(parts), unit="£")
            continue
        by_day = made("for each day", Made.PRODUCT, tuple(parts), unit="£")
        both = (by_day, share_of_fees(way, money.fee, programme, year))
        asked_for = made("asked", Made.SUM, both, unit="£")
        paid = (asked_for, *collected(way, money.fee))
        yield made(label, Made.PRODUCT, paid, unit="£")
