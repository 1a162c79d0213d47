"""What an official file says of schools, and what in it was not understood."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np

from costmodel.arrays import Floats, Integers
from costmodel.errors import Finding, ModelRefusedError
from scenarios.schools.cells import (
    Mark,
    Tally,
    Words,
    date_in,
    grade_in,
    numbers_in,
    phase_of,
    region_in,
    sector_of,
)
from scenarios.schools.columns import (
    BOUNDS,
    MONEY,
    SHARES,
    Column,
    LinkColumn,
    SchoolNumber,
    SchoolWord,
)
from scenarios.schools.file_faults import FileFaultError
from scenarios.schools.layouts import FileRole, Layout
from scenarios.schools.raw_files import sheets_in
from scenarios.schools.raw_tables import RawTable, RowFate, raw_table

MOST_STRANGE = 0.5
"""Share of the cells of a column that may be strange before the file is refused."""

ENOUGH = 200
"""Schools with a number from which on it is known whether it is per cent."""

PER_CENT = 0.01

LONGEST_WORDS = 200
"""Letters of a name that are kept."""

SHOWN = 40
"""Letters of a strange cell that a report quotes."""


@dataclass(frozen=True)
class Oddity:
    """Something of a file that was left out, mended or not understood."""

    what: str
    """As ``suppressed``, or ``rows of no school …``."""
    column: str
    """The column it was met in; empty for whole rows."""
    count: int
    line: int
    """Where it was met first, counted from 1; nought for what is nowhere."""
    example: str = ""
    """The cell as it stands."""


@dataclass(frozen=True)
class FileReport:
    """What was made of a file: how many rows, and all that was odd in it."""

    file: str
    layout: Layout
    encoding: str
    """How its letters are kept; empty for a workbook."""
    rows: int
    """Rows below the headings."""
    schools: int
    """Rows taken."""
    oddities: tuple[Oddity, ...]


@dataclass(frozen=True)
class Extract:
    """What one file says: a row for each school, in the file's order."""

    report: FileReport
    urns: Integers
    words: Mapping[SchoolWord, Words]
    numbers: Mapping[SchoolNumber, Floats]
    links: Mapping[LinkColumn, Words]

    @property
    def layout(self) -> Layout:
        """The kind of file."""
        return self.report.layout


def read_files(paths: Iterable[Path]) -> tuple[Extract, ...]:
    """Return what several official files say.

    Raises
    ------
    costmodel.errors.ModelRefusedError
        If any of them cannot be used; every fault of every file is told, and nothing
        is taken from the others.

    """
    extracts: list[Extract] = []
    findings: list[Finding] = []
    for path in paths:
        try:
            extracts.append(read_file(path))
        except FileFaultError as fault:
            findings.append(fault.finding)
    if findings:
        raise ModelRefusedError(tuple(findings))
    return tuple(extracts)


def read_file(path: Path) -> Extract:
    """Return what one official file says.

    Raises
    ------
    scenarios.schools.file_faults.FileFaultError
        If it cannot be opened, is of no kind we know, names no school, or holds a
        column of numbers most of whose cells are none.

    """
    return extract_of(raw_table(sheets_in(path), path.name))


def extract_of(raw: RawTable) -> Extract:
    """Return the schools of a raw table in our columns and units.

    Raises
    ------
    scenarios.schools.file_faults.FileFaultError
        If it names no school, or a column of numbers is mostly none.

    """
    if not raw.urns and raw.layout.role is not FileRole.HISTORY:
        raise FileFaultError(
            raw.file,
            f"It looks like {raw.layout.title}, and none of its {raw.rows} rows could"
            " be taken.",
            "Look at its column URN: it holds numbers like 100012.",
        )
    tallies: list[tuple[Column, Tally]] = []
    numbers = dict(_numbers_of(raw, tallies))
    words = dict(_words_of(raw, tallies))
    links = {
        column: _array(cells)
        for column, cells in raw.cells.items()
        if isinstance(column, LinkColumn)
    }
    oddities = (*_row_oddities(raw), *_cell_oddities(raw, tallies))
    report = FileReport(
        raw.file, raw.layout, raw.encoding, raw.rows, len(raw.urns), oddities
    )
    urns = np.array(raw.urns, dtype=np.int64)
    return Extract(report, urns, words, numbers, links)


def _numbers_of(
    raw: RawTable, tallies: list[tuple[Column, Tally]]
) -> Iterator[tuple[SchoolNumber, Floats]]:
    """Yield the columns of numbers, and note what in them is none."""
    pupils: Floats | None = None
    for column in raw.layout.columns:
        if not isinstance(column, SchoolNumber) or column not in raw.cells:
            continue
        read = numbers_in(raw.cells[column])
        _refuse_strange(raw, column, read.tallies)
        tallies += [(column, tally) for tally in read.tallies]
        values, as_shares = _in_unit(raw, column, read.values)
        values, outside = _possible(raw, column, values)
        tallies += [(column, tally) for tally in (*as_shares, *outside)]
        if column is SchoolNumber.PUPILS:
            pupils = values
        is_per_pupil = raw.layout.sums_per_pupil and column in MONEY
        if is_per_pupil and pupils is not None:
            values, _ = _possible(raw, column, values * pupils)
        yield column, values


