"""Start-up over its life, item by item: what is put off, and what later years count.

The rule in words is docs/method/unit_costs.md.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from costmodel.explain.books import Books
from costmodel.explain.tree import TAKEN_OFF, Explanation, Made, made
from costmodel.full_cost import charges_of
from costmodel.resources import CostRow
from costmodel.start_up import Charges

_IN_TURN = "one sum a year over its life, the first at once, with interest in it"


class SpreadStep(StrEnum):
    """What leads from cost as it is incurred to cost as unit costs count it."""

    PUT_OFF = "put_off"
    OF_EARLIER = "of_earlier"
    INTEREST = "cost_of_capital"


def taken_off(part: Explanation) -> Explanation:
    """Return an item as it is taken off a sum."""
    name = f"{part.name}, put off"
    return made(name, Made.PRODUCT, (part, TAKEN_OFF), unit="£")


@dataclass(frozen=True)
class StartUpBook:
    """What explains how the start-up of one set of books is counted."""

    books: Books
    is_economic: bool = False
    """Whether of full economic cost, and not of the broker's full cost."""

    def items(
        self, step: SpreadStep, line: int | None, year: int
    ) -> tuple[Explanation, ...]:
        """Return each item of a step in a year, by position; put off above nought.

        ``line`` is the position of a programme, after the last the line *not shared*;
        None: all of them.
        """
        found: list[Explanation] = []
        for at, row in enumerate(self.books.ledger.rows):
            is_counted = row.is_resource if self.is_economic else row.is_broker_cost
            if row.life_years is None or not is_counted:
                continue
            shares = self._share(row, line, year)
            if shares is not None:
                found += self._of_row(step, (at, row), year, shares)
        return tuple(found)

    def _share(
        self, row: CostRow, line: int | None, year: int
    ) -> tuple[Explanation, ...] | None:
        """Return what a line has of a row, if not all; None: it has nothing of it."""
        programmes = len(self.books.plan.model.programmes)
        pool = row.owner - programmes
        if line is None:
            return ()
        if pool < 0:
            return () if row.owner == line else None
        shares = self.books.shares
        if line < programmes:
            share = shares.share(pool, line, year)
        else:
            both = (shares.kept(pool, year, is_unused=each) for each in (False, True))
            share = made("part in no programme", Made.SUM, tuple(both))
        return (share,) if share.amount else None

    def _of_row(
        self,
        step: SpreadStep,
        item: tuple[int, CostRow],
        year: int,
        shares: tuple[Explanation, ...],
    ) -> Iterator[Explanation]:
        """Yield what each year's purchase of an item comes to in a year."""
        at, row = item
        priced = self.books.ledger.priced
        charges = charges_of(row.life_years or 1, self.books.plan, priced)
        first = year if step is SpreadStep.PUT_OFF else 0
        for bought in range(first, year + 1):
            incurred = self.books.ledger.amounts[at, bought]
            part = self._part(step, row, charges, year - bought)
            if incurred and part is not None and part.amount:
                when = self.books.plan.horizon.label_of_year(bought)
                label = f"{row.label}, bought in {when}"
                parts = (self._cost(row, bought), part, *shares)
                yield made(label, Made.PRODUCT, parts, unit="£")

    def _cost(self, row: CostRow, year: int) -> Explanation:
        """Return what an item cost in the year of its purchase."""
        parts = (
            self.books.quantities.needed(row, year),
            self.books.prices.unit(row, year),
            *self.books.prices.vat(row),
        )
        when = self.books.plan.horizon.label_of_year(year)
        return made(f"its cost in {when}", Made.PRODUCT, parts, unit="£")

    def _part(
        self, step: SpreadStep, row: CostRow, charges: Charges, later: int
    ) -> Explanation | None:
        """Return the part of its cost that a step counts, some years later."""
        if later >= len(charges.cost):
            return None
        if step is SpreadStep.INTEREST:
            told, interest = "cost of capital of £1", charges.interest[later, 0]
            return self._charged(told, row, interest) if interest else None
        told = "part of each £1 that the year counts"
        charged = self._charged(told, row, charges.cost[later, 0])
        if step is SpreadStep.OF_EARLIER:
            return charged if later else None
        one = Explanation("one", 1.0)
        return made("part that later years count", Made.EXCESS, (one, charged))

    def _charged(self, told: str, row: CostRow, amount: float) -> Explanation:
        """Return what £1 of an item is charged at: evenly, or with interest."""
        numbers, life = self.books.numbers, row.life_years or 1
        years = numbers.fixed("years of life", life, *row.place, "life_years")
        rate = self.books.plan.model.organisation.cost_of_capital
        if rate is None:
            return made(told, Made.QUOTIENT, (Explanation("one", 1.0), years))
        path = ("organisation", "cost_of_capital")
        interest = numbers.of("cost of capital a year", rate, *path)
        return Explanation(
            told, float(amount), children=(years, interest), words=_IN_TURN
        )
