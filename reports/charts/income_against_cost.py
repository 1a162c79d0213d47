"""Income by source against cost, year by year, a panel for each scenario."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

from reports import palette
from reports.charts.axes import money_labels, money_lines, money_room
from reports.charts.drawing import Drawing, Look, Part, Picture
from reports.charts.labels import KeyEntry, key, stacked
from reports.charts.scales import Scale, extent, ticks
from reports.charts.svg import Box, block, rule, words
from reports.charts.text_widths import widest, wrapped
from reports.errors import UndrawableError

_LEAST_PANEL = 165
_GUTTER = 18
_HEIGHT = 190
_HEAD = 26
_FOOT = 20
_BAR_SHARE = 0.62
_SEAM = 1.0


@dataclass(frozen=True)
class IncomeYear:
    """One year of one scenario."""

    label: str
    """As ``2026/27``."""
    amounts: tuple[float, ...]
    """Pounds of income for each source of the chart, none below nought."""
    cost: float
    """Pounds of full cost in the same year."""


@dataclass(frozen=True)
class IncomePanel:
    """One scenario."""

    label: str
    years: tuple[IncomeYear, ...]


@dataclass(frozen=True)
class IncomeAgainstCost(Drawing):
    """Columns of income with a line for the cost that they have to meet."""

    sources: tuple[Part, ...]
    """From the foot of the columns upwards."""
    panels: tuple[IncomePanel, ...]

    def __post_init__(self) -> None:
        """Refuse years without an amount for each source, or with a negative one."""
        years = [year for panel in self.panels for year in panel.years]
        if not years or any(len(y.amounts) != len(self.sources) for y in years):
            raise UndrawableError("Every year needs one amount for each source.")
        if any(amount < 0 for year in years for amount in year.amounts):
            raise UndrawableError("Income cannot be negative. Show a cost instead.")

    def picture(self, look: Look) -> Picture:
        """Return the panels under a key of the sources that pay anything."""
        page = _Page(self, look)
        marks = list(page.key.marks)
        for place in range(len(self.panels)):
            marks += page.panel(place)
        return Picture(tuple(marks), page.bottom)


class _Page:
    """The measures that all panels share."""

    def __init__(self, chart: IncomeAgainstCost, look: Look) -> None:
        """Find the scale of pounds, and where each panel stands."""
        self.chart, self.look = chart, look
        self.colours = palette.colours([s.name for s in chart.sources], look.theme)
        years = [year for panel in chart.panels for year in panel.years]
        ends = [value for y in years for value in (sum(y.amounts), y.cost)]
        self.ticks = ticks(*extent(ends), about=5)
        self.left = money_room(self.ticks, look)
        room = look.width - self.left
        self.across = min(len(chart.panels), max(1, int(room // _LEAST_PANEL)))
        self.panel_width = (room - _GUTTER * (self.across - 1)) / self.across
        self.key = key(self._entries(), look, 0)
        self.titles = [
            wrapped(panel.label, self.panel_width, look.strong)
            for panel in chart.panels
        ]
        self.head = _HEAD + look.strong.line * (max(map(len, self.titles)) - 1)
        self.row = self.head + _HEIGHT + _FOOT + 6
        rows = math.ceil(len(chart.panels) / self.across)
        self.bottom = self.key.bottom + 10 + rows * self.row

    def _entries(self) -> list[KeyEntry]:
        """Return the cost, and the sources that pay something somewhere."""
        entries = [KeyEntry("Full cost", self.look.colour("ink"), is_line=True)]
        for place, source in enumerate(self.chart.sources):
            if any(y.amounts[place] for p in self.chart.panels for y in p.years):
                entries.append(KeyEntry(source.label, self.colours[place]))
        return entries

    def panel(self, place: int) -> Iterator[str]:
        """Yield the marks of one scenario."""
        panel, look = self.chart.panels[place], self.look
        down, across = divmod(place, self.across)
        left = self.left + across * (self.panel_width + _GUTTER)
        top = self.key.bottom + 10 + down * self.row
        bottom = top + self.head + _HEIGHT
        scale = Scale(self.ticks[0], self.ticks[-1], bottom, top + self.head)
        title = self.titles[place]
        middle = top + look.strong.line * len(title) / 2
        yield from stacked(title, left, middle, look.strong, "start")
        span = (left, left + self.panel_width)
        yield from money_lines(self.ticks, scale, look, span)
        if across == 0:
            yield from money_labels(self.ticks, scale, look, self.left - 6)
        pitch = self.panel_width / len(panel.years)
        for year_place, year in enumerate(panel.years):
            middle = left + (year_place + 0.5) * pitch
            yield from self._column(year, middle, pitch, scale)
            if year_place % self._every(panel, pitch) == 0:
                foot = bottom + 12
                yield words(middle, foot, year.label, look.small, "middle")

    def _every(self, panel: IncomePanel, pitch: float) -> int:
        """Return whether every year has room for its name, or every second one."""
        longest = widest(tuple(year.label for year in panel.years), self.look.small)
        return math.ceil((longest + 4) / pitch)

    def _column(
        self, year: IncomeYear, middle: float, pitch: float, scale: Scale
    ) -> Iterator[str]:
        """Yield one year: its income stacked, and its cost across."""
        width = pitch * _BAR_SHARE
        reached = 0.0
        for place, amount in enumerate(year.amounts):
            if amount:
                top = scale.at(reached + amount)
                height = scale.at(reached) - top - _SEAM
                box = Box(middle - width / 2, top, width, max(height, 0.6))
                yield block(box, self.colours[place])
                reached += amount
        y, half = scale.at(year.cost), pitch * 0.44
        ground = self.look.colour("ground")
        yield rule((middle - half, y), (middle + half, y), ground, 5)
        yield rule((middle - half, y), (middle + half, y), self.look.colour("ink"), 2.5)
