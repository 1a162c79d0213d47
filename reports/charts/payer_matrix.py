"""Who pays for what: cost types down, payers across, a bar in every cell."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from reports import palette, wording
from reports.charts.drawing import Drawing, Look, Part, Picture
from reports.charts.labels import pitch_of, stacked
from reports.charts.scales import extent
from reports.charts.svg import Box, Type, block, rule, words
from reports.charts.text_widths import widest, wrapped
from reports.errors import UndrawableError

_PITCH = 28
_BAR = 5
_LABEL_SHARE = 0.3
_ROOM = 10
_LEAST_SIZE = 9.0
_BETWEEN = 16


@dataclass(frozen=True)
class PayerMatrix(Drawing):
    """A table of bars on one scale, with totals to the right and below."""

    rows: tuple[str, ...]
    """What the cost is for."""
    payers: tuple[Part, ...]
    amounts: tuple[tuple[float, ...], ...]
    """Pounds, row by row; nought prints as nothing."""

    def __post_init__(self) -> None:
        """Refuse amounts that do not fill the table, or are negative."""
        if len(self.amounts) != len(self.rows) or any(
            len(row) != len(self.payers) for row in self.amounts
        ):
            raise UndrawableError("The matrix needs an amount for each row and payer.")
        if any(amount < 0 for row in self.amounts for amount in row):
            raise UndrawableError("A payer cannot pay less than nothing.")

    def picture(self, look: Look) -> Picture:
        """Return the table, its heads above and its totals behind a rule.

        Where the page is too narrow for all payers beside each other, they stand in
        bands below each other, on one scale, and the last band has the totals.
        """
        page = _Page(self, look)
        marks: list[str] = []
        bottom = 0.0
        for payers in page.bands():
            band = _Band(page, payers, bottom)
            marks += band.marks()
            bottom = band.bottom + _BETWEEN
        return Picture(tuple(marks), bottom - _BETWEEN)


class _Page:
    """The measures that all cells of one chart share."""

    def __init__(self, chart: PayerMatrix, look: Look) -> None:
        """Find the room for labels and totals, and the scale that all bars share."""
        self.chart, self.look = chart, look
        self.colours = palette.colours([p.name for p in chart.payers], look.theme)
        column = look.width * _LABEL_SHARE
        self.labels = {row: wrapped(row, column, look.label) for row in chart.rows}
        self.pitch = pitch_of(list(self.labels.values()), look.label, _PITCH)
        lines = tuple(line for label in self.labels.values() for line in label)
        self.left = widest((*lines, "Total"), look.strong) + _ROOM
        self.by_row = tuple(wording.short_money(sum(row)) for row in chart.amounts)
        self.whole = wording.short_money(sum(map(sum, chart.amounts)))
        totals = widest((*self.by_row, self.whole, "Total"), look.strong)
        self.right = look.width - totals - _ROOM
        self.by_payer = tuple(
            wording.short_money(sum(column))
            for column in zip(*chart.amounts, strict=True)
        )
        _, most = extent([amount for row in chart.amounts for amount in row])
        most_beside = max(map(len, self.bands()))
        self.scale = ((self.right - self.left) / most_beside - _ROOM) / most

    def bands(self) -> Iterator[range]:
        """Yield the places of the payers that stand beside each other."""
        number = len(self.chart.payers)
        fit = max(int((self.right - self.left) // self._least_cell()), 1)
        bands = math.ceil(number / fit)
        for band in range(bands):
            yield range(number * band // bands, number * (band + 1) // bands)

    def _least_cell(self) -> float:
        """Return the width in which a sum, and a head in small type, can be read."""
        strong = self.look.strong
        heads = widest(_words(self.chart.payers), replace(strong, size=_LEAST_SIZE))
        return max(widest(self.by_payer, strong), heads) + _ROOM


class _Band:
    """The payers that stand beside each other, row by row, with their totals."""

    def __init__(self, page: _Page, payers: range, top: float) -> None:
        """Find the columns, and the type in which their heads fit."""
        self.page, self.look, self.payers = page, page.look, payers
        self.cell = (page.right - page.left) / len(payers)
        self.head_style = self._head_style()
        self.heads = tuple(
            wrapped(page.chart.payers[at].label, self.cell - _ROOM, self.head_style)
            for at in payers
        )
        self.top = top + max(map(len, self.heads)) * self.look.strong.line + 8
        self.last_row = self.top + len(page.chart.rows) * page.pitch
        self.bottom = self.last_row + _PITCH
        self.has_totals = payers.stop == len(page.chart.payers)

    def marks(self) -> Iterator[str]:
        """Yield heads, rows and totals."""
        yield from self._head()
        for place, label in enumerate(self.page.chart.rows):
            yield from self._row(place, label, self.top + place * self.page.pitch)
        yield from self._totals()

    def _head_style(self) -> Type:
        """Return the size of type in which the longest word of a head fits."""
        style = self.look.strong
        longest = _words([self.page.chart.payers[at] for at in self.payers])
        fit = min(1.0, (self.cell - _ROOM) / widest(longest, style))
        return replace(style, size=max(style.size * fit, _LEAST_SIZE))

    def _left(self, column: int) -> float:
        """Return where a column begins."""
        return self.page.left + column * self.cell

    def _head(self) -> Iterator[str]:
        """Yield the names of the payers, bottom-aligned over their columns."""
        look = self.look
        for column, lines in enumerate(self.heads):
            middle = self.top - 6 - look.strong.line * len(lines) / 2
            x = self._left(column)
            yield from stacked(lines, x, middle, self.head_style, "start")
        if self.has_totals:
            middle = self.top - 6 - look.strong.line / 2
            yield words(look.width, middle, "Total", look.strong, "end")
        yield rule((0, self.top), (look.width, self.top), look.colour("axis"))

    def _row(self, place: int, label: str, top: float) -> Iterator[str]:
        """Yield one cost type: its name, a bar for each payer, and its total."""
        look, page, middle = self.look, self.page, top + self.page.pitch / 2
        if place:
            yield rule((0, top), (look.width, top), look.colour("grid"))
        yield from stacked(page.labels[label], 0, middle, look.label, "start")
        for column, at in enumerate(self.payers):
            amount = page.chart.amounts[place][at]
            yield from self._cell(self._left(column), middle, amount, page.colours[at])
        if self.has_totals:
            yield words(look.width, middle, page.by_row[place], look.strong, "end")

    def _cell(
        self, left: float, middle: float, amount: float, colour: str
    ) -> Iterator[str]:
        """Yield the figure of one cell with its bar beneath it."""
        if not amount:
            yield words(left, middle, wording.NOTHING, self.look.small)
            return
        yield words(left, middle - 6, wording.short_money(amount), self.look.figure)
        length = max(amount * self.page.scale, 1)
        yield block(Box(left, middle + 3, length, _BAR), colour)

    def _totals(self) -> Iterator[str]:
        """Yield the last row: what each payer pays in all."""
        look, page, middle = self.look, self.page, self.last_row + _PITCH / 2
        ends = (0, self.last_row), (look.width, self.last_row)
        yield rule(*ends, look.colour("ink"))
        yield words(0, middle, "Total", look.strong)
        for column, at in enumerate(self.payers):
            yield words(self._left(column), middle, page.by_payer[at], look.strong)
        if self.has_totals:
            yield words(look.width, middle, page.whole, look.strong, "end")


def _words(payers: Sequence[Part]) -> tuple[str, ...]:
    """Return the words of the names of payers."""
    return tuple(word for payer in payers for word in payer.label.split())
