"""What a grant brings, grant year by grant year, and when its money comes.

The rule in words is docs/method/streams.md.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

import numpy as np

from costmodel.arrays import Floats, added
from costmodel.periods import MONTHS_A_YEAR, SEPTEMBER, Horizon
from scenarios.funder_limits import Limits
from scenarios.scopes import Cover, months_of
from scenarios.streams import Donation, Grant

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
    quarters_from: int
    """The month from which its quarters are counted; before its first where the
    funder's own year began earlier."""

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
    edges = [*_first_months(grant, months), months.stop]
    years = []
    for position, (first, stop) in enumerate(pairwise(edges)):
        taper = grant.taper[min(position, len(grant.taper) - 1)] if grant.taper else 1.0
        begun = months_begun(grant.rules.year_begins, first)
        years.append(GrantYear(first, stop, taper, first - begun))
    return tuple(years)


def months_begun(begins: int | None, month: int) -> int:
    """Return how many months of a funder's own year lie before a month.

    Parameters
    ----------
    begins
        The month in which the funder's year begins, 4 for April; None: with *month*.
    month
        Counted from month 0 of the model, a September.

    Examples
    --------
    >>> months_begun(4, 0), months_begun(9, 12), months_begun(None, 3)
    (5, 0, 0)

    """
    return 0 if begins is None else (month + SEPTEMBER - begins) % MONTHS_A_YEAR


def _first_months(grant: Grant, months: range) -> Iterator[int]:
    """Yield the first month of each grant year, in the funder's own years if stated."""
    begins = grant.rules.year_begins
    if begins is None:
        yield from months[::MONTHS_A_YEAR]
        return
    for month in months:
        if months_begun(begins, month) == 0 or month == months.start:
            yield month


