"""What a school-year, a journey, a pupil, a day costs: cost over count.

The rule in words is docs/method/unit_costs.md.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property

from costmodel.arrays import Floats
from costmodel.bearers import WHOLE
from costmodel.drivers import Count
from costmodel.explain.addresses import Address, UnknownAddressError
from costmodel.explain.books import Books
from costmodel.explain.counts import Counted
from costmodel.explain.measures import UNITS, Clause, Measure
from costmodel.explain.money import Money
from costmodel.explain.start_up import SpreadStep, StartUpBook, taken_off
from costmodel.explain.tree import Explanation, Made, made


@dataclass(frozen=True)
class UnitCost:
    """One unit cost about to be taken apart, in first-year prices."""

    address: Address
    books: Books

    def whole(self) -> Explanation:
        """Return the cost of all years over the count of all years.

        Raises
        ------
        UnknownAddressError
            If there is nothing to divide by, as in tables that print –.

        """
        years = range(self.books.plan.horizon.years)
        return self._over(
            self.books.plan.horizon.label_of_all(), years, self._counted().whole()
        )

    def of_year(self, year: int) -> Explanation:
        """Return the same of one year alone, by position; raises as :meth:`whole`."""
        label = self.books.plan.horizon.label_of_year(year)
        return self._over(label, range(year, year + 1), self._counted().of_year(year))

    def _counted(self) -> Counted:
        """Return what the cost is divided by."""
        count = UNITS[self.address.narrowed[Clause.PER]]
        narrowed = {Clause.OF: str(count)}
        return Counted(
            Address(self.address.owner, Measure.COUNT, None, narrowed), self.books
        )

    def _over(self, when: str, years: range, count: Explanation) -> Explanation:
        """Return cost of some years over a count."""
        if count.amount <= 0.0 or not self._states_enough():
            raise UnknownAddressError(
                f"There is no figure '{self.address}': there is nothing to divide the"
                " cost by. Ask for it without 'per'."
            )
        base = self.books.plan.horizon.label_of_year(0)
        real = tuple(self._real(year) for year in years)
        cost = made(f"cost in {base} prices", Made.SUM, real, unit="£")
        per = self.address.narrowed[Clause.PER].replace("_", " ")
        owner, measure = self.books.name_of(self.address.owner), self.address.measure
        name = f"{owner}: {measure.in_words} per {per}, {when}, {base} prices"
        return made(name, Made.QUOTIENT, (cost, count), unit="£")

    def _states_enough(self) -> bool:
        """Whether every programme with schools states its pupils, if that matters."""
        is_of_pupils = UNITS[self.address.narrowed[Clause.PER]] is Count.PUPIL
        is_whole = self.address.owner == WHOLE
        costs = self.books.ledger.costs
        return not (is_of_pupils and is_whole and costs.without_pupils)

    def _real(self, year: int) -> Explanation:
        """Return the cost of a year in first-year prices."""
        plan = self.books.plan
        first = plan.model.organisation.first_year
        address = Address(self.address.owner, self.address.measure, first + year)
        nominal = Money(address, self.books).of_year(year)
        told = replace(nominal, made=Made.STATED, children=())
        label, base = map(plan.horizon.label_of_year, (year, 0))
        if self._put_off is not None:
            told = self._over_life(told, float(self._put_off[year]), year)
        prices = f"prices of {label} over those of {base}"
        divisor = Explanation(prices, float(plan.facts.divisors[year]))
        name = f"cost of {label} in {base} prices"
        return made(name, Made.QUOTIENT, (told, divisor), unit="£")

    @cached_property
    def _put_off(self) -> Floats | None:
        """By how much start-up over its life changes each year's cost; None: none is.

        Shape ``(year,)``.
        """
        ledger, measure = self.books.ledger, self.address.measure
        over = ledger.over_life
        if over is ledger:
            return None
        is_full = measure is Measure.FULL_COST
        moved = (
            over.full_cost - ledger.full_cost
            if is_full
            else over.full_economic_cost - ledger.full_economic_cost
        )
        owner = self.books.position(self.address.owner)
        by_line = moved.sum(axis=(0, 1))
        changed: Floats = by_line.sum(axis=0) if owner is None else by_line[owner]
        return changed

    def _over_life(self, told: Explanation, moved: float, year: int) -> Explanation:
        """Return a year's cost with start-up counted over the years that it serves."""
        is_full = self.address.measure is Measure.FULL_COST
        book = StartUpBook(self.books, is_economic=not is_full)
        owner = self.books.position(self.address.owner)
        parts = (
            *map(taken_off, book.items(SpreadStep.PUT_OFF, owner, year)),
            *book.items(SpreadStep.OF_EARLIER, owner, year),
            *book.items(SpreadStep.INTEREST, owner, year),
        )
        name = "start-up counted in the years it serves, not in that of its purchase"
        timing = Explanation(name, moved, Made.SUM, parts, unit="£")
        label = self.books.plan.horizon.label_of_year(year)
        charged = f"cost of {label}, start-up over its life"
        return made(charged, Made.SUM, (told, timing), unit="£")
