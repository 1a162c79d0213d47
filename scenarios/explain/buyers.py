"""Who buys once support has ended: asked, converting, buying again, and all who start.

The rule in words is docs/method/transition.md.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial

from costmodel.arrays import Floats
from costmodel.assumptions import Quantity
from costmodel.explain.tree import Explanation, Made, made
from scenarios.buyers import Buyers
from scenarios.explain.demands import (
    CAN_PAY,
    JOINING,
    STARTING,
    WILLING,
    demand_address,
)
from scenarios.explain.figures import Maker
from scenarios.explain.taking_part import (
    planned_to_start,
    schools_taking_part,
    those_still_there,
)
from scenarios.explain.way import Way, counted, less
from scenarios.transitions import Transition, is_own, supported_in

ASKED, CONVERTING, AGAIN = "asked_schools", "converting_schools", "returning_schools"
BUYING, THERE = "buying_schools", "schools_there"

_IN_WORDS: Mapping[str, str] = {
    ASKED: "schools asked to pay",
    CONVERTING: "schools that would buy for the first time",
    AGAIN: "schools that would buy again",
    BUYING: "schools that buy",
    JOINING: "other schools that start",
    STARTING: "schools that start",
    WILLING: "schools that would take part",
    THERE: "schools taking part",
}


def buyers_of(way: Way) -> Mapping[str, Maker]:
    """Return what makes the schools that buy, of each programme that is bought."""
    names = tuple(way.books.plan.model.programmes)
    found: dict[str, Maker] = {}
    for at, buyers in way.projection.buyers.items():
        transition = way.funding.transitions[names[at]]
        found |= _Programme(way, at, names[at], transition, buyers).figures()
    return found


@dataclass(frozen=True)
class _Programme:
    """One programme that is bought from a year on."""

    way: Way
    at: int
    name: str
    transition: Transition
    buyers: Buyers

    def figures(self) -> dict[str, Maker]:
        """Return what makes each figure of each year."""
        makers: Mapping[str, Callable[[int], Explanation]] = {
            ASKED: self._asked,
            CONVERTING: self._converting,
            AGAIN: self._again,
            BUYING: self._buying,
            JOINING: self._others,
            STARTING: self._starting,
            THERE: self._there,
        }
        return {
            self._address(topic, year): partial(make, year)
            for year in range(self.way.horizon.years)
            for topic, make in makers.items()
        }

    def _address(self, topic: str, year: int) -> str:
        """Return the address of a figure of a year, by position."""
        return demand_address(self.way.name, topic, self.name, self.way.year(year))

    def _named(self, topic: str, year: int) -> str:
        """Return what a figure is called."""
        owner = self.way.books.name_of(self.name)
        when = self.way.horizon.label_of_year(year)
        return f"{self.way.funding.label}: {owner}, {_IN_WORDS[topic]}, {when}"

    def _pointed(self, topic: str, year: int, schools: Floats) -> Explanation:
        """Return a number of a year as a figure of its own."""
        told = f"{_IN_WORDS[topic]}, {self.way.horizon.label_of_year(year)}"
        address = self._address(topic, year)
        return counted(told, schools[year, 0], address=address)

    def _leaf(self, told: str, quantity: Quantity, field: str) -> Explanation:
        """Return a number of the transition: a share, as the checks have seen to."""
        way = self.way.projection.scenario.name
        place = ("funding", way, "transitions", self.name, field)
        return self.way.books.numbers.of(told, quantity, *place)

    @property
    def _begins(self) -> int:
        """The position of the first year in which schools are asked."""
        return self.transition.from_year - self.way.horizon.first_year

    def _none(self, topic: str, year: int, words: str) -> Explanation:
        """Return a figure that is nought, and why."""
        return counted(self._named(topic, year), 0.0, words)

    def _asked(self, year: int) -> Explanation:
        """Return the schools whose support ended with the year before."""
        own = is_own(self.transition)
        if year < self._begins:
            return self._none(ASKED, year, "nobody is asked yet")
        if own and year > self._begins:
            return self._none(ASKED, year, "all were asked in the first year")
        if own:
            before = (self._pointed_there(year - 1),)
            return made(self._named(ASKED, year), Made.SUM, before)
        supported = supported_in(self.name, self.transition)
        names = tuple(self.way.books.plan.model.programmes)
        at = names.index(supported)
        written = self.way.books.plan.model.programmes[supported]
        begun = year - written.lasts_years
        if begun < 0:
            return self._none(ASKED, year, "no journey has ended yet")
        ended = those_still_there(self.way, at, begun, written.lasts_years - 1)
        return made(self._named(ASKED, year), Made.SUM, (ended,))

    def _pointed_there(self, year: int) -> Explanation:
        """Return the schools taking part in a year as a figure of its own."""
        places = self.way.projection.costs.volumes.places[self.at]
        return self._pointed(THERE, year, places)

    def _converting(self, year: int) -> Explanation:
        """Return those asked who can pay and buy."""
        parts = [
            self._pointed(ASKED, year, self.buyers.asked),
            self._leaf("part that buys", self.transition.converts, "converts"),
        ]
        take = self.way.projection.takes.get(self.at)
        if take is not None:
            told = f"share that can pay, {self.way.horizon.label_of_year(year)}"
            address = self._address(CAN_PAY, year)
            parts.append(counted(told, take.share[year, 0], address=address))
        return made(self._named(CONVERTING, year), Made.PRODUCT, tuple(parts))

    def _again(self, year: int) -> Explanation:
        """Return buyers whose journey has ended and who buy another."""
        written = self.way.books.plan.model.programmes[self.name]
        begun = year - written.lasts_years
        if begun < self._begins:
            return self._none(AGAIN, year, "no bought journey has ended yet")
        one = Explanation("all of them", 1.0)
        leaves = self._leaf("part that leaves", self.transition.leaves, "leaves")
        stays = made("part that buys again", Made.EXCESS, (one, leaves))
        bought = self._pointed(BUYING, begun, self.buyers.buying)
        gone = self.way.books.quantities.stated(self.name, written, "leaves")
        still = made("share that stays a further year", Made.EXCESS, (one, gone))
        parts = (bought, *[still] * (written.lasts_years - 1), stays)
        return made(self._named(AGAIN, year), Made.PRODUCT, parts)

    def _buying(self, year: int) -> Explanation:
        """Return as many as would buy, but no more than are planned."""
        if year < self._begins:
            return self._none(BUYING, year, "nobody buys yet")
        first = self._pointed(CONVERTING, year, self.buyers.converting)
        again = self._pointed(AGAIN, year, self.buyers.again)
        wanting = made("would buy", Made.SUM, (first, again))
        planned = planned_to_start(self.way, self.at, year)
        short = made("beyond those planned", Made.EXCESS, (wanting, planned))
        return made(self._named(BUYING, year), Made.SUM, (wanting, less(short)))

    def _others(self, year: int) -> Explanation:
        """Return schools that start and were not supported: planned, or by demand."""
        take = self.way.projection.takes.get(self.at)
        name = self._named(JOINING, year)
        planned = planned_to_start(self.way, self.at, year)
        is_given = year < self._begins and (take is None or is_own(self.transition))
        if is_given:
            return made(name, Made.SUM, (planned,))
        if take is None:
            return self._none(JOINING, year, "nobody comes free any more")
        buying = self._pointed(BUYING, year, self.buyers.buying)
        room = made("planned beyond the buyers", Made.EXCESS, (planned, buying))
        willing = self._pointed(WILLING, year, take.wish)
        short = made("room beyond those", Made.EXCESS, (room, willing))
        return made(name, Made.SUM, (room, less(short)))

    def _starting(self, year: int) -> Explanation:
        """Return all who start."""
        parts = (
            self._pointed(BUYING, year, self.buyers.buying),
            self._pointed(JOINING, year, self.buyers.others),
        )
        return made(self._named(STARTING, year), Made.SUM, parts)

    def _there(self, year: int) -> Explanation:
        """Return the schools that take part."""
        there = (schools_taking_part(self.way, self.at, year),)
        return made(self._named(THERE, year), Made.SUM, there)
