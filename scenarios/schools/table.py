"""The table of schools: a row for each school, in columns of one length."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from costmodel.arrays import Flags, Floats, Integers
from scenarios.schools.cells import Words
from scenarios.schools.columns import SchoolNumber, SchoolWord


@dataclass(frozen=True)
class TableSource:
    """A file that a table of schools was made from."""

    file: str
    title: str
    """What kind of file it is."""
    by_number: int
    """Schools of the table that it knows by their own number."""
    by_link: int
    """Schools that it knows by a school they grew out of."""
    others: int
    """Schools it knows that are not in the table."""


@dataclass(frozen=True, eq=False)
class SchoolTable:
    """One row for each school, by rising number; every column is there."""

    urns: Integers
    """Unique reference numbers, rising."""
    words: Mapping[SchoolWord, Words]
    numbers: Mapping[SchoolNumber, Floats]
    """In the units that :class:`SchoolNumber` states; not a number: not known."""
    sources: tuple[TableSource, ...]
    accounts_year: str
    """Year whose prices every sum is in, as ``2024-25``."""

    def __len__(self) -> int:
        """Return the number of schools."""
        return len(self.urns)

    def chosen(self, rows: Flags) -> SchoolTable:
        """Return the table of some of its schools."""
        return SchoolTable(
            self.urns[rows],
            {column: each[rows] for column, each in self.words.items()},
            {column: each[rows] for column, each in self.numbers.items()},
            self.sources,
            self.accounts_year,
        )

    @property
    def content_hash(self) -> str:
        """SHA-256 of all that is known of the schools, in hexadecimal."""
        told = hashlib.sha256(self.accounts_year.encode())
        told.update(self.urns.tobytes())
        for word in SchoolWord:
            told.update("\n".join(self.words[word].tolist()).encode())
        for number in SchoolNumber:
            told.update(self.numbers[number].tobytes())
        return told.hexdigest()

    def known(self, column: SchoolWord | SchoolNumber) -> int:
        """Return for how many schools a column is known."""
        if isinstance(column, SchoolNumber):
            return int(np.count_nonzero(~np.isnan(self.numbers[column])))
        return int(np.count_nonzero(self.words[column] != ""))

    def share_known(self, column: SchoolWord | SchoolNumber) -> float:
        """Return for which share of schools a column is known, 0 to 1."""
        return self.known(column) / len(self)

    def middle(self, column: SchoolNumber) -> float | None:
        """Return the median of a column; None where it is known for no school."""
        known = self.numbers[column][~np.isnan(self.numbers[column])]
        return float(np.median(known)) if len(known) else None

    def number_of(self, phase: str | None = None, region: str | None = None) -> int:
        """Return how many schools are of a phase and region; None: of any."""
        rows = np.ones(len(self), dtype=np.bool_)
        if phase is not None:
            rows &= self.words[SchoolWord.PHASE] == phase
        if region is not None:
            rows &= self.words[SchoolWord.REGION] == region
        return int(np.count_nonzero(rows))


@dataclass(frozen=True, eq=False)
class NamedSchools:
    """A table of schools that was imported, and what it is called."""

    name: str
    """Of the file, or under which it is kept."""
    table: SchoolTable
