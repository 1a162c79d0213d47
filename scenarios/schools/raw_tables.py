"""The rows of an official file that speak of schools, and a count of the others."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import islice

from scenarios.schools.cells import urn_in
from scenarios.schools.columns import Column
from scenarios.schools.file_faults import FileFaultError
from scenarios.schools.layouts import (
    FileRole,
    Layout,
    missing_from,
    plain_heading,
    position_of,
)
from scenarios.schools.official_files import closest, recognised
from scenarios.schools.raw_files import Sheet, SheetRow

TITLE_ROWS = 12
"""Rows among which the headings are looked for; workbooks begin with titles."""

OPEN = "open"
"""How the status of a school that is open begins."""

URN = "urn"


class RowFate(StrEnum):
    """Why a row is not taken as it stands."""

    NO_SCHOOL = "rows of no school (no URN between 100000 and 999999)"
    CLOSED = "schools that are not open"
    REPEATED = "further rows of a school (the first counts)"
    MALFORMED = "rows with more or fewer cells than headings"
    MENDED = "rows with unquoted commas in the last column (mended)"


@dataclass
class RowCount:
    """How many rows met one fate, and the first of them."""

    count: int = 0
    line: int = 0


@dataclass(frozen=True)
class RawTable:
    """The rows of schools in one sheet, cell by cell as words."""

    file: str
    encoding: str
    layout: Layout
    lines: list[int]
    """Where each row stands in the file."""
    urns: list[int]
    cells: Mapping[Column, list[str]]
    """Those columns of the layout that the file has."""
    all_through: list[str] | None
    """The column that is *Yes* for all-through schools; None if there is none."""
    missing: tuple[Column, ...]
    """Those that it has not."""
    rows: int
    """Rows below the headings."""
    fates: Mapping[RowFate, RowCount]


def raw_table(sheets: Sequence[Sheet], file: str) -> RawTable:
    """Return the schools of the first sheet that is an official table.

    Raises
    ------
    FileFaultError
        If no sheet has headings that we know.

    """
    first: list[list[str]] = []
    for sheet in sheets:
        for row in islice(sheet.rows, TITLE_ROWS):
            headings = [plain_heading(cell) for cell in row[1]]
            layout = recognised(headings)
            if layout is not None:
                return _Gathering(sheet, layout, headings).gathered()
            first.append(headings)
    raise _not_known(file, first)


def _not_known(file: str, rows: Sequence[Sequence[str]]) -> FileFaultError:
    """Return what is wrong with a file whose headings are of no kind we know."""
    near = next(((row, one) for row in rows if (one := closest(row))), None)
    if near is None:
        return FileFaultError(
            file,
            "Its headings are those of no official file of schools that is known here.",
            "docs/method/schools.md lists the files; each needs its row of headings.",
        )
    row, layout = near
    lacks = ", ".join(f"'{each}'" for each in missing_from(layout, row))
    return FileFaultError(
        file,
        f"It looks like {layout.title}, and has no column {lacks}.",
        "Download it whole, or put the column's heading back.",
    )


@dataclass
class _Gathering:
    """Rows as they are gathered from one sheet."""

    sheet: Sheet
    layout: Layout
    headings: Sequence[str]
    lines: list[int] = field(default_factory=list)
    urns: list[int] = field(default_factory=list)
    kept: list[list[str]] = field(default_factory=list)
    fates: dict[RowFate, RowCount] = field(default_factory=dict)
    rows: int = 0

    def gathered(self) -> RawTable:
        """Go through all rows and return those of schools, column by column."""
        layout = self.layout
        found = {
            column: position_of(self.headings, headings)
            for column, headings in layout.columns.items()
        }
        places = {column: at for column, at in found.items() if at is not None}
        through = position_of(self.headings, [layout.all_through])
        wanted = [*places.values(), *([] if through is None else [through])]
        if layout.role is FileRole.HISTORY:
            self.rows = sum(1 for _ in self.sheet.rows)
        else:
            self._gather(wanted)
        columns = [list(column) for column in zip(*self.kept, strict=True)]
        columns = columns or [[] for _ in wanted]
        return RawTable(
            file=self.sheet.file,
            encoding=self.sheet.encoding,
            layout=layout,
            lines=self.lines,
            urns=self.urns,
            cells=dict(zip(places, columns, strict=False)),
            all_through=None if through is None else columns[-1],
            missing=tuple(column for column, at in found.items() if at is None),
            rows=self.rows,
            fates=self.fates,
        )

    def _gather(self, wanted: Sequence[int]) -> None:
        """Keep the wanted cells of each row that speaks of a school."""
        urn_at = list(self.headings).index(URN)
        status_at = position_of(self.headings, [self.layout.status])
        may_repeat = self.layout.role is FileRole.LINKS
        seen: set[int] = set()
        for line, cells in self._fitting(urn_at):
            urn = urn_in(cells[urn_at]) or 0
            if status_at is not None and not _is_open(cells[status_at]):
                self._count(RowFate.CLOSED, line)
            elif urn in seen and not may_repeat:
                self._count(RowFate.REPEATED, line)
            else:
                seen.add(urn)
                self.lines.append(line)
                self.urns.append(urn)
                self.kept.append([cells[at] for at in wanted])

    def _fitting(self, urn_at: int) -> Iterator[SheetRow]:
        """Yield the rows of schools that have a cell for each heading."""
        width = len(self.headings)
        for line, cells in self.sheet.rows:
            self.rows += 1
            if len(cells) <= urn_at or urn_in(cells[urn_at]) is None:
                self._count(RowFate.NO_SCHOOL, line)
            elif len(cells) == width or (len(cells) > width and not any(cells[width:])):
                yield line, cells
            elif len(cells) > width and self.layout.loose_end:
                self._count(RowFate.MENDED, line)
                yield line, cells
            else:
                self._count(RowFate.MALFORMED, line)

    def _count(self, fate: RowFate, line: int) -> None:
        """Count a row among those of its fate."""
        counted = self.fates.setdefault(fate, RowCount(line=line))
        counted.count += 1


def _is_open(status: str) -> bool:
    """Return whether a school of a status can be asked for a fee."""
    return status.strip().lower().startswith(OPEN)
