"""Whether it survives: by itself, with so much a school, or until it fails.

The rule in words is docs/method/verdict.md.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum, StrEnum

import numpy as np

from costmodel.arrays import Floats, Integers, added, running, share_of
from costmodel.periods import MONTHS_A_YEAR
from scenarios.cash import BalanceSheet
from scenarios.reserves import HALF_A_PENNY, NEVER, Events, Floor


class VerdictKind(IntEnum):
    """What becomes of the organisation; exactly one for each draw."""

    FAILS = 0
    SUSTAINS_ITSELF = 1
    SUSTAINS_WITH_SUBSIDY = 2


class Condition(StrEnum):
    """What must hold for money to be enough."""

    FREE_RESERVES = "free reserves"
    CASH = "cash"
    FUNDS = "unrestricted funds"
    LAST_RESULT = "the last year's result"


@dataclass(frozen=True, kw_only=True)
class Verdict:
    """The verdict of each draw; every field ``(draws,)``."""

    kind: Integers
    """Values of :class:`VerdictKind`."""
    fails_in: Integers
    """Month of failure, or NEVER."""
    subsidy: Floats
    """Pounds a school-year that grants already bring, first-year prices."""
    needed: Floats
    """Pounds a school-year in all with which everything holds; less than what grants
    bring if they bring too much, infinite if no sum is enough."""
    extra: Floats
    """Pounds a school-year still needed."""


@dataclass(frozen=True)
class Standing:
    """What the verdict looks at, for one scenario."""

    balances: BalanceSheet
    floor: Floor
    events: Events


def one_pound(places: Floats, divisors: Floats) -> Floats:
    """Return what £1 a school-year in first-year prices brings each month.

    Parameters
    ----------
    places
        Schools in programmes; ``(programme, year, draws)``.
    divisors
        Deflator of each year over that of the first; ``(year,)``.

    Returns
    -------
    Floats
        Nominal pounds; ``(month, draws)``.

    """
    by_year = added(places) * divisors[:, None] / MONTHS_A_YEAR
    return np.repeat(by_year, MONTHS_A_YEAR, axis=0)


def extra_needed(standing: Standing, pound: Floats) -> Floats:
    """Return the smallest sum a school-year with which everything holds; ``(draws,)``.

    ``pound`` is what £1 brings each month, from :func:`one_pound`. Below nought if so
    much could be taken away; infinite where something is wanted that no sum can bring.
    """
    balances = standing.balances
    gap = standing.floor.asked - balances.free_reserves
    np.maximum(gap, -balances.cash, out=gap)
    np.maximum(gap, -balances.unrestricted, out=gap)
    last_year = added(pound[-MONTHS_A_YEAR:])
    extra = np.maximum(
        _wanted(gap, running(pound)).max(axis=0),
        _wanted(-balances.results[-1:], last_year[None]).max(axis=0),
    )
    # Without a place nothing can be given, and nothing taken away.
    return np.where(np.isneginf(extra), 0.0, extra)


def most_wanting(standing: Standing, pound: Floats) -> tuple[Condition, int]:
    """Return what the extra of the first draw rests on, and in which month.

    Arguments as of :func:`extra_needed`. The month of the last year's result is the
    last; of conditions that want as much the first holds.
    """
    balances, brought = standing.balances, running(pound)
    gaps = {
        Condition.FREE_RESERVES: standing.floor.asked - balances.free_reserves,
        Condition.CASH: -balances.cash,
        Condition.FUNDS: -balances.unrestricted,
    }
    wanted = {name: _wanted(gap, brought)[:, 0] for name, gap in gaps.items()}
    last_year = added(pound[-MONTHS_A_YEAR:])
    result = np.full(len(pound), -np.inf)
    result[-1] = _wanted(-balances.results[-1:], last_year[None])[0, 0]
    wanted[Condition.LAST_RESULT] = result
    name = max(wanted, key=lambda each: float(wanted[each].max()))
    return name, int(wanted[name].argmax())


def _wanted(gap: Floats, brought: Floats) -> Floats:
    """Return what each gap needs of each pound; shaped as ``gap``.

    A gap that holds where a pound brings nothing asks nothing: it is minus infinity.
    """
    wanted = np.where(gap > HALF_A_PENNY, gap, np.minimum(gap, 0.0))
    each = share_of(wanted, brought)
    if not (brought > 0.0).all():
        unmet = np.where(wanted > 0.0, np.inf, -np.inf)
        each = np.where(brought > 0.0, each, unmet)
    return each


def verdict_of(
    standing: Standing, subsidy: Floats, *, grants: Floats, pound: Floats
) -> Verdict:
    """Return the verdict of each draw.

    Parameters
    ----------
    standing
        Balances, floor and events.
    subsidy
        Pounds a school-year that grants bring, first-year prices; ``(draws,)``.
    grants
        Pounds that all grants bring in the model; ``(draws,)``.
    pound
        What £1 a school-year brings each month; ``(month, draws)``.

    """
    extra = extra_needed(standing, pound)
    fails_in = standing.events.fails
    short = standing.floor.asked - standing.balances.free_reserves
    holds = (short <= HALF_A_PENNY).all(axis=0)
    in_balance = standing.balances.results[-1] >= -HALF_A_PENNY
    by_itself = (grants <= 0.0) & holds & in_balance
    kind = np.where(
        by_itself, VerdictKind.SUSTAINS_ITSELF, VerdictKind.SUSTAINS_WITH_SUBSIDY
    )
    kind = np.where(fails_in != NEVER, VerdictKind.FAILS, kind).astype(np.int64)
    return Verdict(
        kind=kind,
        fails_in=fails_in,
        subsidy=subsidy,
        needed=np.maximum(subsidy + extra, 0.0),
        extra=np.maximum(extra, 0.0),
    )
