"""Numbers of the register of assumptions, each printed as its unit asks."""

from __future__ import annotations

import re

from reports import cells
from reports.tables import Cell

_WHOLE_POUNDS = 100.0
"""From here on a sum is printed without its pence."""

_FEW = 0.1
"""Below this a plain number is printed with four decimals."""


def quantity(value: float | None, unit: str) -> Cell:
    """Return a number as its unit asks: pounds, hundredths of a share, or a number.

    Examples
    --------
    >>> quantity(650.0, "£/day").text, quantity(0.45, "£/mile").text
    ('650', '0.45')
    >>> quantity(0.15, "share").text, quantity(18.0, "schools").text
    ('15.0', '18')
    >>> quantity(1.5833, "schools/person").text
    '1.58'

    """
    if value is None:
        return cells.NOTHING
    if is_share(unit):
        return cells.share(value)
    is_whole = value == int(value)
    if unit.startswith("£"):
        is_large = abs(value) >= _WHOLE_POUNDS
        return cells.pounds(value) if is_whole or is_large else cells.pence(value)
    if is_whole:
        return cells.count(value)
    return cells.number(value, 2 if abs(value) >= _FEW else 4)


def unit_in_words(unit: str) -> str:
    """Return a unit as it is read aloud; shares are printed in hundredths.

    Examples
    --------
    >>> unit_in_words("days/school/year"), unit_in_words("£/event")
    ('days a school a year', '£ an event')
    >>> unit_in_words("share"), unit_in_words("fraction/year")
    ('%', '% a year')

    """
    first, *others = re.split(r"\s*/\s*", unit)
    told = "%" if is_share(unit) else first
    return " ".join((told, *(f"{_article(other)} {other}" for other in others)))


def is_share(unit: str) -> bool:
    """Whether a unit is that of a fraction.

    Examples
    --------
    >>> is_share("share"), is_share("fraction/year"), is_share("schools")
    (True, True, False)

    """
    return unit.split("/", maxsplit=1)[0].strip() in {"share", "fraction"}


def _article(noun: str) -> str:
    """Return the article before a noun."""
    return "an" if noun[:1].lower() in "aeiou" or noun.startswith("hour") else "a"
