"""Cost bands of the Education Endowment Foundation, which differ by edition.

The rule in words is docs/method/outcomes.md. What a band is of, the cost a pupil and
year as a mean of three years with start-up apart, is worked out elsewhere.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from math import isfinite

from costmodel.errors import CostmodelError
from costmodel.register import Register
from costmodel.suggestions import did_you_mean

_BOTH = 2
"""Editions of which one says *both*, and not *all*."""


class CostBandError(CostmodelError):
    """There is no such edition, or no band for a cost; the message tells why."""


class CostBand(StrEnum):
    """A band, cheapest first."""

    VERY_LOW = "very low"
    LOW = "low"
    MODERATE = "moderate"
    HIGH = "high"
    VERY_HIGH = "very high"


_LIMITED = tuple(CostBand)[:-1]
"""The bands with an upper limit."""


@dataclass(frozen=True)
class Edition:
    """One edition of the bands; a rating never goes without its name."""

    name: str
    """As it is printed beside a band: ``edition of 2020``."""
    dated: str
    """Year and month, as ``2020-01``."""
    very_low: float
    """Pounds a pupil and year, as are the others; a cost is very low *under* it."""
    low: float
    """A cost is low *up to* it; so are moderate and high."""
    moderate: float
    high: float

    def __post_init__(self) -> None:
        """Refuse limits that do not rise.

        Raises
        ------
        CostBandError
            If one is not above the one before, or no number.

        """
        limits = (0.0, self.very_low, self.low, self.moderate, self.high)
        if not all(below < above for below, above in pairwise(limits)):
            raise CostBandError(
                f"The limits of the {self.name} do not rise from nought. Write those "
                "of very low, low, moderate and high in this order."
            )


@dataclass(frozen=True)
class Rating:
    """A cost in the words of one edition."""

    edition: Edition
    band: CostBand


def editions_of(register: Register) -> tuple[Edition, ...]:
    """Return the editions known at a register's date, oldest first.

    Examples
    --------
    >>> from costmodel.assumption_files import load_published
    >>> for edition in editions_of(load_published()):
    ...     print(edition.name, edition.very_low, edition.low, edition.moderate)
    edition of 2014 80.0 170.0 700.0
    edition of 2020 80.0 200.0 720.0

    """
    names = (band.replace(" ", "_") for band in _LIMITED)
    histories = [register.history(f"eef.band.{name}_max") for name in names]
    return tuple(
        Edition(
            f"edition of {limits[0].dated[:4]}",
            limits[0].dated,
            *(limit.value for limit in limits),
        )
        for limits in zip(*histories, strict=True)
    )


def edition_named(name: str, editions: Sequence[Edition]) -> Edition:
    """Return an edition by its name.

    Raises
    ------
    CostBandError
        If there is none of that name.

    """
    for edition in editions:
        if edition.name == name:
            return edition
    known = did_you_mean(name, [edition.name for edition in editions])
    raise CostBandError(f"There is no '{name}' of the cost bands. {known}")


def rate(cost: float, edition: Edition) -> Rating:
    """Return the band of a cost in one edition.

    Both editions call a cost *under* £80 very low; that of 2020 says of a class *up to*
    £2,000 as well, and so leaves £80 itself open. It is low here.

    Parameters
    ----------
    cost
        Pounds a pupil and year, the mean of three years, unrounded.
    edition
        Whose bands these are.

    Raises
    ------
    CostBandError
        If the cost is below nought or no number.

    Examples
    --------
    >>> newer = Edition("edition of 2020", "2020-01", 80, 200, 720, 1_200)
    >>> [str(rate(cost, newer).band) for cost in (79.99, 80, 200, 1_200, 1_200.01)]
    ['very low', 'low', 'low', 'high', 'very high']

    """
    if not isfinite(cost) or cost < 0.0:
        raise CostBandError(
            f"A cost of {cost} a pupil has no band. State the pupils, and write pounds "
            "a pupil and year, 0 or more."
        )
    if cost < edition.very_low:
        return Rating(edition, CostBand.VERY_LOW)
    limits = (edition.low, edition.moderate, edition.high)
    above = sum(cost > limit for limit in limits)
    return Rating(edition, tuple(CostBand)[1 + above])


def side_by_side(cost: float, editions: Sequence[Edition]) -> tuple[Rating, ...]:
    """Return the band of a cost in several editions, the newest first.

    Parameters
    ----------
    cost
        Pounds a pupil and year, as for :func:`rate`.
    editions
        One at least.

    Raises
    ------
    CostBandError
        If there is no edition, or no band for the cost.

    """
    if not editions:
        raise CostBandError(
            "There is no edition to rate a cost by. Name one at least; a band without "
            "its edition means nothing."
        )
    newest_first = sorted(editions, key=lambda edition: edition.dated, reverse=True)
    return tuple(rate(cost, edition) for edition in newest_first)


def told(ratings: Sequence[Rating]) -> str:
    """Return ratings of one cost in words, each band with its edition.

    Examples
    --------
    >>> new = Edition("new", "2020-01", 80, 200, 720, 1_200)
    >>> old = Edition("old", "2014-02", 80, 170, 700, 1_200)
    >>> told(side_by_side(79.99, [old, new])), told(side_by_side(200, [old, new]))
    ('very low in both', 'low (new), moderate (old)')

    """
    bands = {rating.band for rating in ratings}
    if len(bands) == 1 and len(ratings) > 1:
        every = "both" if len(ratings) == _BOTH else f"all {len(ratings)}"
        return f"{ratings[0].band} in {every}"
    return ", ".join(f"{rating.band} ({rating.edition.name})" for rating in ratings)
