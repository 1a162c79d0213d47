"""Cash, funds, floor, events and verdict of the kernel, month by month.

The rules are docs/method/cash_and_reserves.md, streams.md and verdict.md.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from bench.kernel.costs import Levels
from bench.kernel.fixed import (
    CASH,
    CREDITORS,
    DEBTORS,
    DEFERRED,
    FLOOR_MONTHS,
    HALF_A_PENNY,
    HALF_TERMS,
    HELD_BACK,
    MONTHS,
    NEVER,
    OPENING_FREE,
    OPENING_FUNDS,
    TEACHING,
    YEARS,
    Fixed,
)
from bench.kernel.workspace import Workspace
from costmodel.arrays import Flags, Floats, Integers

FAILS, BY_ITSELF, WITH_SUBSIDY = 0, 1, 2


@dataclass(frozen=True)
class Shapes:
    """Costs by the way they fall over the year; ``(year, draws)`` unless stated.

    What moves with prices is in prices of month 0.
    """

    pay_even: Floats
    pay_in_july: Floats
    teachers_even: Floats
    teachers_teaching: Floats
    even: Floats
    teaching: Floats
    half_termly: Floats
    start: Floats
    pay_at_once: Floats | None = None
    """Pay in the very first month; ``(draws,)``."""


def payroll_of(room: Floats, shapes: Shapes, step: Floats) -> Floats:
    """Write pay by month, ``(year, 12, draws)``: a step in April."""
    autumn = shapes.pay_even / (7.0 + 5.0 * step)
    room[:, :7] = autumn[:, None]
    room[:, 7:] = (autumn * step)[:, None]
    room[:, 10] += shapes.pay_in_july
    if shapes.pay_at_once is not None:
        room[0, 0] += shapes.pay_at_once
    return room


def bought_of(room: Floats, shapes: Shapes, fixed: Fixed, levels: Levels) -> Floats:
    """Write what is bought by month, ``(year, 12, draws)``."""
    even, half = shapes.even / 12.0, shapes.half_termly / 6.0
    term = even + shapes.teaching / TEACHING
    room[:, :TEACHING] = term[:, None]
    room[:, TEACHING] = even
    room[:, 0] += shapes.start
    for month in HALF_TERMS:
        room[:, month] += half
    published = min(len(room), YEARS - 1)
    room[:published] *= fixed.prices[:published, :, None]
    if len(room) == YEARS:
        room[-1] *= levels.last_year
    pay = shapes.teachers_even / 12.0
    room[:, TEACHING] += pay
    pay += shapes.teachers_teaching / TEACHING
    room[:, :TEACHING] += pay[:, None]
    return room


@dataclass(frozen=True)
class GrantFlows:
    """The grant by month."""

    paid: Floats
    """What it pays, and is recognised; ``(month, draws)``."""
    drawn_down: Floats
    """Cash that comes in; ``(month, draws)``."""
    returned: Floats
    """What goes back at the end of each grant year; ``(4, draws)``."""


@dataclass(frozen=True)
class Money:
    """A scenario's flows; each ``(month, draws)``."""

    payroll: Floats
    bought: Floats
    earned: Floats
    """Unrestricted income, without opening deferred income."""
    received: Floats
    """Cash from fees, contracts and the grant."""
    owed: Floats
    """What fees have earned and not yet brought."""
    grant: GrantFlows | None = None
    passed_through: Floats | None = None
    """Fees of deployed days that the grant does not pay."""
    contract_held: Floats | None = None
    """What the contract pays in each month beyond what it earns."""


GRANT_ENDS = (6, 18, 30, 42)
"""Last months of the grant years."""
REPAID_AFTER = 3


@dataclass(frozen=True)
class Balances:
    """Month-end balances; ``(month, draws)``."""

    cash: Floats
    debtors: Floats
    creditors: Floats
    deferred: Floats
    repayable: Floats
    unrestricted: Floats
    free: Floats
    results: Floats
    """Unrestricted result; ``(year, draws)``."""


def balances_of(room: Workspace, money: Money) -> Balances:
    """Work out the balances at each month's end."""
    cash = np.subtract(money.received, money.payroll, out=room.room("cash", MONTHS))
    cash[1:] -= money.bought[:-1]
    cash[0] += CASH + DEBTORS - CREDITORS
    result = np.subtract(
        money.earned, money.payroll, out=room.room("unrestricted", MONTHS)
    )
    result -= money.bought
    result[:12] += DEFERRED / 12.0
    debtors, deferred = money.owed, room.room("deferred", MONTHS)
    deferred[:12] = _STILL_DEFERRED
    deferred[12:] = 0.0
    repayable = room.room("repayable", MONTHS)
    repayable[:] = 0.0
    if money.grant is not None:
        result += money.grant.paid
        _hold(room, _grant_held(room, money.grant), (debtors, deferred))
        _owe_back(money.grant, cash, repayable)
    if money.contract_held is not None:
        _hold(room, money.contract_held, (debtors, deferred))
    results = result.reshape(YEARS, 12, -1).sum(axis=1)
    _run(cash)
    result[0] += OPENING_FUNDS
    _run(result)
    free = np.subtract(result, HELD_BACK, out=room.room("free", MONTHS))
    return Balances(
        cash, debtors, money.bought, deferred, repayable, result, free, results
    )


