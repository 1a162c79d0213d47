"""What a grant brings, grant year by grant year, and when its money comes.

The rule in words is docs/method/streams.md.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from costmodel.arrays import Floats, added
from costmodel.periods import MONTHS_A_YEAR, Horizon
from scenarios.scopes import Cover, months_of
from scenarios.streams import Grant

QUARTER = 3


@dataclass(frozen=True)
class GrantYear:
    """Up to twelve months of a grant, counted from month 0 of the model."""

    first: int
    """May be before the model."""
    stop: int
    """May be after the model."""
    taper: float
    """Share of the full sum."""

    def within(self, months: int) -> range:
        """Return the months of the grant year that lie in the model."""
        return range(max(self.first, 0), min(self.stop, months))


def grant_years(grant: Grant, horizon: Horizon) -> tuple[GrantYear, ...]:
    """Return the grant years of a grant, those outside the model included.

    Examples
    --------
    >>> from scenarios.streams import Grant
    >>> grant = Grant(kind="grant", name="core", payer="Council", a_year=1.0,
    ...     starts="2026-09", ends="2028-02", taper=(1.0, 0.5))
    >>> [(year.first, year.stop, year.taper) for year in
    ...     grant_years(grant, Horizon(2026, 2))]
    [(0, 12, 1.0), (12, 18, 0.5)]

    """
    months = months_of(grant, horizon)
    years = []
    for position, first in enumerate(months[::MONTHS_A_YEAR]):
        taper = grant.taper[min(position, len(grant.taper) - 1)] if grant.taper else 1.0
        years.append(GrantYear(first, min(first + MONTHS_A_YEAR, months.stop), taper))
    return tuple(years)


@dataclass(frozen=True)
class GrantMoney:
    """What one grant brings in one scenario."""

    grant: Grant
    cover: Cover
    """What it may pay for: its scope, or everything if it is not restricted."""
    years: tuple[GrantYear, ...]
    sums: Floats
    """Pounds in each grant year; shape ``(grant year, draws)``."""
    months: int
    """Months of the model."""

    @property
    def total(self) -> Floats:
        """Pounds in all grant years within the model; ``(draws,)``."""
        return added(self.sums)

    @cached_property
    def accrued(self) -> Floats:
        """Each month's even part of its grant year; ``(month, draws)``."""
        accrued = np.zeros((self.months, self.sums.shape[1]))
        for year, total in zip(self.years, self.sums, strict=True):
            within = year.within(self.months)
            for month in within:
                accrued[month] = total / len(within)
        return accrued

    @cached_property
    def received(self) -> Floats:
        """Cash that comes in each month; ``(month, draws)``."""
        accrued = self.accrued
        received = np.zeros_like(accrued)
        for year in self.years:
            for month, paid in received_in(self.grant.paid, year, self.months).items():
                if paid < self.months:
                    received[paid] += accrued[month]
        return received

    def spend_by(self, year: GrantYear) -> int:
        """Return the month by which money of a grant year must be spent."""
        return year.stop if self.grant.unspent == "returned" else self.years[-1].stop

    def closes(self, year: GrantYear) -> bool:
        """Whether what is unspent goes back at the end of a grant year."""
        return self.grant.unspent == "returned" or year is self.years[-1]


def grant_money(
    grant: Grant, cover: Cover, horizon: Horizon, full_sum: Floats, in_scope: Floats
) -> GrantMoney:
    """Work out what a grant brings.

    Parameters
    ----------
    grant, cover
        The grant and the cells it may pay for.
    horizon
        The months of the model.
    full_sum
        Pounds for twelve months, or for a school and twelve months; ``(draws,)``.
    in_scope
        Places in the programmes that its scope names, restricted or not, in each
        academic year; ``(year, draws)``.

    """
    years = grant_years(grant, horizon)
    sums = np.zeros((len(years), len(full_sum)))
    for position, year in enumerate(years):
        within = year.within(horizon.months)
        size = np.full_like(full_sum, len(within) / MONTHS_A_YEAR)
        if grant.per_school is not None:
            size = added(in_scope[[month // MONTHS_A_YEAR for month in within]])
            size /= MONTHS_A_YEAR
        sums[position] = full_sum * year.taper * size
    return GrantMoney(
        grant=grant, cover=cover, years=years, sums=sums, months=horizon.months
    )


def received_in(paid: str, year: GrantYear, months: int) -> dict[int, int]:
    """Return the month in which each month's part of a grant year is received.

    Only months within the model are keys; a value may lie after the model.
    """
    within = year.within(months)
    if paid == "monthly":
        return {month: month for month in within}
    received = {}
    for month in within:
        begins = year.first + (month - year.first) // QUARTER * QUARTER
        ends = min(begins + QUARTER, year.stop)
        in_advance = max(begins, 0)
        received[month] = in_advance if paid == "quarterly_in_advance" else ends
    return received
