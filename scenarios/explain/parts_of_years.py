"""Parts of academic years, as the months of them that a stream runs."""

from __future__ import annotations

from costmodel.explain.tree import Explanation, Made, made
from costmodel.periods import MONTHS_A_YEAR
from scenarios.explain.way import counted


def part_of_months(name: str, first: int, second: int, of_what: str) -> Explanation:
    """Return a part of some months as a quotient."""
    months = (counted("months", first), counted(of_what, second))
    return made(name, Made.QUOTIENT, months)


def part_of_year(name: str, months: int) -> Explanation:
    """Return so many months as a part of a year."""
    return part_of_months(name, months, MONTHS_A_YEAR, "months of a year")


def months_of_year(year: int) -> range:
    """Return the months of an academic year, both by position.

    Examples
    --------
    >>> months_of_year(1)
    range(12, 24)

    """
    first = year * MONTHS_A_YEAR
    return range(first, first + MONTHS_A_YEAR)


def months_in_both(these: range, those: range) -> range:
    """Return the months that two ranges have together; empty if they have none.

    Examples
    --------
    >>> months_in_both(range(10, 20), range(12))
    range(10, 12)
    >>> len(months_in_both(range(3), range(5, 9)))
    0

    """
    return range(max(these.start, those.start), min(these.stop, those.stop))


def months_within(months: range, year: int) -> range:
    """Return those of some months that lie in a year, by position.

    Examples
    --------
    >>> months_within(range(10, 20), 0), len(months_within(range(10, 20), 2))
    (range(10, 12), 0)

    """
    return months_in_both(months, months_of_year(year))
