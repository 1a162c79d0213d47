"""Who pays for what: cost types down, payers across, a bar in every cell."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from reports import palette, wording
from reports.charts.drawing import Drawing, Look, Part, Picture
from reports.charts.labels import pitch_of, stacked
from reports.charts.scales import extent
from reports.charts.svg import Box, Type, block, rule, words
from reports.charts.text_widths import widest, wrapped
from reports.errors import UndrawableError

_PITCH = 34
_BAR = 7
_LABEL_SHARE = 0.22
_ROOM = 10
_LEAST_SIZE = 8.0


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
        """Return the table, its heads above and its totals behind a rule."""
        page = _Page(self, look)
        marks = [*page.heads()]
        for place, label in enumerate(self.rows):
            marks += page.row(label, self.amounts[place], page.top + place * page.pitch)
        bottom = page.top + len(self.rows) * page.pitch
        marks += page.totals(bottom)
        return Picture(tuple(marks), bottom + _PITCH)


class _Page:
    """The measures that all cells of one chart share."""

    def __init__(self, chart: PayerMatrix, look: Look) -> None:
        """Find the columns and the scale that all bars share."""
        self.chart, self.look = chart, look
        self.colours = palette.colours([p.name for p in chart.payers], look.theme)
        column = look.width * _LABEL_SHARE
        self.labels = {row: wrapped(row, column, look.label) for row in chart.rows}
        self.pitch = pitch_of(list(self.labels.values()), look.label, _PITCH)
        lines = tuple(line for label in self.labels.values() for line in label)
        self.left = widest((*lines, "Total"), look.strong) + _ROOM
        sums = tuple(wording.short_money(sum(row)) for row in chart.amounts)
        whole = wording.short_money(sum(map(sum, chart.amounts)))
        right = look.width - widest((*sums, whole, "Total"), look.strong) - _ROOM
        self.cell = (right - self.left) / len(chart.payers)
        _, self.most = extent([amount for row in chart.amounts for amount in row])
        self.head_style = self._head_style()
        self.head = tuple(
            wrapped(payer.label, self.cell - _ROOM, self.head_style)
            for payer in chart.payers
        )
        self.top = max(map(len, self.head)) * look.strong.line + 8

    def _head_style(self) -> Type:
        """Return the size of type in which the longest word of a head fits."""
        style = self.look.strong
        longest = tuple(w for payer in self.chart.payers for w in payer.label.split())
        fit = min(1.0, (self.cell - _ROOM) / widest(longest, style))
        return replace(style, size=max(style.size * fit, _LEAST_SIZE))

    def heads(self) -> Iterator[str]:
        """Yield the names of the payers, bottom-aligned over their columns."""
        look = self.look
        for place, lines in enumerate(self.head):
            middle = self.top - 6 - look.strong.line * len(lines) / 2
            x = self.left + place * self.cell
            yield from stacked(lines, x, middle, self.head_style, "start")
        middle = self.top - 6 - look.strong.line / 2
        yield words(look.width, middle, "Total", look.strong, "end")
        yield rule((0, self.top), (look.width, self.top), look.colour("axis"))

    def row(self, label: str, amounts: tuple[float, ...], top: float) -> Iterator[str]:
        """Yield one cost type: its name, a bar for each payer, and its total."""
        look, middle = self.look, top + self.pitch / 2
        if top > self.top:
            yield rule((0, top), (look.width, top), look.colour("grid"))
        yield from stacked(self.labels[label], 0, middle, look.label, "start")
        for place, amount in enumerate(amounts):
            yield from self._cell(place, amount, top)
        whole = wording.short_money(sum(amounts))
        yield words(look.width, middle, whole, look.strong, "end")

    def _cell(self, place: int, amount: float, top: float) -> Iterator[str]:
        """Yield the figure of one cell with its bar beneath it."""
        x = self.left + place * self.cell
        if not amount:
            middle = top + self.pitch / 2
            yield words(x, middle, wording.NOTHING, self.look.small)
            return
        figure = wording.short_money(amount)
        middle = top + self.pitch / 2
        yield words(x, middle - 6, figure, self.look.figure)
        length = max(amount / self.most * (self.cell - _ROOM), 1)
        yield block(Box(x, middle + 3, length, _BAR), self.colours[place])

    def totals(self, top: float) -> Iterator[str]:
        """Yield the last row: what each payer pays in all."""
        look, middle = self.look, top + _PITCH / 2
        yield rule((0, top), (look.width, top), look.colour("ink"))
        yield words(0, middle, "Total", look.strong)
        sums = [sum(column) for column in zip(*self.chart.amounts, strict=True)]
        for place, amount in enumerate(sums):
            x = self.left + place * self.cell
            yield words(x, middle, wording.short_money(amount), look.strong)
        whole = wording.short_money(sum(sums))
        yield words(look.width, middle, whole, look.strong, "end")
