"""Released days and what they come to by each convention, person by person.

The rule in words is docs/method/people.md, *Three groups of released people*.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import partial

from costmodel.backfill import DayPart
from costmodel.bearers import WHOLE
from costmodel.drivers import Count
from costmodel.explain.addresses import Address
from costmodel.explain.books import Books
from costmodel.explain.measures import Clause, Measure
from costmodel.explain.tree import Explanation, Made, made
from costmodel.person_days import PersonDays, person_days
from costmodel.rates import DayRate
from costmodel.released_days import USES, has_part
from scenarios.conventions import (
    CONVENTIONS,
    COUNTED,
    COVER,
    DAY_COST,
    NOTHING,
    resources_by_convention,
)
from scenarios.explain.addresses import written
from scenarios.explain.figures import Maker
from scenarios.explain.real_terms import deflator
from scenarios.explain.way import counted, less, of_years, stated

DAYS, TIME = "days", "released_time"

RELEASED, IN_SCHOOL, NEEDED = "released", "in_school", "needed"
FOUND, NOT_FOUND, NOT_NEEDED = "found", "not_found", "not_needed"
OWN_HOURS = "own_hours"

_OF_PERSON: Mapping[str, tuple[str, ...]] = {
    RELEASED: (),
    IN_SCHOOL: ("in_school_hours",),
    NEEDED: ("in_school_hours", "cover_needed"),
    FOUND: ("in_school_hours", "cover_needed", "cover_found"),
    OWN_HOURS: ("own_hours",),
}
"""What a person's days are multiplied by; the others are differences."""

_DIFFERENCES: Mapping[str, tuple[str, str]] = {
    NOT_FOUND: (NEEDED, FOUND),
    NOT_NEEDED: (IN_SCHOOL, NEEDED),
}

OWN_TIME = "own_time"

WITHOUT, WITH = "economic_cost_without", "economic_cost_with"
"""Full economic cost without own time, and by a convention of released time."""

A_SCHOOL = "school_year_with"
"""The same by a convention, for each school-year."""

DEARER = "beyond_cover_and_lost"
"""What the day cost is more than cover and lost time."""

_PARTS: Mapping[str, tuple[DayPart, ...]] = {
    NOTHING: (),
    COVER: (DayPart.COVER,),
    COUNTED: (DayPart.COVER, DayPart.LOST),
    DAY_COST: (DayPart.RELEASED,),
    OWN_TIME: (DayPart.OWN,),
}
"""What is counted of a person's day by each convention."""


def released_address(
    topic: str, word: str, use: str = "", when: int | None = None
) -> str:
    """Return the address of released days or of what they come to.

    Examples
    --------
    >>> released_address(DAYS, FOUND, "deployed", 2026)
    'all.days.found.of.deployed.2026'

    """
    return written(WHOLE, topic, word, *((Clause.OF, use) if use else ()), when=when)


def released_of(books: Books) -> Mapping[str, Maker]:
    """Return what makes released days and their worth, of each use and year."""
    horizon = books.plan.horizon
    years = {at: horizon.first_year + at for at in range(horizon.years)}
    found: dict[str, Maker] = {}
    for use in ("", *(each.value for each in USES)):
        for at, year in (None, None), *years.items():
            for word in (*_OF_PERSON, *_DIFFERENCES):
                maker = partial(_days, books, word, use, at)
                found[released_address(DAYS, word, use, year)] = maker
            if not use:
                maker = partial(_without, books, at)
                found[released_address(WITHOUT, OWN_TIME, use, year)] = maker
            for word in _PARTS:
                maker = partial(_worth, books, word, use, at)
                found[released_address(TIME, word, use, year)] = maker
    found[released_address(TIME, DEARER)] = partial(_dearer, books)
    for word in CONVENTIONS:
        found[released_address(WITH, word)] = partial(_with, books, word)
        if books.ledger.costs.volumes.places.any():
            maker = partial(_per_school_year, books, word)
            found[released_address(A_SCHOOL, word)] = maker
    return found


def _people(books: Books, use: str) -> Iterator[PersonDays]:
    """Yield whom schools release for a use, or for all."""
    for each in person_days(books.ledger.costs):
        if each.is_released and use in {"", each.use.value}:
            yield each


def _name(books: Books, told: str, use: str, at: int | None) -> str:
    """Return what a figure is called."""
    whose = f"released people, {use}" if use else "all released people"
    when = "all years" if at is None else books.plan.horizon.label_of_year(at)
    return f"{whose}: {told.replace('_', ' ')}, {when}"


def _year(books: Books, at: int | None) -> int | None:
    """Return a year as addresses have it."""
    return None if at is None else books.plan.horizon.first_year + at


def _days(books: Books, word: str, use: str, at: int | None) -> Explanation:
    """Return days, or hours, person by person, or as a difference of two figures."""
    name = _name(books, f"days {word}" if word != OWN_HOURS else word, use, at)
    if word in _DIFFERENCES:
        whole, gone = (
            counted(
                part.name,
                part.amount,
                "",
                released_address(DAYS, each, use, _year(books, at)),
            )
            for each in _DIFFERENCES[word]
            for part in [_days(books, each, use, at)]
        )
        return made(name, Made.SUM, (whole, less(gone)))
    parts = (_days_of(books, word, each, at) for each in _people(books, use))
    return made(name, Made.SUM, tuple(parts))


