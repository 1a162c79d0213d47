"""Numbers that went into a run, printed with every digit a sceptic needs."""

from __future__ import annotations

from decimal import Decimal

from reports import cells, wording
from reports.quantities import is_share
from reports.tables import Cell, Form

DIGITS = 10
"""Significant figures that are printed at most; further ones are dust of floats."""


def exact_quantity(value: float | None, unit: str) -> Cell:
    """Return a number as its unit asks, with every digit it has.

    Pounds have pence or none, shares stand in hundredths.

    Examples
    --------
    >>> exact_quantity(0.2868, "share").text, exact_quantity(0.2, "share").text
    ('28.68', '20.0')
    >>> exact_quantity(48000.0, "£/year").text, exact_quantity(0.5, "£/mile").text
    ('48,000', '0.50')
    >>> exact_quantity(1.5833, "schools/person").text
    '1.5833'
    >>> exact_quantity(None, "days").text
    '–'

    """
    if value is None:
        return cells.NOTHING
    exact = Decimal(f"{value:.{DIGITS}g}")
    if is_share(unit):
        return Cell(_told(exact.scaleb(2), 1), float(value), Form.INPUT_SHARE)
    is_money = unit.startswith("£")
    if exact == exact.to_integral_value():
        return cells.pounds(value) if is_money else cells.count(value)
    return Cell(_told(exact, 2 if is_money else 1), float(value), Form.INPUT)


def _told(exact: Decimal, least: int) -> str:
    """Return a number with as many decimals as it has, and so many at least."""
    decimals = -int(exact.normalize().as_tuple().exponent)
    return wording.number(float(exact), max(least, decimals))
