"""What grants, contracts and income taken before bring in a year, by their terms.

The rule in words is docs/method/streams.md.
"""

from __future__ import annotations

from collections.abc import Iterator

from costmodel.explain.tree import Explanation, Made, made
from costmodel.periods import MONTHS_A_YEAR
from scenarios.cash import returned_by_month
from scenarios.contracts import contract_months
from scenarios.explain.addresses import Topic, month_written
from scenarios.explain.taking_part import schools_taking_part
from scenarios.explain.way import Way, counted, less, stated
from scenarios.grants import GrantMoney, GrantYear
from scenarios.scopes import cover_of
from scenarios.streams import Contract, Grant

_NOTHING = 1e-6
"""Pounds that are left by rounding alone."""

_PARTS_OF_YEAR = "months of a year"
_SPENT = "a restricted grant is income as it pays for its scope, month by month"


def by_its_terms(way: Way, name: str, year: int) -> Explanation:
    """Return what a stream that is no fee brings in a year, by position."""
    for money in way.projection.streams.grants:
        if money.grant.name == name:
            return _grant(way, money, year)
    for stream in way.funding.streams:
        if stream.name == name and isinstance(stream, Contract):
            return _contract(way, stream, year)
    return _opening(way, year)


def carried(way: Way, name: str, year: int) -> Explanation:
    """Return the money of a restricted grant that is left at a year's end."""
    money = _money(way, name)
    when = way.horizon.label_of_year(year)
    parts = (
        *_carried(way, name, year - 1),
        *_awarded(way, money, year),
        less(_paid(way, name, year)),
        *returned(way, name, _months(year)),
    )
    return way.sum(f"{way.label_of(name)}, not yet spent", f"end of {when}", parts)


def _money(way: Way, name: str) -> GrantMoney:
    """Return what a restricted grant brings."""
    restricted = way.projection.streams.restricted
    return next(each for each in restricted if each.grant.name == name)


def _months(year: int) -> range:
    """Return the months of a year, both by position."""
    return range(year * MONTHS_A_YEAR, (year + 1) * MONTHS_A_YEAR)


def place_of(way: Way, stream: Grant | Contract) -> tuple[str | int, ...]:
    """Return where a stream stands in the model."""
    at = way.funding.streams.index(stream)
    return ("funding", way.projection.scenario.name, "streams", at)


def part_of(name: str, first: int, second: int, of_what: str) -> Explanation:
    """Return a part of some months as a quotient."""
    months = (counted("months", first), counted(of_what, second))
    return made(name, Made.QUOTIENT, months)


def _within(months: range, year: int) -> int:
    """Return how many of some months lie in a year."""
    first = year * MONTHS_A_YEAR
    return len(range(max(months.start, first), min(months.stop, first + MONTHS_A_YEAR)))


def _contract(way: Way, contract: Contract, year: int) -> Explanation:
    """Return a year of a contract: price × what its index made of it × its months."""
    months = _within(contract_months(contract, way.horizon), year)
    if contract.cost_plus is not None:
        return _cost_plus(way, contract, year)
    of, place = way.books.numbers.of, place_of(way, contract)
    price = contract.a_year or 0.0
    parts = [
        of("price of a full year", price, *place, "a_year", unit="£"),
        part_of("part of the year in its term", months, MONTHS_A_YEAR, _PARTS_OF_YEAR),
    ]
    level = way.books.prices.since_first_month(contract.index, year)
    if level.amount != 1.0:
        parts.append(made("what its index has made of it", Made.SUM, (level,)))
    label = f"price of {way.horizon.label_of_year(year)}"
    return made(label, Made.PRODUCT, tuple(parts), unit="£")


def _cost_plus(way: Way, contract: Contract, year: int) -> Explanation:
    """Return a year of a contract priced on the cost of its scope."""
    months = slice(year * MONTHS_A_YEAR, (year + 1) * MONTHS_A_YEAR)
    earned = float(way.projection.recognised[contract.name][months, 0].sum())
    of, place = way.books.numbers.of, place_of(way, contract)
    margin = of("margin", contract.cost_plus or 0.0, *place, "cost_plus")
    one = Explanation("one", 1.0)
    raised = made("with its margin", Made.SUM, (one, margin))
    words = "of the months of its term, on planned volumes, start-up over its life"
    cost = stated("cost of its scope", earned / raised.amount, words)
    label = f"price of {way.horizon.label_of_year(year)}"
    return made(label, Made.PRODUCT, (cost, raised), unit="£")


def _grant(way: Way, money: GrantMoney, year: int) -> Explanation:
    """Return a year of a grant: its months of grant years, or what it has paid for."""
    name = f"income of {way.horizon.label_of_year(year)}"
    if not money.grant.restricted:
        parts = tuple(_accrued(way, money, year))
        return made(name, Made.SUM, parts, unit="£")
    parts = (
        *_carried(way, money.grant.name, year - 1),
        *_awarded(way, money, year),
        *(less(left) for left in _carried(way, money.grant.name, year)),
        *returned(way, money.grant.name, _months(year)),
    )
    return made(name, Made.SUM, parts, unit="£", words=_SPENT)


def _accrued(way: Way, money: GrantMoney, year: int) -> Iterator[Explanation]:
    """Yield each grant year's sum × the part of its months that lies in a year."""
    for at, grant_year in enumerate(money.years):
        months = grant_year.within(way.horizon.months)
        if within := _within(months, year):
            of_what = "months of the grant year"
            part = part_of("part in this year", within, len(months), of_what)
            whole = grant_year_sum(way, money, at, grant_year)
            yield made(whole.name, Made.PRODUCT, (whole, part), unit="£")


