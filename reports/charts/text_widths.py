"""How wide words are, read from the very fonts that the documents are set in."""

from __future__ import annotations

from functools import cache, lru_cache

from reports.charts.svg import Type
from reports.fonts import SETS, font_file

_NARROWER = (0.9, 0.8, 0.7, 0.6)
"""Widths tried, as shares of the one allowed, to make lines even."""

_UNKNOWN = 0.6
"""Width of a character that the fonts do not hold, as a share of the size of type."""


@lru_cache(maxsize=4096)
def width_of(text: str, style: Type) -> float:
    """Return the width of one line of words, in pixels, kerning left out.

    Examples
    --------
    >>> round(width_of("1,240", Type("#000000", size=10)), 1)
    22.4

    """
    advances = _advances(600 if style.is_bold else 400)
    total = sum(advances.get(ord(letter), _UNKNOWN) for letter in text)
    return total * style.size


def wrapped(text: str, width: float, style: Type) -> tuple[str, ...]:
    """Return words broken into even lines no wider than so many pixels.

    A single word that is wider stands on a line of its own and is not cut.

    Examples
    --------
    >>> wrapped("Deployment of leaders to primaries", 130, Type("#000000", size=12))
    ('Deployment of', 'leaders to primaries')

    """
    lines = _filled(text, width, style)
    for part in _NARROWER:
        narrower = _filled(text, width * part, style)
        if len(narrower) > len(lines):
            break
        lines = narrower
    return lines


def narrowest(text: str, lines: int, style: Type) -> float:
    """Return the least width at which words stand on no more than so many lines.

    Examples
    --------
    >>> style = Type("#000000", size=12)
    >>> narrowest("above the floor", 2, style) == width_of("the floor", style)
    True

    """
    words = text.split()
    runs = (
        " ".join(words[first:end])
        for first in range(len(words))
        for end in range(first + 1, len(words) + 1)
    )
    widths = sorted({width_of(run, style) for run in runs})
    fit = (width for width in widths if len(_filled(text, width, style)) <= lines)
    return next(fit, 0.0)


def widest(texts: tuple[str, ...], style: Type) -> float:
    """Return the width of the widest of some lines; none at all have no width."""
    return max((width_of(text, style) for text in texts), default=0.0)


def _filled(text: str, width: float, style: Type) -> tuple[str, ...]:
    """Return words broken into lines, each filled before the next is begun."""
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and width_of(longer, style) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return tuple(lines)


@cache
def _advances(weight: int) -> dict[int, float]:
    """Return the width of every character of a weight, as a share of its size."""
    # Imported here because it is slow, and only charts need it.
    from fontTools import ttLib  # noqa: PLC0415

    advances: dict[int, float] = {}
    for letters in SETS:
        with ttLib.TTFont(font_file(letters, weight, "normal"), lazy=True) as font:
            units = font["head"].unitsPerEm
            widths = font["hmtx"].metrics
            for character, glyph in font.getBestCmap().items():
                advances.setdefault(character, widths[glyph][0] / units)
    return advances
