"""The balance sheet of a way of funding at a month's end, taken apart.

The rule in words is docs/method/cash_and_reserves.md.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cached_property, partial

from costmodel.arrays import Floats
from costmodel.explain.tree import Explanation, Made, made
from costmodel.periods import MONTHS_A_YEAR
from scenarios.explain.addresses import OPENING, Topic, month_written, written
from scenarios.explain.balances import EVE, opened
from scenarios.explain.figures import Maker
from scenarios.explain.funds import AFTER, BEFORE, funds_address
from scenarios.explain.month_costs import MonthCosts
from scenarios.explain.month_income import MonthIncome
from scenarios.explain.own_costs import OwnCosts
from scenarios.explain.terms import (
    months_of_return,
    pointed_return,
    returned,
    taken_before,
)
from scenarios.explain.way import Way, less, stated
from scenarios.funds import Fund
from scenarios.payers import OPENING as TAKEN_BEFORE

TOPIC = "balance"

FIXED, DEBTORS, CASH, ASSETS = "fixed_assets", "debtors", "cash", "assets"
CREDITORS, DEFERRED, REPAYABLE = "creditors", "deferred_income", "grant_repayable"
NET_ASSETS, FUNDS = "net_assets", "funds"

OWNED = (FIXED, DEBTORS, CASH)
OWED = (CREDITORS, DEFERRED, REPAYABLE)
"""Told with a minus sign, as they are taken off."""

LINES = (*OWNED, ASSETS, *OWED, NET_ASSETS, *Fund, FUNDS)
"""In the order of tables; cash has an address of its own."""

_MADE_OF: Mapping[str, tuple[str, ...]] = {
    ASSETS: OWNED,
    NET_ASSETS: (ASSETS, *OWED),
    FUNDS: tuple(Fund),
}

_WORTH = "as it was at the start; no wear is worked out"


def balance_address(way: str, line: str, when: str) -> str:
    """Return the address of a line of the balance sheet.

    Examples
    --------
    >>> balance_address("traded", DEBTORS, "2027-08")
    'traded.balance.debtors.2027-08'

    """
    if line == CASH:
        return written(way, Topic.CASH, when=when)
    return written(way, TOPIC, line, when=when)


def balance_sheet_of(way: Way) -> Mapping[str, Maker]:
    """Return what makes each line at the start and at each year's end."""
    sheet = _Sheet(way)
    ends = range(MONTHS_A_YEAR - 1, way.horizon.months, MONTHS_A_YEAR)
    return {
        balance_address(way.name, line, sheet.when(month)): partial(
            sheet.line, line, month
        )
        for month in (EVE, *ends)
        for line in LINES
        if line != CASH
    }


