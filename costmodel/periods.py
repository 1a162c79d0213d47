"""Months and the years they make up: academic, financial and funders' years, profiles.

Months are whole numbers counted from 0, the September of the first academic year.
A month before it is negative, as a bid's is.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from costmodel.arrays import Floats
from costmodel.calendar_words import MONTH_NAMES, label_of_two_years
from costmodel.drivers import ProfileName
from costmodel.errors import CostmodelError

SEPTEMBER = 9
MONTHS_A_YEAR = 12

_PROFILES: dict[ProfileName, tuple[int, ...]] = {
    ProfileName.EVEN: (1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1),
    ProfileName.TEACHING: (1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0),
    ProfileName.HALF_TERMLY: (0, 1, 0, 1, 0, 1, 1, 0, 1, 0, 1, 0),
    ProfileName.START: (1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
    ProfileName.END: (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0),
}
"""Weights of the months, September first."""


class UnknownMonthError(CostmodelError):
    """A month was not written as ``2026-09``."""


class UnusableProfileError(CostmodelError, ValueError):
    """Weights that cannot spread a year's amount over its months."""


@dataclass(frozen=True)
class Calendar:
    """A way of cutting months into years: the name, and the month a year starts in."""

    name: str
    start_month: int
    """From 1, January, to 12."""

    def __post_init__(self) -> None:
        """Refuse a month that is not in the calendar."""
        if not 1 <= self.start_month <= MONTHS_A_YEAR:
            raise UnknownMonthError(
                f"A year cannot start in month {self.start_month}. "
                "Give a month from 1 to 12; 4 is April."
            )


ACADEMIC = Calendar("academic", SEPTEMBER)
FUNDERS = Calendar("funders", 4)


def financial(start_month: int) -> Calendar:
    """Return the calendar of an organisation whose accounts start in that month.

    Raises
    ------
    UnknownMonthError
        If the month is not from 1 to 12.

    """
    return Calendar("financial", start_month)


@dataclass(frozen=True)
class PeriodYear:
    """One year of a calendar, as far as it lies within the horizon."""

    label: str
    first_month: int
    stop_month: int
    """The month after the last."""

    @property
    def months(self) -> int:
        """How many months of the year lie within the horizon, 1 to 12."""
        return self.stop_month - self.first_month

    @property
    def is_part(self) -> bool:
        """Whether months of this year lie outside the horizon."""
        return self.months < MONTHS_A_YEAR


@dataclass(frozen=True)
class Horizon:
    """The academic years that are costed.

    Examples
    --------
    >>> horizon = Horizon(first_year=2026, years=5)
    >>> horizon.months, horizon.label_of_year(0), horizon.label_of_month(4)
    (60, '2026/27', 'January 2027')
    >>> horizon.month_of("2027-09"), horizon.month_of("2026-08")
    (12, -1)

    """

    first_year: int
    """Calendar year in which the first academic year begins."""
    years: int

    @property
    def months(self) -> int:
        """Months in the horizon."""
        return self.years * MONTHS_A_YEAR

    def label_of_year(self, year: int) -> str:
        """Return the name of an academic year, counted from 0: ``2026/27``."""
        return _year_label(self.first_year + year, SEPTEMBER)

    def label_of_all(self) -> str:
        """Return what all years together are called: the one there is, or all."""
        return self.label_of_year(0) if self.years == 1 else "all years"

    def label_of_month(self, month: int) -> str:
        """Return the name of a month: ``September 2026`` for 0."""
        year, index = divmod(self._calendar_month(month), MONTHS_A_YEAR)
        return f"{MONTH_NAMES[index]} {year}"

    def year_of(self, month: int) -> int:
        """Return the academic year, from 0, in which a month lies."""
        return month // MONTHS_A_YEAR

    def academic_year_of(self, month: int) -> int:
        """Return the calendar year in which the academic year of a month begins."""
        return self.first_year + self.year_of(month)

    def month_of(self, written: str) -> int:
        """Return the number of a month written as ``2026-09``.

        It is negative before the first September, and may lie past the end.

        Raises
        ------
        UnknownMonthError
            If the text is not a year and a month.

        """
        if not re.fullmatch(r"[0-9]{4}-(0[1-9]|1[0-2])", written):
            raise UnknownMonthError(
                f"'{written}' is not a month. Write year and month, like 2026-09."
            )
        year, month = int(written[:4]), int(written[5:])
        return (year - self.first_year) * MONTHS_A_YEAR + month - SEPTEMBER

    def years_by_calendar(self, calendar: Calendar) -> tuple[PeriodYear, ...]:
        """Return the same months grouped into the years of a calendar, in order.

        The first and last may be part years; their labels say so.
        """
        lead = (calendar.start_month - SEPTEMBER) % MONTHS_A_YEAR
        cuts = [0, *range(lead or MONTHS_A_YEAR, self.months, MONTHS_A_YEAR)]
        stops = [*cuts[1:], self.months]
        return tuple(
            PeriodYear(self._label_of_period(calendar, first, stop), first, stop)
            for first, stop in zip(cuts, stops, strict=True)
        )

    def _label_of_period(self, calendar: Calendar, first: int, stop: int) -> str:
        """Return the label of a year, naming its months if it is a part year."""
        calendar_month = self._calendar_month(first)
        begins = (calendar_month - (calendar.start_month - 1)) // MONTHS_A_YEAR
        label = _year_label(begins, calendar.start_month)
        if stop - first == MONTHS_A_YEAR:
            return label
        if stop - first == 1:
            return f"{label} (1 month, {self.label_of_month(first)})"
        names = f"{self.label_of_month(first)} to {self.label_of_month(stop - 1)}"
        return f"{label} ({stop - first} months, {names})"

    def _calendar_month(self, month: int) -> int:
        """Return the months since the January of the year nought."""
        return self.first_year * MONTHS_A_YEAR + SEPTEMBER - 1 + month