_STILL_DEFERRED = (DEFERRED - DEFERRED / 12.0 * np.arange(1, 13))[:, None]


def _run(monthly: Floats) -> None:
    """Turn flows into balances, in place: half the time of a library's running sum."""
    for month in range(1, len(monthly)):
        monthly[month] += monthly[month - 1]


def _grant_held(room: Workspace, grant: GrantFlows) -> Floats:
    """Return what the grant pays in each month beyond what is used or goes back."""
    held = np.subtract(grant.drawn_down, grant.paid, out=room.room("held", MONTHS))
    for month, amount in zip(GRANT_ENDS, grant.returned, strict=True):
        held[month] -= amount
    return held


def _hold(room: Workspace, held: Floats, into: tuple[Floats, Floats]) -> None:
    """Add what a payer paid ahead to deferred income, what it owes to debtors."""
    debtors, deferred = into
    _run(held)
    part = np.maximum(held, 0.0, out=room.room("held part", MONTHS))
    deferred += part
    part -= held
    debtors += part


def _owe_back(grant: GrantFlows, cash: Floats, repayable: Floats) -> None:
    """Write what of the grant is to be repaid, and take it out of cash."""
    for month, amount in zip(GRANT_ENDS, grant.returned, strict=True):
        repayable[month : month + REPAID_AFTER] = amount
        cash[month + REPAID_AFTER] -= amount


@dataclass(frozen=True)
class Judged:
    """Floor, events and verdict; ``(draws,)`` unless stated."""

    floor: Floats
    """``(month, draws)``."""
    opening_floor: Floats
    asked: Floats
    """What is asked of free reserves; ``(month, draws)``."""
    floor_breached: Integers
    cash_below_nought: Integers
    funds_below_nought: Integers
    fails_in: Integers
    kind: Integers
    extra: Floats
    """Pounds a school-year; below nought where so much could be taken away."""


def judge(room: Workspace, money: Money, balances: Balances, pound: Floats) -> Judged:
    """Work out the floor, what falls below which bound, and the verdict.

    ``pound`` is what £1 a school-year brings each month; ``(year, draws)``.
    """
    floor, opening = _floor(room, money)
    short = np.subtract(floor, balances.free, out=room.room("short", MONTHS))
    breached = _first(short > HALF_A_PENNY)
    asked = np.minimum(floor, OPENING_FREE, out=room.room("asked", MONTHS))
    asked[-1] = floor[-1]
    np.subtract(asked, balances.free, out=short)
    no_cash = _first(balances.cash < -HALF_A_PENNY)
    no_funds = _first(balances.unrestricted < -HALF_A_PENNY)
    fails = np.where(
        (no_cash == NEVER) | (no_funds == NEVER),
        np.maximum(no_cash, no_funds),
        np.minimum(no_cash, no_funds),
    )
    kind = np.full(len(fails), WITH_SUBSIDY)
    if money.grant is None:
        lasts = balances.results[-1] >= -HALF_A_PENNY
        kind[lasts & (short <= HALF_A_PENNY).all(axis=0)] = BY_ITSELF
    kind[fails != NEVER] = FAILS
    extra = _extra(short, balances, pound)
    return Judged(
        floor, opening, asked, breached, no_cash, no_funds, fails, kind, extra
    )


def _floor(room: Workspace, money: Money) -> tuple[Floats, Floats]:
    """Return the floor at each month's end, and at the start."""
    so_far = room.room("so far", MONTHS + 1)
    so_far[0] = 0.0
    spending = np.add(money.payroll, money.bought, out=so_far[1:])
    if money.passed_through is not None:
        spending -= money.passed_through
    if money.grant is not None:
        spending -= money.grant.paid
    _run(spending)
    floor = room.room("floor", MONTHS)
    full = MONTHS - 12
    np.subtract(so_far[13:], so_far[1 : full + 1], out=floor[:full])
    floor[:full] *= FLOOR_MONTHS / 12.0
    floor[full:] = floor[full - 1]
    return floor, so_far[12] * (FLOOR_MONTHS / 12.0)


def _first(happens: Flags) -> Integers:
    """Return the first month in which something happens, or NEVER."""
    first: Integers = np.where(happens.any(axis=0), happens.argmax(axis=0), NEVER)
    return first


def _extra(short: Floats, balances: Balances, pound: Floats) -> Floats:
    """Return the smallest sum a school-year with which everything holds."""
    np.maximum(short, -balances.cash, out=short)
    np.maximum(short, -balances.unrestricted, out=short)
    by_year = _but_for_half_a_penny(short).reshape(YEARS, 12, -1)
    last = _but_for_half_a_penny(-balances.results[-1])
    extra: Floats = last / (12.0 * pound[-1])
    before = np.zeros(short.shape[1])
    for year in range(YEARS):
        gap = by_year[year]
        brought = before + pound[year] * _MONTHS_OF_YEAR
        gap /= brought
        np.maximum(extra, gap.max(axis=0), out=extra)
        before = brought[-1]
    return extra


def _but_for_half_a_penny(short: Floats) -> Floats:
    """Take away, in place, what is short by half a penny or less."""
    is_little = (short > 0.0) & (short <= HALF_A_PENNY)
    if is_little.any():
        short[is_little] = 0.0
    return short


_MONTHS_OF_YEAR = np.arange(1.0, 13.0)[:, None]