def _days_of(books: Books, word: str, each: PersonDays, at: int | None) -> Explanation:
    """Return what a person's days are multiplied by."""
    label = books.plan.model.people[each.name].label
    leaves = (
        books.numbers.of(
            number.replace("_", " "),
            getattr(each.person, number),
            *("people", each.name, number),
        )
        for number in _OF_PERSON[word]
    )
    years = range(books.plan.horizon.years) if at is None else (at,)
    taken = tuple(_taken(books, each, year) for year in years)
    days = made(f"days of {label}", Made.SUM, taken)
    parts = (days, *leaves)
    return made(f"{label}, {each.use}", Made.PRODUCT, parts)


def _worth(books: Books, word: str, use: str, at: int | None) -> Explanation:
    """Return what released time comes to by a convention, person by person."""
    parts = (
        _worth_of(books, each, part, at)
        for each in _people(books, use)
        for part in _PARTS[word]
        if has_part(each, part)
    )
    name = _name(books, f"time counted as {word}", use, at)
    return made(name, Made.SUM, tuple(parts), unit="£")


def _without(books: Books, at: int | None) -> Explanation:
    """Return full economic cost without people's own time."""
    year = _year(books, at)
    own = _pointed(books, OWN_TIME, at)
    parts = (_economic(books, at), less(own))
    when = "all years" if year is None else books.plan.horizon.label_of_year(at or 0)
    name = f"full economic cost without own time, {when}"
    return made(name, Made.SUM, parts, unit="£")


def _economic(books: Books, at: int | None) -> Explanation:
    """Return full economic cost, as a figure of its own."""
    cost = of_years(books.ledger.full_economic_cost, at)
    address = Address(WHOLE, Measure.FULL_ECONOMIC_COST, _year(books, at))
    return stated("full economic cost", cost, address=str(address))


def _pointed(books: Books, word: str, at: int | None = None) -> Explanation:
    """Return what all released time comes to, as a figure of its own."""
    part = _worth(books, word, "", at)
    address = released_address(TIME, word, when=_year(books, at))
    return stated(part.name, part.amount, address=address)


def _dearer(books: Books) -> Explanation:
    """Return what cover is cheaper than the people whom it covers."""
    parts = (_pointed(books, DAY_COST), less(_pointed(books, COUNTED)))
    name = "what cover is cheaper than the person it covers, all years"
    return made(name, Made.SUM, parts, unit="£")


def _with(books: Books, word: str) -> Explanation:
    """Return full economic cost by a convention, all years."""
    parts = (
        _economic(books, None),
        less(_pointed(books, COUNTED)),
        _pointed(books, word),
    )
    name = f"full economic cost, released time as {word.replace('_', ' ')}, all years"
    return made(name, Made.SUM, parts, unit="£")


def _per_school_year(books: Books, word: str) -> Explanation:
    """Return full economic cost by a convention over school-years."""
    by_year = resources_by_convention(books.ledger)[word]
    parts = []
    for at, amount in enumerate(by_year):
        label = books.plan.horizon.label_of_year(at)
        told = stated(f"all resources, {label}", amount, "start-up over its life")
        both = (told, deflator(books, at))
        name = f"{label}, first-year prices"
        parts.append(made(name, Made.QUOTIENT, both, unit="£"))
    cost = made("first-year prices", Made.SUM, tuple(parts), unit="£")
    count = Address(WHOLE, Measure.COUNT, None, {Clause.OF: Count.SCHOOL.value})
    places = books.ledger.costs.volumes.places.sum()
    schools = counted("school-years", places, address=str(count))
    name = (
        f"full economic cost, released time as {word.replace('_', ' ')}, a school-year"
    )
    return made(name, Made.QUOTIENT, (cost, schools), unit="£")


def _worth_of(
    books: Books, each: PersonDays, part: DayPart, at: int | None
) -> Explanation:
    """Return one part of a person's days, year by year: days × pounds a day."""
    rate = DayRate(each.name, part, each.profile)
    label = books.plan.model.people[each.name].label
    horizon = books.plan.horizon
    years = []
    for year in range(horizon.years) if at is None else (at,):
        price = books.prices.part(rate, part, year)
        parts = (_taken(books, each, year), price)
        when = horizon.label_of_year(year)
        years.append(made(when, Made.PRODUCT, parts, unit="£"))
    return made(f"{label}, {each.use}, {part}", Made.SUM, tuple(years), unit="£")


def _taken(books: Books, each: PersonDays, year: int) -> Explanation:
    """Return the days of a person in a year: what its row needs."""
    label = books.plan.model.people[each.name].label
    when = books.plan.horizon.label_of_year(year)
    needed = books.quantities.needed(each.row, year)
    return replace(needed, name=f"days of {label}, {when}")