@dataclass(frozen=True, kw_only=True)
class GrantMoney:
    """What one grant, or one donation, brings in one scenario."""

    grant: Grant | Donation
    cover: Cover
    """What it may pay for: what its scope and its rules allow, or everything if it is
    not restricted."""
    years: tuple[GrantYear, ...]
    sums: Floats
    """Pounds in each grant year; shape ``(grant year, draws)``."""
    months: int
    """Months of the model."""
    last: int
    """The month after the last in which it may pay; may be after the model."""
    limits: Limits | None = None
    """What its rules let it pay at most."""
    retention: Floats | None = None
    """Share of each instalment that is held back; ``(draws,)``. None if nothing is."""

    @property
    def pays_alone(self) -> bool:
        """Whether its rules say how much it pays at most."""
        return self.limits is not None and self.limits.are_sums

    @property
    def is_subsidy(self) -> bool:
        """Whether it is given; other income is not."""
        return self.grant.kind != "other"

    @property
    def repaid_after_months(self) -> int:
        """Months from going back to being paid back; no donation goes back."""
        if isinstance(self.grant, Donation):
            return 0
        return self.grant.rules.repaid_after_months

    @property
    def total(self) -> Floats:
        """Pounds in all grant years within the model; ``(draws,)``."""
        return added(self.sums)

    @cached_property
    def accrued(self) -> Floats:
        """Each month's even part of its grant year; ``(month, draws)``."""
        accrued = np.zeros((self.months, self.sums.shape[1]))
        if isinstance(self.grant, Donation):
            for year, total in zip(self.years, self.sums, strict=True):
                accrued[year.first] = total
            return accrued
        for year, total in zip(self.years, self.sums, strict=True):
            within = year.within(self.months)
            for month in within:
                accrued[month] = total / len(within)
        return accrued

    @cached_property
    def received(self) -> Floats:
        """Cash that comes in each month; ``(month, draws)``."""
        withheld = self.withheld
        if withheld is None:
            return self._instalments
        received: Floats = self._instalments - withheld
        return received

    @cached_property
    def withheld(self) -> Floats | None:
        """What is held back of each month's cash, below nought when it comes after all.

        Shape ``(month, draws)``; None if nothing is held back.
        """
        if self.retention is None or isinstance(self.grant, Donation):
            return None
        held_until = held_until_of(self.grant, self.years)
        withheld = np.zeros_like(self._instalments)
        withheld[:held_until] = self.retention * self._instalments[:held_until]
        if held_until < self.months:
            withheld[held_until] = -added(withheld[:held_until])
        return withheld

    @cached_property
    def _instalments(self) -> Floats:
        """Cash that would come in each month with nothing held back."""
        accrued = self.accrued
        if isinstance(self.grant, Donation):
            return accrued
        received = np.zeros_like(accrued)
        for year in self.years:
            for month, paid in received_in(self.grant.paid, year, self.months).items():
                if paid < self.months:
                    received[paid] += accrued[month]
        return received

    def pays_until(self, year: GrantYear) -> int:
        """Return the month after the last in which it may pay in a grant year."""
        return min(year.stop, self.last)

    def spend_by(self, year: GrantYear) -> int:
        """Return the month by which money of a grant year must be spent."""
        return self.pays_until(year) if self._goes_back else self.last

    def closes(self, year: GrantYear) -> bool:
        """Whether what is unspent goes back at the end of a grant year."""
        if isinstance(self.grant, Donation):
            return False
        return self._goes_back or year is self.years[-1]

    def gives_back(self, year: GrantYear, month: int) -> bool:
        """Whether what is unspent of a grant year goes back just before a month."""
        return self.pays_until(year) == month and self.closes(year)

    @property
    def _goes_back(self) -> bool:
        """Whether money goes back at the end of each grant year."""
        return isinstance(self.grant, Grant) and self.grant.unspent == "returned"


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
        Pounds for twelve months, or for a school or a pupil and twelve months;
        ``(draws,)``.
    in_scope
        Places, or pupils, in the programmes that its scope names, restricted or not,
        in each academic year; ``(year, draws)``.

    """
    years = grant_years(grant, horizon)
    sums = np.zeros((len(years), len(full_sum)))
    for position, year in enumerate(years):
        within = year.within(horizon.months)
        size = np.full_like(full_sum, len(within) / MONTHS_A_YEAR)
        if grant.a_year is None:
            size = added(in_scope[[month // MONTHS_A_YEAR for month in within]])
            size /= MONTHS_A_YEAR
        sums[position] = full_sum * year.taper * size
    return GrantMoney(
        grant=grant,
        cover=cover,
        years=years,
        sums=sums,
        months=horizon.months,
        last=pays_last(grant, horizon),
    )


def held_until_of(grant: Grant, years: tuple[GrantYear, ...]) -> int:
    """Return the month in which what was held back comes; it may be after the model."""
    return years[-1].stop - 1 + grant.retention_months


def pays_last(grant: Grant, horizon: Horizon) -> int:
    """Return the month after the last in which a grant may pay for cost."""
    written = grant.rules.spend_by
    stop = months_of(grant, horizon).stop
    return stop if written is None else min(stop, horizon.month_of(written) + 1)


def donation_money(
    donation: Donation, cover: Cover, horizon: Horizon, sums: Mapping[str, Floats]
) -> GrantMoney:
    """Return what a donation brings; each sum opens a year of its own.

    ``sums`` are pounds by the month written, ``(draws,)`` each. A year lasts to the
    next sum, the last to the end of the model.
    """
    ordered = sorted(sums)
    firsts = [horizon.month_of(month) for month in ordered]
    years = pairwise([*firsts, horizon.months])
    return GrantMoney(
        grant=donation,
        cover=cover,
        years=tuple(GrantYear(first, stop, 1.0, first) for first, stop in years),
        sums=np.stack([sums[month] for month in ordered]),
        months=horizon.months,
        last=horizon.months,
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
        begun = (month - year.quarters_from) % QUARTER
        ends = min(month - begun + QUARTER, year.stop)
        in_advance = max(month - begun, year.first, 0)
        received[month] = in_advance if paid == "quarterly_in_advance" else ends
    return received
