"""What others paid for work like this, down to the published sums.

The rule in words is docs/method/comparators.md.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from functools import partial

from costmodel.assumptions import Assumption
from costmodel.bearers import WHOLE
from costmodel.drivers import Count
from costmodel.explain.addresses import Address
from costmodel.explain.books import Books
from costmodel.explain.measures import UNITS, Clause, Measure
from costmodel.explain.numbers import source_of
from costmodel.explain.tree import Explanation, Made, made
from scenarios.comparator_files import load_comparators
from scenarios.comparators import Comparators, ComparedSum, GivenFor
from scenarios.explain.addresses import written
from scenarios.explain.figures import Maker
from scenarios.explain.way import counted, stated

TOPIC = "comparator"

PUBLISHED, NOW = "as_published", "in_first_year_prices"
LOW, HIGH = "low", "high"
A_YEAR, A_JOURNEY, A_PUPIL = "school_year", "journey", "pupil"
DAYS = "days_of_a_school_year"
SCHOOL_YEARS = "school_years"
NOTHING = written(WHOLE, TOPIC, "nothing")
"""Address of what doing nothing costs."""
AFTER = "after_nothing"
"""Stands before the register's name of what follows where nothing is done."""

_UNITS: Mapping[str, Count] = {
    A_YEAR: Count.SCHOOL,
    A_JOURNEY: Count.JOURNEY,
    A_PUPIL: Count.PUPIL,
}


def sum_address(name: str, *words: str) -> str:
    """Return the address of a comparator's figure.

    Examples
    --------
    >>> sum_address("subsidy_2013", NOW)
    'all.comparator.subsidy_2013.in_first_year_prices'

    """
    return written(WHOLE, TOPIC, name, *words)


def fact_address(name: str, end: str = "") -> str:
    """Return the address of what follows where nothing is done, or an end of it.

    Examples
    --------
    >>> fact_address("outcome.stuck_years")
    'all.comparator.after_nothing.outcome.stuck_years'

    """
    return written(WHOLE, TOPIC, AFTER, name, end)


def comparators_of(books: Books) -> Mapping[str, Maker]:
    """Return what makes the figures of all comparators, by address."""
    beside = Comparators(books.ledger, load_comparators())
    found: dict[str, Maker] = {NOTHING: _nothing}
    for each in beside.compared:
        found |= dict(_of_sum(each, str(beside.prices)))
    for fact, figure in beside.doing_nothing:
        found |= dict(_of_fact(fact.figure, fact.tells, figure))
    return found


def _nothing() -> Explanation:
    """Return what doing nothing costs."""
    return stated("Doing nothing: nothing is bought", 0.0, "to compare with")


def _of_fact(name: str, tells: str, figure: Assumption) -> Iterator[tuple[str, Maker]]:
    """Yield what follows where nothing is done, with its range if it has one."""
    ends = {"": figure.value, LOW: figure.low, HIGH: figure.high}
    for end, amount in ends.items():
        if amount is not None:
            asked = (name, tells, end, amount)
            yield fact_address(name, end), partial(_fact, figure, asked)


def _fact(figure: Assumption, asked: tuple[str, str, str, float]) -> Explanation:
    """Return one fact as it is published."""
    name, tells, end, amount = asked
    unit = "£" if figure.unit.startswith("£") else ""
    leaf = Explanation(
        end or "value", amount, unit=unit, source=source_of(name, figure)
    )
    return made(tells, Made.SUM, (leaf,), unit=unit)


def _of_sum(each: ComparedSum, prices: str) -> Iterator[tuple[str, Maker]]:
    """Yield the figures of one comparator."""
    name, one = each.comparator.name, each.comparator
    yield sum_address(name, PUBLISHED), partial(_published, each)
    ends = {NOW: each.figure.value, LOW: each.figure.low, HIGH: each.figure.high}
    for end, amount in ends.items():
        if amount is not None:
            yield sum_address(name, end), partial(_now, each, (end, amount, prices))
    if one.per is GivenFor.DAY and not math.isnan(each.days_of_a_school_year):
        yield sum_address(name, DAYS), partial(_days, each)
    if one.per is GivenFor.BODY:
        both = (Measure.FULL_COST, Measure.FULL_ECONOMIC_COST)
        for cost, years in zip(both, each.school_years, strict=True):
            if not math.isnan(years):
                address = sum_address(name, SCHOOL_YEARS, cost)
                yield address, partial(_school_years, each, cost)
    for given in each.readings:
        yield from _of_reading(each, given)


