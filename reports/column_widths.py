"""How wide the columns of a printed table are.

What is left over goes first to columns of words, so that the table is as short as the
page allows. Widths that are given in advance also spare the typesetter from measuring
every cell twice.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import permutations

from reports.column_needs import (
    NARROW_PAGE,
    PAGE,
    ColumnNeed,
    is_narrow,
    needs_of,
    setting_of,
)
from reports.tables import Table

STEPS = 200
"""Widths are whole steps of this part of the table's width: half per cents."""

_MOVES = (48.0, 24.0, 12.0, 6.0, 3.0)
"""Points that are tried to move from one column of words to another."""


def widths_of(table: Table) -> tuple[int, ...]:
    """Return the width of each column in steps, see STEPS; they add up to all of them.

    Examples
    --------
    >>> from reports.cells import pounds, words
    >>> from reports.tables import Column, Form, Row, Source
    >>> row = Row((words("Deployment of leaders"), pounds(1240)))
    >>> columns = (Column("Programme"), Column("Cost", Form.POUNDS, "£"))
    >>> sum(widths_of(Table("cost", "Cost", columns, (row,), Source("", ""))))
    200

    """
    needs = needs_of(table, setting_of(table))
    page = NARROW_PAGE if is_narrow(table) else PAGE
    return _in_steps(_shortest(_shared_out(page, needs), needs))


def least_widths(table: Table) -> tuple[float, ...]:
    """Return the points that each column of a table cannot do without."""
    return tuple(need.least for need in needs_of(table, setting_of(table)))


def column_rules() -> str:
    """Return the style rules of every width that a column can have."""
    return "\n".join(
        f"col.w{step} {{ width: {100 * step / STEPS:g}% }}"
        for step in range(1, STEPS + 1)
    )


def _shared_out(page: float, needs: Sequence[ColumnNeed]) -> list[float]:
    """Return widths that fill the page: the least, then words, then figures."""
    if not needs:
        return []
    widths = [need.least for need in needs]
    for wishes in (
        [need.fair - need.least for need in needs],
        [need.wanted - need.fair if need.words else 0.0 for need in needs],
        [0.0 if need.words else need.wanted - need.fair for need in needs],
    ):
        spare, wish = max(page - sum(widths), 0.0), sum(wishes)
        part = min(1.0, spare / wish) if wish > 0.0 else 0.0
        widths = [
            width + part * more for width, more in zip(widths, wishes, strict=True)
        ]
    rest = max(page - sum(widths), 0.0) / len(widths)
    return [width + rest for width in widths]


def _shortest(widths: list[float], needs: Sequence[ColumnNeed]) -> list[float]:
    """Return widths moved between columns of words while that saves lines."""
    of_words = [at for at, need in enumerate(needs) if need.words]
    pairs = tuple(permutations(of_words, 2))
    lines = _lines(widths, needs)
    for points in _MOVES:
        is_better = bool(pairs)
        while is_better:
            is_better = False
            for giver, taker in pairs:
                moved = list(widths)
                moved[giver] -= points
                moved[taker] += points
                if moved[giver] >= needs[giver].least:
                    told = _lines(moved, needs)
                    if told < lines:
                        widths, lines, is_better = moved, told, True
    return widths


def _lines(widths: Sequence[float], needs: Sequence[ColumnNeed]) -> int:
    """Return on how many lines all rows stand together."""
    each = [
        [math.ceil(words / (width - need.before)) for words in need.words]
        for width, need in zip(widths, needs, strict=True)
        if need.words
    ]
    return sum(max(1, *row) for row in zip(*each, strict=True))


def _in_steps(widths: Sequence[float]) -> tuple[int, ...]:
    """Return widths in whole steps that add up to all of them."""
    exact = [STEPS * width / sum(widths) for width in widths]
    steps = [max(1, int(each)) for each in exact]
    by_loss = sorted(range(len(widths)), key=lambda at: steps[at] - exact[at])
    for at in by_loss[: STEPS - sum(steps)]:
        steps[at] += 1
    return tuple(steps)
