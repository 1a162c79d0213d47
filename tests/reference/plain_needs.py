"""How much each ingredient needs (docs/method: quantities)."""

from __future__ import annotations

import math
from dataclasses import dataclass

from costmodel.drivers import Count
from costmodel.ingredients import Ingredient
from costmodel.programmes import Programme
from tests.reference.plain_prices import Prices
from tests.reference.plain_quantities import (
    Volumes,
    delegates_of,
    matches_of,
    months_of_matches,
    pupils_of,
    schools_for,
    share_in_tier,
    steps_of,
)


@dataclass
class Counting:
    """What is counted, in the schools of one set of volumes."""

    volumes: Volumes
    prices: Prices

    def quantity(self, owner: str, item: Ingredient, year: int) -> float:
        """Return how many of an ingredient a programme or pool needs in a year."""
        if item.years is not None and year not in item.years:
            return 0.0
        value = self.prices.value
        if item.one_for_every is not None:
            count = self._steps(owner, item, year)
        else:
            count = self.count(owner, item, year) * self._learnt(owner, item, year)
        return value(item.number) * count * value(item.share)

    def count(self, owner: str, item: Ingredient, year: int) -> float:
        """Return what an ingredient is counted by; a pool counts all programmes."""
        model = self.prices.model
        if owner in model.pools:
            return self.volumes.of_pool(item.per, year)
        if item.tier is None and item.in_years is None:
            return self.volumes.counts[owner][item.per][year]
        return self._count_of_some(owner, item, year)

    def _count_of_some(self, owner: str, item: Ingredient, year: int) -> float:
        """Return the count of some of a programme's schools alone."""
        programme = self.prices.model.programmes[owner]
        if item.per == Count.JOURNEY:
            in_tier = share_in_tier(item, programme, self.prices)
            return self.volumes.journeys[owner][year] * in_tier
        schools = self._schools(owner, item, year)
        if item.per == Count.SCHOOL:
            return schools
        if item.per == Count.DELEGATE:
            at_each = delegates_of(programme, schools, self.prices)
            return self.prices.value(programme.events) * at_each
        counted = {
            Count.MATCH: matches_of,
            Count.PARTNERSHIP_MONTH: months_of_matches,
            Count.PUPIL: pupils_of,
        }
        return counted[item.per](programme, schools, self.prices)

    def _schools(self, owner: str, item: Ingredient, year: int) -> float:
        """Return the places that an ingredient of a programme is for."""
        programme = self.prices.model.programmes[owner]
        by_age = self.volumes.by_age[owner][year]
        return schools_for(item, programme, by_age, self.prices)

    def _steps(self, owner: str, item: Ingredient, year: int) -> float:
        """Return the steps of an ingredient: one for every so many."""
        assert item.one_for_every is not None
        every = self.prices.value(item.one_for_every)
        if item.per != Count.DELEGATE:
            return steps_of(self.count(owner, item, year), every)
        programmes = self.prices.model.programmes
        served = programmes if owner in self.prices.model.pools else [owner]
        return sum(
            self._steps_at_events(
                programmes[name], self._schools(name, item, year), every
            )
            for name in served
        )

    def _steps_at_events(
        self, programme: Programme, schools: float, every: float
    ) -> float:
        """Return the steps of all events of a programme, taken at each of them."""
        at_each = delegates_of(programme, schools, self.prices)
        return self.prices.value(programme.events) * steps_of(at_each, every)

    def _learnt(self, owner: str, item: Ingredient, year: int) -> float:
        """Return the part of the first year's amount that is still needed for one.

        Each doubling of what was done since the plan began saves the same share.
        """
        saved = self.prices.value(item.learning or 0.0)
        if not saved:
            return 1.0
        first = done = 0.0
        for past in self.prices.years:
            if past <= year:
                done += self.count(owner, item, past)
                first = first or done
        return float((done / first) ** math.log2(1 - saved)) if done else 1.0
