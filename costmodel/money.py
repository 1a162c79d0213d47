"""Money as it is shown and stored: whole pounds or pence that always cast.

The engine computes in unrounded pounds. Rounding happens here and nowhere else: once
for a statement, from its grand total downwards, by the largest remainder. What must
add up across as well is made to by :mod:`costmodel.casting`.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

import numpy as np

from costmodel.arrays import Floats, Integers
from costmodel.errors import CostmodelError


class MoneyUnit(IntEnum):
    """What money is rounded to; the value is how many of it make a pound."""

    POUND = 1
    PENNY = 100


_NOISE = 1e-6
"""Fraction of a unit below which a difference is the arithmetic's, not the money's."""

_MOST = 2**50
"""Units up to which halves of a unit, and the noise beneath, are exact enough."""


class NotMoneyError(CostmodelError):
    """An amount cannot be shown as money: it is not finite, or far too large."""


class UnshareableTotalError(CostmodelError):
    """A rounded total lies a whole unit or more from the parts it should be shared to.

    The parts then belong to another total.
    """


def round_money(amounts: Floats, unit: MoneyUnit) -> Integers:
    """Return amounts in pounds as whole units, halves away from nought.

    Raises
    ------
    NotMoneyError
        If an amount is not finite or too large to be exact.

    """
    _refuse_unless_money(amounts, unit)
    units = np.abs(amounts) * float(unit)
    whole = np.floor(units + (0.5 + _NOISE)).astype(np.int64)
    return np.where(amounts < 0, -whole, whole)


def pence(amounts: Floats) -> Integers:
    """Return amounts in pounds as whole pence, halves away from nought.

    Raises
    ------
    NotMoneyError
        If an amount is not finite or too large to be exact.

    Examples
    --------
    >>> pence(np.array([1.005, -1.005, 0.0])).tolist()
    [101, -101, 0]

    """
    return round_money(amounts, MoneyUnit.PENNY)


def pounds(amounts: Integers) -> Floats:
    """Return whole pence as pounds.

    Examples
    --------
    >>> pounds(np.array([101, -5])).tolist()
    [1.01, -0.05]

    """
    return amounts / float(MoneyUnit.PENNY)


def share_out(
    total: Integers, parts: Floats, unit: MoneyUnit = MoneyUnit.POUND
) -> Integers:
    """Return whole parts that add up to a total rounded beforehand.

    The units that are missing once every part is cut down go to the largest remainders;
    of equal ones the earlier part comes first. A debt is shared as the like credit is.
    A part that was whole stays as it is, and none moves by a whole unit or more.

    Parameters
    ----------
    total
        Whole units; shape ``(batch…,)``.
    parts
        Unrounded pounds, less than one unit from the total in sum; shape
        ``(batch…, part)``, as that of the result in whole units.

    Raises
    ------
    NotMoneyError
        If a part is not finite or too large to be exact.
    UnshareableTotalError
        If a total lies a unit or more from the sum of its parts.

    Examples
    --------
    >>> total = np.array(240_000)
    >>> share_out(total, np.array([107_276.4228, 132_723.5772])).tolist()
    [107276, 132724]

    """
    _refuse_unless_money(parts, unit)
    sign = np.where(np.asarray(total) < 0, -1, 1)
    targets = total * sign
    units = parts * float(unit) * sign[..., np.newaxis]
    _refuse_unless_near(targets, units)
    whole = np.floor(units + _NOISE / 2).astype(np.int64)
    remainders = np.floor((units - whole) / _NOISE + 0.5).astype(np.int64)
    extra = _extra(targets - whole.sum(axis=-1), remainders)
    return (whole + extra) * sign[..., np.newaxis]


def _extra(missing: Integers, remainders: Integers) -> Integers:
    """Return the units each part gets on top, most to the largest remainders.

    Normally 0 or 1; whole rounds are dealt only where the noise of the arithmetic
    pushed the number of missing units past the number of parts.
    """
    count = remainders.shape[-1]
    if not count:
        return remainders
    rounds, left = np.divmod(missing, count)
    order = np.argsort(-remainders, axis=-1, kind="stable")
    ranks = np.argsort(order, axis=-1, kind="stable")
    return rounds[..., np.newaxis] + (ranks < left[..., np.newaxis])


def round_statement(
    leaves: Floats,
    unit: MoneyUnit = MoneyUnit.POUND,
    *,
    names: Sequence[Sequence[str]] = (),
    batch_axes: int = 0,
) -> Integers:
    """Return a statement in whole units which adds up in every direction.

    The grand total is rounded first, then shared out axis by axis; every other printed
    sum is the sum of the whole leaves returned, less than one unit per leaf from its
    unrounded value; totals on the way down, and leaves, are less than one unit from it.

    Parameters
    ----------
    leaves
        Unrounded pounds; shape ``(batch…, year, programme, cost type, payer)``, or any
        other axes in the order in which they are shared out, as that of the result.
    names, batch_axes
        Along each axis after those of the batch: equal remainders go by alphabet.

    Raises
    ------
    NotMoneyError
        If a leaf is not finite or too large to be exact.

    Examples
    --------
    >>> round_statement(np.array([[0.5, 0.5], [0.5, 0.0]])).tolist()
    [[1, 0], [1, 0]]

    """
    orders = [sorted(range(len(axis)), key=axis.__getitem__) for axis in names]
    ordered = leaves
    for axis, order in enumerate(orders, start=batch_axes):
        ordered = np.take(ordered, order, axis=axis)
    rounded = _round_downwards(ordered, unit, batch_axes)
    for axis, order in enumerate(orders, start=batch_axes):
        rounded = np.take(rounded, np.argsort(order), axis=axis)
    return rounded


def _round_downwards(leaves: Floats, unit: MoneyUnit, batch_axes: int) -> Integers:
    """Round the sum over all axes after the batch, then share it out axis by axis."""
    axes = range(leaves.ndim)
    rounded = round_money(leaves.sum(axis=tuple(axes[batch_axes:])), unit)
    for axis in axes[batch_axes:]:
        parts = leaves.sum(axis=tuple(axes[axis + 1 :]))
        rounded = share_out(rounded, parts, unit)
    return rounded


def _refuse_unless_money(amounts: Floats, unit: MoneyUnit) -> None:
    """Raise an error if an amount in pounds cannot be exact in whole units."""
    if not (np.abs(amounts) < _MOST / unit).all():
        raise NotMoneyError(
            "An amount is not finite, or too large to be shown as money. "
            "Look for a division by nought before it, or a quantity typed twice."
        )


def _refuse_unless_near(targets: Integers, units: Floats) -> None:
    """Raise an error if a total lies a whole unit or more from its parts."""
    gap = np.abs(targets - units.sum(axis=-1))
    worst = float(gap.max(initial=0.0))
    if worst >= 1 + _NOISE * units.shape[-1]:
        raise UnshareableTotalError(
            f"A total lies {worst:,.2f} units from the sum of its parts. "
            "Share a total out only to the parts it was rounded from."
        )
