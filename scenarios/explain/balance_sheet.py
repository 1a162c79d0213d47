"""The balance sheet of a way of funding at a month's end, taken apart.

The rule in words is docs/method/cash_and_reserves.md.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property, partial

from costmodel.arrays import Floats
from costmodel.explain.tree import Explanation
from costmodel.periods import MONTHS_A_YEAR
from scenarios.cash import received_by_stream, repaid_by_month, returned_by_month
from scenarios.explain.addresses import OPENING, Topic, month_written, written
from scenarios.explain.balances import EVE, opened
from scenarios.explain.figures import Maker
from scenarios.explain.funds import AFTER, BEFORE, funds_address
from scenarios.explain.way import Way, less, stated
from scenarios.fees import received_later
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
            told_once = opened(self.way, FIXED)
            parts = [stated(told_once.name, told_once.amount, _WORTH)]
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
            spending = self.projection.spending
            bought = spending.all - spending.payroll
            after = self.way.books.plan.model.organisation.creditors_months
            paid = received_later(bought, after)
            yield less(stated("bought so far", _so_far(bought, month)))
            yield stated("paid of it so far", _so_far(paid, month))
        elif line == REPAYABLE:
            repaid = repaid_by_month(self.projection.streams, self._returned)
            for name, back in self._returned.items():
                open_ = _so_far(back, month) - _so_far(repaid[name], month)
                yield less(stated(f"to be given back of {self._label(name)}", open_))
        else:
            yield from self._held(line, month)

    def _held(self, line: str, month: int) -> Iterator[Explanation]:
        """Yield what each stream has paid in and not earned, or the other way round."""
        sign = 1.0 if line == DEBTORS else -1.0
        for name, due in self._earned_less_received(month).items():
            amount = max(sign * due, 0.0)
            label = self._label(name)
            told = f"{label}: earned and not received"
            if line == DEFERRED:
                told = f"{label}: received and not earned"
            yield stated(told, sign * amount)

    def _earned_less_received(self, month: int) -> Mapping[str, float]:
        """Return what each stream has earned so far beyond what it has paid in."""
        found = {}
        received = received_by_stream(self.projection.streams)
        for name, earned in self.projection.recognised.items():
            due = _so_far(earned, month)
            if name == TAKEN_BEFORE:
                due -= float(self.projection.balances.opening.deferred_income[0])
            else:
                due -= _so_far(received[name], month)
            if name in self._returned:
                due += _so_far(self._returned[name], month)
            found[name] = due
        return found

    @cached_property
    def _returned(self) -> Mapping[str, Floats]:
        """What of each grant goes back; each ``(month, draws)``."""
        shape = self.projection.spending.all.shape
        return returned_by_month(self.projection.payments, shape)

    def _label(self, name: str) -> str:
        """Return what a stream is called."""
        return self.way.label_of(name)


def _so_far(monthly: Floats, month: int) -> float:
    """Add months up to the end of one."""
    return float(monthly[: month + 1, 0].sum())
