"""Money in the bank at the end of each month, a line for each scenario."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from reports import palette, wording
from reports.charts.axes import (
    AXIS_HEIGHT,
    Months,
    money_labels,
    money_lines,
    money_room,
)
from reports.charts.drawing import Drawing, Look, Picture
from reports.charts.labels import backed, spread, stacked
from reports.charts.scales import Scale, extent, ticks
from reports.charts.svg import Box, block, dot, polyline, words
from reports.charts.text_widths import widest, width_of, wrapped
from reports.errors import UndrawableError

_HEIGHT = 192
_TOP = 10
_AXIS = 20
"""Pixels that the name of an axis takes."""
_LABEL_SHARE = 0.24
_APART, _ABOVE = 100, 14
"""How far apart the words of two lowest points stand at least, in pixels."""
_DASHES = ("", "7 3", "2 2", "9 3 2 3")


@dataclass(frozen=True)
class CashLine:
    """The bank balance of one scenario."""

    label: str
    name: str
    """A name of the palette."""
    balances: tuple[float, ...]
    """Pounds at the end of each month."""


@dataclass(frozen=True)
class CashLines(Drawing):
    """Lines over months with the line of nought, and the lowest point of each."""

    first_month: date
    lines: tuple[CashLine, ...]
    axis: str = ""
    """What is measured upwards, as ``Money in the bank at each month's end``."""

    def __post_init__(self) -> None:
        """Refuse lines of unlike length, or more than can be told apart."""
        if len({len(line.balances) for line in self.lines}) != 1:
            raise UndrawableError("All lines of a cash chart need the same months.")
        if len(self.lines) > len(_DASHES):
            raise UndrawableError(f"A cash chart takes {len(_DASHES)} lines at most.")

    def picture(self, look: Look) -> Picture:
        """Return the lines, each named at its end and marked where it is lowest."""
        page = _Page(self, look)
        marks = [*page.ground()]
        for place in range(len(self.lines)):
            marks += page.line(place)
        marks += page.lows()
        marks += page.names()
        return Picture(tuple(marks), page.foot + AXIS_HEIGHT)


class _Page:
    """The measures that all lines share."""

    def __init__(self, chart: CashLines, look: Look) -> None:
        """Find the scales, and the room for names at the right."""
        self.chart, self.look = chart, look
        self.colours = palette.colours([c.name for c in chart.lines], look.theme)
        values = [value for line in chart.lines for value in line.balances]
        self.ticks = ticks(*extent(values), about=6)
        self.left = money_room(self.ticks, look)
        column = look.width * _LABEL_SHARE
        self.labels = [wrapped(c.label, column, look.label) for c in chart.lines]
        lines = tuple(line for label in self.labels for line in label)
        right = look.width - widest(lines, look.label) - 8
        top = _TOP + (_AXIS if chart.axis else 0)
        self.foot = top + _HEIGHT
        self.scale = Scale(self.ticks[0], self.ticks[-1], self.foot, top)
        count = len(chart.lines[0].balances)
        self.months = Months(chart.first_month, count, self.left, right)

    def ground(self) -> Iterator[str]:
        """Yield the axes, and a tint over everything below nought."""
        look, months = self.look, self.months
        zero, bottom = self.scale.at(0), self.foot
        if bottom > zero:
            box = Box(months.left, zero, months.right - months.left, bottom - zero)
            yield block(box, look.tint("warning", 0.08))
        if self.chart.axis:
            yield words(0, look.small.line / 2, self.chart.axis, look.small)
        span = (months.left, months.right)
        yield from money_lines(self.ticks, self.scale, look, span)
        yield from money_labels(self.ticks, self.scale, look, self.left - 6)
        yield from months.axis(look, bottom)

    def line(self, place: int) -> Iterator[str]:
        """Yield one line."""
        balances = self.chart.lines[place].balances
        points = [
            (self.months.at(month), self.scale.at(value))
            for month, value in enumerate(balances)
        ]
        yield polyline(points, self.colours[place], 2, _DASHES[place])

    def lows(self) -> Iterator[str]:
        """Yield the lowest point of each line below nought, named if there is room."""
        named: list[tuple[float, float]] = []
        lows = [(min(line.balances), p) for p, line in enumerate(self.chart.lines)]
        for low, place in sorted(low for low in lows if low[0] < 0):
            month = self.chart.lines[place].balances.index(low)
            x, y = self.months.at(month), self.scale.at(low)
            text = self._low(low, month)
            spot = self._beside(x, y, width_of(text, self.look.figure) / 2 + 2)
            if all(
                abs(x - spot[0]) > _APART or abs(y - spot[1]) > _ABOVE for x, y in named
            ):
                named.append(spot)
                yield from backed(*spot, text, self.look.figure, self.look)
            yield dot(x, y, 3.5, self.colours[place])

    def _low(self, low: float, month: int) -> str:
        """Return the words of a lowest point."""
        when = wording.short_month(self.months.date_of(month))
        return f"{wording.short_money(low)}, {when}"

    def _beside(self, x: float, y: float, half: float) -> tuple[float, float]:
        """Return where the words of a point stand: below it, or left at the foot."""
        below = y + 14
        if below + self.look.figure.line / 2 > self.foot:
            x, below = x - half - 6, y
        return min(max(x, self.months.left + half), self.months.right - half), below

    def names(self) -> Iterator[str]:
        """Yield the name of each line at its end, moved apart where ends meet."""
        look = self.look
        ends = [self.scale.at(line.balances[-1]) for line in self.chart.lines]
        order = sorted(range(len(ends)), key=lambda place: ends[place])
        sizes = [len(self.labels[place]) * look.label.line + 2 for place in order]
        wishes = [ends[place] for place in order]
        middles = spread(wishes, sizes, 0, self.foot + AXIS_HEIGHT)
        for place, middle in zip(order, middles, strict=True):
            x = self.months.right + 8
            yield from stacked(self.labels[place], x, middle, look.label, "start")
