"""Words beside marks: where they stand so that none covers another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reports.charts.drawing import Look
from reports.charts.svg import Box, Type, block, rule, words
from reports.charts.text_widths import width_of

_SWATCH = 10
_LINE = 18
_GAP = 6
_BETWEEN = 18


@dataclass(frozen=True)
class KeyEntry:
    """A name in the key of a chart, and the colour that it explains."""

    label: str
    colour: str
    is_line: bool = False
    """Whether it names a line and not a filled mark."""
    dashes: str = ""
    """The pattern of a dashed line, as ``5 3``."""


@dataclass(frozen=True)
class Laid:
    """Marks that were laid down, and the pixel below them."""

    marks: tuple[str, ...]
    bottom: float


def spread(
    middles: Sequence[float], sizes: Sequence[float], low: float, high: float
) -> tuple[float, ...]:
    """Return where to put labels along a line so that none covers another.

    Each stays as near to its wish as its neighbours allow, and their order is kept.

    Parameters
    ----------
    middles
        Where each would like its middle, in pixels, ascending.
    sizes
        How much room each takes.
    low, high
        The ends of the line; if there is too little room, the last ones run over.

    Examples
    --------
    >>> spread([10, 12, 80], [10, 10, 10], 0, 100)
    (6.0, 16.0, 80.0)

    """
    groups: list[tuple[list[int], float]] = []
    for place in range(len(middles)):
        groups.append(([place], middles[place] - sizes[place] / 2))
        while len(groups) > 1 and _end(groups[-2], sizes) > groups[-1][1]:
            members = groups[-2][0] + groups[-1][0]
            groups[-2:] = [(members, _best_start(members, middles, sizes))]
    starts = [0.0] * len(middles)
    edge = low
    for index, (members, start) in enumerate(groups):
        rest = sum(sizes[place] for group in groups[index:] for place in group[0])
        edge = max(edge, min(start, high - rest))
        for place in members:
            starts[place] = edge
            edge += sizes[place]
    return tuple(s + size / 2 for s, size in zip(starts, sizes, strict=True))


def key(entries: Sequence[KeyEntry], look: Look, top: float) -> Laid:
    """Return a row of swatches with their names, broken where the width ends."""
    marks: list[str] = []
    x, middle = 0.0, top + look.label.line / 2
    for entry in entries:
        swatch = _LINE if entry.is_line else _SWATCH
        width = swatch + _GAP + width_of(entry.label, look.label)
        if x and x + width > look.width:
            x, middle = 0.0, middle + look.label.line + 3
        marks.append(_swatch(entry, x, middle))
        marks.append(words(x + swatch + _GAP, middle, entry.label, look.label))
        x += width + _BETWEEN
    return Laid(tuple(marks), middle + look.label.line / 2)


def stacked(
    lines: Sequence[str], x: float, middle: float, style: Type, anchor: str
) -> tuple[str, ...]:
    """Return lines of words under one another, centred on a height."""
    top = middle - style.line * (len(lines) - 1) / 2
    return tuple(
        words(x, top + place * style.line, line, style, anchor)
        for place, line in enumerate(lines)
    )


def pitch_of(labels: Sequence[Sequence[str]], style: Type, least: float) -> float:
    """Return how far apart rows stand so that names of several lines stay clear."""
    lines = max((len(label) for label in labels), default=1)
    return max(least, lines * style.line + 5)


def backed(
    x: float, middle: float, text: str, style: Type, look: Look
) -> tuple[str, ...]:
    """Return words on a pale ground, centred, where they may cross lines."""
    width = width_of(text, style) + 4
    box = Box(x - width / 2, middle - style.line / 2, width, style.line)
    ground = block(box, look.colour("ground"), fill_opacity=0.75)
    return ground, words(x, middle, text, style, "middle")


def _swatch(entry: KeyEntry, x: float, middle: float) -> str:
    """Return the mark that stands before a name in the key."""
    if entry.is_line:
        ends = (x, middle), (x + _LINE, middle)
        return rule(*ends, entry.colour, 2, entry.dashes)
    return block(Box(x, middle - _SWATCH / 2, _SWATCH, _SWATCH), entry.colour)


def _end(group: tuple[list[int], float], sizes: Sequence[float]) -> float:
    """Return where a group of touching labels ends."""
    return group[1] + sum(sizes[place] for place in group[0])


def _best_start(
    members: Sequence[int], middles: Sequence[float], sizes: Sequence[float]
) -> float:
    """Return the start of touching labels that is nearest to all their wishes."""
    offset, wishes = 0.0, 0.0
    for place in members:
        wishes += middles[place] - (offset + sizes[place] / 2)
        offset += sizes[place]
    return wishes / len(members)
