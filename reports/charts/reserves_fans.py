"""Reserves over time with their chance and the floor, a panel for each scenario."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from reports import wording
from reports.charts.axes import (
    AXIS_HEIGHT,
    Months,
    money_labels,
    money_lines,
    money_room,
)
from reports.charts.drawing import Drawing, Look, Picture
from reports.charts.labels import KeyEntry, backed, key, stacked
from reports.charts.scales import Scale, extent, ticks
from reports.charts.svg import area, dot, polyline, rule, words
from reports.charts.text_widths import width_of, wrapped
from reports.errors import UndrawableError

_LEAST_PANEL = 170
_GUTTER = 18
_HEIGHT = 165
_WIDE_HEIGHT = 240
_HEAD = 26
_AXIS = 20
"""Pixels that the name of an axis takes."""
_FLOOR = "5 3"


@dataclass(frozen=True)
class Band:
    """Between what amounts reserves lie with a stated chance."""

    label: str
    """As ``8 in 10``; the same in every panel."""
    low: tuple[float, ...]
    high: tuple[float, ...]


@dataclass(frozen=True)
class Event:
    """Something that happens in a month of the central case."""

    month: int
    """Counted from 0."""
    label: str
    """As ``below the floor``; the chart adds the month."""


@dataclass(frozen=True)
class Fan:
    """The reserves of one scenario, one value a month, in pounds at its end."""

    label: str
    central: tuple[float, ...]
    bands: tuple[Band, ...] = ()
    """The widest first."""
    floor: tuple[float, ...] = ()
    event: Event | None = None


@dataclass(frozen=True)
class ReservesFans(Drawing):
    """Fans side by side on one scale of pounds and one of months."""

    first_month: date
    fans: tuple[Fan, ...]
    axis: str = ""
    """What is measured upwards, as ``Free reserves at each month's end``."""

    def __post_init__(self) -> None:
        """Refuse fans whose lines have not the same months."""
        lengths = {len(line) for fan in self.fans for line in _lines(fan)}
        if len(lengths) != 1:
            raise UndrawableError("All lines of a fan chart need the same months.")
        if any(
            fan.event and not 0 <= fan.event.month < len(fan.central)
            for fan in self.fans
        ):
            raise UndrawableError("An event lies outside the months of its chart.")

    def picture(self, look: Look) -> Picture:
        """Return the panels, a key above them and the years below."""
        page = _Page(self, look)
        marks = [*page.key.marks, *page.axis()]
        for place in range(len(self.fans)):
            marks += page.panel(place)
        return Picture(tuple(marks), page.bottom)


