"""The register of assumptions as it is printed: sources once, numbered, below it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from reports.register_tables import assumption_register
from reports.statements import Statements
from reports.tables import Cell, Column, Row, RowKind, Table

_ADDRESS = re.compile(r"^\[(\d+)\] (.*)$")
"""A note below the register that gives an address its number."""

_MARK = re.compile(r"\s*\[(\d+)\]$")
"""The number of an address behind a source."""


def register_in_print(statements: Statements) -> Table:
    """Return the register with a number in place of each source.

    Many assumptions share a source; each is printed once, with its address.
    """
    table = assumption_register(statements)
    addresses = {
        found[1]: found[2] for note in table.notes if (found := _ADDRESS.match(note))
    }
    sources: dict[str, int] = {}
    rows = tuple(_numbered(row, sources) for row in table.rows)
    return replace(
        table,
        columns=(*table.columns[:-1], Column("Source")),
        rows=rows,
        notes=(
            *(note for note in table.notes if not _ADDRESS.match(note)),
            "Sources, by number:",
            *_sources(sources, addresses),
        ),
    )


def _numbered(row: Row, sources: dict[str, int]) -> Row:
    """Return a row with the number of its source; a line across stays as it is."""
    if row.kind is RowKind.NOTE:
        return row
    *others, last = row.cells
    number = sources.setdefault(last.text, len(sources) + 1)
    return replace(row, cells=(*others, Cell(str(number))))


def _sources(sources: dict[str, int], addresses: dict[str, str]) -> Iterator[str]:
    """Yield the sources with their addresses written out."""
    for source, number in sources.items():
        mark = _MARK.search(source)
        if mark is None:
            yield f"{number}. {source}"
        else:
            yield f"{number}. {source[: mark.start()]}. {addresses[mark[1]]}"
