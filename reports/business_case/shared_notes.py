"""Notes that several tables of a section share are told once, at its head."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from reports.contents import Block, Bullets, Note, Section, Subheading
from reports.statements import ROUNDED
from reports.tables import Table

TITLE = "Notes to several tables"

BRIEF = 60
"""Letters up to which a note is told beneath each table: it is read at a glance."""


def with_shared_notes(section: Section) -> Section:
    """Return an appendix with notes that its tables share at its head."""
    tables = [block for block in section.blocks if isinstance(block, Table)]
    times = Counter(note for table in tables for note in dict.fromkeys(table.notes))
    shared = [note for note, most in times.items() if most > 1 and len(note) > BRIEF]
    if not shared:
        return section
    rest = tuple(_without(block, shared) for block in section.blocks)
    return replace(section, blocks=(*_told(shared), *rest))


def _told(notes: list[str]) -> tuple[Block, ...]:
    """Return one note set apart, several as a list."""
    if len(notes) == 1:
        return (Note(TITLE, (notes[0],)),)
    return Subheading(TITLE), Bullets(tuple((note,) for note in notes))


def without_rounding(section: Section) -> Section:
    """Return a section whose tables do not each say how figures are rounded.

    How to check the document tells it, once for all.
    """
    blocks = tuple(_without(block, [ROUNDED]) for block in section.blocks)
    return replace(section, blocks=blocks)


def _without(block: Block, notes: list[str]) -> Block:
    """Return a block without some notes, if it is a table."""
    if not isinstance(block, Table):
        return block
    return replace(block, notes=tuple(n for n in block.notes if n not in notes))
