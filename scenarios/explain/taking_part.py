"""Schools that take part in a way of funding, down to the cohorts that start.

The rule in words is docs/method/demand.md.
"""

from __future__ import annotations

from collections.abc import Iterator

from costmodel.drivers import Count
from costmodel.explain.addresses import Address
from costmodel.explain.measures import Clause, Measure
from costmodel.explain.tree import Explanation, Made, made
from scenarios.explain.addresses import Topic
from scenarios.explain.way import Way, counted

_TOGETHER = "as many as would buy, or as this way of funding plans"


def schools_taking_part(way: Way, programme: int, year: int) -> Explanation:
    """Return the schools in a programme, both by position.

    As planned, they have an address; if not, they are the cohorts that are still there.
    """
    places = float(way.projection.costs.volumes.places[programme, year, 0])
    planned = way.books.ledger.costs.volumes.places[programme, year, 0]
    name = tuple(way.books.plan.model.programmes)[programme]
    told = "schools taking part"
    if places == planned:
        of_schools = {Clause.OF: Count.SCHOOL.value}
        address = Address(name, Measure.COUNT, way.year(year), of_schools)
        return counted(told, places, address=str(address))
    if way.projection.scenario.is_lost:
        return counted(told, places, "none without the contracts that are lost")
    parts = tuple(_cohorts(way, programme, year))
    return made(told, Made.SUM, parts, words=_TOGETHER)


def planned_to_start(way: Way, programme: int, year: int) -> Explanation:
    """Return the schools that a way of funding lets start in a year, by position."""
    name = tuple(way.books.plan.model.programmes)[programme]
    begins = way.year(year)
    told = f"planned to start in {way.horizon.label_of_year(year)}"
    cohorts = way.projection.scenario.cohorts[name]
    if begins not in cohorts:
        return counted(told, 0.0, "no cohort is stated for this year")
    own = name in way.funding.cohorts
    owner = ("funding", way.projection.scenario.name) if own else ("programmes", name)
    path = (*owner, "cohorts", *((name,) if own else ()), begins)
    return way.books.numbers.of(told, cohorts[begins], *path)


def those_still_there(way: Way, programme: int, begins: int, later: int) -> Explanation:
    """Return a cohort, so many years after it starts; all by position."""
    name, written = tuple(way.books.plan.model.programmes.items())[programme]
    leaves = way.books.quantities.stated(name, written, "leaves")
    stays = made(
        "share that stays a further year",
        Made.EXCESS,
        (Explanation("one", 1.0), leaves),
    )
    parts = (starting(way, programme, begins), *[stays] * later)
    label = f"of those that start in {way.horizon.label_of_year(begins)}"
    return made(label, Made.PRODUCT, parts)


def _cohorts(way: Way, programme: int, year: int) -> Iterator[Explanation]:
    """Yield the schools of each cohort that are still there in a year."""
    written = tuple(way.books.plan.model.programmes.values())[programme]
    ended = way.projection.costs.volumes.gone_from.get(programme, year + 1)
    first = max(year - written.lasts_years + 1, 0)
    for begins in range(first if year < ended else max(first, ended), year + 1):
        yield those_still_there(way, programme, begins, year - begins)


def starting(way: Way, programme: int, year: int) -> Explanation:
    """Return the schools that start in a year, both by position.

    As planned, as demand lets them, or as buyers.
    """
    take = way.projection.takes.get(programme)
    buyers = way.projection.buyers.get(programme)
    if take is None and buyers is None:
        return planned_to_start(way, programme, year)
    name = tuple(way.books.plan.model.programmes)[programme]
    address = way.address(Topic.STARTING, of=name, when=way.year(year))
    told = f"schools that start in {way.horizon.label_of_year(year)}"
    schools = way.projection.costs.volumes.journeys[programme, year, 0]
    return counted(told, schools, address=address)
