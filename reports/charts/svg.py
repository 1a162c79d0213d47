"""Elements of a picture as text: escaped, with presentation attributes only.

A strict content security policy drops ``style`` attributes, and the PDF renderer
ignores the page's style sheet inside a picture; presentation attributes survive both.
"""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

_CAP_CENTRE = 0.33
"""How far below a line's middle its baseline lies, as a share of the size of type."""


@dataclass(frozen=True)
class Type:
    """How words in a picture are set."""

    colour: str
    size: float = 12
    """Pixels; 12 is nine points in print."""
    is_bold: bool = False

    @property
    def line(self) -> float:
        """Pixels from one line of words to the next."""
        return self.size * 1.25


@dataclass(frozen=True)
class Box:
    """A rectangle by its left top corner and its extent, in pixels."""

    left: float
    top: float
    width: float
    height: float


def element(tag: str, content: str = "", /, **attributes: str | float) -> str:
    """Return an element; underscores in attribute names become hyphens.

    Parameters
    ----------
    tag
        Name of the element.
    content
        What stands inside, already escaped.
    attributes
        Numbers are printed to a hundredth of a pixel.

    Examples
    --------
    >>> element("line", x1=0, x2=10.5, stroke_width=1)
    '<line x1="0" x2="10.5" stroke-width="1"/>'

    """
    given = "".join(
        f' {name.replace("_", "-")}="{escape(_printed(value))}"'
        for name, value in attributes.items()
    )
    return f"<{tag}{given}>{content}</{tag}>" if content else f"<{tag}{given}/>"


def words(
    x: float, middle: float, text: str, style: Type, anchor: str = "start"
) -> str:
    """Return one line of words, its middle at the given height.

    Parameters
    ----------
    x
        Pixels from the left to the anchor.
    middle
        Pixels from the top to the middle of capitals and figures.
    text
        Plain text; it is escaped here.
    style
        How it is set.
    anchor
        ``start``, ``middle`` or ``end``.

    """
    extra: dict[str, str | float] = {"font_weight": 600} if style.is_bold else {}
    if anchor != "start":
        extra["text_anchor"] = anchor
    return element(
        "text",
        escape(text, quote=False),
        x=x,
        y=middle + style.size * _CAP_CENTRE,
        fill=style.colour,
        font_size=style.size,
        **extra,
    )


def block(box: Box, fill: str, **extra: str | float) -> str:
    """Return a filled rectangle."""
    return element(
        "rect",
        x=box.left,
        y=box.top,
        width=max(box.width, 0),
        height=max(box.height, 0),
        fill=fill,
        **extra,
    )


def rule(
    start: tuple[float, float],
    end: tuple[float, float],
    stroke: str,
    width: float = 1,
    dashes: str = "",
) -> str:
    """Return a straight line, dashed if a pattern as ``4 3`` is given."""
    extra = {"stroke_dasharray": dashes} if dashes else {}
    return element(
        "line",
        x1=start[0],
        y1=start[1],
        x2=end[0],
        y2=end[1],
        stroke=stroke,
        stroke_width=width,
        **extra,
    )


def polyline(
    points: list[tuple[float, float]], stroke: str, width: float = 2, dashes: str = ""
) -> str:
    """Return a line through points."""
    extra = {"stroke_dasharray": dashes} if dashes else {}
    return element(
        "path",
        d=_path(points),
        fill="none",
        stroke=stroke,
        stroke_width=width,
        stroke_linejoin="round",
        **extra,
    )


def area(points: list[tuple[float, float]], fill: str, **extra: str | float) -> str:
    """Return a filled shape with the points as its corners."""
    return element("path", d=_path(points) + "Z", fill=fill, **extra)


def dot(x: float, y: float, radius: float, fill: str) -> str:
    """Return a filled circle."""
    return element("circle", cx=x, cy=y, r=radius, fill=fill)


def _path(points: list[tuple[float, float]]) -> str:
    """Return the commands of a path through points."""
    return "M" + "L".join(f"{_printed(x)},{_printed(y)}" for x, y in points)


def _printed(value: str | float) -> str:
    """Return an attribute as text; numbers to a hundredth, and never minus nought."""
    if isinstance(value, str):
        return value
    printed = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if printed == "-0" else printed
