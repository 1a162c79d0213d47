"""The register of assumptions as it is printed: short lines, and sources below it.

Many assumptions share a source, so that each source is printed once, with a number.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import chain

from costmodel.assumptions import Assumption
from reports import wording
from reports.register_tables import NO_SOURCE, assumption_register
from reports.statements import Statements
from reports.tables import Cell, Column, Row, RowKind, Table

REGISTER = "assumption_register_in_print"

_ADDRESS = re.compile(r"^\[(\d+)\] (.*)$")
"""A note below the register that gives an address its number."""


def register_in_print(statements: Statements) -> Table:
    """Return the register with a line for each assumption, and its sources as notes."""
    table = assumption_register(statements)
    numbers = {
        found[2]: found[1] for note in table.notes if (found := _ADDRESS.match(note))
    }
    sources: dict[str, int] = {}
    rows = tuple(_line(row, sources) for row in table.rows)
    return replace(
        table,
        name=REGISTER,
        columns=tuple(
            map(Column, ("Number", "Low – value – high", "Dated, grade, source"))
        ),
        rows=rows,
        notes=(
            *(note for note in table.notes if not _ADDRESS.match(note)),
            "Sources by number:",
            *_sources(sources, _with_address(statements, numbers)),
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
    told = [part for part in (dated, grade.lower()) if part != wording.NOTHING]
    if source == NO_SOURCE:
        told.append(NO_SOURCE.lower())
    elif source:
        told.append(f"[{sources.setdefault(source, len(sources) + 1)}]")
    return replace(
        row,
        cells=(
            Cell(label),
            Cell(_with_unit(figures, unit)),
            Cell(", ".join(told)),
        ),
    )


def _with_unit(figures: str, unit: str) -> str:
    """Return figures with the £ before them, and any other unit behind.

    Examples
    --------
    >>> _with_unit("500 – 650 – 990", "£ a day"), _with_unit("28.68", "%")
    ('£500 – 650 – 990 a day', '28.68%')
    >>> _with_unit("6", "days a school"), _with_unit("3", "")
    ('6 days a school', '3')

    """
    if unit.startswith("£"):
        return f"£{figures}{unit.removeprefix('£')}"
    return f"{figures}{unit}" if unit.startswith("%") else f"{figures} {unit}".strip()


def _with_address(
    statements: Statements, numbers: Mapping[str, str]
) -> Mapping[str, str]:
    """Return sources with their addresses written out, by how the register has them."""
    plan = statements.comparison.funded.plan
    published = plan.facts.register.values.values()
    entries: Iterable[Assumption] = chain(
        plan.terms.assumptions.values(), chain.from_iterable(published)
    )
    return {
        f"{entry.source} [{numbers[entry.address]}]".strip(): ". ".join(
            part for part in (entry.source, entry.address) if part
        )
        for entry in entries
        if entry.address in numbers
    }


def _sources(
    sources: Mapping[str, int], with_address: Mapping[str, str]
) -> Iterator[str]:
    """Yield the sources by their numbers."""
    for source, number in sources.items():
        yield f"[{number}] {with_address.get(source, source)}"
