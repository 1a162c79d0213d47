"""What a contract's work costs and what it pays, month by month: what is paid ahead.

The rule in words is docs/method/bids.md.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from costmodel.arrays import Floats, running
from scenarios.contracts import ContractMoney
from scenarios.fees import received_later
from scenarios.reserves import HALF_A_PENNY

QUARTER = 3
"""Months."""


@dataclass(frozen=True)
class ContractCash:
    """One contract at central values, in nominal pounds; each ``(month,)``."""

    cost: Floats
    """Of its scope, in the month of the work."""
    asked: Floats
    """What falls due: milestones, the rest month by month, what was held back."""
    received: Floats

    @cached_property
    def ahead(self) -> Floats:
        """By how much the work so far exceeds what was received; below nought: paid."""
        ahead: Floats = running((self.cost - self.received)[:, None])[:, 0]
        return ahead

    @property
    def most(self) -> float:
        """The most that has to be paid ahead, the working capital it takes."""
        return max(float(self.ahead.max()), 0.0)

    @property
    def most_in(self) -> int:
        """Month in which that is so, from 0."""
        return int(self.ahead.argmax())

    @property
    def months_ahead(self) -> int:
        """Month-ends at which something is paid ahead."""
        return int((self.ahead > HALF_A_PENNY).sum())

    @property
    def left(self) -> float:
        """What falls due in the model or before and is received after it; pounds."""
        return float(self.asked.sum() - self.received.sum())

    def quarters(self) -> Iterator[range]:
        """Yield the quarters in which anything is done, asked for or received."""
        for first in range(0, len(self.cost), QUARTER):
            quarter = range(first, first + QUARTER)
            moved = (self.cost, self.asked, self.received)
            if any(each[list(quarter)].any() for each in moved):
                yield quarter


def contract_cash(money: ContractMoney, cost: Floats) -> ContractCash:
    """Return what becomes of a contract's money; ``cost`` is of its work, by month."""
    received = received_later(money.due, money.contract.paid_after_months)[:, 0]
    return ContractCash(cost, money.due[:, 0], received)
