"""What a supported school pays in a way of funding, by school-year and by pupil.

The rule in words is docs/method/bearers.md.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, partial

import numpy as np

from costmodel.drivers import Count, Party
from costmodel.explain.measures import Clause
from costmodel.explain.tree import Explanation, Made, made
from costmodel.resources import CostRow
from scenarios.explain.addresses import written
from scenarios.explain.figures import Maker
from scenarios.explain.real_terms import deflator
from scenarios.explain.way import Way, counted, stated
from scenarios.supported_schools import SchoolCost, is_cover, school_costs

PAID, COVER, TOGETHER = "school_pays", "school_cover", "school_cost"
DAYS, PUPIL, START_UP = "school_days", "pupil_cost", "pupil_start_up"


def school_address(way: str, topic: str, programme: str) -> str:
    """Return the address of what a school pays for a programme.

    Examples
    --------
    >>> school_address("traded", COVER, "reading")
    'traded.school_cover.of.reading'

    """
    return written(way, topic, Clause.OF, programme)


def schools_of(way: Way) -> Mapping[str, Maker]:
    """Return what makes each figure of what a school pays, by address."""
    names = tuple(way.books.plan.model.programmes)
    found: dict[str, Maker] = {}
    for at, cost in enumerate(school_costs(way.projection, way.ledger)):
        if cost is not None:
            found |= _Paid(way, names[at], at, cost).figures()
    return found


@dataclass(frozen=True)
class _Paid:
    """What schools pay for one programme."""

    way: Way
    name: str
    at: int
    """Position of the programme."""
    cost: SchoolCost

    def figures(self) -> dict[str, Maker]:
        """Return what makes each figure; of pupils only where they are stated."""
        makers: dict[str, Maker] = {
            PAID: partial(self._each, "fees and days", self.cost.paid, "£"),
            COVER: self._cover,
            TOGETHER: self._together,
            DAYS: self._days,
        }
        if self._pupils.amount > 0.0:
            makers[PUPIL] = self._a_pupil
        if self._first_pupils.amount > 0.0:
            makers[START_UP] = self._start_up
        return {
            school_address(self.way.name, topic, self.name): make
            for topic, make in makers.items()
        }

    @property
    def _when(self) -> str:
        """The years of which it is the mean."""
        first, last = (
            self.way.horizon.label_of_year(self.cost.years[end]) for end in (0, -1)
        )
        return first if first == last else f"{first} to {last}"

    def _named(self, told: str) -> str:
        """Return what a figure is called."""
        label = self.way.books.name_of(self.name)
        return f"{self.way.funding.label}: {label}, {told}, {self._when}"

    def _count(self, count: Count, told: str, years: tuple[int, ...]) -> Explanation:
        """Return how much there is of what is counted in some years."""
        counts = self.way.ledger.costs.counts[count][self.at, list(years), 0]
        return counted(told, counts.sum())

    @cached_property
    def _schools(self) -> Explanation:
        """School-years."""
        return self._count(Count.SCHOOL, "school-years", self.cost.years)

    @cached_property
    def _pupils(self) -> Explanation:
        """Pupils of all these years."""
        return self._count(Count.PUPIL, "pupils of all these years", self.cost.years)

    @cached_property
    def _first_pupils(self) -> Explanation:
        """Pupils of the first of them."""
        years = self.cost.years[:1]
        return self._count(Count.PUPIL, "pupils of the first year", years)

    def _each(self, told: str, each: float, unit: str = "") -> Explanation:
        """Return what all schools pay, or give, over school-years."""
        total = Explanation(f"{told}, all", each * self._schools.amount, unit=unit)
        name = self._named(f"{told}, a school-year")
        return made(name, Made.QUOTIENT, (total, self._schools), unit=unit)

    def _cover(self) -> Explanation:
        """Return the cover that all schools buy, row by row, over school-years."""
        books, years = self.way.books, []
        for year in self.cost.years:
            rows = tuple(self._bought(year))
            label = self.way.horizon.label_of_year(year)
            told = made(f"cover of {label}", Made.SUM, rows, unit="£")
            both = (told, deflator(books, year))
            years.append(made(label, Made.QUOTIENT, both, unit="£"))
        total = made("cover, all", Made.SUM, tuple(years), unit="£")
        name = self._named("cover, a school-year")
        return made(name, Made.QUOTIENT, (total, self._schools), unit="£")

    def _bought(self, year: int) -> Iterator[Explanation]:
        """Yield each role's cover in a year: its days × what a day of it comes to."""
        for at, row in enumerate(self.way.ledger.rows):
            if is_cover(row) and self._has(row) and self.way.ledger.amounts[at, year]:
                taken = self.way.ledger.costs.quantities.of(row.need)[year, 0]
                parts = (
                    self._taken(row, year, float(taken)),
                    self.way.books.prices.unit(row, year),
                    *self._share(row, year),
                )
                yield made(row.label, Made.PRODUCT, parts, unit="£")

    def _days(self) -> Explanation:
        """Return the days of schools' own people, row by row, over school-years."""
        years = []
        for year in self.cost.years:
            rows = tuple(self._released(year))
            years.append(made(self.way.horizon.label_of_year(year), Made.SUM, rows))
        total = made("days of its people, all", Made.SUM, tuple(years))
        name = self._named("days of its people, a school-year")
        return made(name, Made.QUOTIENT, (total, self._schools))

    def _released(self, year: int) -> Iterator[Explanation]:
        """Yield the days of each role in a year."""
        for at, days in self.way.ledger.released_days_of_rows.items():
            row = self.way.ledger.rows[at]
            is_its = row.from_party is Party.SUPPORTED_SCHOOL and self._has(row)
            if is_its and days[year]:
                taken = self._taken(row, year, float(days[year]))
                parts = (taken, *self._share(row, year))
                yield made(row.label, Made.PRODUCT, parts)

    def _taken(self, row: CostRow, year: int, days: float) -> Explanation:
        """Return the days of a row: as planned, down to the cohorts."""
        planned = self.way.books.quantities.needed(row, year)
        if np.isclose(planned.amount, days):
            return planned
        return counted("days", days, "at this way of funding's own volumes")

    def _share(self, row: CostRow, year: int) -> tuple[Explanation, ...]:
        """Return the part of a pool's row that is this programme's."""
        pool = row.owner - len(self.way.books.plan.model.programmes)
        if pool < 0:
            return ()
        share = self.way.ledger.costs.shares[pool, self.at, year, 0]
        return (counted("part of this programme", share),)

    def _has(self, row: CostRow) -> bool:
        """Whether a row is its own, or of a pool."""
        programmes = len(self.way.books.plan.model.programmes)
        return row.owner == self.at or row.owner >= programmes

    def _together(self) -> Explanation:
        """Return fees, days and cover of a school-year."""
        parts = (
            self._pointed("fees and days", self.cost.paid, PAID),
            self._pointed("cover", self.cost.cover, COVER),
        )
        return made(self._named("a school-year"), Made.SUM, parts, unit="£")

    def _pointed(self, told: str, amount: float, topic: str) -> Explanation:
        """Return a figure of a school-year with its address."""
        address = school_address(self.way.name, topic, self.name)
        return stated(told, amount, address=address)

    def _a_pupil(self) -> Explanation:
        """Return what is paid a school-year, for the pupils of one."""
        school = self._pointed("a school-year", self.cost.a_school, TOGETHER)
        whole = made("all", Made.PRODUCT, (school, self._schools), unit="£")
        name = self._named("a pupil and year")
        return made(name, Made.QUOTIENT, (whole, self._pupils), unit="£")

    def _start_up(self) -> Explanation:
        """Return start-up for each pupil of the first year."""
        pupils = self._first_pupils
        total = stated("start-up, all", self.cost.start_up * pupils.amount)
        name = self._named("start-up, a pupil")
        return made(name, Made.QUOTIENT, (total, pupils), unit="£")
