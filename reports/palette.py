"""Colours, each with one meaning everywhere: a party, a cost type, a kind of income.

The colours were searched for, not picked: marks keep a contrast of 3:1 with their
ground, text 4.5:1, and parties stay apart in greyscale and for colour-blind eyes. The
tests measure it, so that a change that breaks it cannot slip in.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from enum import StrEnum
from functools import cache

from reports.errors import UnknownColourError


class Theme(StrEnum):
    """On what ground a picture is drawn."""

    PAPER = "paper"
    """Print: white paper, and the alternative text where PDF readers look for it."""
    LIGHT = "light"
    """A light web page."""
    DARK = "dark"
    """A dark web page; drawn for it, not inverted."""


PARTIES = (
    "broker",
    "provider_school",
    "supported_school",
    "funder",
    "individual",
    "exchequer",
)

COST_TYPES = (
    "brokering",
    "secretariat",
    "evaluation",
    "backfill",
    "delivery",
    "quality_assurance",
    "training",
    "development",
    "events",
    "travel",
    "materials",
    "premises",
    "governance",
    "bid",
)

INCOMES: Mapping[str, str] = {
    "grant": "funder",
    "contract": "funder",
    "fees": "supported_school",
    "membership": "supported_school",
    "licence": "supported_school",
    "donation": "individual",
    "other_income": "individual",
    "reserves": "broker",
    "unfunded": "warning",
}
"""Kinds of income and of payer, each in the colour of the party behind it."""

_LIGHT = {
    "ground": "#ffffff",
    "ink": "#1c2630",
    "muted": "#55606b",
    "axis": "#7d8791",
    "grid": "#e1e5e9",
    "other": "#87909a",
    "warning": "#b3261e",
    "broker": "#101f63",
    "provider_school": "#3d8a71",
    "supported_school": "#c58100",
    "funder": "#8d55a0",
    "individual": "#642017",
    "exchequer": "#525252",
    "brokering": "#26636a",
    "secretariat": "#248c8d",
    "evaluation": "#7a469e",
    "backfill": "#003272",
    "delivery": "#3e93e7",
    "quality_assurance": "#583b67",
    "training": "#ad5200",
    "development": "#a28700",
    "events": "#792703",
    "travel": "#65a159",
    "materials": "#525f01",
    "premises": "#877866",
    "governance": "#213037",
    "bid": "#d0578d",
}

_DARK = {
    "ground": "#14181d",
    "ink": "#e8ecf0",
    "muted": "#a9b3bd",
    "axis": "#74808b",
    "grid": "#2b333b",
    "other": "#7f8a95",
    "warning": "#ff8a80",
    "broker": "#4671b7",
    "provider_school": "#75c1b7",
    "supported_school": "#f4be5e",
    "funder": "#aa8ae2",
    "individual": "#c56973",
    "exchequer": "#e5e1d7",
    "brokering": "#9df4ec",
    "secretariat": "#619cb3",
    "evaluation": "#d4acfc",
    "backfill": "#676f95",
    "delivery": "#bdd5ff",
    "quality_assurance": "#a377d3",
    "training": "#fdba67",
    "development": "#aa8300",
    "events": "#fb8d7a",
    "travel": "#007e46",
    "materials": "#94ac3c",
    "premises": "#8c7c6d",
    "governance": "#96c0cf",
    "bid": "#c58489",
}

_STEPS = (0.0, 0.3, 0.55, 0.8)
"""How far the second to fourth part of one colour are drawn towards the ink."""

_TEXT_CONTRAST = 4.5

_STRAIGHT_PART = 0.04045
"""Below this, the sRGB curve is a straight line (IEC 61966-2-1)."""


def colour(name: str, theme: Theme) -> str:
    """Return the colour of a party, cost type, kind of income or part of a chart.

    Parameters
    ----------
    name
        As ``broker``, ``brokering``, ``grant``, or ``ink``, ``muted``, ``grid``.
    theme
        On what ground it stands.

    Raises
    ------
    UnknownColourError
        If the palette does not know the name; the message lists those it does.

    Examples
    --------
    >>> colour("grant", Theme.LIGHT) == colour("funder", Theme.LIGHT)
    True

    """
    colours = _DARK if theme is Theme.DARK else _LIGHT
    known = INCOMES.get(name, name)
    if known not in colours:
        raise UnknownColourError(name, (*colours, *INCOMES))
    return colours[known]


def colours(names: Sequence[str], theme: Theme) -> tuple[str, ...]:
    """Return a colour for each part of one picture, no two of them the same.

    Two grants bear the colour of funders both, the second drawn towards the ink.

    Examples
    --------
    >>> first, second = colours(["grant", "contract"], Theme.PAPER)
    >>> first == second
    False

    """
    seen: Counter[str] = Counter()
    found = []
    for name in names:
        plain = colour(name, theme)
        step = _STEPS[min(seen[plain], len(_STEPS) - 1)]
        seen[plain] += 1
        found.append(mixed(plain, colour("ink", theme), step))
    return tuple(found)


@cache
def mixed(first: str, second: str, part: float) -> str:
    """Return the first colour with a part of the second, from 0 to 1, mixed in.

    Examples
    --------
    >>> mixed("#000000", "#ffffff", 0.5)
    '#808080'

    """
    pairs = zip(_channels(first), _channels(second), strict=True)
    return "#" + "".join(f"{int(a + (b - a) * part + 0.5):02x}" for a, b in pairs)


@cache
def text_on(ground: str) -> str:
    """Return the colour in which words can be read on a mark of this colour.

    Examples
    --------
    >>> text_on("#101f63"), text_on("#bdd5ff")
    ('#ffffff', '#000000')

    """
    white, black = "#ffffff", "#000000"
    return white if contrast(white, ground) >= _TEXT_CONTRAST else black


def contrast(first: str, second: str) -> float:
    """Return the contrast of two colours, from 1 to 21, as WCAG 2.2 defines it.

    Examples
    --------
    >>> round(contrast("#ffffff", "#000000"))
    21

    """
    dark, light = sorted((luminance(first), luminance(second)))
    return (light + 0.05) / (dark + 0.05)


def luminance(hexadecimal: str) -> float:
    """Return how much light a colour gives back, from 0 (black) to 1 (white)."""
    red, green, blue = (_linear(channel / 255) for channel in _channels(hexadecimal))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _channels(hexadecimal: str) -> tuple[int, int, int]:
    """Return red, green and blue, each from 0 to 255."""
    red, green, blue = bytes.fromhex(hexadecimal.removeprefix("#"))
    return red, green, blue


def _linear(channel: float) -> float:
    """Return the light of one sRGB channel given from 0 to 1."""
    if channel <= _STRAIGHT_PART:
        return channel / 12.92
    return float(((channel + 0.055) / 1.055) ** 2.4)
