"""One table of schools from several official files, joined by the school's number."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from costmodel.arrays import Flags, Floats, Integers
from costmodel.errors import Finding, ModelRefusedError, Place, Severity
from scenarios.schools.cells import Words
from scenarios.schools.columns import YEARLY, SchoolNumber, SchoolWord
from scenarios.schools.estimates import ESTIMATED, LINK, NUMBER, with_estimates
from scenarios.schools.extracts import Extract
from scenarios.schools.layouts import FileRole
from scenarios.schools.official_files import CENSUS, load_layouts
from scenarios.schools.predecessors import Predecessors, places_in, predecessors_in
from scenarios.schools.table import SchoolTable, TableSource

MOST_SCHOOLS = 60_000
"""Rows of a table; the register of all schools, open and closed, has some 50,000."""

ACCOUNTS_YEAR = "2024-25"
"""Year of the returns if nothing else is said; that of the shipped percentiles."""

MONTHS_OF_A_YEAR = 12

PUBLISHED = "published"
"""How an income is known that is no estimate."""


def join(
    extracts: Sequence[Extract], accounts_year: str = ACCOUNTS_YEAR
) -> SchoolTable:
    """Return the table of all schools with a return, and what all files say of them.

    Without returns, the schools of the registers and censuses are its rows. Where two
    files know a thing, the kind of file that stands first in
    :func:`scenarios.schools.official_files.load_layouts` is believed. What no file says
    of a school itself is looked for among those it grew out of.

    Parameters
    ----------
    extracts
        What the files say.
    accounts_year
        Year of the returns, in whose prices all sums are: ``2024-25``.

    Raises
    ------
    costmodel.errors.ModelRefusedError
        If no file names the schools, or they are more than there can be.

    """
    kinds = list(load_layouts())
    used = sorted(
        (each for each in extracts if each.layout.role not in _NO_SCHOOLS),
        key=lambda extract: kinds.index(extract.layout.name),
    )
    urns = _rows_of(used)
    links = [each for each in extracts if each.layout.role is FileRole.LINKS]
    joining = _Joining(urns, predecessors_in(links))
    linked = [joining.take(extract) for extract in used]
    for extract, places in linked:
        joining.take_linked(extract, places)
    return with_estimates(joining.table(accounts_year))


_Linked = tuple[Extract, Integers]
"""A file, and where it has the schools that others grew out of; −1: nowhere."""

_NO_SCHOOLS = {FileRole.LINKS, FileRole.HISTORY}


def _rows_of(extracts: Sequence[Extract]) -> Integers:
    """Return the numbers of the schools that are rows of the table.

    Raises
    ------
    ModelRefusedError
        If no file names them, or they are too many.

    """
    for role in (FileRole.RETURN, FileRole.REGISTER):
        urns = [each.urns for each in extracts if each.layout.role is role]
        if urns:
            found: Integers = np.unique(np.concatenate(urns))
            if len(found) <= MOST_SCHOOLS:
                return found
            raise _refused(
                f"The files name {len(found):,} schools; England has about 24,000.",
                "Leave out the files of other years or countries.",
            )
    raise _refused(
        "None of the files says which schools there are.",
        "Add a finance return, the school census or the register of schools.",
    )


def _refused(what: str, remedy: str) -> ModelRefusedError:
    """Return the refusal of all files together."""
    finding = Finding(Severity.ERROR, Place(), what, remedy)
    return ModelRefusedError((finding,))


@dataclass
class _Joining:
    """The columns of a table as they are filled, one file after another."""

    urns: Integers
    before: Predecessors
    words: dict[SchoolWord, npt.NDArray[np.object_]] = field(default_factory=dict)
    numbers: dict[SchoolNumber, Floats] = field(default_factory=dict)
    sources: list[TableSource] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Begin with nothing known."""
        rows = len(self.urns)
        self.words = {each: np.full(rows, "", np.object_) for each in SchoolWord}
        self.numbers = {each: np.full(rows, np.nan) for each in SchoolNumber}

    def table(self, accounts_year: str) -> SchoolTable:
        """Return the table as it is filled."""
        words = {column: each.astype(np.str_) for column, each in self.words.items()}
        sources = tuple(self.sources)
        return SchoolTable(self.urns, words, self.numbers, sources, accounts_year)

    def take(self, extract: Extract) -> _Linked:
        """Fill what is not known yet with what a file says of the schools themselves.

        Returns what it says of the schools they grew out of.
        """
        before = self.before if extract.layout.through_links else {}
        own, linked = places_in(extract, self.urns, before)
        known = np.unique(np.concatenate((own[own >= 0], linked[linked >= 0]))).size
        source = TableSource(
            extract.report.file,
            extract.layout.title,
            int(np.count_nonzero(own >= 0)),
            int(np.count_nonzero(linked >= 0)),
            len(extract.urns) - known,
        )
        self.sources.append(source)
        if extract.layout.name == CENSUS:
            self._note(SchoolWord.FOUND_BY, own >= 0, NUMBER)
            self._note(SchoolWord.FOUND_BY, linked >= 0, LINK)
        self._take_words(extract.words, own)
        self._take_numbers(extract, own)
        return extract, linked

    def take_linked(self, extract: Extract, places: Integers) -> None:
        """Fill what is still not known with what is said of a school's predecessor.

        Not who runs it: most new numbers are given when a school becomes an academy.
        """
        words: dict[SchoolWord, Words] = {
            column: each
            for column, each in extract.words.items()
            if column is not SchoolWord.SECTOR
        }
        self._take_words(words, places)
        self._take_numbers(extract, places)

    def _take_words(self, words: Mapping[SchoolWord, Words], places: Integers) -> None:
        """Fill words that are not known; a grade and its date come together."""
        there = places >= 0
        graded = there & (self.words[SchoolWord.GRADE] == "")
        for column, found in words.items():
            empty = there & (self.words[column] == "")
            if column is SchoolWord.GRADE_DATE:
                empty = graded & (words[SchoolWord.GRADE][places] != "")
            self.words[column][empty] = found[places][empty]

    def _take_numbers(self, extract: Extract, places: Integers) -> None:
        """Fill numbers that are not known, and note how income is."""
        basis = ESTIMATED if extract.layout.estimated else PUBLISHED
        for column, found in _of_whole_years(extract.numbers).items():
            values = found[places]
            empty = (places >= 0) & np.isnan(self.numbers[column]) & ~np.isnan(values)
            self.numbers[column][empty] = values[empty]
            if column is SchoolNumber.TOTAL_INCOME:
                self._note(SchoolWord.INCOME_IS, empty, basis)

    def _note(self, column: SchoolWord, rows: Flags, word: str) -> None:
        """Write a word of ours where nothing stands yet."""
        self.words[column][rows & (self.words[column] == "")] = word


def _of_whole_years(
    numbers: Mapping[SchoolNumber, Floats],
) -> Mapping[SchoolNumber, Floats]:
    """Return the numbers of a file, without the yearly sums of shorter returns."""
    months = numbers.get(SchoolNumber.MONTHS)
    if months is None:
        return numbers
    short = months < MONTHS_OF_A_YEAR
    return {
        column: np.where(short, np.nan, values) if column in YEARLY else values
        for column, values in numbers.items()
    }
