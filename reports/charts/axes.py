"""Axes of pounds and of months, drawn the same in every chart."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from reports import wording
from reports.charts.drawing import Look
from reports.charts.scales import Scale
from reports.charts.svg import rule, words
from reports.charts.text_widths import widest, width_of
from reports.errors import UndrawableError

_YEAR = 12
_SEPTEMBER = 9
_ROOM = 6

AXIS_HEIGHT = 20
"""Pixels that the names of years take under a chart."""


@dataclass(frozen=True)
class Months:
    """The months of a chart, from the first on, between two pixels."""

    first: date
    count: int
    left: float
    right: float

    def __post_init__(self) -> None:
        """Refuse a line through fewer than two months."""
        if self.count < 2:  # noqa: PLR2004 - a line has two ends
            raise UndrawableError("A chart over time needs two months at least.")

    def at(self, month: float) -> float:
        """Return the pixel of the middle of a month counted from 0."""
        return self._scale.at(month)

    def date_of(self, month: int) -> date:
        """Return the first day of a month counted from 0.

        Examples
        --------
        >>> Months(date(2026, 9, 1), 60, 0, 600).date_of(18)
        datetime.date(2028, 3, 1)

        """
        years, place = divmod(self.first.month - 1 + month, _YEAR)
        return date(self.first.year + years, place + 1, 1)

    def years(self) -> Iterator[tuple[int, int, int]]:
        """Yield each academic year with its first month here and the month after it."""
        start = 0
        while start < self.count:
            month = self.date_of(start)
            named = month.year - (month.month < _SEPTEMBER)
            end = min(start + (_SEPTEMBER - month.month - 1) % _YEAR + 1, self.count)
            yield named, start, end
            start = end

    def axis(self, look: Look, bottom: float) -> Iterator[str]:
        """Yield a tick between academic years and the names that have room."""
        longest = width_of(wording.academic_year(self.first.year), look.small) + _ROOM
        year = self.at(_YEAR) - self.at(0)
        every = max(1, math.ceil(longest / year))
        for place, (named, start, end) in enumerate(self.years()):
            left, right = self.at(start - 0.5), self.at(end - 0.5)
            if start:
                yield rule((left, bottom), (left, bottom + 4), look.colour("axis"))
            room = right - left if every == 1 else longest
            if place % every == 0 and room >= longest:
                half = (longest - _ROOM) / 2
                x = min(max((left + right) / 2, self.left + half), self.right - half)
                name = wording.academic_year(named)
                yield words(x, bottom + 12, name, look.small, "middle")

    @property
    def _scale(self) -> Scale:
        """Months to pixels, half a month of room at both ends."""
        return Scale(-0.5, self.count - 0.5, self.left, self.right)


def money_room(values: tuple[float, ...], look: Look) -> float:
    """Return how many pixels the amounts along an axis take."""
    return widest(tuple(map(wording.short_money, values)), look.small) + _ROOM


def money_lines(
    values: tuple[float, ...], scale: Scale, look: Look, span: tuple[float, float]
) -> Iterator[str]:
    """Yield a line across for each amount; the line of nought stands out.

    Parameters
    ----------
    values
        Pounds at which to draw.
    scale
        Pounds to pixels from the top.
    look
        How to draw.
    span
        Left and right end of the lines, in pixels.

    """
    for value in values:
        y = scale.at(value)
        colour = "grid" if value else "axis"
        yield rule((span[0], y), (span[1], y), look.colour(colour))


def money_labels(
    values: tuple[float, ...], scale: Scale, look: Look, right: float
) -> Iterator[str]:
    """Yield the amounts of an axis, ending at a pixel."""
    for value in values:
        text = wording.short_money(value)
        yield words(right, scale.at(value), text, look.small, "end")
