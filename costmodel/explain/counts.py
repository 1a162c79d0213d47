"""How many schools, journeys, days there are, taken apart down to the cohorts."""

from __future__ import annotations

from dataclasses import dataclass, replace

from costmodel.drivers import Count
from costmodel.explain.addresses import Address
from costmodel.explain.books import Books
from costmodel.explain.measures import Clause
from costmodel.explain.quantities import COUNT_NAMES
from costmodel.explain.tree import Explanation, Made


@dataclass(frozen=True)
class Counted:
    """One count about to be taken apart."""

    address: Address
    books: Books

    @property
    def _count(self) -> Count:
        """Which count."""
        return Count(self.address.narrowed[Clause.OF])

    def whole(self) -> Explanation:
        """Return the count of all years together."""
        years = range(self.books.plan.horizon.years)
        label = self.books.plan.horizon.label_of_year
        parts = (
            replace(part, name=f"{part.name}, {label(year)}")
            for year, part in zip(years, map(self._of, years), strict=True)
        )
        return self._named(self.books.plan.horizon.label_of_all(), tuple(parts))

    def of_year(self, year: int) -> Explanation:
        """Return the count of one year, by position."""
        label = self.books.plan.horizon.label_of_year(year)
        return self._named(label, (self._of(year),))

    def _named(self, when: str, parts: tuple[Explanation, ...]) -> Explanation:
        """Return the count with its name."""
        amount = sum(part.amount for part in parts)
        owner = self.books.name_of(self.address.owner)
        name = f"{owner}: {COUNT_NAMES[self._count]}, {when}"
        return Explanation(name, amount, Made.SUM, parts)

    def _of(self, year: int) -> Explanation:
        """Return the count of a year, of one programme or of all."""
        at = self.books.position(self.address.owner)
        if at is None:
            return self.books.quantities.total(self._count, year)
        return self.books.quantities.count(self._count, at, year)
