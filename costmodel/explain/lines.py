"""An explanation as indented lines of text, in whole pounds that add up at each level.

The figure is rounded first, then shared out to what it adds up from, level by level;
see docs/method/rounding.md. Below a line its quantity and price stand unrounded.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from dataclasses import dataclass, field

from costmodel.explain.tree import Explanation, Made
from costmodel.explain.words import (
    amount_in_words,
    decimals,
    further_decimals,
    pounds_in_words,
    says_how,
    shared_out,
    whole_pounds,
    working_in_words,
)

SMALL = 0.01
"""Part of the figure below which a line is small."""

_INDENT = "  "
_GAP = 2

_WHOLE_POUNDS = 100.0
"""From here on a price is told without its pence."""


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
    if explanation.unit != "£" or _has_pence(explanation):
        return tuple(_Page(width, 0, 0.0).part(explanation))
    total = whole_pounds(explanation)
    small = 0.0 if everything else SMALL * abs(explanation.amount)
    column = max(len(pounds_in_words(total)), 6)
    page = _Page(width, column, small)
    return tuple(page.money(explanation, total, 0))


def _has_pence(figure: Explanation) -> bool:
    """Whether a figure is told with its pence: a number stated, or a small price."""
    is_price = figure.made not in {Made.SUM, Made.STATED}
    is_small = is_price and abs(figure.amount) < _WHOLE_POUNDS
    return figure.source is not None or is_small


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
        yield from self._set(told, pounds_in_words(pounds), depth)
        if node.address and not node.children:
            yield from self._set(f"see {node.address}", "", depth + 1)
            return
        if node.made is not Made.SUM:
            yield from self._working(node, depth + 1)
            return
        parts = shared_out(node, pounds)
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
        amount = pounds_in_words(sum(whole for _, whole in parts))
        yield from self._set(f"and {told}" if more else told, amount, depth)

    def _working(self, node: Explanation, depth: int) -> Iterator[str]:
        """Yield how one line comes about or where it comes from, then its parts."""
        further = further_decimals(node, 0)
        if says_how(node):
            yield from self._set(f"= {working_in_words(node, further)}", "", depth)
        if node.source is not None:
            yield from self._set(node.source.words, "", depth)
        for child in node.children:
            yield from self.part(child, depth, further)

    def part(
        self, node: Explanation, depth: int = 0, further: int = 0
    ) -> Iterator[str]:
        """Yield one part of a line, and what it is made of.

        ``further`` are decimals that it takes beyond those it is told with otherwise.
        """
        told = f"{node.name} {amount_in_words(node, further)}"
        if id(node) in self._told and (node.children or node.source):
            yield from self._set(f"{told}: as above", "", depth)
            return
        self._told.add(id(node))
        if node.source is not None:
            words = f" ({node.words})" if node.words else ""
            yield from self._set(f"{told}{words}: {node.source.words}", "", depth)
            for child in node.children:
                yield from self.part(child, depth + 1)
            return
        if node.address and not node.children:
            yield from self._set(f"{told}: see {node.address}", "", depth)
            return
        words = f" ({node.words})" if node.words else ""
        more = further_decimals(node, decimals(node, further), further)
        working = f" = {working_in_words(node, more)}" if says_how(node) else ""
        yield from self._set(f"{told}{words}{working}", "", depth)
        for child in node.children:
            yield from self.part(child, depth + 1, more)

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
