"""Reading a drawn chart back: its texts, where they stand, its marks."""

from __future__ import annotations

from dataclasses import dataclass
from xml.etree import ElementTree as ET

from reports.charts import Drawing, Look, draw
from reports.charts.svg import Type
from reports.charts.text_widths import width_of

SVG = "{http://www.w3.org/2000/svg}"


@dataclass(frozen=True)
class Words:
    """A line of words in a picture and the room it takes."""

    text: str
    left: float
    top: float
    right: float
    bottom: float

    def covers(self, other: Words) -> bool:
        """Return whether two lines of words lie over each other."""
        across = min(self.right, other.right) - max(self.left, other.left)
        down = min(self.bottom, other.bottom) - max(self.top, other.top)
        return across > 0.5 and down > 0.5


def drawn(drawing: Drawing, look: Look | None = None) -> ET.Element:
    """Return a chart as parsed XML."""
    return ET.fromstring(draw(drawing, "The finding", look))  # noqa: S314 - our own SVG


def words_of(picture: ET.Element) -> list[Words]:
    """Return every line of words of a picture."""
    return [_words(text) for text in picture.iter(f"{SVG}text")]


def texts_of(picture: ET.Element) -> list[str]:
    """Return what a picture says, in the order in which it was drawn."""
    return [words.text for words in words_of(picture)]


def fills_of(picture: ET.Element) -> list[str]:
    """Return the colours of all rectangles, in the order in which they were drawn."""
    return [mark.attrib["fill"] for mark in picture.iter(f"{SVG}rect")]


def bars_of(picture: ET.Element, fill: str) -> list[tuple[float, float]]:
    """Return left end and width of the rectangles of one colour."""
    return [
        (float(mark.attrib["x"]), float(mark.attrib["width"]))
        for mark in picture.iter(f"{SVG}rect")
        if mark.attrib["fill"] == fill
    ]


def _words(text: ET.Element) -> Words:
    """Return the room that a line of words takes, capitals and figures counted."""
    size = float(text.attrib["font-size"])
    style = Type("#000000", size, is_bold="font-weight" in text.attrib)
    said = text.text or ""
    width = width_of(said, style)
    anchor = text.attrib.get("text-anchor", "start")
    shift = {"start": 0.0, "middle": width / 2, "end": width}[anchor]
    left, base = float(text.attrib["x"]) - shift, float(text.attrib["y"])
    return Words(said, left, base - 0.66 * size, left + width, base)
