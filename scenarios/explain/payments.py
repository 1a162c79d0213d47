"""Schools in a way of funding, income by kind, and what a school pays in all.

Sums a school-year are in prices of the first year, over all years.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial

from costmodel.drivers import Count, Party
from costmodel.explain.addresses import Address
from costmodel.explain.measures import Clause, Measure
from costmodel.explain.quantities import COUNT_NAMES
from costmodel.explain.tree import Explanation, Made, made
from scenarios.explain.addresses import Topic, written
from scenarios.explain.bands import price_of
from scenarios.explain.figures import Maker
from scenarios.explain.way import Way, counted, stated
from scenarios.fees import is_asked_of_schools, whole_years
from scenarios.school_payments import (
    brokerage_a_school,
    is_taken_up,
    planned_places,
    units_a_school,
)
from scenarios.streams import Fee

SCHOOL_YEARS, SCHOOLS_A_YEAR = "school_years", "schools_a_year"
MEAN_FEE, SCHOOL_PAYMENTS = "mean_fee", "school_payments"
KIND = "kind"
"""Stands in an address before a kind of stream."""

_OWN = "at this way of funding's own volumes"


def kind_address(way: str, kind: str) -> str:
    """Return the address of the income of all streams of a kind, in all years.

    Examples
    --------
    >>> kind_address("traded", "fee")
    'traded.income.kind.fee'

    """
    return written(way, Topic.INCOME, KIND, kind)


def payments_of(way: Way) -> Mapping[str, Maker]:
    """Return what makes schools, income by kind, and what a school pays in all."""
    found: dict[str, Maker] = {
        kind_address(way.name, kind): partial(_of_kind, way, kind)
        for kind in dict.fromkeys(each.kind for each in way.funding.streams)
    }
    found[written(way.name, SCHOOL_YEARS)] = partial(school_years, way)
    found[written(way.name, SCHOOLS_A_YEAR)] = partial(_a_year, way)
    if any(each.amount > 0.0 for each in _paying(way).values()):
        found[written(way.name, MEAN_FEE)] = partial(mean_fee, way)
    if is_taken_up(way.projection):
        found[written(way.name, SCHOOL_PAYMENTS)] = partial(_paid_in_all, way)
    return found


def school_years(way: Way) -> Explanation:
    """Return school-years of all programmes; as planned they have an address."""
    names = way.books.plan.model.programmes
    parts = (_places(way, at, name) for at, name in enumerate(names))
    name = f"{way.funding.label}: school-years, all years"
    return made(name, Made.SUM, tuple(parts))


def pointed_school_years(way: Way) -> Explanation:
    """Return school-years as a figure of its own."""
    amount = school_years(way).amount
    return counted("school-years", amount, address=written(way.name, SCHOOL_YEARS))


def _places(way: Way, at: int, name: str) -> Explanation:
    """Return school-years of one programme."""
    own = way.projection.costs.volumes.places[at, :, 0].sum()
    planned = way.books.ledger.costs.volumes.places[at, :, 0].sum()
    count = {Clause.OF: Count.SCHOOL.value}
    address = str(Address(name, Measure.COUNT, None, count))
    is_planned = bool(own == planned)
    return counted(
        way.programmes[at],
        own,
        "" if is_planned else _OWN,
        address if is_planned else "",
    )


def _a_year(way: Way) -> Explanation:
    """Return schools in programmes, a mean over the years."""
    years = counted("years", way.horizon.years)
    name = f"{way.funding.label}: schools in programmes, a year"
    return made(name, Made.QUOTIENT, (pointed_school_years(way), years))


def _of_kind(way: Way, kind: str) -> Explanation:
    """Return what all streams of a kind bring in all years."""
    parts = (
        stated(
            way.label_of(each.name),
            way.projection.recognised[each.name].sum(),
            address=way.address(Topic.INCOME, of=each.name),
        )
        for each in way.funding.streams
        if each.kind == kind
    )
    return way.sum(f"income of every {kind}", way.horizon.label_of_all(), parts)


def _fees(way: Way) -> tuple[tuple[int, Fee], ...]:
    """Return the fees that schools pay, each with its place among the streams."""
    streams = enumerate(way.funding.streams)
    return tuple(
        (at, each)
        for at, each in streams
        if isinstance(each, Fee) and is_asked_of_schools(each)
    )


def mean_fee(way: Way) -> Explanation:
    """Return the mean fee by the price list, over the schools that pay one."""
    schools = _paying(way)
    parts = tuple(_priced(way, schools))
    all_fees = made("fees at list prices", Made.SUM, parts, unit="£")
    whole = made("school-years that pay a fee", Made.SUM, tuple(schools.values()))
    name = f"{way.funding.label}: mean fee a school-year by the price list"
    return made(name, Made.QUOTIENT, (all_fees, whole), unit="£")


def _paying(way: Way) -> Mapping[str, Explanation]:
    """Return school-years of each programme that some fee names."""
    names = tuple(way.books.plan.model.programmes)
    paying = {name for _, each in _fees(way) for name in each.prices}
    return {name: _schools(way, name) for name in names if name in paying}


def _priced(way: Way, schools: Mapping[str, Explanation]) -> Iterator[Explanation]:
    """Yield each fee × the schools that pay it, or the units that they take."""
    names = tuple(way.books.plan.model.programmes)
    for _, fee in _fees(way):
        units = units_a_school(way.projection, way.ledger, fee)
        for name in fee.prices:
            per = fee.per.replace("_", " ")
            leaf = price_of(way, fee, name, f"fee of a {per}")
            parts = [leaf, schools[name]]
            if fee.per != "school" or fee.years is not None:
                told = f"{COUNT_NAMES[Count(fee.per)]} for each school-year"
                if fee.years is not None:
                    told = f"{told}, of the years in which it is asked"
                parts.append(counted(told, units[names.index(name)], _OWN))
            label = way.books.name_of(name)
            yield made(label, Made.PRODUCT, tuple(parts), unit="£")
            if fee.brokerage != 0.0:
                share = brokerage_a_school(way.projection, way.ledger, fee)
                told = "share of days' fees, a school-year in first-year prices"
                each = stated(told, share[names.index(name)], _OWN)
                both = (each, schools[name])
                yield made(f"{label}, brokerage", Made.PRODUCT, both, unit="£")


def _schools(way: Way, name: str) -> Explanation:
    """Return school-years of a programme; those planned where none is taken at all."""
    at = tuple(way.books.plan.model.programmes).index(name)
    if is_taken_up(way.projection):
        return _places(way, at, name)
    planned = planned_places(way.projection, way.ledger)
    return counted(way.programmes[at], planned[at], "planned to start")


def _paid_in_all(way: Way) -> Explanation:
    """Return fees received and days bought directly, for each school-year."""
    years = tuple(_paid_in(way, at) for at in range(way.horizon.years))
    paid = made("paid, in prices of the first year", Made.SUM, years, unit="£")
    told = "fees and days paid to providers, a school-year"
    name = f"{way.funding.label}: {told}"
    return made(name, Made.QUOTIENT, (paid, pointed_school_years(way)), unit="£")


def _paid_in(way: Way, at: int) -> Explanation:
    """Return what schools pay in a year, in first-year prices."""
    year, label = way.year(at), way.horizon.label_of_year(at)
    fees = (
        stated(
            way.label_of(each.name),
            whole_years(way.projection.recognised[each.name])[at, 0],
            address=way.address(Topic.INCOME, of=each.name, when=year),
        )
        for _, each in _fees(way)
    )
    by, to = Party.SUPPORTED_SCHOOL, Party.PROVIDER_SCHOOL
    asked = {Clause.BY: by.value, Clause.TO: to.value}
    direct = stated(
        "days bought from providers",
        way.ledger.paid_by(by, to)[..., at].sum(),
        address=str(Address(way.name, Measure.PAID, year, asked)),
    )
    told = made(f"paid in {label}", Made.SUM, (*fees, direct), unit="£")
    return over_prices(way, at, told)


def over_prices(way: Way, at: int, nominal: Explanation) -> Explanation:
    """Return pounds of a year, by position, in prices of the first year."""
    deflator = counted(
        "prices of the year over those of the first", way.books.plan.facts.divisors[at]
    )
    name = f"{nominal.name}, in prices of the first year"
    return made(name, Made.QUOTIENT, (nominal, deflator), unit="£")
