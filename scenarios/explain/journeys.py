"""Schools by the year of their journey, and by tier, on planned volumes.

The rule in words is docs/method/quantities.md.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import partial

from costmodel.explain.books import Books
from costmodel.explain.tree import Explanation
from costmodel.programmes import Programme
from costmodel.quantities import Among
from scenarios.explain.addresses import written
from scenarios.explain.figures import Maker

TOPIC = "schools_among"
TIER = "tier"


def journey_address(programme: str, part: Among, year: int) -> str:
    """Return the address of the schools in one year of their journey, or in a tier.

    Examples
    --------
    >>> journey_address("reading", Among(ages=(2,)), 2027)
    'reading.schools_among.journey_year_2.2027'
    >>> journey_address("reading", Among("intensive"), 2027)
    'reading.schools_among.tier.intensive.2027'

    """
    words = (TIER, part.tier) if part.tier is not None else _ages(part)
    return written(programme, TOPIC, *words, when=year)


def parts_of(programme: Programme) -> tuple[Among, ...]:
    """Return the schools in each year of their journey, then those of each tier."""
    return (
        *(Among(ages=(age,)) for age in range(1, programme.lasts_years + 1)),
        *(Among(tier) for tier in programme.tiers),
    )


def journeys_of(books: Books) -> Mapping[str, Maker]:
    """Return what makes the schools of each part of each programme, year by year."""
    first = books.plan.horizon.first_year
    return {
        journey_address(name, part, first + year): partial(
            _schools, books, (name, at), part, year
        )
        for at, (name, programme) in enumerate(books.plan.model.programmes.items())
        for part in parts_of(programme)
        for year in range(books.plan.horizon.years)
    }


def _ages(part: Among) -> Iterator[str]:
    """Yield the year of a journey as it is written."""
    return (f"journey_year_{age}" for age in part.ages or ())


def _schools(
    books: Books, whose: tuple[str, int], part: Among, year: int
) -> Explanation:
    """Return some schools of a programme in a year, down to the cohorts."""
    name, at = whose
    figure = books.quantities.schools(at, year, part)
    label = books.plan.horizon.label_of_year(year)
    owner = books.name_of(name)
    told = figure.name.removesuffix(f", {owner}")
    return replace(figure, name=f"{owner}: {told}, {label}")
