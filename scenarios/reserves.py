"""Reserves against the floor, and the months in which something gives way.

The rule in words is docs/method/cash_and_reserves.md. A month is a whole number from 0;
:data:`NEVER` stands for an event that does not happen.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from costmodel.arrays import Flags, Floats, Integers, running
from costmodel.periods import MONTHS_A_YEAR

NEVER = -1

HALF_A_PENNY = 0.005
"""Amounts this close to a bound do not count as below it, in pounds."""


@dataclass(frozen=True)
class Floor:
    """What free reserves are held against; ``(month, draws)`` unless stated."""

    by_month: Floats
    opening: Floats
    """Floor on the eve of month 0; ``(draws,)``."""
    asked: Floats
    """What the verdict asks of free reserves at the month's end."""


@dataclass(frozen=True, kw_only=True)
class Events:
    """First month of each event, or NEVER; each ``(draws,)``."""

    floor_breached: Integers
    cash_below_nought: Integers
    funds_below_nought: Integers

    @property
    def fails(self) -> Integers:
        """Month in which cash or unrestricted funds first fall below nought."""
        return earlier(self.cash_below_nought, self.funds_below_nought)


def floor_of(
    months: Floats, spending: Floats, fixed: Floats | None
) -> tuple[Floats, Floats]:
    """Return the floor at each month's end, and on the eve of month 0.

    It rests on the spending of the twelve months that follow; where fewer are left in
    the model, on that of its last twelve.

    Parameters
    ----------
    months
        Months of coming spending that the floor is; ``(draws,)``.
    spending
        The broker's cost that restricted grants do not pay, without pass-through;
        ``(month, draws)``.
    fixed
        The floor as a sum in pounds, ``(draws,)``; None: months of spending.

    Examples
    --------
    >>> import numpy as np
    >>> floor_of(np.array([3.0]), np.full((24, 1), 100.0), None)[0][:2, 0].tolist()
    [300.0, 300.0]

    """
    if fixed is not None:
        return np.repeat(fixed[None], len(spending), axis=0), fixed
    so_far = running(spending)
    first = so_far[MONTHS_A_YEAR - 1]
    coming = np.empty_like(spending)
    np.subtract(
        so_far[MONTHS_A_YEAR:], so_far[:-MONTHS_A_YEAR], out=coming[:-MONTHS_A_YEAR]
    )
    is_only_year = len(spending) == MONTHS_A_YEAR
    coming[-MONTHS_A_YEAR:] = first if is_only_year else coming[-MONTHS_A_YEAR - 1]
    monthly = months / MONTHS_A_YEAR
    return monthly * coming, monthly * first


def held_against(by_month: Floats, opening: Floats, opening_free: Floats) -> Floor:
    """Return a floor with what the verdict asks of free reserves.

    The lower of the floor and what they opened with; at the end of the last month the
    floor itself. So a higher floor never asks less.

    Parameters
    ----------
    by_month
        Floor at each month's end; ``(month, draws)``.
    opening
        Floor on the eve of month 0; ``(draws,)``.
    opening_free
        Free reserves on that eve; ``(draws,)``.

    Examples
    --------
    >>> import numpy as np
    >>> floor = np.array([[30.0], [40.0], [50.0]])
    >>> held_against(floor, floor[0], np.array([35.0])).asked[:, 0].tolist()
    [30.0, 35.0, 50.0]

    """
    asked = np.minimum(by_month, opening_free)
    asked[-1] = by_month[-1]
    return Floor(by_month, opening, asked)


def events_of(
    cash: Floats, unrestricted: Floats, free_reserves: Floats, floor: Floor
) -> Events:
    """Return the first month of each event; all arguments ``(month, draws)``."""
    return Events(
        floor_breached=first_month(free_reserves < floor.by_month - HALF_A_PENNY),
        cash_below_nought=first_month(cash < -HALF_A_PENNY),
        funds_below_nought=first_month(unrestricted < -HALF_A_PENNY),
    )


def first_month(happens: Flags) -> Integers:
    """Return the first month in which something happens, or NEVER; ``(draws,)``."""
    first: Integers = np.where(happens.any(axis=0), happens.argmax(axis=0), NEVER)
    return first


def earlier(one: Integers, other: Integers) -> Integers:
    """Return the earlier of two months; NEVER only if both are."""
    both: Integers = np.where(
        (one == NEVER) | (other == NEVER),
        np.maximum(one, other),
        np.minimum(one, other),
    )
    return both
