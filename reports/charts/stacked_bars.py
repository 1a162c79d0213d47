"""Parts of a whole, a bar for each whole: what a programme costs, who bears it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from reports import palette, wording
from reports.charts.drawing import Drawing, Look, Part, Picture
from reports.charts.labels import KeyEntry, Laid, key, pitch_of, spread, stacked
from reports.charts.scales import Scale, extent
from reports.charts.svg import Box, Type, block, rule, words
from reports.charts.text_widths import widest, width_of, wrapped
from reports.errors import UndrawableError

MOST_PARTS = 7
"""More parts than this cannot be told apart; gather the smallest as *other*."""

_BAR = 22
_PITCH = 36
_LABEL_SHARE = 0.28
_ROOM = 8
_SEAM = 1.0
_LEADER = 9


@dataclass(frozen=True)
class Bar:
    """One whole and its parts."""

    label: str
    amounts: tuple[float, ...]
    """Pounds for each part; a gain is negative and stands left of nought."""


@dataclass(frozen=True)
class StackedBars(Drawing):
    """Bars of the same parts, their totals written at the end."""

    parts: tuple[Part, ...]
    """In the order of the stack."""
    bars: tuple[Bar, ...]
    as_shares: bool = False
    """Draw every bar to the same length, so that shares compare."""

    def __post_init__(self) -> None:
        """Refuse too many parts, or bars that do not have one amount for each."""
        if not 0 < len(self.parts) <= MOST_PARTS:
            raise UndrawableError(
                f"A stacked bar takes 1 to {MOST_PARTS} parts, not {len(self.parts)}."
                " Gather the smallest as 'other'."
            )
        if any(len(bar.amounts) != len(self.parts) for bar in self.bars):
            raise UndrawableError("Every bar needs one amount for each part.")
        if self.as_shares and any(min(bar.amounts) < 0 for bar in self.bars):
            raise UndrawableError("Shares of a whole cannot be negative.")

    def picture(self, look: Look) -> Picture:
        """Return the bars, with the names of their parts above them."""
        page = _Page(self, look)
        names = page.names()
        top = names.bottom + 8
        bottom = top + len(self.bars) * page.pitch
        zero = page.scale.at(0)
        rows = tuple(
            mark
            for place in range(len(self.bars))
            for mark in page.row(place, top + (place + 0.5) * page.pitch)
        )
        base = rule((zero, top), (zero, bottom), look.colour("axis"))
        return Picture((*names.marks, *rows, base), bottom + 2)


@dataclass(frozen=True)
class _Segment:
    """A part of a bar between two pixels."""

    part: int
    amount: float
    start: float
    end: float


class _Page:
    """The measures that all bars of one chart share."""

    def __init__(self, chart: StackedBars, look: Look) -> None:
        """Find how wide names, bars and totals are."""
        self.chart, self.look = chart, look
        self.colours = palette.colours([p.name for p in chart.parts], look.theme)
        column = look.width * _LABEL_SHARE
        self.labels = [wrapped(bar.label, column, look.label) for bar in chart.bars]
        self.pitch = pitch_of(self.labels, look.label, _PITCH)
        lines = tuple(line for label in self.labels for line in label)
        left = widest(lines, look.label) + _ROOM
        self.totals = [wording.short_money(sum(bar.amounts)) for bar in chart.bars]
        right = look.width - widest(tuple(self.totals), look.strong) - _ROOM
        self.scale = Scale(*self._extent(), left, right)

    def _extent(self) -> tuple[float, float]:
        """Return the least and greatest end of any bar."""
        ends = [sum(a for a in bar.amounts if a > 0) for bar in self.chart.bars]
        falls = [sum(a for a in bar.amounts if a < 0) for bar in self.chart.bars]
        if self.chart.as_shares:
            extent(ends)
            return 0.0, 1.0
        return extent([*ends, *falls])

    def segments(self, bar: Bar) -> Iterator[_Segment]:
        """Yield the parts of a bar that are not nought, gains to the left."""
        whole = sum(bar.amounts) if self.chart.as_shares else 1.0
        up, down = 0.0, 0.0
        for part, amount in enumerate(bar.amounts):
            size = amount / whole if amount else 0.0
            if size > 0:
                start, up = up, up + size
                yield _Segment(part, amount, self.scale.at(start), self.scale.at(up))
            elif size < 0:
                start, down = down, down + size
                yield _Segment(part, amount, self.scale.at(down), self.scale.at(start))

    def row(self, place: int, middle: float) -> Iterator[str]:
        """Yield the marks of one bar: its name, its parts and its total."""
        look, bar = self.look, self.chart.bars[place]
        yield from stacked(
            self.labels[place], self.scale.start - _ROOM, middle, look.label, "end"
        )
        end = self.scale.at(0)
        for segment in self.segments(bar):
            yield from self._segment(segment, middle, sum(bar.amounts))
            end = max(end, segment.end)
        yield words(end + _ROOM, middle, self.totals[place], look.strong)

    def _segment(self, segment: _Segment, middle: float, whole: float) -> Iterator[str]:
        """Yield one part of a bar, with its figure where there is room for it."""
        fill = self.colours[segment.part]
        width = segment.end - segment.start - _SEAM
        box = Box(segment.start + _SEAM / 2, middle - _BAR / 2, max(width, 0.6), _BAR)
        yield block(box, fill)
        figure = (
            wording.number(segment.amount / whole * 100) + "%"
            if self.chart.as_shares
            else wording.short_money(segment.amount)
        )
        style = Type(palette.text_on(fill), self.look.figure.size)
        if width_of(figure, style) + _ROOM <= width:
            centre = (segment.start + segment.end) / 2
            yield words(centre, middle, figure, style, "middle")

    def names(self) -> Laid:
        """Return the names of the parts, above the first bar if they fit there."""
        first = list(self.segments(self.chart.bars[0]))
        if len(first) == len(self.chart.parts):
            beside = self._names_above(sorted(first, key=lambda s: s.start))
            if beside:
                return beside
        entries = [
            KeyEntry(part.label, colour)
            for part, colour in zip(self.chart.parts, self.colours, strict=True)
        ]
        return key(entries, self.look, 0)

    def _names_above(self, segments: list[_Segment]) -> Laid | None:
        """Return names with a leader to each part of the first bar, if they fit."""
        style = self.look.figure
        labels = [self.chart.parts[s.part].label for s in segments]
        sizes = [width_of(label, style) + 12 for label in labels]
        wishes = [(s.start + s.end) / 2 for s in segments]
        middles = spread(wishes, sizes, self.scale.start, self.look.width)
        if sum(sizes) > self.look.width - self.scale.start or not all(
            s.start <= middle <= s.end
            for s, middle in zip(segments, middles, strict=True)
        ):
            return None
        top = style.line
        marks = [
            mark
            for s, label, x in zip(segments, labels, middles, strict=True)
            for mark in (
                words(x, top / 2, label, style, "middle"),
                rule((x, top), (x, top + _LEADER), self.colours[s.part], 1.5),
            )
        ]
        return Laid(tuple(marks), top + _LEADER - (self.pitch - _BAR) / 2 - 7)
