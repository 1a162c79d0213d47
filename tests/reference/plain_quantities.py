"""Schools and everything that is counted (docs/method: quantities)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from costmodel.deployments import Attendance, Deployment
from costmodel.drivers import Count
from costmodel.ingredients import Ingredient
from costmodel.programmes import Programme
from tests.reference.plain_prices import Prices
from tests.reference.plain_result import ByYear

Item = Ingredient | Deployment | Attendance
"""What may be for some of a programme's schools alone."""

Journeys = dict[str, ByYear]
"""Schools that start, by programme and year."""

TINY = 0.000000001
"""Keeps a count that is whole but for rounding from needing one step more."""


@dataclass
class Volumes:
    """How many schools start and take part, and what follows from that."""

    journeys: Journeys
    by_age: dict[str, dict[int, list[float]]]
    """Schools in their first, second and later years, by programme and year."""
    places: dict[str, ByYear] = field(default_factory=dict)
    counts: dict[str, dict[str, ByYear]] = field(default_factory=dict)

    def of_pool(self, count: str, year: int) -> float:
        """Return a count over all programmes; one for the year itself."""
        if count == Count.YEAR:
            return 1.0
        return sum(counts[count][year] for counts in self.counts.values())


def planned_journeys(
    prices: Prices, replaced: Mapping[str, Mapping[int, float | str]] | None = None
) -> Journeys:
    """Return the planned cohorts, with those that a scenario replaces."""
    journeys = {}
    for name, programme in prices.model.programmes.items():
        cohorts = (replaced or {}).get(name, programme.cohorts)
        journeys[name] = {
            year: prices.value(cohorts.get(year, 0.0)) for year in prices.years
        }
    return journeys


def volumes_of(
    journeys: Journeys, prices: Prices, ended: Mapping[str, int] | None = None
) -> Volumes:
    """Return places and counts of the schools that start.

    ``ended`` names programmes whose support ended before a year: from it on nobody who
    started earlier is left.
    """
    by_age = {
        name: {
            year: _by_age(
                programme,
                _still_supported(journeys[name], year, (ended or {}).get(name)),
                year,
                prices,
            )
            for year in prices.years
        }
        for name, programme in prices.model.programmes.items()
    }
    volumes = Volumes(journeys=journeys, by_age=by_age)
    for name, programme in prices.model.programmes.items():
        by_year = {
            year: _counts(programme, by_age[name][year], journeys[name][year], prices)
            for year in prices.years
        }
        volumes.places[name] = {year: sum(by_age[name][year]) for year in prices.years}
        volumes.counts[name] = {
            count.value: {year: by_year[year][count] for year in prices.years}
            for count in Count
        }
    return volumes


def _still_supported(starts: ByYear, year: int, ended: int | None) -> ByYear:
    """Return the cohorts that may still be there in a year."""
    if ended is None or year < ended:
        return starts
    return {begun: schools for begun, schools in starts.items() if begun >= ended}


def _by_age(
    programme: Programme, starts: ByYear, year: int, prices: Prices
) -> list[float]:
    """Return the schools in their first, second and later years that have not left."""
    stay = 1 - prices.value(programme.leaves or 0.0)
    return [
        starts.get(year - back, 0.0) * stay**back
        for back in range(programme.lasts_years)
    ]


def _counts(
    programme: Programme, by_age: list[float], journeys: float, prices: Prices
) -> dict[Count, float]:
    """Return the ten counts of a programme in one year."""
    value = prices.value
    places = sum(by_age)
    days = people = 0.0
    for deployment in programme.deployments:
        schools = schools_for(deployment, programme, by_age, prices)
        days += value(deployment.days_per_school) * schools
        people += schools / value(deployment.schools_per_person)
    return {
        Count.YEAR: 1.0,
        Count.SCHOOL: places,
        Count.JOURNEY: journeys,
        Count.MATCH: matches_of(programme, places, prices),
        Count.PARTNERSHIP_MONTH: months_of_matches(programme, places, prices),
        Count.EVENT: value(programme.events) if places > 0 else 0.0,
        Count.DELEGATE: value(programme.events)
        * delegates_of(programme, places, prices),
        Count.DEPLOYMENT_DAY: days,
        Count.DEPLOYED_PERSON: people,
        Count.PUPIL: pupils_of(programme, places, prices),
    }


def matches_of(programme: Programme, schools: float, prices: Prices) -> float:
    """Return the matches brokered for so many schools; broken ones count twice."""
    twice = 1 + prices.value(programme.rematched or 0.0)
    return prices.value(programme.matches_per_school) * schools * twice


def months_of_matches(programme: Programme, schools: float, prices: Prices) -> float:
    """Return the months of matches; those of a broken one go on in the next."""
    matches = prices.value(programme.matches_per_school) * schools
    return matches * prices.value(programme.months_per_match)


def delegates_of(programme: Programme, schools: float, prices: Prices) -> float:
    """Return the delegates of so many schools at one event."""
    return prices.value(programme.delegates_per_school) * schools


def pupils_of(programme: Programme, schools: float, prices: Prices) -> float:
    """Return the pupils that are reached in so many schools."""
    return prices.value(programme.pupils_per_school or 0.0) * schools


def schools_for(
    item: Item, programme: Programme, by_age: list[float], prices: Prices
) -> float:
    """Return the places that an item is for: those of its ages, in its tier."""
    ages = item.in_years
    schools = sum(
        schools
        for age, schools in enumerate(by_age, start=1)
        if ages is None or age in ages
    )
    return schools * share_in_tier(item, programme, prices)


def share_in_tier(item: Item, programme: Programme, prices: Prices) -> float:
    """Return the share of the schools in the tier that an item is for; all without."""
    if item.tier is None:
        return 1.0
    return prices.value(programme.tiers[item.tier].share)


def steps_of(count: float, every: float) -> float:
    """Return one for every so many, any part counting as one."""
    exact = count / every - TINY
    whole = float(int(exact))
    return whole + 1 if exact > whole else whole
