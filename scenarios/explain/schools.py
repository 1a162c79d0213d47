"""What a supported school pays in a way of funding, by school-year and by pupil.

The rule in words is docs/method/bearers.md.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from costmodel.drivers import Count, Party
from costmodel.explain.addresses import Address
from costmodel.explain.measures import Clause, Measure
from costmodel.explain.money import Money
from costmodel.explain.tree import Explanation, Made, made
from costmodel.perspectives import SUPPORTED_SCHOOLS, Flow, sign
from costmodel.resources import CostRow
from scenarios.explain.addresses import written
from scenarios.explain.figures import Maker
from scenarios.explain.income import of_programme
from scenarios.explain.own_costs import OwnCosts
from scenarios.explain.real_terms import deflator
from scenarios.explain.way import Way, stated
from scenarios.fees import is_asked_of_schools
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
    own, found = OwnCosts(way), dict[str, Maker]()
    for at, cost in enumerate(school_costs(way.projection, way.ledger)):
        if cost is not None:
            found |= _Paid(own, names[at], at, cost).figures()
    return found


@dataclass(frozen=True, kw_only=True)
class _SchoolMoney(Money):
    """Lines that supported schools pay, or with a minus sign are paid."""

    wanted: Callable[[CostRow], bool]

    def _sign(self, row: CostRow) -> int:
        """Return how a line counts in what supported schools pay; 0: not at all."""
        flow = Flow(row.from_party, row.means, row.to_party, is_private=row.is_private)
        return sign(SUPPORTED_SCHOOLS, flow) if self.wanted(row) else 0


@dataclass(frozen=True)
class _Paid:
    """What schools pay for one programme."""

    own: OwnCosts
    name: str
    at: int
    """Position of the programme."""
    cost: SchoolCost

    @property
    def way(self) -> Way:
        """Where they pay it."""
        return self.own.way

    def figures(self) -> dict[str, Maker]:
        """Return what makes each figure; of pupils only where they are stated."""
        makers: dict[str, Maker] = {
            PAID: self._paid,
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
        of = self.own.books.quantities.count
        return made(told, Made.SUM, tuple(of(count, self.at, year) for year in years))

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

    def _paid(self) -> Explanation:
        """Return fees and days that schools pay, less what they are paid."""
        years = []
        for year in self.cost.years:
            lines = self._lines(year, lambda row: not (row.life_years or is_cover(row)))
            paid = (*lines, *self._fees(year))
            years.append(self._real(year, "fees and days of", paid))
        total = made("fees and days, all", Made.SUM, tuple(years), unit="£")
        name = self._named("fees and days, a school-year")
        return made(name, Made.QUOTIENT, (total, self._schools), unit="£")

    def _lines(
        self, year: int, wanted: Callable[[CostRow], bool]
    ) -> Iterator[Explanation]:
        """Yield lines of a year that schools pay, by where they come from."""
        by = {Clause.BY: Party.SUPPORTED_SCHOOL.value}
        address = Address(self.name, Measure.BORNE, None, by)
        money = _SchoolMoney(address, self.own.books, wanted=wanted)
        yield from (each for each in money.of_year(year).children if each.children)

    def _fees(self, year: int) -> Iterator[Explanation]:
        """Yield the fees of a year that schools pay for the programme."""
        for money in self.way.projection.streams.fees:
            if is_asked_of_schools(money.fee) and self.name in money.fee.prices:
                yield of_programme(self.way, money.fee.name, self.name, year)

    def _real(
        self, year: int, told: str, lines: tuple[Explanation, ...]
    ) -> Explanation:
        """Return pounds of a year in prices of the first."""
        label = self.way.horizon.label_of_year(year)
        nominal = made(f"{told} {label}", Made.SUM, lines, unit="£")
        both = (nominal, deflator(self.way.books, year))
        return made(label, Made.QUOTIENT, both, unit="£")

    def _cover(self) -> Explanation:
        """Return the cover that all schools buy, row by row, over school-years."""
        years = tuple(
            self._real(year, "cover of", tuple(self._bought(year)))
            for year in self.cost.years
        )
        total = made("cover, all", Made.SUM, years, unit="£")
        name = self._named("cover, a school-year")
        return made(name, Made.QUOTIENT, (total, self._schools), unit="£")

    def _bought(self, year: int) -> Iterator[Explanation]:
        """Yield each role's cover in a year: its days × what a day of it comes to."""
        for at, row in enumerate(self.way.ledger.rows):
            if is_cover(row) and self._has(row) and self.way.ledger.amounts[at, year]:
                parts = (
                    self.own.books.quantities.needed(row, year),
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
                taken = self.own.books.quantities.needed(row, year)
                parts = (taken, *self._share(row, year))
                yield made(row.label, Made.PRODUCT, parts)

    def _share(self, row: CostRow, year: int) -> tuple[Explanation, ...]:
        """Return the part of a pool's row that is this programme's."""
        pool = row.owner - len(self.way.books.plan.model.programmes)
        if pool < 0:
            return ()
        return (self.own.books.shares.share(pool, self.at, year),)

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
        years = (
            self._real(
                year,
                "start-up of",
                tuple(self._lines(year, lambda row: row.life_years is not None)),
            )
            for year in self.cost.years
        )
        total = made("start-up, all", Made.SUM, tuple(years), unit="£")
        name = self._named("start-up, a pupil")
        return made(name, Made.QUOTIENT, (total, pupils), unit="£")
