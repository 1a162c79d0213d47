"""Tables that are wider than a page, cut into parts that are not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from reports.column_needs import PAGE
from reports.column_widths import least_widths
from reports.fewer_columns import with_columns
from reports.tables import Table

MOST_TOGETHER = 4
"""Columns up to which those that share a heading are kept in one part."""


def parts_of(table: Table) -> tuple[Table, ...]:
    """Return a table whole, or else in parts that fit across a page.

    Every part begins with the first column, and a few columns that share a heading stay
    together. The first part keeps the table's name, the others have a number behind.

    Examples
    --------
    >>> from reports.cells import words
    >>> from reports.tables import Column, Source
    >>> small = Table("small", "Small", (Column("What"),), (), Source("", ""))
    >>> [part.name for part in parts_of(small)]
    ['small']

    """
    pages = list(_pages(table))
    if len(pages) <= 1:
        return (table,)
    return tuple(
        _part(table, number, (0, *columns))
        for number, columns in enumerate(pages, start=1)
    )


def _pages(table: Table) -> Iterator[tuple[int, ...]]:
    """Yield the columns of each part, the first column left out."""
    widths = least_widths(table)
    room = PAGE - widths[0]
    page: list[int] = []
    for together in _together(table):
        wanted = sum(widths[at] for at in together)
        if page and sum(widths[at] for at in page) + wanted > room:
            yield tuple(page)
            page = []
        page += together
    if page:
        yield tuple(page)


def _together(table: Table) -> Iterator[list[int]]:
    """Yield the few columns that share a heading, and others one by one."""
    at = 1
    while at < len(table.columns):
        group = table.columns[at].group
        end = at + 1
        while group and end < len(table.columns) and table.columns[end].group == group:
            end += 1
        columns = range(at, end)
        if len(columns) > MOST_TOGETHER:
            yield from ([column] for column in columns)
        else:
            yield list(columns)
        at = end


def _part(table: Table, number: int, columns: tuple[int, ...]) -> Table:
    """Return some columns of a table; notes stand below its first part alone."""
    first = number == 1
    return replace(
        with_columns(table, columns),
        name=table.name if first else f"{table.name}_part_{number}",
        caption=table.caption if first else f"{table.caption} (continued)",
        notes=table.notes if first else (),
    )
