"""Months as accounting programs write them, counted since the January of year nought.

Dates are day first, name the month, or begin with the year.
"""

from __future__ import annotations

import re
from calendar import monthrange
from functools import lru_cache

from costmodel.calendar_words import MONTH_NAMES
from costmodel.periods import MONTHS_A_YEAR

Span = tuple[int, int]
"""The first and the last month of something."""

_NAMES = tuple(name[:3].lower() for name in MONTH_NAMES)
_WORD = rf"(?P<name>(?i:{'|'.join(_NAMES)}))[a-z]*"
_LONG = r"(?P<year>(?:19|20)[0-9]{2})"
_YEAR = r"(?P<year>(?:19|20)[0-9]{2}|[0-9]{2})"
_SEPARATOR = r"[-/. ]"
_TIME = r"(?:[T ][0-9:.]+(?: ?[AP]M)?)?"
_BY_WORD = (
    rf"(?P<day>[0-9]{{1,2}})(?:st|nd|rd|th)?{_SEPARATOR}{{1,2}}"
    rf"{_WORD}{_SEPARATOR}{_YEAR}"
)
_BY_NUMBER = (
    r"(?P<day>[0-9]{1,2})(?P<between>[-/.])(?P<month>[0-9]{1,2})(?P=between)"
    rf"{_YEAR}{_TIME}"
)
_DATES = tuple(
    re.compile(rf"\b{pattern}\b", re.IGNORECASE)
    for pattern in (
        rf"{_LONG}-(?P<month>[0-9]{{1,2}})-(?P<day>[0-9]{{1,2}}){_TIME}",
        _BY_WORD,
        rf"{_WORD} (?P<day>[0-9]{{1,2}}),? {_LONG}",
        _BY_NUMBER,
        rf"{_WORD}[-/. ]{_YEAR}",
        rf"{_LONG}-(?P<month>[0-9]{{2}})",
    )
)
_PERIOD = re.compile(
    r"(?i)\b(?:(?P<number>[0-9]{1,2}) )?(?P<unit>month|year|quarter)s? end(?:ed|ing)\b"
)
_DAY_OF = rf"(?:[0-9]{{1,2}} )?(?:{'|'.join(_NAMES)})[a-z]*"
_YEAR_ONCE = re.compile(
    rf"(?i)\b(?P<first>{_DAY_OF})(?P<to> ?(?:-|–|to|through) ?)"
    rf"(?P<last>{_DAY_OF} (?P<year>(?:19|20)[0-9]{{2}}))\b"
)
"""As ``September - October 2026``."""
_CENTURY = 2000
_LENGTHS = {"month": 1, "quarter": 3, "year": MONTHS_A_YEAR}


def month_number(year: int, month: int) -> int:
    """Return the number of a calendar month.

    Examples
    --------
    >>> month_number(2026, 9) - month_number(2026, 1)
    8

    """
    return year * MONTHS_A_YEAR + month - 1


def month_text(number: int) -> str:
    """Return a month as documents write it.

    Examples
    --------
    >>> month_text(month_number(2026, 9))
    '2026-09'

    """
    year, index = divmod(number, MONTHS_A_YEAR)
    return f"{year}-{index + 1:02d}"


@lru_cache(maxsize=4096)
def month_of(written: str) -> int | None:
    """Return the month of a date; None if it is none.

    Examples
    --------
    >>> [month_text(month_of(date) or 0) for date in
    ...  ("30/09/2026", "30 Sep 2026", "2026-09-30", "30-Sep-26", "Sep 30, 2026")]
    ['2026-09', '2026-09', '2026-09', '2026-09', '2026-09']
    >>> month_of("09/30/2026"), month_of("soon")
    (None, None)

    """
    for pattern in _DATES:
        found = pattern.fullmatch(written.strip())
        if found:
            return _month(found)
    return None


def span_of(written: str) -> Span | None:
    """Return the months that a heading or a title names; None if it names none.

    Examples
    --------
    >>> [month_text(each) for each in span_of("1 Sep 2026 to 30 Nov 2026")]
    ['2026-09', '2026-11']
    >>> [month_text(each) for each in span_of("For the 3 months ended 30 Nov 2026")]
    ['2026-09', '2026-11']
    >>> span_of("Total")

    """
    whole = _YEAR_ONCE.sub(r"\g<first> \g<year>\g<to>\g<last>", written)
    months = _months_in(whole)
    if not months:
        return None
    period = _PERIOD.search(written)
    if period and len(months) == 1:
        length = int(period["number"] or 1) * _LENGTHS[period["unit"].lower()]
        return months[0] - length + 1, months[0]
    return min(months), max(months)


def _months_in(written: str) -> list[int]:
    """Return every month that a text names."""
    months, rest = [], written
    for pattern in _DATES:
        for found in pattern.finditer(rest):
            month = _month(found)
            if month is not None:
                months.append(month)
        rest = pattern.sub(" ", rest)
    return months


def _month(found: re.Match[str]) -> int | None:
    """Return the month of a date that was found, if there is such a day."""
    parts = found.groupdict()
    year = int(parts["year"])
    if year < _CENTURY // 20:
        year += _CENTURY
    named = parts.get("name")
    month = _NAMES.index(named.lower()) + 1 if named else int(parts["month"])
    if not 1 <= month <= MONTHS_A_YEAR:
        return None
    if not 1 <= int(parts.get("day") or 1) <= monthrange(year, month)[1]:
        return None
    return month_number(year, month)