def _year_label(begins: int, start_month: int) -> str:
    """Return ``2026/27``, or ``2026`` for a year that starts in January."""
    return str(begins) if start_month == 1 else label_of_two_years(begins)


def add_by_years(monthly: Floats, years: tuple[PeriodYear, ...]) -> Floats:
    """Return the sums of monthly amounts over the years of a calendar.

    Months are added one after another, so that a draw's sum has the same bits
    whatever the number of draws beside it.

    Parameters
    ----------
    monthly
        Amounts a month, shape ``(…, month, draw)``, month 0 first.
    years
        The years to add up; shape of the result ``(…, year, draw)``.

    """
    shape = (*monthly.shape[:-2], len(years), monthly.shape[-1])
    totals = np.zeros(shape, dtype=np.float64)
    for position, year in enumerate(years):
        for month in range(year.first_month, year.stop_month):
            totals[..., position, :] += monthly[..., month, :]
    return totals


def profile_weights(profile: ProfileName | Sequence[float]) -> Floats:
    """Return the share of a year's amount that falls in each month.

    Parameters
    ----------
    profile
        A named profile, or twelve weights of any size, September first.

    Returns
    -------
    Floats
        Twelve shares, September first, none negative, which sum to 1.

    Raises
    ------
    UnusableProfileError
        If there are not twelve weights, one is negative or not finite, or all are
        nought.

    Examples
    --------
    >>> profile_weights(ProfileName.HALF_TERMLY)[:4].tolist()
    [0.0, 0.16666666666666666, 0.0, 0.16666666666666666]

    """
    given = _PROFILES[profile] if isinstance(profile, ProfileName) else profile
    return _scaled(tuple(given))


@lru_cache(maxsize=256)
def _scaled(given: tuple[float, ...]) -> Floats:
    """Return weights as shares that sum to 1; not to be written to."""
    weights = np.array(given, dtype=np.float64)
    _refuse_unusable(weights)
    scaled: Floats = weights / weights.max()
    shares: Floats = scaled / math.fsum(scaled)
    shares.flags.writeable = False
    return shares


def active_months(profile: ProfileName | Sequence[float]) -> slice:
    """Return the months from the first to the last in which anything falls.

    Examples
    --------
    >>> active_months(ProfileName.HALF_TERMLY)
    slice(1, 11, None)

    """
    given = _PROFILES[profile] if isinstance(profile, ProfileName) else tuple(profile)
    falls = [month for month, weight in enumerate(given) if weight]
    return slice(falls[0], falls[-1] + 1)


def _refuse_unusable(weights: Floats) -> None:
    """Raise an error that says what is wrong with the weights, if anything is."""
    remedy = "Give twelve weights, September first, like 1, 1, 1, 1, 1, 1, 1, 1, …, 0."
    if weights.shape != (MONTHS_A_YEAR,):
        raise UnusableProfileError(
            f"A profile has twelve weights; this one has {weights.size}. {remedy}"
        )
    if not np.isfinite(weights).all() or (weights < 0).any():
        raise UnusableProfileError(
            f"The weights of a profile are numbers from nought upwards. {remedy}"
        )
    if not weights.any():
        raise UnusableProfileError(
            f"All weights are nought, so that no month gets anything. {remedy}"
        )
