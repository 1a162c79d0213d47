"""What a section says, as its reader meets it: words, pointers, tables and charts."""

from __future__ import annotations

from collections.abc import Iterator

from reports.contents import (
    Block,
    Bullets,
    Chart,
    Inline,
    Note,
    Paragraph,
    Reference,
    Section,
    Subheading,
    parts_of,
)
from reports.tables import Table


def said(section: Section) -> str:
    """Return the answer and all lines of a section, tables and charts left out."""
    return "\n".join((section.answer, *lines(section.blocks)))


def lines(blocks: tuple[Block, ...]) -> Iterator[str]:
    """Yield each paragraph, note and item of a list; a pointer as its target."""
    for block in blocks:
        match block:
            case Bullets():
                yield from map(_line, block.items)
            case Paragraph() | Note():
                yield _line(block.parts)
            case _:
                continue


def line_with(section: Section, words: str) -> str:
    """Return the one line of a section in which some words stand."""
    (found,) = (line for line in lines(section.blocks) if words in line)
    return found


def headings(section: Section) -> list[str]:
    """Return the headings inside a section."""
    return [block.title for block in section.blocks if isinstance(block, Subheading)]


def tables(section: Section) -> list[str]:
    """Return the names of a section's tables."""
    return [block.name for block in section.blocks if isinstance(block, Table)]


def charts(section: Section) -> list[str]:
    """Return the names of a section's charts."""
    return [block.name for block in section.blocks if isinstance(block, Chart)]


def pointers(section: Section) -> set[str]:
    """Return the names of what a section points at."""
    parts = (part for block in section.blocks for part in parts_of(block))
    return {part.target for part in parts if isinstance(part, Reference)}


def _line(parts: tuple[Inline, ...]) -> str:
    """Return a line in one piece."""
    return "".join(
        f"[{p.target}]" if isinstance(p, Reference) else str(p) for p in parts
    )