class _Page:
    """The measures that all panels share."""

    def __init__(self, chart: ReservesFans, look: Look) -> None:
        """Find the scale of pounds, and where each panel stands."""
        self.chart, self.look = chart, look
        points = [v for fan in chart.fans for line in _lines(fan) for v in line]
        self.ticks = ticks(*extent(points), about=6)
        self.left = money_room(self.ticks, look)
        room = look.width - self.left
        self.across = min(len(chart.fans), max(1, int(room // _LEAST_PANEL)))
        self.panel_width = (room - _GUTTER * (self.across - 1)) / self.across
        self.height = _WIDE_HEIGHT if self.across == 1 else _HEIGHT
        self.key = key(self._entries(), look, 0)
        self.titles = [
            wrapped(fan.label, self.panel_width, look.strong) for fan in chart.fans
        ]
        self.head = _HEAD + look.strong.line * (max(map(len, self.titles)) - 1)
        self.row = self.head + self.height + AXIS_HEIGHT + 6
        rows = math.ceil(len(chart.fans) / self.across)
        self.top = self.key.bottom + 10 + (_AXIS if chart.axis else 0)
        self.bottom = self.top + rows * self.row

    def axis(self) -> Iterator[str]:
        """Yield the name of what is measured upwards, if it has one."""
        if self.chart.axis:
            middle = self.key.bottom + 10 + self.look.small.line / 2
            yield words(0, middle, self.chart.axis, self.look.small)

    def _entries(self) -> list[KeyEntry]:
        """Return the names of what every panel shows."""
        look = self.look
        bands = self.chart.fans[0].bands
        entries = [
            KeyEntry("At the values we assume", look.colour("broker"), is_line=True)
        ]
        entries += [
            KeyEntry(band.label, look.tint("broker", _strength(place)))
            for place, band in reversed(list(enumerate(bands)))
        ]
        if any(fan.floor for fan in self.chart.fans):
            entries.append(
                KeyEntry("Floor", look.colour("warning"), is_line=True, dashes=_FLOOR)
            )
        return entries

    def panel(self, place: int) -> Iterator[str]:
        """Yield the marks of one scenario."""
        fan, look = self.chart.fans[place], self.look
        down, across = divmod(place, self.across)
        left = self.left + across * (self.panel_width + _GUTTER)
        top = self.top + down * self.row
        bottom = top + self.head + self.height
        scale = Scale(self.ticks[0], self.ticks[-1], bottom, top + self.head)
        right = left + self.panel_width
        months = Months(self.chart.first_month, len(fan.central), left, right)
        title = self.titles[place]
        middle = top + look.strong.line * len(title) / 2
        yield from stacked(title, left, middle, look.strong, "start")
        if across == 0:
            yield from money_labels(self.ticks, scale, look, self.left - 6)
        yield from self._bands(fan, months, scale)
        yield from money_lines(self.ticks, scale, look, (left, right))
        yield from self._lines(fan, months, scale)
        yield from months.axis(look, bottom)
        if fan.event:
            yield from self._event(fan, fan.event, months, scale)

    def _bands(self, fan: Fan, months: Months, scale: Scale) -> Iterator[str]:
        """Yield the bands, the widest and palest first."""
        for place, band in enumerate(fan.bands):
            there = _points(band.high, months, scale)
            back = _points(band.low, months, scale)[::-1]
            yield area(there + back, self.look.tint("broker", _strength(place)))

    def _lines(self, fan: Fan, months: Months, scale: Scale) -> Iterator[str]:
        """Yield the floor and the central case."""
        if fan.floor:
            floor = _points(fan.floor, months, scale)
            yield polyline(floor, self.look.colour("warning"), 1.25, _FLOOR)
        central = _points(fan.central, months, scale)
        yield polyline(central, self.look.colour("broker"))

    def _event(
        self, fan: Fan, event: Event, months: Months, scale: Scale
    ) -> Iterator[str]:
        """Yield a dot where it happens, and its words at the head of the panel."""
        look = self.look
        x, y = months.at(event.month), scale.at(fan.central[event.month])
        when = wording.month(months.date_of(event.month))
        lines = (*wrapped(event.label, self.panel_width * 0.62, look.figure), when)
        widths = [width_of(line, look.figure) for line in lines]
        fits = x + 5 + max(widths) <= months.right
        top = scale.end + 8
        yield rule((x, top - 8), (x, y), look.colour("ink"), 0.75)
        yield dot(x, y, 3.5, look.colour("ink"))
        for place, (line, width) in enumerate(zip(lines, widths, strict=True)):
            middle = top + place * look.figure.line
            shift = width / 2 + 5
            centre = x + shift if fits else x - shift
            yield from backed(centre, middle, line, look.figure, look)


def _strength(place: int) -> float:
    """Return how strongly the band of a rank is tinted, the widest palest."""
    return 0.20 + 0.22 * place


def _lines(fan: Fan) -> Iterator[tuple[float, ...]]:
    """Yield every line of a fan that is there."""
    yield fan.central
    for band in fan.bands:
        yield band.low
        yield band.high
    if fan.floor:
        yield fan.floor


def _points(
    line: tuple[float, ...], months: Months, scale: Scale
) -> list[tuple[float, float]]:
    """Return the pixels of a line of monthly amounts."""
    return [(months.at(month), scale.at(value)) for month, value in enumerate(line)]
