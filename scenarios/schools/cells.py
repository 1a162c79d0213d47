"""What stands in a cell of an official file: a number, a date, a mark, a code."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

import numpy as np
import numpy.typing as npt

from costmodel.arrays import Floats
from costmodel.programmes import Phase
from scenarios.affordability_tables import Region

Words = npt.NDArray[np.str_]
"""Words, one for each school; empty where nothing is known."""


class Mark(StrEnum):
    """Why a cell holds no figure."""

    BLANK = "blank"
    SUPPRESSED = "suppressed"
    """Withheld so that no pupil can be recognised."""
    NOT_APPLICABLE = "not applicable"
    UNAVAILABLE = "not available"
    NOT_SUPPLIED = "not supplied"
    """The school sent no return."""
    NOT_UNDERSTOOD = "not understood"
    IMPOSSIBLE = "outside what can be"
    """A number that no school can have."""
    SHARES = "shares of 1 in place of per cent (taken as such)"
    """As workbooks keep cells that they show in per cent."""


MARKS: dict[str, Mark] = {
    "": Mark.BLANK,
    "null": Mark.BLANK,
    "none": Mark.BLANK,
    "nan": Mark.BLANK,
    "supp": Mark.SUPPRESSED,
    "c": Mark.SUPPRESSED,
    "lowcov": Mark.SUPPRESSED,
    "low": Mark.SUPPRESSED,
    "na": Mark.NOT_APPLICABLE,
    "n/a": Mark.NOT_APPLICABLE,
    "z": Mark.NOT_APPLICABLE,
    "x": Mark.UNAVAILABLE,
    "ne": Mark.UNAVAILABLE,
    "np": Mark.UNAVAILABLE,
    "new": Mark.UNAVAILABLE,
    "-": Mark.UNAVAILABLE,
    ".": Mark.UNAVAILABLE,
    "..": Mark.UNAVAILABLE,
    ":": Mark.UNAVAILABLE,
    "dns": Mark.NOT_SUPPLIED,
}
"""The official files' signs for a missing figure, in small letters."""

LARGEST = 1e11
"""Pounds or pupils; more than all schools of England together is a slip."""

FIRST_URN, LAST_URN = 100_000, 999_999

_NUMBER = re.compile(r"[+-]?(\d{1,3}(,\d{3})+|\d+)?(\.\d*)?(e[+-]?\d{1,3})?")
_DATES = (
    re.compile(r"(?P<year>\d{4})-(?P<month>\d\d?)-(?P<day>\d\d?)(?:[T ].*)?"),
    re.compile(r"(?P<day>\d\d?)[-/](?P<month>\d\d?)[-/](?P<year>\d{4})(?: .*)?"),
)

PHASES: dict[str, Phase] = {
    "primary": Phase.PRIMARY,
    "middle deemed primary": Phase.PRIMARY,
    "state-funded primary": Phase.PRIMARY,
    "infant and junior": Phase.PRIMARY,
    "secondary": Phase.SECONDARY,
    "middle deemed secondary": Phase.SECONDARY,
    "state-funded secondary": Phase.SECONDARY,
    "all-through": Phase.ALL_THROUGH,
    "all through": Phase.ALL_THROUGH,
    "special": Phase.SPECIAL,
    "state-funded special school": Phase.SPECIAL,
    "non-maintained special school": Phase.SPECIAL,
    "nursery": Phase.NURSERY,
    "state-funded nursery": Phase.NURSERY,
    "alternative provision": Phase.ALTERNATIVE,
    "state-funded ap school": Phase.ALTERNATIVE,
    "pupil referral unit": Phase.ALTERNATIVE,
}
"""Words of the official files for a phase, in small letters."""

_TYPES_WITH_A_PHASE: tuple[tuple[str, Phase], ...] = (
    ("special", Phase.SPECIAL),
    ("pupil referral", Phase.ALTERNATIVE),
    ("alternative provision", Phase.ALTERNATIVE),
    ("nursery", Phase.NURSERY),
)
_GRADES = {
    "1": "outstanding",
    "2": "good",
    "3": "requires improvement",
    "4": "inadequate",
    "satisfactory": "requires improvement",
    "serious weaknesses": "inadequate",
    "special measures": "inadequate",
}
GRADES = ("outstanding", "good", "requires improvement", "inadequate")
"""Overall grades of inspections until September 2024."""


@dataclass(frozen=True)
class Tally:
    """How often something was met in a column, and where first."""

    mark: Mark
    count: int
    example: str
    """The cell as it stands."""
    row: int
    """Position of the first such row, counted from nought."""


@dataclass(frozen=True)
class ReadNumbers:
    """A column of numbers, and what in it was none."""

    values: Floats
    """Not a number where the cell holds none."""
    tallies: tuple[Tally, ...]


def number_in(cell: str) -> float | Mark:
    """Return the number in a cell, or why there is none.

    Thousands may be parted by commas, a sum may have a pound sign, a share its per
    cent sign (which is dropped), a sum below nought may stand in brackets.

    Examples
    --------
    >>> number_in("1,234"), number_in("(£5.50)"), number_in("21.9%")
    (1234.0, -5.5, 21.9)
    >>> number_in("SUPP").value, number_in("12 or so").value
    ('suppressed', 'not understood')

    """
    try:
        value = float(cell)
    except ValueError:
        return _adorned(cell)
    if "_" in cell or not abs(value) <= LARGEST:
        return MARKS.get(cell.strip().lower(), Mark.NOT_UNDERSTOOD)
    return value


