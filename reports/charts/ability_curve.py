"""What schools can pay: the share of schools that could pay each fee."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from reports import wording
from reports.charts.axes import AXIS_HEIGHT
from reports.charts.drawing import Drawing, Look, Picture
from reports.charts.labels import spread, stacked
from reports.charts.scales import Scale, extent, ticks
from reports.charts.svg import dot, polyline, rule, words
from reports.charts.text_widths import widest, width_of, wrapped
from reports.errors import UndrawableError

_HEIGHT = 220
_SHARES = (0.0, 0.25, 0.5, 0.75, 1.0)
_CLOSE = 0.08
_SAMPLE = 26
_ROW = 18
_DASHES = ("6 3", "2 2.5", "9 3 2 3")
_MOST_CURVES = 4
_MARK_SHARE = 0.24


@dataclass(frozen=True)
class Curve:
    """One test of what schools can pay."""

    label: str
    fees: tuple[float, ...]
    """Pounds a year, ascending."""
    shares: tuple[float, ...]
    """Fraction of eligible schools that could pay each fee, never rising."""
    is_headline: bool = False
    """Whether this is the test that the text quotes."""

    def most_payable_by(self, share: float) -> float | None:
        """Return the highest fee that at least this share of schools could pay.

        Between two points of the curve a straight line is drawn. None if even the
        lowest fee is beyond so many schools.

        Examples
        --------
        >>> Curve("test", (0, 1000, 2000), (1.0, 0.8, 0.6)).most_payable_by(0.75)
        1250.0

        """
        points = list(zip(self.fees, self.shares, strict=True))
        if points[0][1] < share:
            return None
        for (fee, above), (dearer, below) in pairwise(points):
            if below < share:
                return fee + (dearer - fee) * (above - share) / (above - below)
        return self.fees[-1]


@dataclass(frozen=True)
class FeeMark:
    """An amount to hold against the curve: full cost, the subsidy of 2013."""

    label: str
    fee: float
    """Pounds a year."""


@dataclass(frozen=True)
class AbilityCurve(Drawing):
    """Falling curves, one a test, with amounts to hold against them."""

    curves: tuple[Curve, ...]
    marks: tuple[FeeMark, ...] = ()
    quoted_share: float = 0.75
    """The share of schools whose fee is quoted."""

    def __post_init__(self) -> None:
        """Refuse curves that are none, or more than can be told apart."""
        if not 0 < len(self.curves) <= _MOST_CURVES:
            raise UndrawableError(f"This chart takes 1 to {_MOST_CURVES} curves.")
        for curve in self.curves:
            if len(curve.fees) != len(curve.shares) or len(curve.fees) <= 1:
                raise UndrawableError("A curve needs a share for each of its fees.")

    def picture(self, look: Look) -> Picture:
        """Return the curves, each named above with the fee that it allows."""
        page = _Page(self, look)
        marks = [*page.key(), *page.ground(), *page.marks()]
        for place in range(len(self.curves)):
            marks += page.curve(place)
        return Picture(tuple(marks), page.bottom + AXIS_HEIGHT)


class _Page:
    """The measures of the chart."""

    def __init__(self, chart: AbilityCurve, look: Look) -> None:
        """Find the scales, and where the words above the curves end."""
        self.chart, self.look = chart, look
        fees = [curve.fees[-1] for curve in chart.curves]
        self.ticks = ticks(*extent([*fees, *(m.fee for m in chart.marks)]), about=6)
        self.left = width_of("100%", look.small) + 6
        right = look.width - width_of(wording.money(self.ticks[-1]), look.small) / 2
        self.x = Scale(self.ticks[0], self.ticks[-1], self.left, right)
        self.ordered = sorted(chart.marks, key=lambda mark: mark.fee)
        column = look.width * _MARK_SHARE
        self.names = [
            (*wrapped(mark.label, column, look.figure), wording.money(mark.fee))
            for mark in self.ordered
        ]
        self.key_bottom = _ROW * (len(chart.curves) + 1)
        lines = max((len(name) for name in self.names), default=0)
        self.top = self.key_bottom + 8 + lines * look.figure.line + 8
        self.bottom = self.top + _HEIGHT
        self.y = Scale(0.0, 1.0, self.bottom, self.top)

    def style(self, place: int) -> tuple[str, float, str]:
        """Return colour, width and dashes of a curve."""
        if self.chart.curves[place].is_headline:
            return self.look.colour("supported_school"), 2.5, ""
        return self.look.colour("muted"), 1.5, _DASHES[place % len(_DASHES)]

    def key(self) -> Iterator[str]:
        """Yield a row for each curve: its line, its name, the fee that it allows."""
        look, share = self.look, self.chart.quoted_share
        names = tuple(curve.label for curve in self.chart.curves)
        column = _SAMPLE + 8 + widest(names, look.strong) + 24
        head = f"{wording.per_cent(share)} of schools could pay"
        end = max(column + width_of(head, look.small) - look.width, 0)
        yield words(column - end, _ROW / 2, head, look.small)
        for place, curve in enumerate(self.chart.curves):
            middle = _ROW * (place + 1.5)
            style = look.strong if curve.is_headline else look.label
            yield polyline([(0, middle), (_SAMPLE, middle)], *self.style(place))
            yield words(_SAMPLE + 8, middle, curve.label, style)
            most = curve.most_payable_by(share)
            figure = "no fee" if most is None else wording.money(most)
            yield words(column, middle, figure, style)

    def ground(self) -> Iterator[str]:
        """Yield the axes: fees along the foot, shares up the side."""
        look = self.look
        quoted = self.chart.quoted_share
        for share in (quoted, *(s for s in _SHARES if abs(s - quoted) > _CLOSE)):
            y = self.y.at(share)
            colour = look.colour("axis" if share in (0, quoted) else "grid")
            yield rule((self.left, y), (self.x.end, y), colour)
            text = wording.per_cent(share)
            yield words(self.left - 6, y, text, look.small, "end")
        for fee in self.ticks:
            text, x = wording.money(fee), self.x.at(fee)
            yield rule((x, self.bottom), (x, self.bottom + 4), look.colour("axis"))
            yield words(x, self.bottom + 13, text, look.small, "middle")

    def marks(self) -> Iterator[str]:
        """Yield a line down for each amount, its words above moved apart."""
        look = self.look
        wishes = [self.x.at(mark.fee) for mark in self.ordered]
        sizes = [widest(name, look.figure) + 14 for name in self.names]
        foot = self.top - 8
        for x, middle, name in zip(
            wishes, spread(wishes, sizes, 0, look.width), self.names, strict=True
        ):
            centre = foot - len(name) * look.figure.line / 2 - 2
            yield from stacked(name, middle, centre, look.figure, "middle")
            yield polyline(
                [(middle, foot), (x, self.top), (x, self.bottom)], look.colour("ink"), 1
            )

    def curve(self, place: int) -> Iterator[str]:
        """Yield a curve, and a dot where it passes the quoted share."""
        curve, share = self.chart.curves[place], self.chart.quoted_share
        points = [
            (self.x.at(fee), self.y.at(value))
            for fee, value in zip(curve.fees, curve.shares, strict=True)
        ]
        yield polyline(points, *self.style(place))
        most = curve.most_payable_by(share)
        if most is not None:
            yield dot(self.x.at(most), self.y.at(share), 4, self.style(place)[0])
