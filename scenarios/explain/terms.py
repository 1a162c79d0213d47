"""What grants, contracts and income taken before bring in a year, by their terms.

The rule in words is docs/method/streams.md.
"""

from __future__ import annotations

from collections.abc import Iterator

from costmodel.explain.tree import Explanation, Made, made
from costmodel.periods import MONTHS_A_YEAR
from scenarios.cash import returned_by_month
from scenarios.explain.addresses import Topic, month_written
from scenarios.explain.clauses import clause_level, collected, place_of
from scenarios.explain.contracts import of_contract
from scenarios.explain.parts_of_years import (
    months_of_year,
    months_within,
    part_of_months,
    part_of_year,
)
from scenarios.explain.taking_part import schools_taking_part
from scenarios.explain.way import Way, counted, less, stated
from scenarios.grants import GrantMoney, GrantYear
from scenarios.scopes import cover_of
from scenarios.streams import Contract, Donation, Grant, Membership

_NOTHING = 1e-6
"""Pounds that are left by rounding alone."""

_SPENT = "a restricted grant is income as it pays for its scope, month by month"


def by_its_terms(way: Way, name: str, year: int) -> Explanation:
    """Return what a stream that is no fee brings in a year, by position."""
    for money in way.projection.streams.grants:
        if money.grant.name == name:
            return _grant(way, money, year)
    for stream in way.funding.streams:
        if stream.name == name and isinstance(stream, Contract):
            return of_contract(way, stream, months_of_year(year))
        if stream.name == name and isinstance(stream, Membership):
            return _membership(way, stream, year)
    return _opening(way, year)


def carried(way: Way, name: str, year: int) -> Explanation:
    """Return the money of a restricted grant that is left at a year's end."""
    money = money_of_grant(way, name)
    when = way.horizon.label_of_year(year)
    parts = (
        *_carried(way, name, year - 1),
        *_awarded(way, money, year),
        less(_paid(way, name, year)),
        *returned(way, name, months_of_year(year)),
    )
    return way.sum(f"{way.label_of(name)}, not yet spent", f"end of {when}", parts)


def _membership(way: Way, membership: Membership, year: int) -> Explanation:
    """Return a year of a membership: price × members × what its index made of it."""
    of, place = way.books.numbers.of, place_of(way, membership)
    label = way.horizon.label_of_year(year)
    parts = [of("price of a member", membership.price, *place, "price", unit="£")]
    begins = way.year(year)
    if begins in membership.members:
        members = membership.members[begins]
        parts.append(of("members", members, *place, "members", begins))
    else:
        parts.append(counted("members", 0.0, "none are stated for this year"))
    level = clause_level(way, membership, year)
    if level.amount != 1.0:
        parts.append(made("what its index has made of it", Made.SUM, (level,)))
    parts += collected(way, membership)
    return made(f"memberships of {label}", Made.PRODUCT, tuple(parts), unit="£")


def money_of_grant(way: Way, name: str) -> GrantMoney:
    """Return what a restricted grant or donation brings."""
    restricted = way.projection.streams.restricted
    return next(each for each in restricted if each.grant.name == name)


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
        *returned(way, money.grant.name, months_of_year(year)),
    )
    return made(name, Made.SUM, parts, unit="£", words=_SPENT)


def _accrued(way: Way, money: GrantMoney, year: int) -> Iterator[Explanation]:
    """Yield each grant year's sum × the part of its months that lies in a year.

    A donation is all of the year in which it comes.
    """
    if isinstance(money.grant, Donation):
        yield from _awarded(way, money, year)
        return
    for at, grant_year in enumerate(money.years):
        months = grant_year.within(way.horizon.months)
        if within := len(months_within(months, year)):
            of_what = "months of the grant year"
            part = part_of_months("part in this year", within, len(months), of_what)
            whole = grant_year_sum(way, money, at, grant_year)
            yield made(whole.name, Made.PRODUCT, (whole, part), unit="£")


