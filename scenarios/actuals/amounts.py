"""Money as accounting programs write it, in whole pence."""

from __future__ import annotations

import re
from decimal import Decimal

PENCE = Decimal(100)

MOST = 10**14
"""Pence of the largest amount that is one: a million million pounds."""

_NUMBER = r"(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]*)?|\.[0-9]+"
_AMOUNT = re.compile(
    rf"(?P<before>[-+−(]?)\s*£?\s*(?P<inner>[-−]?)(?P<number>{_NUMBER})\s*"
    r"(?P<after>[-−)]?)\s*(?P<side>(?i:CR|DR)?)"
)
_MINUS = ("-", "−", "(", ")")


def pence_of(written: str) -> int | None:
    """Return an amount in whole pence; None if it is none that a ledger can have.

    One finer than a penny is none, and so is one of more than a million million pounds.

    Brackets, a minus before or behind, and ``CR`` are below nought.

    Examples
    --------
    >>> pence_of("£1,234.50"), pence_of("(1,234.50)"), pence_of("12-")
    (123450, -123450, -1200)
    >>> pence_of("7.5 CR"), pence_of("1.234,50"), pence_of("0.005")
    (-750, None, None)

    """
    found = _AMOUNT.fullmatch(written.strip())
    if found is None or (found["before"] == "(") != (found["after"] == ")"):
        return None
    exact = Decimal(found["number"].replace(",", "")) * PENCE
    if exact != exact.to_integral_value() or exact > MOST:
        return None
    signs = (found["before"], found["inner"], found["after"])
    is_below = any(sign in _MINUS for sign in signs if sign)
    is_credit = found["side"].upper() == "CR"
    return -int(exact) if is_below != is_credit else int(exact)
