"""The last step of assembly: numbers for everything, and no reference left open."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import count
from string import ascii_uppercase

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
    Table,
    parts_of,
)
from reports.errors import DocumentFaultError


@dataclass(frozen=True)
class _Numbers:
    """How each section, table and chart is called, by its name."""

    sections: Mapping[str, str]
    tables: Mapping[str, str]
    charts: Mapping[str, str]
    captions: Mapping[str, str]
    """Of tables and charts, by which those without a number are called."""
    footnotes: Iterator[int] = field(default_factory=lambda: count(1))
    """The next number; footnotes are counted as they are met."""

    def words(self, target: str) -> str:
        """Return what a reference to the target reads, or an empty text."""
        for kind, numbers in (("Table", self.tables), ("Figure", self.charts)):
            if target in numbers:
                number = numbers[target]
                return f"{kind} {number}" if number else f"“{self.captions[target]}”"
        number = self.sections.get(target, "")
        kind = "appendix" if number.isalpha() else "section"
        return f"{kind} {number}" if number else ""


def finish(
    document: Document, beside: Document | None = None, own: str = ""
) -> Document:
    """Return the document as its readers will number it.

    Sections become 1, 2, 3, appendices A, B, C; tables and charts are counted through
    the sections and, in an appendix, behind its letter; every reference is given its
    words.

    Parameters
    ----------
    document
        As assembled, with or without numbers; finishing twice changes nothing.
    beside
        A finished document of the same run that readers may hold beside this one. A
        table or chart of both bears the number it has there; the others cannot be
        taken for one of it.
    own
        The letter behind which those others are counted; left out, they bear no number
        and are called by their captions.

    Raises
    ------
    DocumentFaultError
        If a name is used twice, or a reference points at nothing.

    """
    numbers = _numbers_of(document, beside, own)
    faults = _doubled_names(document) + _dangling(document, numbers)
    if faults:
        raise DocumentFaultError(*faults)
    return document.with_parts(
        tuple(_numbered(section, numbers) for section in document.sections),
        tuple(_numbered(section, numbers) for section in document.appendices),
    )


def _doubled_names(document: Document) -> tuple[str, ...]:
    """Return a fault for every name that two things bear."""
    names = Counter(part.name for part in document.parts)
    names.update(table.name for table in document.tables())
    names.update(chart.name for chart in document.charts())
    return tuple(
        f"The name '{name}' is borne by {times} sections, tables or charts."
        for name, times in names.items()
        if times > 1
    )


def _numbers_of(document: Document, beside: Document | None, own: str) -> _Numbers:
    """Return the numbers of all parts, counted in the order of print."""
    used = len(beside.appendices) if beside else 0
    sections = {part.name: str(i) for i, part in enumerate(document.sections, start=1)}
    sections |= {
        part.name: _letters(i) for i, part in enumerate(document.appendices, start=used)
    }
    if beside is None:
        tables, charts = _counted(document, Table), _counted(document, Chart)
    else:
        tables = _numbers_beside(document, beside, own, Table)
        charts = _numbers_beside(document, beside, own, Chart)
    captions = {table.name: table.caption for table in document.tables()}
    captions |= {chart.name: chart.title for chart in document.charts()}
    return _Numbers(sections, tables, charts, captions)


def _letters(place: int) -> str:
    """Return the letter of an appendix counted from 0, doubled after the 26th."""
    rounds, letter = divmod(place, len(ascii_uppercase))
    return ascii_uppercase[letter] * (rounds + 1)


def _counted(document: Document, kind: type[Table | Chart]) -> dict[str, str]:
    """Return the numbers of all tables, or of all charts."""
    numbers: dict[str, str] = {}
    letters = {part.name: _letters(i) for i, part in enumerate(document.appendices)}
    counts: Counter[str] = Counter()
    for part in document.parts:
        letter = letters.get(part.name, "")
        for block in part.blocks:
            if isinstance(block, kind):
                counts[letter] += 1
                numbers[block.name] = f"{letter}{counts[letter]}"
    return numbers


def _numbers_beside(
    document: Document, beside: Document, own: str, kind: type[Table | Chart]
) -> dict[str, str]:
    """Return the numbers of all tables, or charts, as another document has them."""
    there = {
        each.name: each.number for each in beside.blocks() if isinstance(each, kind)
    }
    here = [each.name for each in document.blocks() if isinstance(each, kind)]
    others = count(1)
    return {
        name: there.get(name) or (f"{own}{next(others)}" if own else "")
        for name in here
    }


def _dangling(document: Document, numbers: _Numbers) -> tuple[str, ...]:
    """Return a fault for every reference that points at nothing."""
    return tuple(
        f"Section '{part.name}' refers to '{reference.target}', which is not there."
        for part in document.parts
        for block in part.blocks
        for reference in _references(block)
        if not numbers.words(reference.target)
    )


def _references(block: Block) -> tuple[Reference, ...]:
    """Return the references that a block makes."""
    if isinstance(block, Chart):
        return block.figures
    return tuple(part for part in parts_of(block) if isinstance(part, Reference))


def _numbered(section: Section, numbers: _Numbers) -> Section:
    """Return a section with its numbers and the words of its references."""
    return replace(
        section,
        number=numbers.sections[section.name],
        blocks=tuple(_resolved(block, numbers) for block in section.blocks),
    )


def _resolved(block: Block, numbers: _Numbers) -> Block:
    """Return a block with its number and the words of its references."""
    match block:
        case Table():
            return replace(block, number=numbers.tables[block.name])
        case Chart():
            return replace(
                block,
                number=numbers.charts[block.name],
                figures=tuple(_reference(each, numbers) for each in block.figures),
            )
        case Paragraph() | Note():
            return replace(block, parts=_worded(block.parts, numbers))
        case Bullets():
            return replace(
                block, items=tuple(_worded(item, numbers) for item in block.items)
            )
        case _:
            return block


def _worded(parts: tuple[Inline, ...], numbers: _Numbers) -> tuple[Inline, ...]:
    """Return parts of a line with every reference worded and footnote numbered."""
    return tuple(_worded_part(part, numbers) for part in parts)


def _worded_part(part: Inline, numbers: _Numbers) -> Inline:
    """Return one part of a line as it is printed."""
    match part:
        case Reference():
            return _reference(part, numbers)
        case Footnote():
            return replace(part, number=str(next(numbers.footnotes)))
        case _:
            return part


def _reference(reference: Reference, numbers: _Numbers) -> Reference:
    """Return a reference with its words."""
    return replace(reference, words=numbers.words(reference.target))