def _awarded(way: Way, money: GrantMoney, year: int) -> Iterator[Explanation]:
    """Yield the sum of each grant year that begins in a year of the model."""
    yield from awarded_in(way, money, months_of_year(year))


def awarded_in(way: Way, money: GrantMoney, within: range) -> Iterator[Explanation]:
    """Yield the sum of each grant year that begins in some months of the model."""
    for at, grant_year in enumerate(money.years):
        months = grant_year.within(way.horizon.months)
        if months and months.start in within:
            yield grant_year_sum(way, money, at, grant_year)


def grant_year_sum(
    way: Way, money: GrantMoney, at: int, year: GrantYear
) -> Explanation:
    """Return what comes at the start of a grant year, by its position."""
    first = way.horizon.label_of_month(year.within(way.horizon.months).start)
    if isinstance(money.grant, Donation):
        written = sorted(money.grant.sums)[at]
        place = (*place_of(way, money.grant), "sums", written)
        amount = money.grant.sums[written]
        return way.books.numbers.of(f"sum of {first}", amount, *place, unit="£")
    parts = tuple(_parts_of_sum(way, money.grant, at, year))
    return made(f"grant year from {first}", Made.PRODUCT, parts, unit="£")


def _parts_of_sum(
    way: Way, grant: Grant, at: int, year: GrantYear
) -> Iterator[Explanation]:
    """Yield a full sum, its size, its taper, and what of it is not handed on."""
    of, place = way.books.numbers.of, place_of(way, grant)
    months = year.within(way.horizon.months)
    if grant.per_school is not None:
        yield of("sum a school", grant.per_school, *place, "per_school", unit="£")
        yield _school_years(way, grant, months)
    elif grant.per_pupil is not None:
        yield of("sum a pupil", grant.per_pupil, *place, "per_pupil", unit="£")
        yield _school_years(way, grant, months)
    else:
        a_year = grant.a_year or 0.0
        yield of("sum of a full year", a_year, *place, "a_year", unit="£")
        yield part_of_year("part of a year", len(months))
    if grant.taper:
        position = min(at, len(grant.taper) - 1)
        path, share = (*place, "taper", position), float(grant.taper[position])
        yield way.books.numbers.fixed("taper", share, *path)
    if grant.handed_on != 0.0:
        gone = of("share handed on", grant.handed_on, *place, "handed_on")
        one = Explanation("one", 1.0)
        yield made("share not handed on", Made.EXCESS, (one, gone))


def _school_years(way: Way, grant: Grant, months: range) -> Explanation:
    """Return school-years of a grant's scope in some months, or pupils × years."""
    names = tuple(way.books.plan.model.programmes)
    named = [at for at in cover_of(grant.scope, names).programmes if at < len(names)]
    is_by_school = grant.per_pupil is None
    counts, told = ("schools", "school-years") if is_by_school else ("pupils",) * 2
    counted_by = schools_taking_part if is_by_school else _pupils
    years = []
    for year in range(way.horizon.years):
        if within := len(months_within(months, year)):
            label = way.horizon.label_of_year(year)
            each = (counted_by(way, at, year) for at in named)
            taking = made(f"{counts}, {label}", Made.SUM, tuple(each))
            part = part_of_year("part of a year", within)
            years.append(made(label, Made.PRODUCT, (taking, part)))
    return made(told, Made.SUM, tuple(years))


def _pupils(way: Way, at: int, year: int) -> Explanation:
    """Return the pupils whom a programme reaches in a year, both by position."""
    name = tuple(way.books.plan.model.programmes)[at]
    each = way.books.plan.model.programmes[name].pupils_per_school or 0.0
    place = ("programmes", name, "pupils_per_school")
    pupils = way.books.numbers.of("pupils a school", each, *place)
    schools = schools_taking_part(way, at, year)
    return made(schools.name, Made.PRODUCT, (schools, pupils))


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
    money = money_of_grant(way, name)
    year = month // MONTHS_A_YEAR
    months = range(year * MONTHS_A_YEAR, month + 1)
    parts = (
        *_carried(way, name, year - 1),
        *awarded_in(way, money, months),
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
