"""From one amount to another, step by step: from full cost to the gap."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from reports import wording
from reports.charts.drawing import Drawing, Look, Picture
from reports.charts.labels import pitch_of, stacked
from reports.charts.scales import Scale, extent
from reports.charts.svg import Box, block, rule, words
from reports.charts.text_widths import widest, wrapped
from reports.errors import UndrawableError

_BAR = 20
_PITCH = 32
_LABEL_SHARE = 0.34
_ROOM = 8


@dataclass(frozen=True)
class Step:
    """One line of the way: a level that stands on nought, or a change."""

    label: str
    amount: float
    """Pounds; a change is negative if it takes away. Printed in whole pounds."""
    name: str = "other"
    """A name of the palette."""
    is_level: bool = False
    """Whether the bar stands on nought and states where the way has got to."""


@dataclass(frozen=True)
class Waterfall(Drawing):
    """Levels and the changes between them, from the top down."""

    steps: tuple[Step, ...]

    def __post_init__(self) -> None:
        """Refuse a way that does not start on a level or jumps on its course."""
        if not self.steps or not self.steps[0].is_level:
            raise UndrawableError("A waterfall starts with a level.")
        reached = 0.0
        for step in self.steps:
            if step.is_level and reached and abs(step.amount - reached) > 1:
                raise UndrawableError(
                    f"The steps to '{step.label}' lead to {reached:.0f},"
                    f" not to {step.amount:.0f}."
                )
            reached = step.amount if step.is_level else reached + step.amount

    def picture(self, look: Look) -> Picture:
        """Return the steps, each joined to the next by a thin line."""
        page = _Page(self, look)
        marks = [mark for place in range(len(self.steps)) for mark in page.row(place)]
        bottom = len(self.steps) * page.pitch
        zero = page.scale.at(0)
        base = rule((zero, 0), (zero, bottom), look.colour("axis"))
        return Picture((*marks, base), bottom + 2)


class _Page:
    """The measures that all steps of one chart share."""

    def __init__(self, chart: Waterfall, look: Look) -> None:
        """Find where each step starts and ends, and how wide its words are."""
        self.chart, self.look = chart, look
        self.spans = list(_spans(chart.steps))
        self.figures = tuple(_figure(step) for step in chart.steps)
        column = look.width * _LABEL_SHARE
        self.labels = [
            wrapped(step.label, column, look.strong if step.is_level else look.label)
            for step in chart.steps
        ]
        self.pitch = pitch_of(self.labels, look.strong, _PITCH)
        lines = tuple(line for label in self.labels for line in label)
        figures = widest(self.figures, look.strong) + _ROOM
        low, high = extent([end for span in self.spans for end in span])
        left = widest(lines, look.strong) + _ROOM + (figures if low < 0 else 0)
        self.scale = Scale(low, high, left, look.width - figures)

    def row(self, place: int) -> Iterator[str]:
        """Yield the marks of one step."""
        step, look = self.chart.steps[place], self.look
        style = look.strong if step.is_level else look.label
        middle = (place + 0.5) * self.pitch
        yield from stacked(self.labels[place], 0, middle, style, "start")
        start, end = (self.scale.at(value) for value in self.spans[place])
        left, right = min(start, end), max(start, end)
        box = Box(left, middle - _BAR / 2, max(right - left, 1), _BAR)
        yield block(box, look.colour(step.name))
        if self.spans[place][1] < 0:
            yield words(left - _ROOM, middle, self.figures[place], style, "end")
        else:
            yield words(right + _ROOM, middle, self.figures[place], style)
        if place + 1 < len(self.spans):
            below = middle + self.pitch - _BAR / 2
            yield rule((end, middle + _BAR / 2), (end, below), look.colour("axis"))


def _spans(steps: tuple[Step, ...]) -> Iterator[tuple[float, float]]:
    """Yield where each step starts and ends, in pounds."""
    reached = 0.0
    for step in steps:
        start = 0.0 if step.is_level else reached
        reached = start + step.amount
        yield start, reached


def _figure(step: Step) -> str:
    """Return a level as an amount, and a change with its sign."""
    plus = "" if step.is_level or step.amount < 0 else "+"
    return f"{plus}{wording.money(step.amount)}"
