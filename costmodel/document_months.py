"""Months as documents write them, and as people do."""

from __future__ import annotations

import re

_NAMES = (
    *("jan", "feb", "mar", "apr", "may", "jun"),
    *("jul", "aug", "sep", "oct", "nov", "dec"),
)
_MONTH = rf"(?P<month>[0-9]{{1,2}}|(?i:{'|'.join(_NAMES)})[a-z]*)"
_YEAR = r"(?P<year>(?:19|20)[0-9]{2})"
_YEAR_FIRST = re.compile(rf"\b{_YEAR}[-/. ]{_MONTH}\b", re.ASCII)
_YEAR_LAST = re.compile(rf"\b{_MONTH}[-/. ]{_YEAR}\b", re.ASCII)
_YEAR_PAIR = re.compile(rf"{_YEAR}\s*[-/–]\s*[0-9]{{2,4}}", re.ASCII)


def is_month_pattern(pattern: object) -> bool:
    """Return whether a text that follows a pattern is a year and month."""
    return isinstance(pattern, str) and "[0-9]{4}-" in pattern


def month_in(text: str) -> str:
    """Return the year and month that a text gives in another way; empty if none.

    Examples
    --------
    >>> month_in("2026-9"), month_in("09/2026"), month_in("2026-09-30")
    ('2026-09', '2026-09', '2026-09')
    >>> month_in("Sept 2026"), month_in("autumn")
    ('2026-09', '')

    """
    found = _YEAR_FIRST.search(text) or _YEAR_LAST.search(text)
    if found is None:
        return ""
    month = found["month"].lower()
    number = int(month) if month.isdigit() else _NAMES.index(month[:3]) + 1
    return f"{found['year']}-{number:02d}" if 1 <= number <= len(_NAMES) else ""


def first_of_two_years(text: str) -> str:
    """Return the first year of a text that names an academic year; empty if none.

    Examples
    --------
    >>> first_of_two_years("2026/27"), first_of_two_years("2026")
    ('2026', '')

    """
    found = _YEAR_PAIR.fullmatch(text.strip())
    return found["year"] if found else ""
