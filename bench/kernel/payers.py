"""Who pays for what in the kernel's three scenarios; the rule is docs/method/payers.md.

Each restricted purse stands alone in its turn and pays the same fraction of each cell
of its scope, so that one fraction a period says all, and no cell is kept apart.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from bench.kernel.fixed import DEFERRED, GRANTED, HELD_BACK, OPENING_FUNDS
from bench.kernel.workspace import Workspace
from costmodel.arrays import Floats, added

GRANT_SPANS = (0, 7, 12, 19, 24, 31, 36, 43, 48, 60)
YEAR_SPANS = (0, 12, 24, 36, 48, 60)
CONTRACT_SPANS = (0, 4, 12, 24, 36, 48, 60)
"""First months of the periods, and the end."""
GRANT_TAPER = (1.0, 0.9, 0.8, 0.75)
GRANT_PERIODS = ((0,), (1, 2), (3, 4), (5, 6))
"""Periods of each grant year; what is left at the end of each goes back."""
FIRST_GRANT_YEAR = 7.0 / 12.0


@dataclass(frozen=True)
class Bill:
    """What a scenario has to pay for in its periods."""

    total: Floats
    """Cost of each programme; ``(programme, period, draws)``."""
    not_shared: Floats
    """``(period, draws)``."""
    fees: Floats
    """Fees of each programme; ``(programme, period, draws)``."""
    opening: Floats
    """Opening deferred income earned in each period; ``(period, 1)``."""


@dataclass(frozen=True)
class Settled:
    """Who paid what; each ``(period, draws)``."""

    fees: Floats
    opening: Floats
    reserves: Floats
    unfunded: Floats


@dataclass(frozen=True)
class GrantPaid:
    """What the grant paid."""

    paid: Floats
    """``(period, draws)``."""
    fraction: Floats
    """Part of its cells that it pays; ``(period, draws)``."""
    returned: Floats
    """What goes back at the end of each grant year; ``(4, draws)``."""


@dataclass(frozen=True)
class Contracted:
    """The contract's money, and the cells that it pays for first."""

    earned: Floats
    """``(period, draws)``."""
    cells: Floats
    """Cost in its scope, the first period left out; ``(programme, period, draws)``."""
    line: Floats
    """The same, not shared; ``(period, draws)``."""


def opening_in(spans: tuple[int, ...]) -> Floats:
    """Return opening deferred income by period: earned evenly over the first year."""
    months = [min(stop, 12) - min(first, 12) for first, stop in pairwise(spans)]
    earned: Floats = np.array(months, dtype=np.float64)[:, None] * (DEFERRED / 12.0)
    return earned


def pay_subsidy(
    room: Workspace, bill: Bill, granted: Floats, grant_sum: Floats
) -> tuple[Settled, GrantPaid]:
    """Let the grant pay for its cells, then fees, free money and reserves.

    ``granted`` is the cost of the grant's cells; ``(programme, period, draws)``, nine
    programmes in seven periods.
    """
    wanted = added(granted)
    paid = np.zeros_like(bill.not_shared)
    fraction = np.zeros_like(paid)
    returned = np.empty((len(GRANT_PERIODS), len(grant_sum)))
    for year, periods in enumerate(GRANT_PERIODS):
        size = GRANT_TAPER[year] * (1.0 if year else FIRST_GRANT_YEAR)
        purse = grant_sum * size
        for at in periods:
            np.minimum(purse, wanted[at], out=paid[at])
            np.divide(paid[at], wanted[at], out=fraction[at])
            purse = purse - paid[at]
        returned[year] = purse
    part = np.multiply(granted, fraction[:7], out=room.room("paid", *granted.shape[:2]))
    bill.total[GRANTED, :7] -= part
    to_earn = added(bill.total) + bill.not_shared
    settled, _ = _pay_the_rest(room, bill, to_earn)
    return settled, GrantPaid(paid, fraction, returned)


def pay_traded(room: Workspace, bill: Bill) -> Settled:
    """Let fees, opening income and reserves pay."""
    settled, _ = _pay_the_rest(room, bill, added(bill.total) + bill.not_shared)
    return settled


def pay_tendered(
    room: Workspace, bill: Bill, contract: Contracted
) -> tuple[Settled, Floats]:
    """Let the contract pay for its cells, then fees, free money and reserves.

    Return what the contract paid, too; ``(period, draws)``.
    """
    to_earn = added(bill.total) + bill.not_shared
    wanted = added(contract.cells) + contract.line
    paid = np.zeros_like(bill.not_shared)
    np.minimum(contract.earned[1:], wanted, out=paid[1:])
    fraction = paid[1:] / wanted
    bill.total[:, 1:] -= np.multiply(contract.cells, fraction, out=contract.cells)
    bill.not_shared[1:] -= contract.line * fraction
    spare = contract.earned - paid
    settled, share = _pay_the_rest(room, bill, to_earn - contract.earned, spare)
    return settled, paid + spare * share


def _pay_the_rest(
    room: Workspace, bill: Bill, to_earn: Floats, contract: Floats | None = None
) -> tuple[Settled, Floats]:
    """Let each programme's fees pay for it, then all free money, then reserves.

    Return also the part of free money that pays for anything; ``(period, draws)``.

    ``bill`` holds what is left to be paid; ``to_earn`` the cost that grants left, less
    what contracts earn; ``contract`` what is left of the contract's money.
    """
    all_fees = added(bill.fees)
    own = np.minimum(
        bill.fees, bill.total, out=room.room("fees paid", *bill.total.shape[:2])
    )
    fees = added(own)
    rest = added(np.subtract(bill.total, own, out=own))
    rest += bill.not_shared
    spare = all_fees - fees
    free = spare + bill.opening
    if contract is not None:
        free += contract
    paid = np.minimum(free, rest)
    part = paid / np.where(free > 0.0, free, np.inf)
    rest -= paid
    from_reserves = _from_reserves(rest, all_fees + bill.opening - to_earn)
    fees += spare * part
    settled = Settled(fees, bill.opening * part, from_reserves, rest - from_reserves)
    return settled, part


def _from_reserves(rest: Floats, surplus: Floats) -> Floats:
    """Return what reserves pay in each period; ``surplus`` is what they grow by."""
    reserves = np.full(rest.shape[-1], OPENING_FUNDS - HELD_BACK)
    paid = np.empty_like(rest)
    for at in range(len(rest)):
        np.maximum(reserves, 0.0, out=paid[at])
        np.minimum(paid[at], rest[at], out=paid[at])
        reserves += surplus[at]
    return paid
