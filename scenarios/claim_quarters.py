"""The quarters and years in which a funder is asked for money.

The rule in words is docs/method/drawdown.md.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from costmodel.periods import MONTHS_A_YEAR
from scenarios.grants import QUARTER


@dataclass(frozen=True)
class ClaimQuarter:
    """Up to three months of one year of a funder, counted from month 0."""

    first: int
    stop: int
    """The month after the last."""
    year: int
    """Position of the funder's year, the first with a quarter being 0."""

    @property
    def months(self) -> slice:
        """Its months."""
        return slice(self.first, self.stop)


def claim_quarters(
    term: range, counted_from: int, moved: int
) -> tuple[ClaimQuarter, ...]:
    """Return the quarters from the first month of a term until nothing moves.

    Parameters
    ----------
    term
        Months in which cost may be claimed for, within the model.
    counted_from
        The month from which quarters and years are counted; may be before the term.
    moved
        The month after the last in which money moves.

    Examples
    --------
    >>> [(each.first, each.stop, each.year) for each in
    ...     claim_quarters(range(0, 8), -5, 9)]
    [(0, 1, 0), (1, 4, 0), (4, 7, 0), (7, 8, 1), (8, 9, 1)]

    """
    stop = max(term.stop, moved)
    cuts = [
        month
        for month in range(term.start + 1, stop)
        if (month - counted_from) % QUARTER == 0 or month == term.stop
    ]
    first = (term.start - counted_from) // MONTHS_A_YEAR
    return tuple(
        ClaimQuarter(begins, ends, (begins - counted_from) // MONTHS_A_YEAR - first)
        for begins, ends in pairwise([term.start, *cuts, stop])
    )


def claim_years(
    quarters: tuple[ClaimQuarter, ...],
) -> Iterator[tuple[ClaimQuarter, ...]]:
    """Yield the quarters of each year of a funder."""
    for year in dict.fromkeys(quarter.year for quarter in quarters):
        yield tuple(quarter for quarter in quarters if quarter.year == year)
