"""Schools and everything that is counted (docs/method: quantities)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from costmodel.drivers import Count
from costmodel.ingredients import Ingredient
from costmodel.programmes import Programme
from tests.reference.plain_prices import Prices
from tests.reference.plain_result import ByYear

Journeys = dict[str, ByYear]
"""Schools that start, by programme and year."""

TINY = 0.000000001
"""Keeps a count that is whole but for rounding from needing one step more."""


@dataclass
class Volumes:
    """How many schools start and take part, and what follows from that."""

    journeys: Journeys
    places: dict[str, ByYear]
    counts: dict[str, dict[str, ByYear]]

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


def volumes_of(journeys: Journeys, prices: Prices) -> Volumes:
    """Return places and counts of the schools that start."""
    places = {}
    counts = {}
    for name, programme in prices.model.programmes.items():
        starts = journeys[name]
        places[name] = {
            year: sum(
                starts.get(year - back, 0.0) for back in range(programme.lasts_years)
            )
            for year in prices.years
        }
        by_year = {
            year: _counts(programme, places[name][year], starts[year], prices)
            for year in prices.years
        }
        counts[name] = {
            count.value: {year: by_year[year][count] for year in prices.years}
            for count in Count
        }
    return Volumes(journeys=journeys, places=places, counts=counts)


def _counts(
    programme: Programme, places: float, journeys: float, prices: Prices
) -> dict[Count, float]:
    """Return the ten counts of a programme in one year."""
    value = prices.value
    matches = value(programme.matches_per_school) * places
    events = value(programme.events) if places > 0 else 0.0
    days = people = 0.0
    for deployment in programme.deployments:
        days += value(deployment.days_per_school) * places
        people += places / value(deployment.schools_per_person)
    return {
        Count.YEAR: 1.0,
        Count.SCHOOL: places,
        Count.JOURNEY: journeys,
        Count.MATCH: matches,
        Count.PARTNERSHIP_MONTH: matches * value(programme.months_per_match),
        Count.EVENT: events,
        Count.DELEGATE: events * value(programme.delegates_per_school) * places,
        Count.DEPLOYMENT_DAY: days,
        Count.DEPLOYED_PERSON: people,
        Count.PUPIL: value(programme.pupils_per_school or 0.0) * places,
    }


def quantity_of(
    ingredient: Ingredient, count: float, year: int, prices: Prices
) -> float:
    """Return how many of an ingredient a year needs."""
    if ingredient.years is not None and year not in ingredient.years:
        return 0.0
    if ingredient.one_for_every is not None:
        count = steps_of(count, prices.value(ingredient.one_for_every))
    return prices.value(ingredient.number) * count * prices.value(ingredient.share)


def steps_of(count: float, every: float) -> float:
    """Return one for every so many, any part counting as one."""
    exact = count / every - TINY
    whole = float(int(exact))
    return whole + 1 if exact > whole else whole
