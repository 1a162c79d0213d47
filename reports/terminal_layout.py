"""How a table fits a number of characters: wide, in blocks of columns, or as cards."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from textwrap import wrap

from rich.cells import cell_len

from reports.tables import Column, RowKind, Table

WIDE_GAP, NARROW_GAP = 2, 1
"""Characters between columns, where there is room and where there is none."""

INDENT = "  "
"""Before the first cell of a detail."""

_LABEL = 24
"""Least width of the column that says what a row is about."""

_NARROW = 12
"""Least width of any other column whose words can be wrapped."""


@dataclass(frozen=True)
class Block:
    """Some columns of a table beside each other, each with its width."""

    columns: tuple[int, ...]
    """Positions; the first column of the table stands in every block."""
    widths: tuple[int, ...]
    gap: int

    @property
    def width(self) -> int:
        """How many characters the block takes."""
        return _taken(self.widths, self.gap)


def blocks_of(table: Table, width: int) -> tuple[Block, ...]:
    """Return the blocks of columns that show a table in so many characters.

    One block if all columns fit; else figures are carried on below, each block headed
    by the first column again. Empty if a column of words cannot be had this way: the
    table is then shown as cards.
    """
    every = tuple(range(len(table.columns)))
    least = _under_groups(table, [_least(table, at) for at in every])
    most = [max(_most(table, at), least[at]) for at in every]
    for gap in (WIDE_GAP, NARROW_GAP):
        if _taken(least, gap) <= width:
            return (Block(every, _stretched(least, most, width, gap), gap),)
    if any(not column.is_figures for column in table.columns[1:]):
        return ()
    return tuple(
        Block(
            part,
            _stretched(_of(least, part), _of(most, part), width, WIDE_GAP),
            WIDE_GAP,
        )
        for part in _balanced(table.columns, least, width)
    )


def common_unit(table: Table) -> str:
    """Return the unit of all figures, if they have one and the same."""
    units = {column.unit for column in table.columns if column.is_figures}
    return units.pop() if len(units) == 1 else ""


def heading_of(table: Table, at: int) -> str:
    """Return a column's heading; the unit of all figures stands with the first."""
    unit = "" if at else common_unit(table)
    heading = table.columns[at].heading
    return f"{heading}, {unit}" if unit else heading


def wrapped(text: str, width: int) -> list[str]:
    """Return a text in lines of so many characters; a longer word is broken."""
    return wrap(text, width, break_on_hyphens=False) or [""]


def _of(widths: Sequence[int], columns: tuple[int, ...]) -> list[int]:
    """Return the widths of some columns."""
    return [widths[at] for at in columns]


def _taken(widths: Sequence[int], gap: int = WIDE_GAP) -> int:
    """Return how many characters columns of these widths take."""
    return sum(widths) + gap * (len(widths) - 1)


def _longest_word(text: str) -> int:
    """Return the length of the longest word."""
    return max((cell_len(word) for word in text.split()), default=0)


def _texts(table: Table, at: int) -> list[str]:
    """Return the printed cells of a column, notes across the table left out.

    The heading of the first counts as one of them, so that it is not broken either.
    """
    texts = [
        (INDENT if row.kind is RowKind.DETAIL and not at else "") + row.cells[at].text
        for row in table.rows
        if row.kind is not RowKind.NOTE
    ]
    return texts if at else [*texts, heading_of(table, at)]


def _least(table: Table, at: int) -> int:
    """Return the width below which a column is not made: its longest word, or more."""
    texts = _texts(table, at)
    longest = max(map(cell_len, texts), default=0)
    heads = (table.columns[at].heading, table.columns[at].unit)
    words = max(map(_longest_word, (*heads, *texts)))
    return max(words, min(longest, _NARROW if at else _LABEL))


def _under_groups(table: Table, least: list[int]) -> list[int]:
    """Return widths that leave room for the longest word of every spanning heading."""
    widths, at = list(least), 0
    for name, length in table.groups:
        missing = _longest_word(name) - _taken(widths[at : at + length], NARROW_GAP)
        at += length
        widths[at - 1] += max(missing, 0)
    return widths


def _most(table: Table, at: int) -> int:
    """Return the width above which a column has no use for more."""
    return max(max(map(cell_len, _texts(table, at)), default=0), _least(table, at))


def _stretched(
    least: list[int], most: list[int], width: int, gap: int
) -> tuple[int, ...]:
    """Return widths between least and most that share out what room there is."""
    room = width - _taken(least, gap)
    wanted = [high - low for low, high in zip(least, most, strict=True)]
    widths = list(least)
    while room > 0 and any(wanted):
        hungry = [at for at, want in enumerate(wanted) if want]
        each = max(math.floor(room / len(hungry)), 1)
        for at in hungry:
            given = min(each, wanted[at], room)
            widths[at] += given
            wanted[at] -= given
            room -= given
    return tuple(widths)


def _balanced(
    columns: Sequence[Column], least: list[int], width: int
) -> list[tuple[int, ...]]:
    """Return columns in as few blocks as fit, none much shorter than the others."""
    fewest = len(_parted(columns, least, width))
    tried = (_parted(columns, least, narrower) for narrower in range(width, 0, -1))
    return [parts for parts in tried if len(parts) == fewest][-1]


def _parted(
    columns: Sequence[Column], least: list[int], width: int
) -> list[tuple[int, ...]]:
    """Return columns in as few blocks as fit, groups together where they can be."""
    parts: list[list[int]] = [[]]
    for unit in _units(columns, least, width):
        if _taken(_of(least, (0, *parts[-1], *unit))) > width and parts[-1]:
            parts.append([])
        parts[-1] += unit
    return [(0, *part) for part in parts]


def _units(columns: Sequence[Column], least: list[int], width: int) -> list[list[int]]:
    """Return the columns that should stay together; those of a group if they fit."""
    units: list[list[int]] = []
    for at in range(1, len(columns)):
        group = columns[at].group
        belongs = bool(units and group) and columns[at - 1].group == group
        if belongs and _taken(_of(least, (0, *units[-1], at))) <= width:
            units[-1].append(at)
        else:
            units.append([at])
    return units
