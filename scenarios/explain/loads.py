"""How long people and their schools are away against what is safe, taken apart.

The rule in words is docs/method/people.md, *Load against a safe limit*.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import cast

import numpy as np

from costmodel.assumptions import Quantity
from costmodel.bearers import WHOLE
from costmodel.document_lines import Steps
from costmodel.drivers import DayUse
from costmodel.explain.books import Books
from costmodel.explain.measures import Clause
from costmodel.explain.tree import Explanation, Made, made
from costmodel.loads import Load, load_of_providers, loads_of_people
from costmodel.person_days import PersonDays
from costmodel.references import part_at
from scenarios.explain.addresses import written
from scenarios.explain.days_needed import line, pointed, uses_of
from scenarios.explain.figures import Maker
from scenarios.explain.way import counted

TOPIC, PROVIDERS = "load", "load_of_provider_school"

SAFE, ABOVE = "safe", "above"

_Away = Callable[[int], Explanation]
"""Days away in a year, by its position."""


def load_address(person: str, when: int | str) -> str:
    """Return the address of a load: in a year, what is safe, or the most above it.

    Without a person it is that of a provider school, all its people.

    Examples
    --------
    >>> load_address("head", 2026), load_address("head", SAFE), load_address("", ABOVE)
    ('all.load.of.head.2026', 'all.load.of.head.safe', \
'all.load_of_provider_school.above')

    """
    topic = TOPIC if person else PROVIDERS
    of = Clause.OF if person else ""
    return written(WHOLE, topic, of, person, when=when)


def loads_of(books: Books) -> Mapping[str, Maker]:
    """Return what makes each load, by address; none in a year with nobody away."""
    costs, model = books.ledger.costs, books.plan.model
    found: dict[str, Maker] = {}
    for name, load in loads_of_people(costs).items():
        place: Steps = ("people", name, "safe_days")
        safe = (model.people[name].safe_days, place)
        away = partial(_of_person, books, name)
        found |= dict(_figures(books, name, load, (away, safe)))
    providers = load_of_providers(costs)
    if providers is not None:
        place = ("organisation", "safe_days_per_provider")
        safe = (model.organisation.safe_days_per_provider, place)
        away = partial(_of_providers, books)
        found |= dict(_figures(books, "", providers, (away, safe)))
    return found


def _figures(
    books: Books,
    person: str,
    load: Load,
    made_of: tuple[_Away, tuple[Quantity | None, Steps]],
) -> Iterator[tuple[str, Maker]]:
    """Yield what makes the figures of one load."""
    away, (safe, place) = made_of
    first = books.plan.horizon.first_year
    there = [int(at) for at in np.flatnonzero(~np.isnan(load.days[:, 0]))]
    for at in there:
        yield load_address(person, first + at), partial(away, at)
    if safe is not None:
        limit = partial(books.numbers.of, "safe days a year", safe, *place)
        yield load_address(person, SAFE), limit
        longest: Maker = partial(Explanation, "nobody is away", 0.0)
        if there:
            most = max(there, key=lambda at: float(load.days[at, 0]))
            address = load_address(person, first + most)
            longest = partial(_pointed, address, partial(away, most))
        yield load_address(person, ABOVE), partial(_above, longest, limit)


def _pointed(address: str, away: Maker) -> Explanation:
    """Return the longest load as a figure of its own."""
    told = away()
    return counted(told.name, told.amount, "the longest", address)


def _above(longest: Maker, limit: Maker) -> Explanation:
    """Return how much the longest load is above what is safe."""
    told = longest()
    name = f"{told.name}, above what is safe"
    return made(name, Made.EXCESS, (told, limit()))


def _of_person(books: Books, name: str, at: int) -> Explanation:
    """Return days deployed, over the people deployed."""
    deployed = [each for each in uses_of(books, name) if each.use is DayUse.DEPLOYED]
    days = tuple(line(books, each, at) for each in deployed)
    people = tuple(_people(books, each, at) for each in deployed)
    parts = (
        made("days deployed", Made.SUM, days),
        made("people deployed", Made.SUM, people),
    )
    label = books.plan.model.people[name].label or name.replace("_", " ")
    when = books.plan.horizon.label_of_year(at)
    return made(f"{label}: days away of one person, {when}", Made.QUOTIENT, parts)


def _people(books: Books, use: PersonDays, at: int) -> Explanation:
    """Return the people of a deployment: its schools over those of one person."""
    path = (*use.row.place, "schools_per_person")
    each = cast("Quantity", part_at(books.plan.model, path))
    schools = books.quantities.counted(use.need, at)
    of_one = books.numbers.of("schools of one person", each, *path)
    name = f"people, {books.labels[use.row.owner]}"
    return made(name, Made.QUOTIENT, (schools, of_one))


def _of_providers(books: Books, at: int) -> Explanation:
    """Return all days of provider schools' people, over the schools that send them."""
    organisation, people = books.plan.model.organisation, books.plan.model.people
    days = tuple(
        pointed(books, name, at)
        for name, person in people.items()
        if person.employed_by == "provider_school"
    )
    schools = books.numbers.of(
        "schools that send people",
        organisation.provider_schools or 0.0,
        *("organisation", "provider_schools"),
    )
    parts = (made("days of provider schools' people", Made.SUM, days), schools)
    when = books.plan.horizon.label_of_year(at)
    name = f"A provider school: days away of all its people, {when}"
    return made(name, Made.QUOTIENT, parts)
