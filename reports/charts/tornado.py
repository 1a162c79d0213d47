"""What drives a result: how far each assumption moves it, from its low to its high."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from reports import wording
from reports.charts.drawing import Drawing, Look, Picture
from reports.charts.labels import backed, pitch_of, spread, stacked
from reports.charts.scales import Scale, ticks
from reports.charts.svg import Box, block, rule, words
from reports.charts.text_widths import widest, width_of, wrapped
from reports.errors import UndrawableError

_BAR = 18
_PITCH = 30
_LABEL_SHARE = 0.36
_LEAST_BARS = 250
_MARK_SHARE = 0.25
_TICK_ROOM = 56
_ROOM = 6
_AXIS = 22
_KEY = ("at its low value", "at its high value")
_SWITCH = ("answer", "changes at")


@dataclass(frozen=True)
class Swing:
    """One assumption, and what becomes of the result at its low and its high."""

    label: str
    low_input: str
    """The low value of the assumption in words, as ``£500``."""
    high_input: str
    at_low: float
    """Pounds of the result when the assumption is at its low."""
    at_high: float
    switching: str = ""
    """The value at which the answer changes, in words; empty if there is none."""


@dataclass(frozen=True)
class Tornado(Drawing):
    """Swings from the widest to the narrowest around the central result."""

    swings: tuple[Swing, ...]
    central: float
    """Pounds of the result when every assumption is at its central value."""
    result: str
    """What is measured, as ``gap a school``."""
    threshold: float | None = None
    """Pounds at which the answer changes."""
    threshold_label: str = ""

    def __post_init__(self) -> None:
        """Refuse a chart of nothing."""
        if not self.swings:
            raise UndrawableError("A tornado needs one assumption at least.")

    def picture(self, look: Look) -> Picture:
        """Return the swings, the values of the assumption written at their ends."""
        page = _Page(self, look)
        marks = [*page.ground(), *page.heads(), *page.bars()]
        marks += [*page.lines(), *page.ends()]
        return Picture(tuple(marks), page.bottom + _AXIS)


class _Page:
    """The measures that all swings share."""

    def __init__(self, chart: Tornado, look: Look) -> None:
        """Find the scale, leaving room for the words at both ends."""
        self.chart, self.look = chart, look
        self.ordered = sorted(
            chart.swings, key=lambda s: (-abs(s.at_high - s.at_low), s.label)
        )
        column = min(look.width * _LABEL_SHARE, look.width - _LEAST_BARS)
        self.labels = [wrapped(s.label, column, look.label) for s in self.ordered]
        self.pitch = pitch_of(self.labels, look.label, _PITCH)
        names = tuple(line for label in self.labels for line in label)
        inputs = tuple(t for s in chart.swings for t in (s.low_input, s.high_input))
        ends = widest(inputs, look.figure) + _ROOM
        self.left = widest((*names, _KEY[1]), look.label) + 2 * _ROOM
        self.right = look.width - self._switching_room()
        self.scale = Scale(*self._extent(), self.left + ends, self.right - ends)
        self.marks = self._marks()
        lines = max(2, *(len(lines) for _, lines, _ in self.marks))
        self.top = lines * look.figure.line + 10
        self.bottom = self.top + len(self.ordered) * self.pitch
        self.sides = (look.tint("broker", 0.42), look.colour("broker"))

    def _marks(self) -> list[tuple[float, tuple[str, ...], str]]:
        """Return the amounts held against the bars, with their words and dashes."""
        chart, column = self.chart, self.look.width * _MARK_SHARE
        found = [(chart.central, f"{chart.result}, central", "")]
        if chart.threshold is not None:
            found.append((chart.threshold, chart.threshold_label, "4 3"))
        return [
            (
                value,
                (*wrapped(label, column, self.look.figure), wording.money(value)),
                dashes,
            )
            for value, label, dashes in sorted(found)
        ]

    def _switching_room(self) -> float:
        """Return how wide the column of switching values is; none takes no room."""
        texts = tuple(s.switching for s in self.chart.swings if s.switching)
        return widest((*texts, *_SWITCH), self.look.figure) + 20 if texts else 0.0

    def _extent(self) -> tuple[float, float]:
        """Return the least and greatest result shown."""
        results = [r for s in self.chart.swings for r in (s.at_low, s.at_high)]
        results.append(self.chart.central)
        if self.chart.threshold is not None:
            results.append(self.chart.threshold)
        if min(results) == max(results):
            raise UndrawableError("No assumption moves the result. Say so in words.")
        return min(results), max(results)

    def ground(self) -> Iterator[str]:
        """Yield the amounts along the foot."""
        look = self.look
        room = self.scale.end - self.scale.start
        about = min(5, max(1, int(room / _TICK_ROOM)))
        for value in ticks(self.scale.low, self.scale.high, about):
            x = self.scale.at(value)
            text = wording.short_money(value)
            half = width_of(text, look.small) / 2
            if self.left + half <= x <= self.right - half:
                yield rule((x, self.top), (x, self.bottom), look.colour("grid"))
                yield words(x, self.bottom + 13, text, look.small, "middle")

    def heads(self) -> Iterator[str]:
        """Yield what the two tints mean, and the head of the column at the right."""
        look = self.look
        for place, (text, colour) in enumerate(zip(_KEY, self.sides, strict=True)):
            middle = self.top - 22 + (place - 0.5) * look.figure.line
            yield block(Box(0, middle - 4.5, 9, 9), colour)
            yield words(15, middle, text, look.figure)
        if self.right < look.width:
            centre = self.top - 22
            yield from stacked(_SWITCH, look.width, centre, look.figure, "end")

    def bars(self) -> Iterator[str]:
        """Yield the name of every assumption with its two bars."""
        look, centre = self.look, self.scale.at(self.chart.central)
        for place, swing in enumerate(self.ordered):
            middle = self._middle(place)
            yield from stacked(self.labels[place], 0, middle, look.label, "start")
            for result, colour in zip(
                (swing.at_low, swing.at_high), self.sides, strict=True
            ):
                x = self.scale.at(result)
                box = Box(min(x, centre), middle - _BAR / 2, abs(x - centre), _BAR)
                yield block(box, colour)

    def ends(self) -> Iterator[str]:
        """Yield the values of every assumption beyond both ends of its bars."""
        look, centre = self.look, self.scale.at(self.chart.central)
        for place, swing in enumerate(self.ordered):
            middle = self._middle(place)
            low, high = self.scale.at(swing.at_low), self.scale.at(swing.at_high)
            texts = (swing.low_input, swing.high_input)
            left, right = texts if low <= high else texts[::-1]
            start = min(low, high, centre) - _ROOM - width_of(left, look.figure) / 2
            end = max(low, high, centre) + _ROOM + width_of(right, look.figure) / 2
            yield from backed(start, middle, left, look.figure, look)
            yield from backed(end, middle, right, look.figure, look)
            if swing.switching:
                yield words(look.width, middle, swing.switching, look.figure, "end")

    def lines(self) -> Iterator[str]:
        """Yield the central result and the threshold, their words above."""
        look = self.look
        wishes = [self.scale.at(value) for value, _, _ in self.marks]
        sizes = [widest(lines, look.figure) + 14 for _, lines, _ in self.marks]
        middles = spread(wishes, sizes, self.left - 2 * _ROOM, self.right)
        for x, middle, (_, lines, dashes) in zip(
            wishes, middles, self.marks, strict=True
        ):
            centre = self.top - 8 - look.figure.line * len(lines) / 2
            yield from stacked(lines, middle, centre, look.figure, "middle")
            yield rule((middle, self.top - 7), (x, self.top), look.colour("ink"), 1)
            yield rule((x, self.top), (x, self.bottom), look.colour("ink"), 1, dashes)

    def _middle(self, place: int) -> float:
        """Return the height of an assumption, counted from 0."""
        return self.top + (place + 0.5) * self.pitch
