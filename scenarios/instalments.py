"""What a contract's price falls due as: milestones, monthly, held back, for results.

The rule in words is docs/method/streams.md.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from costmodel.rates import Priced
from scenarios.contracts import ContractMoney
from scenarios.scopes import months_of


class InstalmentKind(StrEnum):
    """Why a part of a price falls due."""

    MILESTONE = "milestone"
    MONTHLY = "monthly"
    """The rest of what is earned for the work, month by month."""
    HELD_BACK = "held_back"
    RESULTS = "results"
    """As they are known."""


@dataclass(frozen=True, kw_only=True)
class Instalment:
    """A part of one contract's price."""

    kind: InstalmentKind
    label: str = ""
    """What is delivered, of a milestone."""
    month: int | None = None
    """In which it falls due, from the first of the plan; past the plan too. None if in
    several."""
    pounds: float
    """Nominal; of the first draw."""


def instalments(money: ContractMoney, priced: Priced) -> tuple[Instalment, ...]:
    """Return what a contract's price falls due as; together they are the price.

    ``priced`` has the rates of the same draw. Parts of nought are left out.
    """
    return tuple(each for each in _instalments(money, priced) if each.pounds)


def _instalments(money: ContractMoney, priced: Priced) -> Iterator[Instalment]:
    """Yield milestones in their order, and then the rest."""
    contract, horizon = money.contract, priced.book.horizon
    work = float(money.work[:, 0].sum())
    held = float(priced.value(contract.retention)[0])
    rest = 1.0
    for milestone in contract.milestones:
        share = float(priced.value(milestone.share)[0])
        rest -= share
        yield Instalment(
            kind=InstalmentKind.MILESTONE,
            label=milestone.label,
            month=horizon.month_of(milestone.month),
            pounds=share * work * (1.0 - held),
        )
    monthly = max(rest, 0.0) * work * (1.0 - held)
    yield Instalment(kind=InstalmentKind.MONTHLY, pounds=monthly)
    last = months_of(contract, horizon).stop - 1
    yield Instalment(
        kind=InstalmentKind.HELD_BACK,
        month=last + contract.retention_months,
        pounds=held * work,
    )
    known = float(money.earned[:, 0].sum()) - work
    if contract.results is not None:
        yield Instalment(kind=InstalmentKind.RESULTS, pounds=known)
