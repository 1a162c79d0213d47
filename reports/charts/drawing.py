"""What every chart is: plain numbers that know how to be drawn at a given look."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from html import escape

from reports import palette
from reports.charts.svg import Type, element
from reports.errors import UndrawableError
from reports.palette import Theme

TEXT_WIDTH = 624
"""Pixels of a line of text on the printed page: 165 mm."""

_LEAST_WIDTH = 320


@dataclass(frozen=True)
class Look:
    """On what ground, and how wide, a chart is drawn."""

    theme: Theme = Theme.PAPER
    width: int = TEXT_WIDTH
    """Pixels; 320 at least, for a telephone."""

    def __post_init__(self) -> None:
        """Refuse a width in which no chart can be read."""
        if self.width < _LEAST_WIDTH:
            raise UndrawableError(f"A chart needs {_LEAST_WIDTH} pixels at least.")

    def colour(self, name: str) -> str:
        """Return a colour of the palette on this ground."""
        return palette.colour(name, self.theme)

    def tint(self, name: str, strength: float) -> str:
        """Return a colour thinned with the ground; 1 is the full colour."""
        ground = palette.colour("ground", self.theme)
        return palette.mixed(ground, self.colour(name), strength)

    @property
    def label(self) -> Type:
        """How the names of things are set."""
        return Type(self.colour("ink"))

    @property
    def strong(self) -> Type:
        """How totals and the headings of panels are set."""
        return Type(self.colour("ink"), is_bold=True)

    @property
    def small(self) -> Type:
        """How the numbers along an axis are set."""
        return Type(self.colour("muted"), size=11)

    @property
    def figure(self) -> Type:
        """How figures beside and inside marks are set."""
        return Type(self.colour("ink"), size=11)


@dataclass(frozen=True)
class Part:
    """Something that has a colour of its own: a party, a cost type, an income."""

    name: str
    """A name of the palette."""
    label: str


@dataclass(frozen=True)
class Picture:
    """Marks in the order in which they are laid down, and how much room they take."""

    marks: tuple[str, ...]
    height: float
    """Pixels."""


class Drawing(ABC):
    """Base of every chart; its subclasses are frozen dataclasses of plain numbers."""

    @abstractmethod
    def picture(self, look: Look) -> Picture:
        """Return the marks of the chart at this look."""


def draw(drawing: Drawing, alternative: str, look: Look | None = None) -> str:
    """Return a chart as an SVG element that stands inside a page or document.

    The same chart at the same look gives the same bytes. On paper the alternative text
    is a title, where a PDF reader finds it; on a page it is a label, because a title
    would pop up under the mouse.

    Parameters
    ----------
    drawing
        The numbers.
    alternative
        The finding in words.
    look
        Theme and width; left out, a printed page's.

    Raises
    ------
    UndrawableError
        If the numbers make no picture.

    """
    look = look or Look()
    picture = drawing.picture(look)
    on_paper = look.theme is Theme.PAPER
    title = element("title", escape(alternative, quote=False)) if on_paper else ""
    spoken: dict[str, str | float] = {} if on_paper else {"aria-label": alternative}
    return element(
        "svg",
        title + "".join(picture.marks),
        xmlns="http://www.w3.org/2000/svg",
        role="img",
        viewBox=f"0 0 {look.width} {picture.height:.0f}",
        width=look.width,
        height=f"{picture.height:.0f}",
        font_family="Source Sans 3, DejaVu Sans, sans-serif",
        **spoken,
    )
