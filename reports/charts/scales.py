"""From numbers to pixels, and which round numbers to write along an axis."""

from __future__ import annotations

import math
from dataclasses import dataclass

from reports.errors import UndrawableError

_STEPS = (1.0, 2.0, 2.5, 5.0, 10.0)


@dataclass(frozen=True)
class Scale:
    """A straight line from numbers to pixels; pixels may run either way."""

    low: float
    high: float
    start: float
    """Pixel of the low number."""
    end: float
    """Pixel of the high number."""

    def at(self, value: float) -> float:
        """Return the pixel of a number.

        Examples
        --------
        >>> Scale(0, 100, 50, 250).at(25)
        100.0

        """
        return self.start + self.length(value - self.low)

    def length(self, amount: float) -> float:
        """Return how many pixels an amount takes; negative where the scale runs back.

        Examples
        --------
        >>> Scale(0, 100, 50, 250).length(10)
        20.0

        """
        return amount * (self.end - self.start) / (self.high - self.low)


def extent(values: list[float]) -> tuple[float, float]:
    """Return the least and greatest of some numbers and nought.

    Raises
    ------
    UndrawableError
        If there is nothing but noughts, or a number that is not finite.

    Examples
    --------
    >>> extent([3.0, 5.0])
    (0.0, 5.0)

    """
    if not all(math.isfinite(value) for value in values):
        raise UndrawableError("A chart was given a figure that is not a finite number.")
    low, high = min([0.0, *values]), max([0.0, *values])
    if low == high:
        raise UndrawableError(
            "A chart was given nothing but noughts. Say so in words instead."
        )
    return low, high


def ticks(low: float, high: float, about: int) -> tuple[float, ...]:
    """Return round numbers that span a range, about so many.

    The first is at or below the low end, the last at or above the high end.

    Examples
    --------
    >>> ticks(-30, 190, 5)
    (-50.0, 0.0, 50.0, 100.0, 150.0, 200.0)

    """
    rough = (high - low) / about
    size = 10.0 ** math.floor(math.log10(rough))
    step = min((s * size for s in _STEPS), key=lambda s: abs(math.log(s / rough)))
    first, last = math.floor(low / step + 1e-9), math.ceil(high / step - 1e-9)
    return tuple(place * step for place in range(first, last + 1))
