"""What is in the bank: receipts, payments, and the balance sheet behind them.

The rule in words is docs/method/cash_and_reserves.md.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from costmodel.arrays import Floats, added, running
from costmodel.periods import MONTHS_A_YEAR
from scenarios.fees import received_later
from scenarios.payers import Payments, Streams


@dataclass(frozen=True)
class OpeningBalances:
    """The balance sheet on the eve of month 0, in pounds; each ``(draws,)``."""

    cash: Floats
    debtors: Floats
    creditors: Floats
    deferred_income: Floats
    fixed_assets: Floats
    restricted: Floats
    designated: Floats

    @property
    def unrestricted(self) -> Floats:
        """Unrestricted funds, what is designated or in fixed assets included."""
        assets = self.cash + self.debtors + self.fixed_assets
        return assets - self.creditors - self.deferred_income - self.restricted

    @property
    def free(self) -> Floats:
        """Free reserves."""
        return self.unrestricted - self.designated - self.fixed_assets


@dataclass(frozen=True)
class BalanceSheet:
    """Month-end balances in pounds; each of shape ``(month, draws)``."""

    opening: OpeningBalances
    cash: Floats
    debtors: Floats
    creditors: Floats
    deferred_income: Floats
    grant_repayable: Floats
    unrestricted: Floats
    """With designated funds and fixed assets."""

    @cached_property
    def free_reserves(self) -> Floats:
        """Unrestricted funds that are neither designated nor fixed assets."""
        return self.unrestricted - (self.opening.designated + self.opening.fixed_assets)

    @cached_property
    def results(self) -> Floats:
        """What each year adds to unrestricted funds; ``(year, draws)``."""
        ends = self.unrestricted[MONTHS_A_YEAR - 1 :: MONTHS_A_YEAR]
        before = np.concatenate((self.opening.unrestricted[None], ends[:-1]))
        return ends - before

    @property
    def difference(self) -> Floats:
        """Assets less liabilities less funds: nought in every month."""
        assets = self.cash + self.debtors + self.opening.fixed_assets
        owed = self.creditors + self.deferred_income + self.grant_repayable
        return assets - owed - self.unrestricted - self.opening.restricted


@dataclass(frozen=True, kw_only=True)
class Spending:
    """The broker's costs by month; each of shape ``(month, draws)``."""

    all: Floats
    payroll: Floats
    passed_through: Floats
    """Fees of deployed days."""
    granted: Mapping[str, Floats]
    """What each restricted grant pays, by name."""
    granted_through: Mapping[str, Floats]
    """The part of it that pays fees of deployed days."""

    @cached_property
    def left_by_grants(self) -> Floats:
        """What restricted grants do not pay."""
        return _less(self.all, self.granted.values())

    @property
    def kept(self) -> Floats:
        """What restricted grants do not pay, without fees of deployed days."""
        passed = _less(self.passed_through, self.granted_through.values())
        return self.left_by_grants - passed


def received_by_stream(streams: Streams) -> Mapping[str, Floats]:
    """Return cash received in each month from each stream; ``(month, draws)``."""
    grants = {money.grant.name: money.received for money in streams.grants}
    contracts = {
        money.contract.name: received_later(money.due, money.contract.paid_after_months)
        for money in streams.contracts
    }
    fees = {
        money.fee.name: received_later(money.earned, money.fee.paid_after_months)
        for money in streams.fees
    }
    members = {money.membership.name: money.received for money in streams.memberships}
    return {**grants, **contracts, **fees, **members}


def balance_sheet(
    opening: OpeningBalances,
    streams: Streams,
    payments: Payments,
    spending: Spending,
    creditors_months: int,
) -> BalanceSheet:
    """Work out the balances at each month's end.

    ``opening`` are those on the eve of month 0; ``creditors_months`` pass from a cost
    that is not payroll to its payment.
    """
    months = spending.all.shape
    earned, received = streams.earned, received_by_stream(streams)
    bought = spending.all - spending.payroll
    paid = received_later(bought, creditors_months)
    returned = returned_by_month(payments, months)
    going_back = _sum(returned.values(), months)
    repaid = _sum(repaid_by_month(streams, returned).values(), months)
    flow = _sum(received.values(), months)
    for out in (spending.payroll, paid, repaid):
        flow -= out
    flow[0] += opening.debtors - opening.creditors
    held = _grants_held(streams, spending, received, returned)
    held += _earned_held(streams, received)
    unearned = opening.deferred_income - running(streams.opening)
    result = _sum(earned.values(), months) - spending.left_by_grants
    return BalanceSheet(
        opening,
        cash=opening.cash + running(flow),
        debtors=_fees_owed(streams, received)
        + _sum((np.maximum(-each, 0.0) for each in held), months),
        creditors=running(bought - paid),
        deferred_income=unearned
        + _sum((np.maximum(each, 0.0) for each in held), months),
        grant_repayable=running(going_back - repaid),
        unrestricted=opening.unrestricted + running(result),
    )


def _less(amount: Floats, parts: Iterable[Floats]) -> Floats:
    """Take parts from an amount, in their order."""
    for part in parts:
        amount = amount - part
    return amount


def _sum(amounts: Iterable[Floats], shape: tuple[int, ...]) -> Floats:
    """Add arrays of one shape up, in their order; nothing adds to nought."""
    each = list(amounts)
    return added(each) if each else np.zeros(shape)


def returned_by_month(payments: Payments, shape: tuple[int, ...]) -> dict[str, Floats]:
    """Return what of each grant goes back in each month; ``(month, draws)``."""
    returned = {}
    for name, by_span in payments.returned.items():
        returned[name] = np.zeros(shape)
        for span, amount in zip(payments.spans, by_span, strict=True):
            returned[name][span.stop - 1] += amount
    return returned


def repaid_by_month(
    streams: Streams, returned: Mapping[str, Floats]
) -> dict[str, Floats]:
    """Return what of each grant is paid back in each month; ``(month, draws)``.

    ``returned`` is what goes back, as :func:`returned_by_month` has it.
    """
    return {
        money.grant.name: received_later(
            returned[money.grant.name], money.repaid_after_months
        )
        for money in streams.restricted
    }


def _grants_held(
    streams: Streams,
    spending: Spending,
    received: Mapping[str, Floats],
    returned: Mapping[str, Floats],
) -> list[Floats]:
    """Return what each grant has paid in beyond what is recognised or gone back."""
    held = []
    for money in streams.grants:
        name = money.grant.name
        used = money.accrued
        if money.grant.restricted:
            used = spending.granted[name] + returned[name]
        held.append(running(received[name] - used))
    return held


def _earned_held(streams: Streams, received: Mapping[str, Floats]) -> list[Floats]:
    """Return what each contract and membership has paid beyond what it has earned."""
    contracts = [money.contract.name for money in streams.contracts]
    members = [money.membership.name for money in streams.memberships]
    return [
        running(received[name] - streams.earned[name]) for name in contracts + members
    ]


def _fees_owed(streams: Streams, received: Mapping[str, Floats]) -> Floats:
    """Return what fees have earned and not yet been paid."""
    owed = np.zeros_like(streams.opening)
    for money in streams.fees:
        owed += streams.earned[money.fee.name] - received[money.fee.name]
    return running(owed)
