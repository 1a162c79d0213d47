"""What a document says, before anybody decides how it looks.

A document is sections, a section is blocks, and every figure is a cell of finished
words that also keeps the number itself. The PDF, the workbook and the web page render
these same objects, so that no two of them can show different figures.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from reports.charts.drawing import Drawing
from reports.errors import DocumentFaultError
from reports.tables import (
    Cell,
    Column,
    Form,
    Row,
    RowKind,
    Source,
    Table,
    check_name,
)

__all__ = [
    "Block",
    "Bullets",
    "Cell",
    "Chart",
    "Column",
    "Document",
    "Footnote",
    "Form",
    "Inline",
    "Note",
    "Paragraph",
    "Reference",
    "Row",
    "RowKind",
    "Run",
    "Section",
    "Source",
    "Subheading",
    "Table",
    "bullets",
    "paragraph",
]


@dataclass(frozen=True)
class Reference:
    """A mention of a table, chart or section by name, numbered when finished."""

    target: str
    words: str = ""
    """As ``Table 3`` or ``section 4``; given by :func:`reports.finishing.finish`."""


@dataclass(frozen=True)
class Footnote:
    """Words that stand at the foot of the section where they are called."""

    text: str
    number: str = ""
    """As ``3``; given by :func:`reports.finishing.finish`."""


Inline = str | Reference | Footnote
"""What a line of text is made of."""


@dataclass(frozen=True)
class Paragraph:
    """A paragraph of running text."""

    parts: tuple[Inline, ...]


@dataclass(frozen=True)
class Bullets:
    """A list of short items, numbered where their order matters."""

    items: tuple[tuple[Inline, ...], ...]
    is_numbered: bool = False


@dataclass(frozen=True)
class Subheading:
    """A heading inside a section."""

    title: str


@dataclass(frozen=True)
class Note:
    """A remark set apart: what a figure rests on, a method, a warning."""

    title: str
    parts: tuple[Inline, ...]


@dataclass(frozen=True)
class Chart:
    """A picture that answers one question, and the figures behind it."""

    name: str
    """Stable identifier: anchor and file name."""
    title: str
    """The answer that the picture shows, as a sentence without its full stop."""
    alternative: str
    """The finding in words, for those who do not see the picture."""
    drawing: Drawing
    """The numbers; every renderer draws them in its own theme and width."""
    source: Source
    figures: tuple[Reference, ...]
    """The tables whose figures it shows."""
    number: str = ""

    def __post_init__(self) -> None:
        """Refuse a name that is no identifier, and a picture that says nothing."""
        check_name(self.name)
        if not self.figures:
            raise DocumentFaultError(
                f"Chart '{self.name}' names no table with its figures. Name one."
            )
        if not self.alternative.strip():
            raise DocumentFaultError(
                f"Chart '{self.name}' has no alternative text. State its finding."
            )

    @property
    def heading(self) -> str:
        """Number and title, as *Figure 2. Fees cover a third of the cost*."""
        return f"Figure {self.number}. {self.title}" if self.number else self.title

    @property
    def whereabouts(self) -> tuple[Inline, ...]:
        """Where its figures are, as *Figures: Table 4 and Table 5*."""
        *before, last = self.figures
        parts: list[Inline] = ["Figures: "]
        for place, figures in enumerate(before):
            parts += [figures, ", " if place < len(before) - 1 else " and "]
        return (*parts, last, ".")


Block = Paragraph | Bullets | Subheading | Note | Table | Chart
"""What a section is made of."""


@dataclass(frozen=True)
class Section:
    """A part of a document that opens with its answer."""

    name: str
    title: str
    answer: str
    """One sentence with the figure in it; empty only in an appendix."""
    blocks: tuple[Block, ...]
    number: str = ""
    """As ``2`` or ``B``; given by :func:`reports.finishing.finish`."""

    def __post_init__(self) -> None:
        """Refuse a name that is no identifier."""
        check_name(self.name)

    @property
    def footnotes(self) -> tuple[Footnote, ...]:
        """What stands at its foot, in the order of the calls."""
        parts = (part for block in self.blocks for part in parts_of(block))
        return tuple(part for part in parts if isinstance(part, Footnote))


@dataclass(frozen=True)
class Run:
    """The evaluation that a document reports: the same run gives the same figures."""

    inputs: str
    """Hash of the canonical model and everything else that was read, in hexadecimal."""
    engine: str
    """Version of the engine that computed it."""

    @property
    def short(self) -> str:
        """The first twelve digits of the hash, as printed on every page."""
        return self.inputs[:12]


@dataclass(frozen=True)
class Document:
    """A whole document; its date is given, never asked of the clock."""

    title: str
    subtitle: str
    author: str
    dated: date
    run: Run
    prices: str
    """The price base of its figures, as ``2026/27 prices``."""
    sections: tuple[Section, ...]
    appendices: tuple[Section, ...] = ()
    draft_reasons: tuple[str, ...] = ()
    """Why the document is a draft, a sentence each; empty if it is not."""

    @property
    def is_draft(self) -> bool:
        """Whether anything keeps the document from being final."""
        return bool(self.draft_reasons)

    @property
    def parts(self) -> tuple[Section, ...]:
        """Sections and appendices in the order of print."""
        return self.sections + self.appendices

    def blocks(self) -> Iterator[Block]:
        """Yield every block in the order of print."""
        return (block for part in self.parts for block in part.blocks)

    def tables(self) -> tuple[Table, ...]:
        """Return every table in the order of print."""
        return tuple(block for block in self.blocks() if isinstance(block, Table))

    def charts(self) -> tuple[Chart, ...]:
        """Return every chart in the order of print."""
        return tuple(block for block in self.blocks() if isinstance(block, Chart))

    def with_parts(
        self, sections: tuple[Section, ...], appendices: tuple[Section, ...]
    ) -> Document:
        """Return the same document with other sections and appendices."""
        return replace(self, sections=sections, appendices=appendices)


def paragraph(*parts: Inline) -> Paragraph:
    """Return a paragraph of these parts.

    Examples
    --------
    >>> paragraph("See ", Reference("costs"), ".").parts[0]
    'See '

    """
    return Paragraph(parts)


def bullets(*items: str | tuple[Inline, ...]) -> Bullets:
    """Return a list with a bullet for each item, given as text or as parts.

    Examples
    --------
    >>> bullets("One.", ("Two, see ", Reference("costs"), ".")).items[0]
    ('One.',)

    """
    return Bullets(tuple((item,) if isinstance(item, str) else item for item in items))


def parts_of(block: Block) -> tuple[Inline, ...]:
    """Return the parts of the lines of a block; a table or chart has none."""
    match block:
        case Paragraph() | Note():
            return block.parts
        case Bullets():
            return tuple(part for item in block.items for part in item)
        case _:
            return ()
