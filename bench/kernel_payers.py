"""Who pays for what in the kernel's three scenarios; the rule is docs/method/payers.md.

Each restricted purse stands alone in its turn and pays the same fraction of each cell
of its scope, so that one fraction a period says all, and no cell is kept apart.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from bench.kernel_fixed import DEFERRED, GRANTED, HELD_BACK, OPENING_FUNDS
from bench.kernel_workspace import Workspace
from costmodel.arrays import Floats

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
    purse: Floats | None = None
    """What the grant or the contract paid."""
    fraction: Floats | None = None
    """Part of its cells that the grant pays."""
    returned: Floats | None = None
    """What of the grant goes back at the end of each grant year; ``(4, draws)``."""


def opening_in(spans: tuple[int, ...]) -> Floats:
    """Return opening deferred income by period: earned evenly over the first year."""
    months = [min(stop, 12) - min(first, 12) for first, stop in _pairs(spans)]
    earned: Floats = np.array(months, dtype=np.float64)[:, None] * (DEFERRED / 12.0)
    return earned


def _pairs(spans: tuple[int, ...]) -> Iterator[tuple[int, int]]:
    """Yield the first month of each period and that after its last."""
    yield from zip(spans[:-1], spans[1:], strict=True)


def pay_subsidy(
    room: Workspace, bill: Bill, granted: Floats, grant_sum: Floats
) -> Settled:
    """Let the grant pay for its cells, then fees, free money and reserves.

    ``granted`` is the cost of the grant's cells; ``(programme, period, draws)``, nine
    programmes in seven periods.
    """
    wanted = _sum(granted)
    paid = np.zeros_like(bill.not_shared)
    fraction = np.zeros_like(paid)
    returned = np.empty((len(GRANT_PERIODS), len(grant_sum)))
    for year, periods in enumerate(GRANT_PERIODS):
        purse = grant_sum * (GRANT_TAPER[year] * (FIRST_GRANT_YEAR if not year else 1.0))
        for at in periods:
            np.minimum(purse, wanted[at], out=paid[at])
            np.divide(paid[at], wanted[at], out=fraction[at])
            purse = purse - paid[at]
        returned[year] = purse
    part = np.multiply(granted, fraction[:7], out=room.room("paid", *granted.shape[:2]))
    bill.total[GRANTED, :7] -= part
    settled = _pay_the_rest(room, bill, np.zeros_like(paid))
    return Settled(
        settled.fees,
        settled.opening,
        settled.reserves,
        settled.unfunded,
        paid,
        fraction,
        returned,
    )


def pay_traded(room: Workspace, bill: Bill) -> Settled:
    """Let fees, opening income and reserves pay."""
    return _pay_the_rest(room, bill, np.zeros_like(bill.not_shared))


def pay_tendered(
    room: Workspace, bill: Bill, scope: tuple[Floats, Floats], earned: Floats
) -> Settled:
    """Let the contract pay for its cells, then fees, free money and reserves.

    ``scope`` is the cost of the contract's cells in its five periods, by programme and
    not shared; ``earned`` what the contract earns in all six.
    """
    cells, line = scope
    to_pay = _sum(bill.total) + bill.not_shared
    wanted = _sum(cells) + line
    paid = np.zeros_like(bill.not_shared)
    np.minimum(earned[1:], wanted, out=paid[1:])
    fraction = paid[1:] / wanted
    bill.total[:, 1:] -= np.multiply(cells, fraction, out=cells)
    bill.not_shared[1:] -= line * fraction
    settled = _pay_the_rest(room, bill, earned - paid, earned, to_pay)
    return Settled(
        settled.fees,
        settled.opening,
        settled.reserves,
        settled.unfunded,
        paid + settled.purse,
    )


def _pay_the_rest(
    room: Workspace,
    bill: Bill,
    contract: Floats,
    earned: Floats | None = None,
    to_pay: Floats | None = None,
) -> Settled:
    """Let each programme's fees pay for it, then all free money, then reserves.

    ``bill`` holds what is left to be paid; ``contract`` what is left of the contract's
    money in each period. ``earned`` and ``to_pay`` are all the contract earned and all
    the cost before it paid, where that differs.
    """
    all_fees = _sum(bill.fees)
    if to_pay is None:
        to_pay = _sum(bill.total) + bill.not_shared
    own = np.minimum(
        bill.fees, bill.total, out=room.room("fees paid", *bill.total.shape[:2])
    )
    fees = _sum(own)
    rest = _sum(np.subtract(bill.total, own, out=own))
    rest += bill.not_shared
    spare = all_fees - fees
    free = spare + contract + bill.opening
    paid = np.minimum(free, rest)
    part = paid / np.where(free > 0.0, free, np.inf)
    income = all_fees + bill.opening
    if earned is not None:
        income += earned
    rest -= paid
    from_reserves = _from_reserves(rest, income - to_pay)
    fees += spare * part
    return Settled(
        fees,
        bill.opening * part,
        from_reserves,
        rest - from_reserves,
        contract * part,
    )


def _from_reserves(rest: Floats, surplus: Floats) -> Floats:
    """Return what reserves pay in each period; ``surplus`` is what they grow by."""
    reserves = np.full(rest.shape[-1], OPENING_FUNDS - HELD_BACK)
    paid = np.empty_like(rest)
    for at in range(len(rest)):
        np.maximum(reserves, 0.0, out=paid[at])
        np.minimum(paid[at], rest[at], out=paid[at])
        reserves += surplus[at]
    return paid


def _sum(rows: Floats) -> Floats:
    """Add programmes up."""
    total = rows[0] + rows[1]
    for row in rows[2:]:
        total += row
    return total
