"""Words of a command line that speak of schools: fees, shares, limits of a column."""

from __future__ import annotations

import math
from argparse import ArgumentTypeError

LARGEST_FEE = 1_000_000.0
MOST_SCHOOLS = 1_000_000.0
SHOWN = 40
"""Letters of a word that a message quotes."""


def fee(word: str) -> float:
    """Return a fee in pounds.

    Examples
    --------
    >>> fee("£5,000")
    5000.0

    """
    return _number(word, LARGEST_FEE, "no fee: write pounds a school-year, like 5000")


def share(word: str) -> float:
    """Return a share above nought and up to 1, written as such or in per cent.

    Examples
    --------
    >>> share("0.005"), share("75%")
    (0.005, 0.75)

    """
    advice = "no share: write one above 0 and up to 1, like 0.75 or 75%"
    if word.endswith("%"):
        return _number(word[:-1], 100, advice) / 100
    return _number(word, 1, advice)


def capacity(word: str) -> float:
    """Return a number of schools."""
    return _number(word, MOST_SCHOOLS, "no number of schools: write one like 400")


def limit(word: str) -> tuple[str, float]:
    """Return a column and a number, as ``fsm=0.3``.

    Examples
    --------
    >>> limit("fsm=30%"), limit("revenue_reserve=-5000")
    (('fsm', 0.3), ('revenue_reserve', -5000.0))

    """
    column, _, words = word.partition("=")
    try:
        number = float(words.removesuffix("%").replace(",", "").replace("£", ""))
    except ValueError:
        number = math.nan
    if not column or not math.isfinite(number):
        raise ArgumentTypeError(
            f"'{word[:SHOWN]}' is no limit: write a column and a number, like fsm=0.3"
        )
    return column.strip(), number / 100 if words.endswith("%") else number


def _number(word: str, most: float, advice: str) -> float:
    """Return a number above nought, or say what a good one looks like."""
    try:
        number = float(word.replace(",", "").replace("£", ""))
    except ValueError:
        number = math.nan
    if not 0 < number <= most:
        raise ArgumentTypeError(f"'{word[:SHOWN]}' is {advice}")
    return number
