"""What is in the bank: receipts, payments, and the balance sheet behind them.

The rule in words is docs/method/cash_and_reserves.md.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np

from costmodel.arrays import Floats
from scenarios.fees import received_later
from scenarios.payers import Payments, Streams

MONTHS_TO_REPAY = 3
"""Months from the end of a grant to paying back what was not spent."""


@dataclass(frozen=True)
class Opening:
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

    opening: Opening
    cash: Floats
    debtors: Floats
    creditors: Floats
    deferred_income: Floats
    grant_repayable: Floats
    unrestricted: Floats
    """With designated funds and fixed assets."""

    @property
    def free_reserves(self) -> Floats:
        """Unrestricted funds that are neither designated nor fixed assets."""
        return self.unrestricted - self.opening.designated - self.opening.fixed_assets

    @property
    def difference(self) -> Floats:
        """Assets less liabilities less funds: nought in every month."""
        assets = self.cash + self.debtors + self.opening.fixed_assets
        owed = self.creditors + self.deferred_income + self.grant_repayable
        return assets - owed - self.unrestricted - self.opening.restricted


@dataclass(frozen=True)
class Spending:
    """The broker's costs by month; each of shape ``(month, draws)``."""

    all: Floats
    payroll: Floats
    granted: Mapping[str, Floats]
    """What each restricted grant pays, by name."""

    @property
    def left_by_grants(self) -> Floats:
        """What restricted grants do not pay."""
        left = self.all
        for paid in self.granted.values():
            left = left - paid
        return left


def received_by_stream(streams: Streams) -> Mapping[str, Floats]:
    """Return cash received in each month from each stream; ``(month, draws)``."""
    grants = {money.grant.name: money.received for money in streams.grants}
    contracts = {
        money.contract.name: received_later(
            money.earned, money.contract.paid_after_months
        )
        for money in streams.contracts
    }
    fees = {
        money.fee.name: received_later(money.earned, money.fee.paid_after_months)
        for money in streams.fees
    }
    return {**grants, **contracts, **fees}


def balance_sheet(
    opening: Opening,
    streams: Streams,
    payments: Payments,
    spending: Spending,
    creditors_months: int,
) -> BalanceSheet:
    """Work out the balances at each month's end.

    Parameters
    ----------
    opening
        Balances on the eve of month 0.
    streams, payments
        The scenario's income, and what of it goes back.
    spending
        The broker's costs by month.
    creditors_months
        Months from a cost that is not payroll to its payment.

    """
    months = spending.all.shape
    earned, received = streams.earned, received_by_stream(streams)
    bought = spending.all - spending.payroll
    paid = received_later(bought, creditors_months)
    returned = _returned(payments, months)
    going_back = _sum(returned.values(), months)
    repaid = received_later(going_back, MONTHS_TO_REPAY)
    flow = _sum(received.values(), months) - spending.payroll - paid - repaid
    flow[0] += opening.debtors - opening.creditors
    grants = _grants_held(streams, spending, received, returned)
    unearned = opening.deferred_income - np.cumsum(streams.opening, axis=0)
    result = _sum(earned.values(), months) - spending.left_by_grants
    return BalanceSheet(
        opening,
        cash=opening.cash + np.cumsum(flow, axis=0),
        debtors=_sales_owed(streams, received, earned)
        + _sum((np.maximum(-held, 0.0) for held in grants), months),
        creditors=np.cumsum(bought - paid, axis=0),
        deferred_income=unearned
        + _sum((np.maximum(held, 0.0) for held in grants), months),
        grant_repayable=np.cumsum(going_back - repaid, axis=0),
        unrestricted=opening.unrestricted + np.cumsum(result, axis=0),
    )


def _sum(amounts: Iterable[Floats], shape: tuple[int, ...]) -> Floats:
    """Add arrays of one shape up, in their order; nothing adds to nought."""
    total = np.zeros(shape)
    for each in amounts:
        total += each
    return total


def _returned(payments: Payments, shape: tuple[int, ...]) -> dict[str, Floats]:
    """Return what of each grant goes back in each month; ``(month, draws)``."""
    returned = {}
    for name, by_span in payments.returned.items():
        returned[name] = np.zeros(shape)
        for span, amount in zip(payments.spans, by_span, strict=True):
            returned[name][span.stop - 1] += amount
    return returned


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
        held.append(np.cumsum(received[name] - used, axis=0))
    return held


def _sales_owed(
    streams: Streams, received: Mapping[str, Floats], earned: Mapping[str, Floats]
) -> Floats:
    """Return what fees and contracts have earned and not yet been paid."""
    names = [money.contract.name for money in streams.contracts]
    names += [money.fee.name for money in streams.fees]
    owed = np.zeros_like(streams.opening)
    for name in names:
        owed += np.cumsum(earned[name] - received[name], axis=0)
    return owed