def _published(each: ComparedSum) -> Explanation:
    """Return a sum as its source has it."""
    one = each.comparator
    source = source_of(one.figure, each.figure)
    leaf = Explanation("the sum", each.figure.value, unit="£", source=source)
    name = f"{one.label}, as published, in prices of {one.prices_of}"
    return made(name, Made.SUM, (leaf,), unit="£")


def _now(each: ComparedSum, asked: tuple[str, float, str]) -> Explanation:
    """Return a sum, or an end of its range, in prices of the plan's first year."""
    end, amount, prices = asked
    one, told = each.comparator, each.rebased
    source = source_of(one.figure, each.figure)
    parts = (
        Explanation(f"pounds of {one.prices_of}", amount, unit="£", source=source),
        Explanation(
            f"prices of {prices} over those of {one.prices_of}",
            told.factor,
            words=told.deflator,
        ),
    )
    which = "" if end == NOW else f", the {end} end"
    name = f"{one.label}{which}, prices of {prices}"
    return made(name, Made.PRODUCT, parts, unit="£")


def _of_reading(each: ComparedSum, given: GivenFor) -> Iterator[tuple[str, Maker]]:
    """Yield a sum in each unit, by one reading of what it is given for."""
    sums = each.readings[given]
    amounts = {A_JOURNEY: sums.journey, A_YEAR: sums.school_year, A_PUPIL: sums.pupil}
    for unit, amount in amounts.items():
        if not math.isnan(amount):
            address = sum_address(each.comparator.name, given, unit)
            yield address, partial(_in_unit, each, (given, unit))


def _in_unit(each: ComparedSum, asked: tuple[GivenFor, str]) -> Explanation:
    """Return a sum in one unit: over its own count of the plan, times the other."""
    given, unit = asked
    own = A_JOURNEY if given is GivenFor.SCHOOL else A_YEAR
    told = f"{each.comparator.label}, read as for a {_said(own)}, a {_said(unit)}"
    if unit == own:
        return made(told, Made.SUM, (_pointed(each),), unit="£")
    ratio = made(
        f"{_said(own)}s over {_said(unit)}s",
        Made.QUOTIENT,
        (_count(each, _UNITS[own]), _count(each, _UNITS[unit])),
    )
    return made(told, Made.PRODUCT, (_pointed(each), ratio), unit="£")


def _days(each: ComparedSum) -> Explanation:
    """Return what the plan's days of a school-year cost at a rate."""
    ratio = made(
        "deployed days of a school-year",
        Made.QUOTIENT,
        (_count(each, Count.DEPLOYMENT_DAY), _count(each, Count.SCHOOL)),
    )
    name = f"{each.comparator.label}: the plan's days of a school-year"
    return made(name, Made.PRODUCT, (_pointed(each), ratio), unit="£")


def _school_years(each: ComparedSum, cost: Measure) -> Explanation:
    """Return how many school-years of the plan a sum would pay for."""
    has = each.volumes
    of_all = cost is Measure.FULL_ECONOMIC_COST
    address = str(Address(WHOLE, cost, None, {Clause.PER: "school_year"}))
    amount = has.full_economic_cost if of_all else has.full_cost
    told = stated(f"{cost.in_words} of a school-year", amount, address=address)
    name = f"{each.comparator.label}: school-years of {cost.in_words}"
    return made(name, Made.QUOTIENT, (_pointed(each), told))


def _pointed(each: ComparedSum) -> Explanation:
    """Return a sum in first-year prices as a figure of its own."""
    address = sum_address(each.comparator.name, NOW)
    return stated(each.comparator.label, each.amount, address=address)


def _count(each: ComparedSum, count: Count) -> Explanation:
    """Return a count of the plan as a figure of its own."""
    has = each.volumes
    amounts = {
        Count.SCHOOL: has.places,
        Count.JOURNEY: has.journeys,
        Count.PUPIL: has.pupils,
        Count.DEPLOYMENT_DAY: has.days,
    }
    unit = next(name for name, counts in UNITS.items() if counts is count)
    address = Address(WHOLE, Measure.COUNT, None, {Clause.OF: count.value})
    told = f"{unit.replace('_', '-')}s, all programmes and years"
    return counted(told, amounts[count], address=str(address))


def _said(unit: str) -> str:
    """Return a unit as it is read.

    Examples
    --------
    >>> _said(A_YEAR)
    'school-year'

    """
    return unit.replace("_", "-")
