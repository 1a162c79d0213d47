"""What a way of funding brings and is paid in a month, taken apart.

The rule in words is docs/method/explain.md.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from costmodel.explain.tree import Explanation, Made, made
from costmodel.periods import MONTHS_A_YEAR, profile_weights
from scenarios.explain.addresses import Topic
from scenarios.explain.contracts import of_contract
from scenarios.explain.dues import due_in, earned_in, held_back, paid_of
from scenarios.explain.month_costs import MonthCosts
from scenarios.explain.parts_of_years import (
    months_of_year,
    part_of_months,
    part_of_year,
)
from scenarios.explain.terms import grant_year_sum, taken_before
from scenarios.explain.way import Way, counted, stated
from scenarios.grants import GrantMoney, held_until_of, received_in
from scenarios.streams import Contract, Donation, Fee, Grant, Membership

_FALLS = "part of the year's fees that falls in this month, by their profile"


@dataclass(frozen=True)
class MonthIncome:
    """Income of months of one way of funding, about to be taken apart."""

    costs: MonthCosts

    @property
    def way(self) -> Way:
        """Whose it is."""
        return self.costs.way

    @cached_property
    def _grants(self) -> Mapping[str, GrantMoney]:
        """Grants by name."""
        grants = self.way.projection.streams.grants
        return {money.grant.name: money for money in grants}

    @cached_property
    def _streams(self) -> Mapping[str, Fee | Membership | Contract]:
        """Fees, memberships and contracts by name."""
        return {
            each.name: each
            for each in self.way.funding.streams
            if not isinstance(each, Grant | Donation)
        }

    def of_month(self, month: int) -> Explanation:
        """Return the income of a month, counted from 0, each stream for itself."""
        parts = (self.pointed(name, month) for name in self.way.projection.recognised)
        when = self.way.horizon.label_of_month(month)
        return self.way.sum("income", when, parts)

    def pointed(self, name: str, month: int) -> Explanation:
        """Return what a stream brings in a month as a figure of its own."""
        return earned_in(self.way, name, month)

    def of_stream(self, name: str, month: int) -> Explanation:
        """Return what a stream brings in a month: as it is earned or pays for cost."""
        money = self._grants.get(name)
        if money is not None and money.grant.restricted:
            return self.costs.granted(name, month)
        told = f"income from {self.way.label_of(name)}"
        when = self.way.horizon.label_of_month(month)
        if money is not None:
            return self.way.sum(told, when, self._accrued(money, [month]))
        return self.way.sum(told, when, (self._earned(name, month),))

    def _earned(self, name: str, month: int) -> Explanation:
        """Return a month of a fee, a contract, members or income taken before."""
        stream = self._streams.get(name)
        if stream is None:
            return self._taken_before(month)
        if isinstance(stream, Contract):
            return of_contract(self.way, stream, range(month, month + 1))
        part = part_of_year("part of the year", 1)
        if isinstance(stream, Fee):
            within = month % MONTHS_A_YEAR
            part = counted(_FALLS, profile_weights(stream.profile)[within])
        parts = (self.of_year(name, month // MONTHS_A_YEAR), part)
        return made("earned", Made.PRODUCT, parts, unit="£")

    def _taken_before(self, month: int) -> Explanation:
        """Return what of income taken before the first year is earned in a month."""
        one = part_of_year("part earned in this month", 1)
        is_first = month < MONTHS_A_YEAR
        part = one if is_first else counted("earned in this month", 0.0)
        return made("earned", Made.PRODUCT, (taken_before(self.way), part), unit="£")

    def of_year(self, name: str, year: int) -> Explanation:
        """Return what a stream brings in a year, by position, as its own figure."""
        months = list(months_of_year(year))
        return stated(
            f"{self.way.label_of(name)}, {self.way.horizon.label_of_year(year)}",
            self.way.projection.recognised[name][months, 0].sum(),
            address=self.way.address(Topic.INCOME, of=name, when=self.way.year(year)),
        )

    def _accrued(self, money: GrantMoney, months: list[int]) -> Iterator[Explanation]:
        """Yield the part of each grant year that some months are.

        A donation is all of the month in which it comes.
        """
        for at, year in enumerate(money.years):
            within = year.within(self.way.horizon.months)
            if isinstance(money.grant, Donation):
                if year.first in months:
                    yield grant_year_sum(self.way, money, at, year)
                continue
            meant = [each for each in months if each in within]
            if meant:
                whole = grant_year_sum(self.way, money, at, year)
                told, of_what = "part of these months", "months of the grant year"
                part = part_of_months(told, len(meant), len(within), of_what)
                yield made(whole.name, Made.PRODUCT, (whole, part), unit="£")

    def received(self, name: str, month: int) -> Explanation:
        """Return what a stream pays into the bank in a month."""
        told = f"received from {self.way.label_of(name)}"
        parts = tuple(self._received(name, month))
        return made(told, Made.SUM, parts, unit="£")

    def _received(self, name: str, month: int) -> Iterator[Explanation]:
        """Yield of which months' income it is."""
        if name in self._grants:
            yield from self._paid_by(self._grants[name], month)
            return
        stream = self._streams[name]
        earned = month - stream.paid_after_months
        if earned < 0:
            return
        if isinstance(stream, Contract):
            yield from due_in(self.way, stream, earned)
        elif isinstance(stream, Fee):
            yield self.pointed(name, earned)
        elif not earned % MONTHS_A_YEAR:
            yield self.of_year(name, earned // MONTHS_A_YEAR)

    def _paid_by(self, money: GrantMoney, month: int) -> Iterator[Explanation]:
        """Yield what a grant or a donation pays in a month, and what it held back."""
        grant = money.grant
        asked = tuple(self._asked_of(money, range(month, month + 1)))
        if isinstance(grant, Donation) or money.retention is None:
            yield from asked
            return
        held_until = held_until_of(grant, money.years)
        yield from paid_of(self.way, grant, asked) if month < held_until else asked
        if month == held_until:
            before = tuple(self._asked_of(money, range(month)))
            due = made("asked for until now", Made.SUM, before, unit="£")
            yield held_back(self.way, grant, due)

    def _asked_of(self, money: GrantMoney, when: range) -> Iterator[Explanation]:
        """Yield what of each grant year is paid in some months if nothing is held."""
        if isinstance(money.grant, Donation):
            yield from self._accrued(money, list(when))
            return
        last = self.way.horizon.months
        for year in money.years:
            paid = received_in(money.grant.paid, year, last)
            months = [each for each, paid_in in paid.items() if paid_in in when]
            yield from self._accrued(money, months)
