"""The comparison page: kept content, made ready for a template that only prints."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from markupsafe import Markup

from reports import wording
from reports.contents import (
    Block,
    Bullets,
    Chart,
    Document,
    Footnote,
    Inline,
    Note,
    Paragraph,
    Reference,
    Section,
    Subheading,
    Table,
)
from web.comparison.kept_content import Content, Picture
from web.comparison.shown_tables import ShownRow, is_of_words, shown_rows


@dataclass(frozen=True)
class Piece:
    """Some words of a line, and where they lead."""

    words: str
    target: str = ""
    """Anchor on this page; empty where the words lead nowhere."""
    is_mark: bool = False
    """Whether the words are the small mark of a footnote."""


Line = tuple[Piece, ...]

_DETAILS = (
    "allocation_methods",
    "avoidable_cost",
    "balance_sheet",
    "charitable_activities",
    "contributions_in",
    "financial_activities",
    "marginal_cost",
    "perspectives_in",
    "recovery_by_funder",
    "restricted_money",
    "school_costs_in",
    "start_up_spread",
    "support_costs",
    "who_pays_in_full",
    "who_subsidises_whom",
)
"""What the tables are called, or begin with for each way of funding, that stay folded
although no chart shows their figures."""


@dataclass(frozen=True)
class ShownPicture:
    """A chart as drawn for one place; the style sheet shows the one that fits."""

    place: str
    """Classes of the style sheet, as ``by-day wide``."""
    svg: Markup


@dataclass(frozen=True)
class ShownBlock:
    """One block, with the name of the piece of template that prints it."""

    kind: str
    title: str = ""
    lines: tuple[Line, ...] = ()
    is_numbered: bool = False
    table: Table | None = None
    rows: tuple[ShownRow, ...] = ()
    """Those of the table."""
    is_of_words: bool = False
    """Whether the table holds no figures."""
    is_folded: bool = False
    """Whether a table stays folded until it is asked for: a chart shows its figures, or
    it is a detail."""
    chart: Chart | None = None
    pictures: tuple[ShownPicture, ...] = ()


@dataclass(frozen=True)
class PageSection:
    """One section: its answer, then what shows it."""

    name: str
    heading: str
    answer: str
    blocks: tuple[ShownBlock, ...]


@dataclass(frozen=True)
class Page:
    """Everything the template prints."""

    title: str
    subtitle: str
    basis: str
    """One line: date, price base, run, engine."""
    draft_reasons: tuple[str, ...]
    parts: tuple[PageSection, ...]
    appendices: tuple[PageSection, ...]
    footnotes: tuple[str, ...]


def comparison_page(content: Content) -> Page:
    """Return the page that shows this content."""
    document = content.document
    builder = _Builder(content.pictures, _behind_charts(document))
    parts = builder.parts(document.sections)
    appendices = builder.parts(document.appendices)
    return Page(
        title=document.title,
        subtitle=document.subtitle,
        basis=_basis(document),
        draft_reasons=document.draft_reasons,
        parts=parts,
        appendices=appendices,
        footnotes=tuple(builder.footnotes),
    )


def _behind_charts(document: Document) -> frozenset[str]:
    """Return the names of the tables whose figures a chart shows."""
    return frozenset(
        figures.target for chart in document.charts() for figures in chart.figures
    )


def _basis(document: Document) -> str:
    """Return what every figure of the page rests on, in one line."""
    words = (
        wording.day(document.dated),
        document.prices,
        f"run {document.run.short}",
        f"engine {document.run.engine}",
    )
    return " · ".join(word for word in words if word)


@dataclass
class _Builder:
    """Goes through the content once, numbering footnotes as they come."""

    pictures: dict[str, Picture]
    charted: frozenset[str]
    """Tables whose figures a chart shows."""
    footnotes: list[str] = field(default_factory=list)

    def parts(self, sections: Iterable[Section]) -> tuple[PageSection, ...]:
        """Return sections as the template prints them."""
        return tuple(
            PageSection(
                name=section.name,
                heading=f"{section.number} {section.title}".strip(),
                answer=section.answer,
                blocks=tuple(self.block(block) for block in section.blocks),
            )
            for section in sections
        )

    def block(self, block: Block) -> ShownBlock:
        """Return a block as the template prints it."""
        match block:
            case Paragraph():
                return ShownBlock("paragraph", lines=(self.line(block.parts),))
            case Bullets():
                lines = tuple(self.line(item) for item in block.items)
                return ShownBlock("bullets", lines=lines, is_numbered=block.is_numbered)
            case Subheading():
                return ShownBlock("subheading", title=block.title)
            case Note():
                lines = (self.line(block.parts),)
                return ShownBlock("note", title=block.title, lines=lines)
            case Table():
                return self.table(block)
        return self.chart(block)

    def table(self, table: Table) -> ShownBlock:
        """Return a table, folded if a chart shows its figures or it is a detail."""
        return ShownBlock(
            "table",
            title=table.title,
            table=table,
            rows=shown_rows(table),
            is_of_words=is_of_words(table),
            is_folded=table.name in self.charted or table.name.startswith(_DETAILS),
        )

    def chart(self, chart: Chart) -> ShownBlock:
        """Return a chart with its pictures, and where its figures are."""
        return ShownBlock(
            "chart",
            title=chart.heading,
            chart=chart,
            pictures=_pictures(self.pictures[chart.name]),
            lines=(self.line(chart.whereabouts),),
        )

    def line(self, parts: Iterable[Inline]) -> Line:
        """Return a line of text, its footnotes numbered through the page."""
        return tuple(self.piece(part) for part in parts)

    def piece(self, part: Inline) -> Piece:
        """Return some words and where they lead."""
        if isinstance(part, Reference):
            return Piece(part.words, part.target)
        if isinstance(part, Footnote):
            self.footnotes.append(part.text)
            mark = str(len(self.footnotes))
            return Piece(mark, f"footnote-{mark}", is_mark=True)
        return Piece(part)


def _pictures(picture: Picture) -> tuple[ShownPicture, ...]:
    """Return a chart's pictures, each with the place it was drawn for."""
    drawn = {
        "by-day wide": picture.light,
        "by-night wide": picture.dark,
        "by-day narrow": picture.narrow_light,
        "by-night narrow": picture.narrow_dark,
    }
    # Drawn by reports.charts, kept with a hash and checked against it.
    return tuple(ShownPicture(place, Markup(svg)) for place, svg in drawn.items())  # noqa: S704