def _in_unit(
    raw: RawTable, column: SchoolNumber, values: Floats
) -> tuple[Floats, list[Tally]]:
    """Return numbers in the column's unit, and a tally if the file has another.

    Shares are published in per cent. Where some hundred schools have 1 at most, they
    are shares already.
    """
    if column not in SHARES:
        return values, []
    known = np.flatnonzero(~np.isnan(values))
    if len(known) >= ENOUGH and values[known].max() <= 1:
        first = int(known[0])
        cell = raw.cells[column][first].strip()
        return values, [Tally(Mark.SHARES, len(known), cell, first)]
    return values * PER_CENT, []


def _possible(
    raw: RawTable, column: SchoolNumber, values: Floats
) -> tuple[Floats, list[Tally]]:
    """Return numbers without those that no school can have, and a tally of these."""
    least, most = BOUNDS[column]
    outside = np.flatnonzero((values < least) | (values > most))
    if not len(outside):
        return values, []
    first = int(outside[0])
    cell = raw.cells[column][first].strip()
    kept = values.copy()
    kept[outside] = np.nan
    return kept, [Tally(Mark.IMPOSSIBLE, len(outside), cell, first)]


def _refuse_strange(
    raw: RawTable, column: SchoolNumber, tallies: Sequence[Tally]
) -> None:
    """Refuse a file whose column holds something else than it should.

    Raises
    ------
    FileFaultError
        If most of its cells are neither numbers nor official signs.

    """
    for tally in tallies:
        strange = tally.mark is Mark.NOT_UNDERSTOOD
        if strange and tally.count > MOST_STRANGE * len(raw.urns):
            raise FileFaultError(
                raw.file,
                f"The column of {column.value} is to hold numbers, and {tally.count} of"
                f" its {len(raw.urns)} cells hold none, like"
                f" '{tally.example[:SHOWN]}'.",
                "See whether its columns stand under their headings.",
                raw.lines[tally.row],
            )


def _words_of(
    raw: RawTable, tallies: list[tuple[Column, Tally]]
) -> Iterator[tuple[SchoolWord, Words]]:
    """Yield the columns of words, and note what in them is not understood."""
    kinds = raw.cells.get(SchoolWord.TYPE, [""] * len(raw.urns))
    through = raw.all_through or [""] * len(raw.urns)
    for column, cells in raw.cells.items():
        if column is SchoolWord.PHASE:
            yes = [cell.strip().lower() == "yes" for cell in through]
            triples = zip(cells, kinds, yes, strict=True)
            yield column, _array([_phase(*triple) for triple in triples])
        elif column is SchoolWord.SECTOR:
            pairs = zip(cells, kinds, strict=True)
            yield column, _array([_sector(*pair) for pair in pairs])
        elif isinstance(column, SchoolWord) and column in _READERS:
            read = _READERS[column]
            found = [read(cell) for cell in cells]
            tallies += [(column, tally) for tally in _marks(found, cells)]
            yield column, _array(["" if isinstance(w, Mark) else w for w in found])
        elif isinstance(column, SchoolWord):
            yield column, _array([_plain(cell) for cell in cells])


_READERS = {
    SchoolWord.REGION: lru_cache(maxsize=1024)(region_in),
    SchoolWord.GRADE: lru_cache(maxsize=1024)(grade_in),
    SchoolWord.GRADE_DATE: lru_cache(maxsize=65_536)(date_in),
}
"""Columns of words with a code; the same few words stand in thousands of rows."""


@lru_cache(maxsize=4096)
def _phase(phase: str, kind: str, through: bool) -> str:  # noqa: FBT001 - a cell
    """Return a phase, each combination of cells worked out once."""
    return phase_of(phase, kind, all_through=through)


@lru_cache(maxsize=4096)
def _sector(sector: str, kind: str) -> str:
    """Return a sector, each combination of cells worked out once."""
    return sector_of(sector, kind)


def _plain(cell: str) -> str:
    """Return words with single blanks, no longer than is kept."""
    return " ".join(cell.split())[:LONGEST_WORDS]


def _marks(found: Sequence[str | Mark], cells: Sequence[str]) -> Iterator[Tally]:
    """Yield a tally of each mark among cells that were read."""
    for mark in Mark:
        rows = [row for row, each in enumerate(found) if each is mark]
        if rows:
            yield Tally(mark, len(rows), cells[rows[0]].strip(), rows[0])


def _array(words: Sequence[str]) -> Words:
    """Return words as an array."""
    return np.array(words, dtype=np.str_)


def _row_oddities(raw: RawTable) -> Iterator[Oddity]:
    """Yield what became of rows that were not taken as they stand."""
    for fate in RowFate:
        if fate in raw.fates:
            counted = raw.fates[fate]
            yield Oddity(fate.value, "", counted.count, counted.line)


def _cell_oddities(
    raw: RawTable, tallies: Sequence[tuple[Column, Tally]]
) -> Iterator[Oddity]:
    """Yield columns that are missing, and cells without a figure; blanks are none."""
    for column in raw.missing:
        yield Oddity("column missing: unknown for these schools", column.value, 1, 0)
    for column, tally in tallies:
        if tally.mark is not Mark.BLANK:
            line, example = raw.lines[tally.row], tally.example[:SHOWN]
            yield Oddity(tally.mark.value, column.value, tally.count, line, example)
