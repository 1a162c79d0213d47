"""Numbers as somebody hands them to the library: real, finite, and not too large."""

from __future__ import annotations

import contextlib
import reprlib
from numbers import Real
from typing import TypeGuard

LARGEST = 1e15
"""A thousand million million: beyond it a float does not tell a pound from the next."""


def is_plain(value: object) -> TypeGuard[float]:
    """Whether something is a real number of a size that floats tell exactly.

    True and false are none, nor is what is not finite, nor what a mask hides.

    Examples
    --------
    >>> is_plain(2.5), is_plain(True), is_plain(1e308), is_plain("2.5")
    (True, False, False, False)

    """
    if isinstance(value, bool) or not isinstance(value, Real):
        return False
    try:
        number = float(value)
    except OverflowError:
        return False
    return abs(number) <= LARGEST


def shortened(value: object) -> str:
    """Return what somebody handed over as it may stand in a sentence.

    Examples
    --------
    >>> shortened("x"), shortened(10**400)[:5]
    ("'x'", '10000')

    """
    told = "a number of thousands of digits"
    with contextlib.suppress(ValueError):
        told = reprlib.repr(value)
    return told
