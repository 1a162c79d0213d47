"""What is taken of pools that are shared by time, taken apart.

The rule in words is docs/method/allocation.md, *Time-driven pools*.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

import numpy as np

from costmodel.explain.addresses import Address
from costmodel.explain.books import Books
from costmodel.explain.measures import Measure
from costmodel.explain.tree import Explanation, Made, made
from costmodel.time_used import TimeUsed, times_used
from scenarios.explain.addresses import written
from scenarios.explain.figures import Maker
from scenarios.explain.way import counted, stated

TOPIC = "capacity"

DAYS, TAKEN, LEFT, IN_USE, A_DAY, UNUSED = (
    "days",
    "taken",
    "left",
    "in_use",
    "a_day",
    "unused",
)
"""Days that a pool can give, those taken and left, the part in use, what a day costs,
and what of its cost lies unused."""


def capacity_address(pool: str, word: str, year: int) -> str:
    """Return the address of a figure of a pool that is shared by time.

    Examples
    --------
    >>> capacity_address("office", TAKEN, 2026)
    'office.capacity.taken.2026'

    """
    return written(pool, TOPIC, word, when=year)


def pool_days_of(books: Books) -> Mapping[str, Maker]:
    """Return what makes the days of each time-driven pool in each year, by address."""
    found: dict[str, Maker] = {}
    for used in times_used(books.ledger.costs):
        for at in range(books.plan.horizon.years):
            found |= _PoolYear(books, used, at).figures()
    return found


@dataclass(frozen=True)
class _PoolYear:
    """A time-driven pool in one year, by position."""

    books: Books
    used: TimeUsed
    at: int

    @property
    def pool(self) -> str:
        """Its name in the document."""
        return tuple(self.books.plan.model.pools)[self.used.pool]

    @property
    def _year(self) -> int:
        """The year in which the academic year begins."""
        return self.books.plan.horizon.first_year + self.at

    def figures(self) -> dict[str, Maker]:
        """Return what makes each figure; without capacity no day has a cost."""
        makers: dict[str, Callable[[], Explanation]] = {
            DAYS: self._days,
            TAKEN: self._taken,
            LEFT: self._left,
            UNUSED: self._unused,
        }
        if self.used.capacity[self.at] > 0.0:
            makers |= {IN_USE: self._in_use, A_DAY: self._a_day}
        return {
            capacity_address(self.pool, word, self._year): make
            for word, make in makers.items()
        }

    def _named(self, told: str) -> str:
        """Return what a figure is called."""
        when = self.books.plan.horizon.label_of_year(self.at)
        return f"{self.books.name_of(self.pool)}: {told}, {when}"

    def _pointed(self, told: str, amount: float, word: str) -> Explanation:
        """Return days with their address."""
        address = capacity_address(self.pool, word, self._year)
        return counted(told, amount, address=address)

    @property
    def _both(self) -> tuple[Explanation, Explanation]:
        """Days that there are, and those taken."""
        at, used = self.at, self.used
        return (
            self._pointed("practical capacity, days", used.capacity[at], DAYS),
            self._pointed("days taken", used.taken[at], TAKEN),
        )

    def _days(self) -> Explanation:
        """Return the days that it can give in the year."""
        capacity = self.books.shares.capacity(self.pool, self.at)
        return made(self._named("practical capacity, days"), Made.SUM, (capacity,))

    def _taken(self) -> Explanation:
        """Return the days that programmes and other pools take."""
        parts = (
            replace(
                self.books.shares.time(self.pool, name, self.at),
                name=f"{self.books.name_of(name)}: days taken",
            )
            for name in self.books.plan.model.pools[self.pool].takes or {}
        )
        return made(self._named("days taken"), Made.SUM, tuple(parts))

    def _left(self) -> Explanation:
        """Return the days that nobody takes."""
        return made(self._named("days left"), Made.EXCESS, self._both)

    def _in_use(self) -> Explanation:
        """Return the part of its capacity that is taken."""
        capacity, taken = self._both
        name = self._named("part of the capacity that is taken")
        return made(name, Made.QUOTIENT, (taken, capacity))

    def _cost(self) -> Explanation:
        """Return its own cost, and what it receives from other pools."""
        address = Address(self.pool, Measure.FULL_COST, self._year)
        ledger = self.books.ledger
        own = float(ledger.costs.direct[self._position, self.at, 0])
        received = float(self.used.cost[self.at]) - own
        parts = (
            stated("its own cost", own, address=str(address)),
            stated("what it receives from other pools", received),
        )
        return made("its cost", Made.SUM, parts, unit="£")

    @property
    def _position(self) -> int:
        """Where it stands among owners of costs."""
        return self.books.plan.owners.index(self.pool)

    def _a_day(self) -> Explanation:
        """Return what a day of its capacity costs."""
        capacity, _ = self._both
        parts = (self._cost(), capacity)
        return made(self._named("what a day costs"), Made.QUOTIENT, parts, unit="£")

    def _unused(self) -> Explanation:
        """Return what of its cost stays with it, for nobody takes its days."""
        kept = self.books.ledger.costs.pool_shares.kept.get(self.used.pool)
        part = 0.0 if kept is None else float(kept[self.at, 0])
        parts = (self._cost(), self._part_unused(part))
        return made(self._named("unused capacity"), Made.PRODUCT, parts, unit="£")

    def _part_unused(self, part: float) -> Explanation:
        """Return the part of its cost that stays: days left over all, where it runs."""
        name, capacity = "part that nobody takes", self.used.capacity[self.at]
        left = float(self.used.left[self.at])
        if capacity > 0.0 and np.isclose(left / capacity, part):
            parts = (self._pointed("days left", left, LEFT), self._both[0])
            return made(name, Made.QUOTIENT, parts)
        return counted(name, part, "nobody takes any in this year")
