"""An explanation as indented lines of text, in whole pounds that add up at each level.

The figure is rounded first, then shared out to what it adds up from, level by level;
see docs/method/rounding.md. Below a line its quantity and price stand unrounded.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from dataclasses import dataclass, field

import numpy as np

from costmodel.explain.tree import Explanation, Made
from costmodel.money import Unit, round_money, share_out

SMALL = 0.01
"""Part of the figure below which a line is small."""

_INDENT = "  "
_GAP = 2
_SIGNS = {
    Made.SUM: " + ",
    Made.PRODUCT: " × ",
    Made.QUOTIENT: " ÷ ",
    Made.EXCESS: " − ",
    Made.STEPS: " ÷ ",
}
_AFTER = {Made.EXCESS: ", never below 0", Made.STEPS: ", rounded up"}
_WHOLE_FROM = 1000.0
_MOST_TERMS = 6


def lines_of(
    explanation: Explanation, *, width: int = 100, everything: bool = False
) -> tuple[str, ...]:
    """Return the lines in which a figure is explained.

    Parameters
    ----------
    explanation
        The tree.
    width
        Columns of a line.
    everything
        Whether small lines are told one by one.

    """
    if explanation.unit != "£":
        return tuple(_Page(width, 0, 0.0).part(explanation))
    total = int(round_money(np.array(explanation.amount), Unit.POUND))
    small = 0.0 if everything else SMALL * abs(explanation.amount)
    column = max(len(_pounds(total)), 6)
    page = _Page(width, column, small)
    return tuple(page.money(explanation, total, 0))


@dataclass(frozen=True)
class _Page:
    """How lines are set."""

    width: int
    column: int
    """Columns that pounds take, at the right."""
    small: float
    """Pounds below which lines are told together."""
    _told: set[int] = field(default_factory=set)
    """What was taken apart already, by identity: it is not told twice."""

    def money(self, node: Explanation, pounds: int, depth: int) -> Iterator[str]:
        """Yield the lines of a sum of pounds, or of one line of cost."""
        told = f"{node.name} ({node.words})" if node.words else node.name
        yield from self._set(told, _pounds(pounds), depth)
        if node.address:
            yield from self._set(f"see {node.address}", "", depth + 1)
            return
        if node.made is not Made.SUM:
            yield from self._working(node, depth + 1)
            return
        amounts = np.array([child.amount for child in node.children])
        shared = share_out(np.array(pounds), amounts) if len(amounts) else amounts
        parts = [
            (child, int(whole))
            for child, whole in zip(node.children, shared, strict=True)
        ]
        large = [part for part in parts if not self._is_small(part[0])]
        little = [part for part in parts if self._is_small(part[0])]
        if len(little) == 1:
            large, little = parts, []
        for child, whole in large:
            yield from self.money(child, whole, depth + 1)
        if little:
            yield from self._together(little, depth + 1, more=bool(large))

    def _is_small(self, node: Explanation) -> bool:
        """Whether a line may be told with others."""
        return abs(node.amount) < self.small

    def _together(
        self, parts: list[tuple[Explanation, int]], depth: int, *, more: bool
    ) -> Iterator[str]:
        """Yield one line for many small ones."""
        told = f"{len(parts)} lines of under 1% each"
        amount = _pounds(sum(whole for _, whole in parts))
        yield from self._set(f"and {told}" if more else told, amount, depth)

    def _working(self, node: Explanation, depth: int) -> Iterator[str]:
        """Yield how one line comes about, then each of its parts."""
        yield from self._set(f"= {_sum_in_words(node)}", "", depth)
        for child in node.children:
            yield from self.part(child, depth)

    def part(self, node: Explanation, depth: int = 0) -> Iterator[str]:
        """Yield one part of a line, and what it is made of."""
        told = f"{node.name} {_figure(node)}"
        if id(node) in self._told and (node.children or node.source):
            yield from self._set(f"{told}: as above", "", depth)
            return
        self._told.add(id(node))
        if node.source is not None:
            yield from self._set(f"{told}: {node.source.words}", "", depth)
            return
        if node.address:
            yield from self._set(f"{told}: see {node.address}", "", depth)
            return
        words = f" ({node.words})" if node.words else ""
        is_plain = node.made is Made.STATED or _is_one_part(node)
        working = "" if is_plain else f" = {_sum_in_words(node)}"
        yield from self._set(f"{told}{words}{working}", "", depth)
        for child in node.children:
            yield from self.part(child, depth + 1)

    def _set(self, text: str, amount: str, depth: int) -> Iterator[str]:
        """Yield a text with its pounds at the right of the first line."""
        margin, room = _INDENT * depth, self.width - self.column - _GAP
        first = f"{margin}{' '.join(text.split())}"
        others: list[str] = []
        if len(first) > room:
            # Wrapping is slow, and most texts fit.
            further = f"{margin}{_INDENT * 2}"
            first, *others = textwrap.wrap(
                text, room, initial_indent=margin, subsequent_indent=further
            )
        if amount:
            first = f"{first.ljust(room)}{amount.rjust(self.column + _GAP)}"
        yield first
        yield from others


def _is_one_part(node: Explanation) -> bool:
    """Whether a node is the sum, or the product, of one part alone."""
    return len(node.children) == 1 and node.made in {Made.SUM, Made.PRODUCT}


def _sum_in_words(node: Explanation) -> str:
    """Return how a node is made, in numbers: ``18 × £650.00 × 12.5%``."""
    if node.made is Made.WHETHER:
        return "1 if this is above 0"
    shown = [_figure(child) for child in node.children]
    if len(shown) > _MOST_TERMS:
        return f"the sum of the {len(shown)} below"
    if not shown:
        return "nothing"
    return f"{_SIGNS[node.made].join(shown)}{_AFTER.get(node.made, '')}"


def _figure(node: Explanation) -> str:
    """Return a node's amount: pounds with pence, or a number without needless noughts.

    Examples
    --------
    >>> _figure(Explanation("", 650.0, unit="£")), _figure(Explanation("", 0.12345678))
    ('£650.00', '0.123457')

    """
    if node.unit == "£":
        sign = "−" if node.amount < 0 else ""
        return f"{sign}£{abs(node.amount):,.2f}"
    places = 2 if abs(node.amount) >= _WHOLE_FROM else 6
    return f"{node.amount:,.{places}f}".rstrip("0").rstrip(".").replace("-", "−")


def _pounds(amount: int) -> str:
    """Return whole pounds: ``£1,203``."""
    return f"{'−' if amount < 0 else ''}£{abs(amount):,}"
