"""A table in a terminal: plain text, figures under figures, totals under a rule."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from reports.tables import Row, RowKind, Table
from reports.terminal_layout import (
    INDENT,
    Block,
    blocks_of,
    common_unit,
    heading_of,
    wrapped,
)
from reports.wording import NOTHING

RULE = "─"
_STRONG, _PLAIN, _QUIET = "bold", "", "dim"
_RULED = (RowKind.SUBTOTAL, RowKind.TOTAL)

Line = tuple[str, str]
"""A line of text and its style."""


def text_of(table: Table, width: int = 80) -> str:
    """Return a table as plain text, no line longer than a number of characters.

    Where the columns do not fit beside each other they are carried on in blocks below;
    a table of long texts becomes a list of cards.
    """
    return "\n".join(line.rstrip() for line, _ in _lines(table, width))


def show(table: Table, console: Console) -> None:
    """Print a table as wide as a console is; plain text where it is no terminal."""
    for line, style in _lines(table, console.width):
        console.print(Text(line.rstrip(), style=style), soft_wrap=True)


def _lines(table: Table, width: int) -> Iterator[Line]:
    """Yield the lines of a table: its title, its rows, its notes, its source."""
    yield from ((line, _STRONG) for line in wrapped(table.title, width))
    blocks = blocks_of(table, width)
    for place, block in enumerate(blocks):
        if place:
            yield "", _PLAIN
        yield from _block(table, block)
    if not blocks:
        yield from _cards(table, width)
    for note in (*table.notes, table.source.line):
        yield from ((line, _QUIET) for line in wrapped(note, width))


def _block(table: Table, block: Block) -> Iterator[Line]:
    """Yield some columns of a table under their headings."""
    rule = RULE * block.width
    yield rule, _QUIET
    yield from _groups(table, block)
    yield from ((line, _PLAIN) for line in _headings(table, block))
    yield rule, _QUIET
    for place, row in enumerate(table.rows):
        if row.kind is RowKind.NOTE:
            yield from _across(row, len(rule), is_first=not place)
            continue
        if row.kind in _RULED:
            yield rule, _QUIET
        style = _STRONG if row.kind in _RULED else _PLAIN
        parts = [
            _folded(row, at, width)
            for at, width in zip(block.columns, block.widths, strict=True)
        ]
        yield from ((line, style) for line in _beside(table, block, parts))
    yield rule, _QUIET


def _groups(table: Table, block: Block) -> Iterator[Line]:
    """Yield the headings that span several columns, over a rule as wide as those."""
    spans: list[tuple[str, int]] = []
    for at, width in zip(block.columns, block.widths, strict=True):
        name = table.columns[at].group
        if spans and name and spans[-1][0] == name:
            spans[-1] = (name, spans[-1][1] + block.gap + width)
        else:
            spans.append((name, width))
    parts = [wrapped(name, width) for name, width in spans]
    if any(name for name, _ in spans):
        for texts in zip_longest(*parts, fillvalue=""):
            centred = [
                f"{text:^{width}}"
                for text, (_, width) in zip(texts, spans, strict=True)
            ]
            yield _joined(centred, block), _PLAIN
        rules = [(RULE if name else " ") * width for name, width in spans]
        yield _joined(rules, block), _QUIET


def _headings(table: Table, block: Block) -> Iterator[str]:
    """Yield the headings of the columns with their units, standing on their rule.

    A unit that all figures share stands once, with the heading of the rows.
    """
    parts = []
    for at, width in zip(block.columns, block.widths, strict=True):
        unit = "" if common_unit(table) else table.columns[at].unit
        parts.append(
            [*wrapped(heading_of(table, at), width), *([unit] if unit else [])]
        )
    height = max(map(len, parts))
    return _beside(table, block, [[""] * (height - len(part)) + part for part in parts])


def _folded(row: Row, at: int, width: int) -> list[str]:
    """Return the lines of a cell; the first cell of a detail is set in."""
    text = row.cells[at].text
    if at or row.kind is not RowKind.DETAIL:
        return wrapped(text, width)
    return [INDENT + line for line in wrapped(text, width - len(INDENT))]


def _beside(table: Table, block: Block, parts: list[list[str]]) -> Iterator[str]:
    """Yield the lines of some texts beside each other, figures to the right."""
    for texts in zip_longest(*parts, fillvalue=""):
        line = []
        for at, text, width in zip(block.columns, texts, block.widths, strict=True):
            space = " " * (width - cell_len(text))
            is_right = at > 0 and table.columns[at].is_figures
            line.append(space + text if is_right else text + space)
        yield _joined(line, block)


def _joined(parts: list[str], block: Block) -> str:
    """Return the parts of a line with the gap between them."""
    return (" " * block.gap).join(parts)


def _across(row: Row, width: int, *, is_first: bool) -> Iterator[Line]:
    """Yield a note that stands across the table."""
    if not is_first:
        yield "", _PLAIN
    yield from ((line, _STRONG) for line in wrapped(row.cells[0].text, width))


def _cards(table: Table, width: int) -> Iterator[Line]:
    """Yield a table as one paragraph a row: what it is about, then each cell named."""
    yield RULE * width, _QUIET
    for place, row in enumerate(table.rows):
        if row.kind is RowKind.NOTE:
            yield from _across(row, width, is_first=not place)
            continue
        title, *others = row.cells
        yield from ((line, _PLAIN) for line in wrapped(title.text, width))
        told = [
            f"{column.heading} {cell.text}"
            for column, cell in zip(table.columns[1:], others, strict=True)
            if cell.text not in {"", NOTHING}
        ]
        lines = wrapped("; ".join(told), width - 4)
        yield from ((f"    {line}", _QUIET) for line in lines)
    yield RULE * width, _QUIET
