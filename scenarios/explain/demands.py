"""How many schools start in a way of funding, and what demand makes of it.

The rule in words is docs/method/demand.md.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial

from costmodel.arrays import Floats
from costmodel.assumptions import Quantity
from costmodel.explain.measures import Clause
from costmodel.explain.tree import Explanation, Made, made
from costmodel.full_cost import journeys_of
from scenarios.demand import Demand
from scenarios.explain.addresses import Topic, written
from scenarios.explain.figures import Maker
from scenarios.explain.taking_part import planned_to_start
from scenarios.explain.way import Way, counted, less
from scenarios.volumes import TakeUp

ELIGIBLE, CAN_PAY, WILLING = "eligible_schools", "share_that_can_pay", "willing_schools"
PLANNED, STARTING = "planned_schools", Topic.STARTING.value
JOINING = "other_schools"
"""Schools that start and were not supported, where others were."""

_IN_WORDS: Mapping[str, str] = {
    ELIGIBLE: "schools still eligible",
    CAN_PAY: "share of them that can pay",
    WILLING: "schools that would take part",
    PLANNED: "schools planned to start",
    STARTING: "schools that start",
}


def demand_address(way: str, topic: str, programme: str, when: int | None) -> str:
    """Return the address of what demand makes of one programme.

    Examples
    --------
    >>> demand_address("traded", WILLING, "reading", 2026)
    'traded.willing_schools.of.reading.2026'

    """
    return written(way, topic, Clause.OF, programme, when=when)


def demand_of(way: Way) -> Mapping[str, Maker]:
    """Return what makes the schools that would take part, and that start."""
    projection, demand = way.projection, way.funding.demand
    if demand is None:
        return {}
    table = way.books.ledger.priced.table
    cohorts = projection.scenario.cohorts
    planned = journeys_of(way.books.plan, table, cohorts)[:, :, 0]
    names = tuple(way.books.plan.model.programmes)
    found: dict[str, Maker] = {}
    for at, take in projection.takes.items():
        one = _Programme(way, names[at], demand, take, planned[at])
        found |= one.figures()
    return found


@dataclass(frozen=True)
class _Programme:
    """One programme whose schools demand limits."""

    way: Way
    name: str
    demand: Demand
    """As the way of funding says it."""
    take: TakeUp
    planned: Floats
    """Schools that the plan lets start; ``(year,)``."""

    def figures(self) -> dict[str, Maker]:
        """Return what makes each figure, of each year, and of all of those that add."""
        makers: Mapping[str, Callable[[int], Explanation]] = {
            ELIGIBLE: self._eligible,
            CAN_PAY: self._can_pay,
            WILLING: self._willing,
            PLANNED: self._planned,
            STARTING: self._starting,
        }
        found: dict[str, Maker] = {}
        for at in range(len(self.planned)):
            for topic, make in makers.items():
                found[self._address(topic, at)] = partial(make, at)
        starting = self.take.journeys[:, 0]
        for topic, schools in ((PLANNED, self.planned), (STARTING, starting)):
            address = demand_address(self.way.name, topic, self.name, None)
            found[address] = partial(self._all_years, topic, schools)
        return found

    def _address(self, topic: str, at: int) -> str:
        """Return the address of a figure of a year by position."""
        return demand_address(self.way.name, topic, self.name, self.way.year(at))

    def _named(self, topic: str, when: str) -> str:
        """Return what a figure is called."""
        owner = self.way.books.name_of(self.name)
        return f"{self.way.funding.label}: {owner}, {_IN_WORDS[topic]}, {when}"

    def _pointed(self, topic: str, at: int, amount: float) -> Explanation:
        """Return a number of a year as a figure of its own."""
        label = self.way.horizon.label_of_year(at)
        name = f"{_IN_WORDS[topic]}, {label}"
        return counted(name, amount, address=self._address(topic, at))

    def _leaf(self, told: str, quantity: Quantity, *path: str) -> Explanation:
        """Return a number of the demand of this way of funding."""
        place = ("funding", self.way.name, "demand", *path)
        return self.way.books.numbers.of(told, quantity, *place)

    def _first(self) -> Explanation:
        """Return the schools that are eligible before any has taken part."""
        quantity = self.demand.eligible[self.name]
        return self._leaf("eligible before any", quantity, "eligible", self.name)

    def _eligible(self, at: int) -> Explanation:
        """Return what is left of a year before, and who becomes eligible."""
        name = self._named(ELIGIBLE, self.way.horizon.label_of_year(at))
        if not at:
            return made(name, Made.SUM, (self._first(),))
        rate = self._leaf("part that becomes eligible", self.demand.refill, "refill")
        new = made("become eligible", Made.PRODUCT, (rate, self._first()))
        before = self._pointed(ELIGIBLE, at - 1, self.take.stock[at - 1, 0])
        there = made("there, and become eligible", Made.SUM, (before, new))
        return made(name, Made.EXCESS, (there, self._joined(at - 1)))

    def _joined(self, at: int) -> Explanation:
        """Return the schools out of the stock that start in a year."""
        joined = self.take.joined[at, 0]
        if joined == self.take.journeys[at, 0]:
            return self._pointed(STARTING, at, joined)
        address = demand_address(self.way.name, JOINING, self.name, self.way.year(at))
        label = self.way.horizon.label_of_year(at)
        told = f"schools that start and were not supported, {label}"
        return counted(told, joined, address=address)

    def _can_pay(self, at: int) -> Explanation:
        """Return the share that can pay; it is read from published accounts."""
        name = self._named(CAN_PAY, self.way.horizon.label_of_year(at))
        words = "of schools of its phase and region, at what it asks of them"
        return counted(name, self.take.share[at, 0], words)

    def _willing(self, at: int) -> Explanation:
        """Return the schools that hear of it, want to and can pay."""
        name = self._named(WILLING, self.way.horizon.label_of_year(at))
        parts = (
            self._pointed(ELIGIBLE, at, self.take.stock[at, 0]),
            self._leaf("part that hears of it", self.demand.reach, "reach"),
            self._leaf("part of these that want to", self.demand.interest, "interest"),
            self._pointed(CAN_PAY, at, self.take.share[at, 0]),
        )
        return made(name, Made.PRODUCT, parts)

    def _planned(self, at: int) -> Explanation:
        """Return the schools that the plan lets start."""
        name = self._named(PLANNED, self.way.horizon.label_of_year(at))
        position = tuple(self.way.books.plan.model.programmes).index(self.name)
        return made(name, Made.SUM, (planned_to_start(self.way, position, at),))

    def _starting(self, at: int) -> Explanation:
        """Return as many as are planned, but no more than would take part."""
        name = self._named(STARTING, self.way.horizon.label_of_year(at))
        planned = self._pointed(PLANNED, at, self.planned[at])
        willing = self._pointed(WILLING, at, self.take.wish[at, 0])
        short = made("planned beyond those", Made.EXCESS, (planned, willing))
        return made(name, Made.SUM, (planned, less(short)))

    def _all_years(self, topic: str, schools: Floats) -> Explanation:
        """Return the sum of years, each a figure of its own."""
        years = (self._pointed(topic, at, each) for at, each in enumerate(schools))
        return made(self._named(topic, "all years"), Made.SUM, tuple(years))
