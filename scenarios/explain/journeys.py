"""Schools by the year of their journey and by tier, taken apart.

The rule in words is docs/method/quantities.md.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import partial

from costmodel.drivers import Count
from costmodel.explain.books import Books
from costmodel.explain.tree import Explanation
from costmodel.quantities import Among
from scenarios.explain.addresses import written
from scenarios.explain.figures import Maker

AGE, TIER = "schools_on_journey", "schools_in_tier"


def journey_address(programme: str, part: Among, year: int) -> str:
    """Return the address of some schools of a programme in a year.

    Examples
    --------
    >>> journey_address("reading", Among(ages=(2,)), 2027)
    'reading.schools_on_journey.2.2027'
    >>> journey_address("reading", Among("close"), 2027)
    'reading.schools_in_tier.close.2027'

    """
    if part.tier is not None:
        return written(programme, TIER, part.tier, when=year)
    return written(programme, AGE, str(max(part.ages or (0,))), when=year)


def journeys_of(books: Books) -> Mapping[str, Maker]:
    """Return what makes schools in each year of their journey, and of each tier."""
    return dict(_journeys(books))


def _journeys(books: Books) -> Iterator[tuple[str, Maker]]:
    """Yield each figure of each programme and year."""
    horizon = books.plan.horizon
    for at, (name, written_of) in enumerate(books.plan.model.programmes.items()):
        ages = range(1, written_of.lasts_years + 1)
        parts = (*(Among(ages=(age,)) for age in ages), *map(Among, written_of.tiers))
        for year in range(horizon.years):
            for part in parts:
                address = journey_address(name, part, horizon.first_year + year)
                yield address, partial(_schools, books, at, year, part)


def _schools(books: Books, at: int, year: int, part: Among) -> Explanation:
    """Return some schools of a programme in a year, down to the cohorts."""
    schools = books.quantities.among(Count.SCHOOL, at, year, part)
    when = books.plan.horizon.label_of_year(year)
    return replace(schools, name=f"{schools.name}, {when}")