def _awarded(way: Way, money: GrantMoney, year: int) -> Iterator[Explanation]:
    """Yield the sum of each grant year that begins in a year of the model."""
    yield from _awarded_in(way, money, _months(year))


def _awarded_in(way: Way, money: GrantMoney, within: range) -> Iterator[Explanation]:
    """Yield the sum of each grant year that begins in some months of the model."""
    for at, grant_year in enumerate(money.years):
        months = grant_year.within(way.horizon.months)
        if months and months.start in within:
            yield grant_year_sum(way, money, at, grant_year)


def grant_year_sum(
    way: Way, money: GrantMoney, at: int, year: GrantYear
) -> Explanation:
    """Return a grant year's sum, by its position: its full sum × taper × its size."""
    grant, of, place = money.grant, way.books.numbers.of, place_of(way, money.grant)
    months = year.within(way.horizon.months)
    if grant.per_school is not None:
        full = of("sum a school", grant.per_school, *place, "per_school", unit="£")
        size = _school_years(way, grant, months)
    else:
        a_year = grant.a_year or 0.0
        full = of("sum of a full year", a_year, *place, "a_year", unit="£")
        size = part_of("part of a year", len(months), MONTHS_A_YEAR, _PARTS_OF_YEAR)
    parts = [full, size]
    if grant.taper:
        position = min(at, len(grant.taper) - 1)
        path, share = (*place, "taper", position), float(grant.taper[position])
        parts.append(way.books.numbers.fixed("taper", share, *path))
    first = way.horizon.label_of_month(months.start)
    return made(f"grant year from {first}", Made.PRODUCT, tuple(parts), unit="£")


def _school_years(way: Way, grant: Grant, months: range) -> Explanation:
    """Return school-years of a grant's scope in some months."""
    names = tuple(way.books.plan.model.programmes)
    named = [at for at in cover_of(grant.scope, names).programmes if at < len(names)]
    years = []
    for year in range(way.horizon.years):
        if within := _within(months, year):
            schools = (schools_taking_part(way, at, year) for at in named)
            label = way.horizon.label_of_year(year)
            taking = made(f"schools, {label}", Made.SUM, tuple(schools))
            part = part_of("part of a year", within, MONTHS_A_YEAR, _PARTS_OF_YEAR)
            years.append(made(label, Made.PRODUCT, (taking, part)))
    return made("school-years", Made.SUM, tuple(years))


def _carried(way: Way, name: str, year: int) -> Iterator[Explanation]:
    """Yield what is left at a year's end as a figure of its own, if anything is."""
    if year < 0:
        return
    figure = carried(way, name, year)
    if figure.amount > _NOTHING:
        address = way.address(Topic.CARRIED, of=name, when=way.year(year))
        yield stated(figure.name, figure.amount, address=address)


def _paid(way: Way, name: str, year: int) -> Explanation:
    """Return what a grant pays for cost in a year."""
    amount = way.paid[:, year, :, way.payers.index(name)].sum()
    address = way.address(Topic.PAID, of=name, when=way.year(year))
    return stated(f"paid by {way.label_of(name)}", amount, address=address)


def given_back(way: Way, name: str, month: int) -> Explanation:
    """Return what of a restricted grant goes back at a month's end: what is left then.

    It is what the year began with and was awarded since, less what was paid of it.
    """
    money = _money(way, name)
    year = month // MONTHS_A_YEAR
    months = range(year * MONTHS_A_YEAR, month + 1)
    parts = (
        *_carried(way, name, year - 1),
        *_awarded_in(way, money, months),
        *(less(_paid_in(way, name, each)) for each in months),
        *returned(way, name, months[:-1]),
    )
    when = way.horizon.label_of_month(month)
    return way.sum(f"{way.label_of(name)}, given back", f"end of {when}", parts)


def returned(way: Way, name: str, months: range) -> Iterator[Explanation]:
    """Yield what goes back unspent in some months, each taken off as its own figure."""
    for month, amount in months_of_return(way, name):
        if month in months:
            yield less(pointed_return(way, name, month, amount))


def months_of_return(way: Way, name: str) -> Iterator[tuple[int, float]]:
    """Yield the months at whose end any of a grant goes back, and how much."""
    shape = way.projection.spending.all.shape
    back = returned_by_month(way.projection.payments, shape)[name][:, 0]
    for month, amount in enumerate(back.tolist()):
        if amount:
            yield month, amount


def pointed_return(way: Way, name: str, month: int, amount: float) -> Explanation:
    """Return what goes back at a month's end as a figure of its own."""
    at = month_written(way.horizon, month)
    address = way.address(Topic.RETURNED, of=name, when=at)
    words = "unspent when its time was over"
    return stated("given back", amount, words, address)


def _paid_in(way: Way, name: str, month: int) -> Explanation:
    """Return what a restricted grant pays in a month, which then is its income."""
    amount = way.projection.recognised[name][month, 0]
    at = month_written(way.horizon, month)
    address = way.address(Topic.INCOME, of=name, when=at)
    told = f"paid in {way.horizon.label_of_month(month)}"
    return stated(told, amount, address=address)


def taken_before(way: Way) -> Explanation:
    """Return income taken before the first year, a number of the model."""
    held = way.books.plan.model.organisation.opening.deferred_income
    path = ("organisation", "opening", "deferred_income")
    return way.books.numbers.of("opening deferred income", held, *path, unit="£")


def _opening(way: Way, year: int) -> Explanation:
    """Return income taken before the first year, which is earned over it."""
    leaf = taken_before(way)
    share = counted("earned in this year", 0.0 if year else 1.0)
    label = way.horizon.label_of_year(year)
    return made(f"earned in {label}", Made.PRODUCT, (leaf, share), unit="£")