class _Sheet:
    """The balances of a way of funding."""

    def __init__(self, way: Way) -> None:
        """Keep whose balances they are."""
        self.way = way
        self.projection = way.projection

    def when(self, month: int) -> str:
        """Return a month as addresses have it."""
        return OPENING if month == EVE else month_written(self.way.horizon, month)

    def _end(self, month: int) -> str:
        """Return a month's end in words."""
        if month == EVE:
            return "at the start"
        return f"end of {self.way.horizon.label_of_month(month)}"

    def line(self, line: str, month: int) -> Explanation:
        """Return a line of the balance sheet; what is owed is below nought."""
        told = line.replace("_", " ")
        if line in _MADE_OF:
            parts = [self._pointed(each, month) for each in _MADE_OF[line]]
        elif line in set(Fund):
            parts = [self._fund(Fund(line), month)]
        elif line == FIXED:
            parts = [replace(opened(self.way, FIXED), words=_WORTH)]
        elif month == EVE:
            parts = list(self._opening(line))
        else:
            parts = list(self._moved(line, month))
        return self.way.sum(told, self._end(month), parts)

    def _pointed(self, line: str, month: int) -> Explanation:
        """Return a line as a figure of its own."""
        address = balance_address(self.way.name, line, self.when(month))
        if line == CASH:
            balances = self.projection.balances
            cash = balances.opening.cash if month == EVE else balances.cash[month]
            return stated(f"cash, {self._end(month)}", cash[0], "", address)
        figure = self.line(line, month)
        return stated(figure.name, figure.amount, "", address)

    def _fund(self, fund: Fund, month: int) -> Explanation:
        """Return a fund as the statement of financial activities has it."""
        flow, year = (BEFORE, 0) if month == EVE else (AFTER, month // MONTHS_A_YEAR)
        balances = self.projection.balances
        amount = {
            Fund.UNRESTRICTED: (
                balances.opening.unrestricted
                if month == EVE
                else balances.unrestricted[month]
            )
            - balances.opening.designated,
            Fund.DESIGNATED: balances.opening.designated,
            Fund.RESTRICTED: balances.opening.restricted,
        }[fund][0]
        address = funds_address(self.way.name, flow, fund, self.way.year(year))
        return stated(f"{fund} funds, {self._end(month)}", amount, "", address)

    def _opening(self, line: str) -> Iterator[Explanation]:
        """Yield the opening sum of what is owed, either way."""
        if line == DEBTORS:
            yield opened(self.way, DEBTORS)
        elif line != REPAYABLE:
            yield less(opened(self.way, line))

    def _moved(self, line: str, month: int) -> Iterator[Explanation]:
        """Yield what makes up what is owed at a month's end, either way."""
        if line == CREDITORS:
            later = self.way.books.plan.model.organisation.creditors_months
            for waits in self._last(later, month):
                yield less(self._brought.costs.pointed(Topic.BOUGHT, waits))
        elif line == REPAYABLE:
            for money in self.projection.streams.restricted:
                unpaid = self._last(money.repaid_after_months, month)
                yield from returned(self.way, money.grant.name, unpaid)
        else:
            yield from self._held(line, month)

    def _last(self, months: int, month: int) -> range:
        """Return the last months up to the end of one."""
        return range(max(month + 1 - months, 0), month + 1)

    def _held(self, line: str, month: int) -> Iterator[Explanation]:
        """Yield what each stream has paid in and not earned, or the other way round."""
        for name in self.projection.recognised:
            earned, received = self._earned(name, month), self._received(name, month)
            told = f"{self._label(name)}: earned and not received"
            if line == DEBTORS:
                yield made(told, Made.EXCESS, (earned, received), unit="£")
                continue
            told = f"{self._label(name)}: received and not earned"
            yield less(made(told, Made.EXCESS, (received, earned), unit="£"))

    def _earned(self, name: str, month: int) -> Explanation:
        """Return what a stream has earned so far, and given back of it."""
        years = tuple(
            self._brought.of_year(name, year)
            for year in range((month + 1) // MONTHS_A_YEAR)
        )
        back = (
            pointed_return(self.way, name, at, amount)
            for at, amount in self._given_back(name)
            if at <= month
        )
        told = "earned, or given back, so far"
        return made(told, Made.SUM, (*years, *back), unit="£")

    def _given_back(self, name: str) -> Iterator[tuple[int, float]]:
        """Yield when any of a stream's money goes back, and how much."""
        if name in self._returned:
            yield from months_of_return(self.way, name)

    def _received(self, name: str, month: int) -> Explanation:
        """Return what a stream has paid in so far, or what was taken before."""
        told = "received so far"
        if name == TAKEN_BEFORE:
            return made(told, Made.SUM, (taken_before(self.way),), unit="£")
        every = (self._brought.received(name, at) for at in range(month + 1))
        parts = (part for each in every for part in each.children)
        return made(told, Made.SUM, tuple(parts), unit="£")

    @property
    def _returned(self) -> Mapping[str, Floats]:
        """What of each grant goes back, by name."""
        return self.projection.payments.returned

    @cached_property
    def _brought(self) -> MonthIncome:
        """What explains months of income, and of cost."""
        return MonthIncome(MonthCosts(OwnCosts(self.way)))

    def _label(self, name: str) -> str:
        """Return what a stream is called."""
        return self.way.label_of(name)
