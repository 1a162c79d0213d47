"""Days that are needed of each role, line by line, and the days there are.

The rule in words is docs/method/people.md, *Days needed against days there are*.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import partial

import numpy as np

from costmodel.availability import Availability, availability
from costmodel.bearers import WHOLE
from costmodel.explain.books import Books
from costmodel.explain.measures import Clause
from costmodel.explain.tree import Explanation, Made, made
from costmodel.periods import MONTHS_A_YEAR, profile_weights
from costmodel.person_days import PersonDays, person_days
from scenarios.explain.addresses import month_written, written
from scenarios.explain.figures import Maker
from scenarios.explain.way import counted

NEEDED, THERE, SHORT = "days_needed", "days_available", "days_short"

SO_FAR = "days_so_far"
"""Days needed from September to a month's end."""


_LOST = ": time lost"
"""Ends the label of the row that counts a released day."""


def days_address(topic: str, person: str, when: int | str | None = None) -> str:
    """Return the address of days of a role.

    Examples
    --------
    >>> days_address(NEEDED, "head", 2026), days_address(SO_FAR, "head", "2026-10")
    ('all.days_needed.of.head.2026', 'all.days_so_far.of.head.2026-10')

    """
    return written(WHOLE, topic, Clause.OF, person, when=when)


def days_of(books: Books) -> Mapping[str, Maker]:
    """Return what makes days needed and days there are, of each role and year."""
    found: dict[str, Maker] = {}
    years = range(books.plan.horizon.years)
    for name, days in availability(books.ledger.costs).items():
        found[days_address(NEEDED, name)] = partial(_all_years, books, name)
        for at in years:
            found |= dict(_of_year(books, name, days, at))
    return found


def _of_year(
    books: Books, name: str, days: Availability, at: int
) -> Iterator[tuple[str, Maker]]:
    """Yield the figures of a role in one year and its months."""
    horizon = books.plan.horizon
    year = horizon.first_year + at
    yield days_address(NEEDED, name, year), partial(needed, books, name, at)
    for month in range(at * MONTHS_A_YEAR, (at + 1) * MONTHS_A_YEAR):
        address = days_address(SO_FAR, name, month_written(horizon, month))
        yield address, partial(_so_far, books, name, month)
    if not np.isnan(days.available[at, 0]):
        yield days_address(THERE, name, year), partial(_there, books, name, at)
        yield days_address(SHORT, name, year), partial(_short, books, name, at)


def uses_of(books: Books, name: str) -> Iterator[PersonDays]:
    """Yield the uses of a role, each day once."""
    return (each for each in person_days(books.ledger.costs) if each.name == name)


def line(books: Books, use: PersonDays, year: int) -> Explanation:
    """Return the days of one use in a year: its quantity, with whose it is."""
    days = books.quantities.needed(use.row, year)
    label = use.row.label.removesuffix(_LOST)
    return replace(days, name=f"{books.labels[use.row.owner]}: {label}")


def falls_in(use: PersonDays, year: int) -> bool:
    """Whether any of a use falls in a year."""
    return use.need.years is None or year in use.need.years


def needed(books: Books, name: str, at: int) -> Explanation:
    """Return the days needed of a role in a year, line by line."""
    uses = (use for use in uses_of(books, name) if falls_in(use, at))
    parts = tuple(line(books, use, at) for use in uses)
    when = books.plan.horizon.label_of_year(at)
    return made(_named(books, name, "days needed", when), Made.SUM, parts)


def pointed(books: Books, name: str, at: int) -> Explanation:
    """Return the days needed of a role in a year, as a figure of its own."""
    told = needed(books, name, at)
    address = days_address(NEEDED, name, books.plan.horizon.first_year + at)
    return counted(told.name, told.amount, "", address)


def _named(books: Books, name: str, told: str, when: str) -> str:
    """Return what a figure is called."""
    label = books.plan.model.people[name].label or name.replace("_", " ")
    return f"{label}: {told}, {when}"


def _all_years(books: Books, name: str) -> Explanation:
    """Return the days needed of a role in all years."""
    years = range(books.plan.horizon.years)
    parts = tuple(pointed(books, name, at) for at in years)
    return made(
        _named(books, name, "days needed", books.plan.horizon.label_of_all()),
        Made.SUM,
        parts,
    )


def _there(books: Books, name: str, at: int) -> Explanation:
    """Return the days there are, which the model states."""
    year = books.plan.horizon.first_year + at
    days = books.plan.model.people[name].available[year]
    when = books.plan.horizon.label_of_year(at)
    label = _named(books, name, "days there are", when)
    return books.numbers.of(label, days, "people", name, "available", year)


def _short(books: Books, name: str, at: int) -> Explanation:
    """Return how many days more are needed than there are."""
    parts = (pointed(books, name, at), _there(books, name, at))
    when = books.plan.horizon.label_of_year(at)
    return made(_named(books, name, "days short", when), Made.EXCESS, parts)


def _so_far(books: Books, name: str, month: int) -> Explanation:
    """Return the days needed from September to a month's end, line by line."""
    at, of_year = divmod(month, MONTHS_A_YEAR)
    parts = []
    for use in uses_of(books, name):
        if falls_in(use, at):
            share = float(profile_weights(use.profile)[: of_year + 1].sum())
            days = line(books, use, at)
            both = (days, Explanation("share of the year by then", share))
            parts.append(made(days.name, Made.PRODUCT, both))
    when = books.plan.horizon.label_of_month(month)
    name_of = _named(books, name, "days needed from September on", f"to {when}")
    return made(name_of, Made.SUM, tuple(parts))
