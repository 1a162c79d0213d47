"""Whose cost it is: readings of the same rows (docs/method: bearers).

These are of planned work, for which nobody has paid the broker yet.
"""

from __future__ import annotations

from collections.abc import Callable

from tests.reference.plain_costs import by_year
from tests.reference.plain_prices import Prices
from tests.reference.plain_result import ByYear, PlainRow

SCHOOLS = {"provider_school", "supported_school"}
PUBLIC = {*SCHOOLS, "funder", "exchequer"}


def public_funds(row: PlainRow) -> int:
    """Return how often a row counts as a cost to public funds.

    What public bodies buy, for themselves or to give it, counts; what they pay each
    other does not; what others pay them is less cost. Time lost stands beneath. A
    funder who is private is no public body.
    """
    gives = row.giver in PUBLIC and not row.is_private
    if row.kind == "resource":
        return int(gives and row.means != "lost")
    return int(gives) - int(row.receiver in PUBLIC)


def supported_schools(row: PlainRow) -> int:
    """Return how often a row counts as what supported schools must pay in money."""
    is_theirs = row.giver == "supported_school"
    if row.kind == "resource":
        return int(is_theirs and row.means == "bought")
    return int(is_theirs) - int(row.receiver == "supported_school")


def provider_schools(row: PlainRow) -> int:
    """Return how often a row counts as a cost to provider schools, lost time too."""
    is_theirs = row.giver == "provider_school"
    if row.kind == "resource":
        return int(is_theirs)
    return int(is_theirs) - int(row.receiver == "provider_school")


READINGS: dict[str, Callable[[PlainRow], int]] = {
    "public_funds": public_funds,
    "supported_schools": supported_schools,
    "provider_schools": provider_schools,
}


def read(
    rows: list[PlainRow], counts: Callable[[PlainRow], int], prices: Prices
) -> ByYear:
    """Return what a perspective makes of rows, year by year."""
    sums = dict.fromkeys(prices.years, 0.0)
    for row in rows:
        for year, amount in by_year(row.months, prices).items():
            sums[year] += counts(row) * amount
    return sums
