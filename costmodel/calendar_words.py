"""What months and years are called; no more than words, so that pages load fast."""

from __future__ import annotations

MONTH_NAMES = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def label_of_two_years(begins: int, separator: str = "/") -> str:
    """Return the name of a year that lies in two calendar years.

    Examples
    --------
    >>> label_of_two_years(2026), label_of_two_years(1999, "-")
    ('2026/27', '1999-00')

    """
    return f"{begins}{separator}{(begins + 1) % 100:02d}"