def _adorned(cell: str) -> float | Mark:
    """Return a number that is written for people, or why it is none."""
    words = cell.strip().lower()
    if words in MARKS:
        return MARKS[words]
    bracketed = words.startswith("(") and words.endswith(")")
    plain = words[1:-1] if bracketed else words
    plain = plain.replace("£", "").removesuffix("%").strip()
    if not plain or not _NUMBER.fullmatch(plain):
        return Mark.NOT_UNDERSTOOD
    try:
        value = float(plain.replace(",", ""))
    except ValueError:
        return Mark.NOT_UNDERSTOOD
    if abs(value) > LARGEST:
        return Mark.NOT_UNDERSTOOD
    return -value if bracketed else value


def numbers_in(cells: Sequence[str]) -> ReadNumbers:
    """Return a column of cells as numbers, with a tally of each mark met."""
    found = [number_in(cell) for cell in cells]
    first: dict[Mark, int] = {}
    count: dict[Mark, int] = {}
    values = np.empty(len(found))
    for row, each in enumerate(found):
        if isinstance(each, Mark):
            values[row] = math.nan
            first.setdefault(each, row)
            count[each] = count.get(each, 0) + 1
        else:
            values[row] = each
    tallies = (Tally(m, count[m], cells[row].strip(), row) for m, row in first.items())
    return ReadNumbers(values, tuple(tallies))


def urn_in(cell: str) -> int | None:
    """Return the school's unique number in a cell, or None if there is none.

    Examples
    --------
    >>> urn_in(" 100012"), urn_in("100012.0"), urn_in("England")
    (100012, 100012, None)

    """
    words = cell.strip().removesuffix(".0")
    if not (words.isascii() and words.isdigit()):
        return None
    urn = int(words[:9])
    return urn if FIRST_URN <= urn <= LAST_URN else None


def date_in(cell: str) -> str | Mark:
    """Return a day as ``2024-06-12``, or why there is none.

    Examples
    --------
    >>> date_in("12/06/2024"), date_in("2024-06-12 00:00:00")
    ('2024-06-12', '2024-06-12')

    """
    words = cell.strip()
    for pattern in _DATES:
        if found := pattern.fullmatch(words):
            try:
                return date(*map(int, found.group("year", "month", "day"))).isoformat()
            except ValueError:
                return Mark.NOT_UNDERSTOOD
    return MARKS.get(words.lower(), Mark.NOT_UNDERSTOOD)


def region_in(cell: str) -> str | Mark:
    """Return the code of a region, or why there is none.

    Examples
    --------
    >>> region_in("Yorkshire and The Humber")
    'yorkshire_and_the_humber'

    """
    code = re.sub(r"[^a-z]+", "_", cell.strip().lower()).strip("_")
    nine = {region.value for region in Region} - {"england", "rest_of_england"}
    if code in nine:
        return code
    without = {"not_applicable", "wales_pseudo", "unknown"}
    if code in without:
        return Mark.NOT_APPLICABLE
    return MARKS.get(cell.strip().lower(), Mark.NOT_UNDERSTOOD)


def phase_of(phase: str, kind: str = "", *, all_through: bool = False) -> str:
    """Return the code of a school's phase, empty if it has none of ours.

    The register gives special schools and alternative provision no phase: it is read
    off the type of establishment then.

    Examples
    --------
    >>> phase_of("Not applicable", "Academy special converter")
    'special'
    >>> phase_of("State-funded secondary", all_through=True)
    'all_through'
    >>> phase_of("16 plus", "Free schools 16 to 19")
    ''

    """
    found = PHASES.get(phase.strip().lower())
    if found in {Phase.PRIMARY, Phase.SECONDARY} and all_through:
        return Phase.ALL_THROUGH.value
    if found is not None:
        return found.value
    words = kind.lower()
    return next((p.value for part, p in _TYPES_WITH_A_PHASE if part in words), "")


def sector_of(sector: str, kind: str = "") -> str:
    """Return who runs a school, read off its sector or else its type.

    Examples
    --------
    >>> sector_of("LA Maintained"), sector_of("", "Free schools special")
    ('maintained', 'academy')

    """
    return next(_sectors(sector), None) or next(_sectors(kind), "")


def _sectors(words: str) -> Iterator[str]:
    """Yield what words say of a school's sector."""
    small = words.strip().lower().replace("non-maintained", "")
    if "independent" in small:
        yield "independent"
    if "academ" in small or "free school" in small or "technical college" in small:
        yield "academy"
    if "studio school" in small or "city technology" in small:
        yield "academy"
    maintained = ("maintained", "community", "voluntary", "foundation", "referral")
    if any(word in small for word in maintained) or "authority" in small:
        yield "maintained"


def grade_in(cell: str) -> str | Mark:
    """Return an overall grade in small letters, or why there is none.

    Examples
    --------
    >>> grade_in("2"), grade_in("Requires improvement"), grade_in("Not judged").value
    ('good', 'requires improvement', 'not available')

    """
    words = " ".join(cell.strip().lower().removesuffix(".0").split())
    if words in GRADES:
        return words
    if words in _GRADES:
        return _GRADES[words]
    if words in {"not judged", "not reported", "9", "0", "8"}:
        return Mark.UNAVAILABLE
    return MARKS.get(words, Mark.NOT_UNDERSTOOD)
