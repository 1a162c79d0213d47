"""What a way of funding brings and is paid in a month, taken apart.

The rule in words is docs/method/explain.md.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from costmodel.explain.tree import Explanation, Made, made
from costmodel.periods import MONTHS_A_YEAR, profile_weights
from scenarios.contracts import contract_months
from scenarios.explain.addresses import Topic, month_written
from scenarios.explain.month_costs import MonthCosts
from scenarios.explain.terms import grant_year_sum, part_of, place_of, taken_before
from scenarios.explain.way import Way, counted, stated
from scenarios.grants import GrantMoney, received_in
from scenarios.streams import Contract, Fee, Grant

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
    def _streams(self) -> Mapping[str, Contract | Fee]:
        """Fees and contracts by name."""
        streams = self.way.funding.streams
        return {each.name: each for each in streams if not isinstance(each, Grant)}

    def of_month(self, month: int) -> Explanation:
        """Return the income of a month, counted from 0, each stream for itself."""
        parts = (self.pointed(name, month) for name in self.way.projection.recognised)
        when = self.way.horizon.label_of_month(month)
        return self.way.sum("income", when, parts)

    def pointed(self, name: str, month: int) -> Explanation:
        """Return what a stream brings in a month as a figure of its own."""
        when = self.way.horizon.label_of_month(month)
        earned = self.way.projection.recognised[name][month, 0]
        at = month_written(self.way.horizon, month)
        address = self.way.address(Topic.INCOME, of=name, when=at)
        return stated(f"{self.way.label_of(name)}, {when}", earned, address=address)

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
        """Return a month of a fee, a contract or income taken before."""
        stream = self._streams.get(name)
        year, within = divmod(month, MONTHS_A_YEAR)
        if stream is None:
            one = part_of("part earned in this month", 1, MONTHS_A_YEAR, "months")
            first = one if not year else counted("earned in this month", 0.0)
            parts = (taken_before(self.way), first)
            return made("earned", Made.PRODUCT, parts, unit="£")
        label = self.way.horizon.label_of_year(year)
        months = range(year * MONTHS_A_YEAR, (year + 1) * MONTHS_A_YEAR)
        whole = stated(
            f"{self.way.label_of(name)}, {label}",
            self.way.projection.recognised[name][list(months), 0].sum(),
            address=self.way.address(Topic.INCOME, of=name, when=self.way.year(year)),
        )
        if isinstance(stream, Contract):
            part = self._of_term(stream, month)
        else:
            part = counted(_FALLS, profile_weights(stream.profile)[within])
        return made("earned", Made.PRODUCT, (whole, part), unit="£")

    def _of_term(self, contract: Contract, month: int) -> Explanation:
        """Return the part of a year's price that a month of the term is."""
        term = contract_months(contract, self.way.horizon)
        year = month // MONTHS_A_YEAR
        within = [each for each in term if each // MONTHS_A_YEAR == year]
        if month not in term:
            return counted("outside its term", 0.0)
        told = "part earned in this month"
        return part_of(told, 1, len(within), "months of its term in the year")

    def _accrued(self, money: GrantMoney, months: list[int]) -> Iterator[Explanation]:
        """Yield the part of each grant year that some months are."""
        for at, year in enumerate(money.years):
            within = year.within(self.way.horizon.months)
            meant = [each for each in months if each in within]
            if meant:
                whole = grant_year_sum(self.way, money, at, year)
                told, of_what = "part of these months", "months of the grant year"
                part = part_of(told, len(meant), len(within), of_what)
                yield made(whole.name, Made.PRODUCT, (whole, part), unit="£")

    def received(self, name: str, month: int) -> Explanation:
        """Return what a stream pays into the bank in a month."""
        told = f"received from {self.way.label_of(name)}"
        parts = tuple(self._received(name, month))
        return made(told, Made.SUM, parts, unit="£")

    def _received(self, name: str, month: int) -> Iterator[Explanation]:
        """Yield of which months' income it is."""
        if name in self._grants:
            yield from self._accrued_by(self._grants[name], month)
            return
        stream = self._streams[name]
        earned = month - stream.paid_after_months
        if isinstance(stream, Contract):
            yield from self._due(stream, earned)
        elif earned >= 0:
            yield self.pointed(name, earned)

    def _accrued_by(self, money: GrantMoney, month: int) -> Iterator[Explanation]:
        """Yield what of each grant year is paid in a month."""
        last = self.way.horizon.months
        for year in money.years:
            paid = received_in(money.grant.paid, year, last)
            months = [each for each, when in paid.items() if when == month]
            yield from self._accrued(money, months)

    def _due(self, contract: Contract, month: int) -> Iterator[Explanation]:
        """Yield what of a contract falls due in a month, if there is such a month."""
        if month < 0:
            return
        if not contract.milestones:
            yield self.pointed(contract.name, month)
            return
        of, at = self.way.books.numbers.of, place_of(self.way, contract)
        shares = [
            of("part due by a milestone", each.share, *at, "milestones", place, "share")
            for place, each in enumerate(contract.milestones)
        ]
        whole = Explanation("all that is earned", 1.0)
        due = made("part due by milestones", Made.SUM, tuple(shares))
        rest = made("part without a milestone", Made.EXCESS, (whole, due))
        parts = (self.pointed(contract.name, month), rest)
        yield made("due without a milestone", Made.PRODUCT, parts, unit="£")
        everything = stated(
            f"{self.way.label_of(contract.name)}, all years",
            self.way.projection.recognised[contract.name].sum(),
            address=self.way.address(Topic.INCOME, of=contract.name),
        )
        for share, milestone in zip(shares, contract.milestones, strict=True):
            if self.way.horizon.month_of(milestone.month) == month:
                both = (everything, share)
                yield made("due by a milestone", Made.PRODUCT, both, unit="£")
