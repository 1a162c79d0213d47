"""The register of assumptions as it is printed: short lines, and sources below it.

Many assumptions share a source, so that each source is printed once, with a number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from reports import wording
from reports.register_tables import assumption_register
from reports.statements import Statements
from reports.tables import Cell, Column, Row, RowKind, Table

REGISTER = "assumption_register_in_print"

_ADDRESS = re.compile(r"^\[(\d+)\] (.*)$")
"""A note below the register that gives an address its number."""

_MARK = re.compile(r"\s*\[(\d+)\]$")
"""The number of an address behind a source."""


def register_in_print(statements: Statements) -> Table:
    """Return the register with a line for each assumption, and its sources as notes."""
    table = assumption_register(statements)
    addresses = {
        found[1]: found[2] for note in table.notes if (found := _ADDRESS.match(note))
    }
    sources: dict[str, int] = {}
    rows = tuple(_line(row, sources) for row in table.rows)
    return replace(
        table,
        name=REGISTER,
        columns=tuple(
            map(Column, ("Assumption", "Low – value – high", "Dated, grade, source"))
        ),
        rows=rows,
        notes=(
            *(note for note in table.notes if not _ADDRESS.match(note)),
            "Sources by number:",
            *_sources(sources, addresses),
        ),
    )


def _line(row: Row, sources: dict[str, int]) -> Row:
    """Return an assumption in three cells; a line across stays as it is."""
    if row.kind is RowKind.NOTE:
        return row
    label, value, low, high, unit, dated, grade, source = (
        cell.text for cell in row.cells
    )
    figures = value if low == wording.NOTHING else wording.spread(low, value, high)
    number = sources.setdefault(source, len(sources) + 1)
    told = [part for part in (dated, grade.lower()) if part != wording.NOTHING]
    return replace(
        row,
        cells=(
            Cell(label),
            Cell(f"{figures}{' ' if unit else ''}{unit}"),
            Cell(", ".join((*told, f"[{number}]"))),
        ),
    )


def _sources(sources: dict[str, int], addresses: dict[str, str]) -> Iterator[str]:
    """Yield the sources with their addresses written out."""
    for source, number in sources.items():
        mark = _MARK.search(source)
        if mark is None:
            yield f"[{number}] {source}"
        else:
            yield f"[{number}] {source[: mark.start()]}. {addresses[mark[1]]}"
