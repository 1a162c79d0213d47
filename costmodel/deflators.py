"""Deflators: price levels by year, each release a vintage, and money brought to a year.

A deflator moves money between years whatever it was spent on; the indices of
:mod:`costmodel.inflation` move a price with what is bought.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

import numpy as np
from pydantic import Field, model_validator

from costmodel.arrays import Floats
from costmodel.assumptions import Described, Grade, Number
from costmodel.calendar_words import label_of_two_years
from costmodel.errors import CostmodelError
from costmodel.periods import MONTHS_A_YEAR, Horizon
from costmodel.plain_numbers import is_plain, shortened


class YearKind(StrEnum):
    """The kinds of year that money is quoted in."""

    CALENDAR = "calendar"
    FINANCIAL = "financial"
    """April to March."""
    ACADEMIC = "academic"
    """September to August."""


_STARTS = {YearKind.CALENDAR: 1, YearKind.FINANCIAL: 4, YearKind.ACADEMIC: 9}
"""The month, from 1, in which a year of each kind begins."""

_SEPARATORS = {
    None: YearKind.CALENDAR,
    "-": YearKind.FINANCIAL,
    "/": YearKind.ACADEMIC,
}
"""What stands between the two halves of a year's name."""


class UnknownYearError(CostmodelError, ValueError):
    """A year was not written as ``2013``, ``2013-14`` or ``2013/14``."""


class NoLevelError(CostmodelError):
    """A deflator has no level for a year, and none can be worked out."""


class UnusablePriceChangeError(CostmodelError, ValueError):
    """A change of prices leaves no price level to divide by."""


@dataclass(frozen=True)
class PriceYear:
    """A year in whose prices an amount stands.

    Examples
    --------
    >>> str(PriceYear(YearKind.FINANCIAL, 2013))
    '2013-14'
    >>> str(PriceYear(YearKind.ACADEMIC, 1999))
    '1999/00'

    """

    kind: YearKind
    begins: int
    """Calendar year in which it begins."""

    def __str__(self) -> str:
        """Return ``2013``, ``2013-14`` or ``2013/14``, by kind."""
        if self.kind is YearKind.CALENDAR:
            return str(self.begins)
        separator = "-" if self.kind is YearKind.FINANCIAL else "/"
        return label_of_two_years(self.begins, separator)


def year_named(label: str) -> PriceYear:
    """Return the year of a name: ``2013``, ``2013-14`` (April) or ``2013/14``.

    Raises
    ------
    UnknownYearError
        If the name is none of these, or its second half does not follow the first.

    Examples
    --------
    >>> year_named("2013/14")
    PriceYear(kind=<YearKind.ACADEMIC: 'academic'>, begins=2013)

    """
    found = re.fullmatch(r"([0-9]{4})(?:([-/])[0-9]{2})?", label)
    if found:
        year = PriceYear(_SEPARATORS[found[2]], int(found[1]))
        if str(year) == label:
            return year
    raise UnknownYearError(
        f"'{label}' is not a year. Write 2013 for a calendar year, 2013-14 for a "
        "financial year, 2013/14 for an academic year."
    )


class Deflator(Described):
    """One release of a price level by year: a vintage, never edited.

    Years past the last published one grow as the last year did.
    """

    label: str = Field(min_length=1, max_length=200)
    unit: str = Field(min_length=1, max_length=60)
    """What the levels are relative to, as ``2024-25 = 100``."""
    years: Literal[YearKind.CALENDAR, YearKind.FINANCIAL]
    dated: str = Field(pattern=r"^[0-9]{4}-(0[1-9]|1[0-2])$")
    """Year and month of the release."""
    period: str = Field(min_length=1, max_length=200)
    """The release in words."""
    forecast_from: str = ""
    """First year that was a forecast at the release; empty: none was."""
    source: str = Field(min_length=1, max_length=500)
    address: str = Field(default="", max_length=500)
    grade: Grade
    note: str = Field(default="", max_length=1000)
    levels: dict[str, Number] = Field(min_length=2)
    """Level by name of the year; all above nought."""

    @model_validator(mode="after")
    def _check_levels(self) -> Deflator:
        """Refuse years of another kind and levels that cannot be divided by."""
        for label, level in self.levels.items():
            if year_named(label).kind is not self.years:
                raise ValueError(f"{label} is not the name of a {self.years} year")
            if level <= 0:
                raise ValueError(f"the level of {label} is not above nought")
        if self.forecast_from and self.forecast_from not in self.levels:
            raise ValueError(f"forecast_from {self.forecast_from} has no level")
        return self

    @property
    def first_year(self) -> PriceYear:
        """The first year with a published level."""
        return year_named(min(self.levels))

    @property
    def last_year(self) -> PriceYear:
        """The last year with a published level."""
        return year_named(max(self.levels))

    @property
    def title(self) -> str:
        """The series as a table names it: what, relative to what, which release."""
        return f"{self.label}, {self.unit}, {self.period}"


def level_of(deflator: Deflator, year: PriceYear) -> float:
    """Return a deflator's level in a year of any kind.

    A year of another kind than the series' own is the mean of the two years it lies
    in, weighted by months: an academic year is 7/12 of the financial year in which it
    begins (September to March) and 5/12 of the next (April to August). Past the last
    published year the last growth rate holds.

    Raises
    ------
    NoLevelError
        If the series starts later, has a gap there, or cannot be carried on because
        the two years before its end are not neighbours.

    Examples
    --------
    >>> deflator = Deflator(
    ...     label="Prices", unit="2024-25 = 100", years="financial",
    ...     dated="2026-03", period="March 2026", source="Example", grade="published",
    ...     levels={"2024-25": 100.0, "2025-26": 112.0},
    ... )
    >>> level_of(deflator, year_named("2024/25"))
    105.0

    """
    shift = _STARTS[year.kind] - _STARTS[deflator.years]
    begins = year.begins if shift >= 0 else year.begins - 1
    later = shift % MONTHS_A_YEAR
    first = _own_level(deflator, begins)
    if not later:
        return first
    second = _own_level(deflator, begins + 1)
    return (first * (MONTHS_A_YEAR - later) + second * later) / MONTHS_A_YEAR


def deflator_of_academic_year(deflator: Deflator, first_year: int) -> float:
    """Return the level in the academic year that begins in ``first_year``.

    Raises
    ------
    NoLevelError
        As :func:`level_of`.

    """
    return level_of(deflator, PriceYear(YearKind.ACADEMIC, first_year))


def real_terms_divisors(deflator: Deflator, horizon: Horizon) -> Floats:
    """Return what nominal pounds of each academic year are divided by.

    Parameters
    ----------
    deflator
        The series; see :attr:`Deflator.title` for the words that name it in a table.
    horizon
        The academic years, of which the first is the base.

    Returns
    -------
    Floats
        One number a year, the first 1.0; shape ``(years,)``.

    Raises
    ------
    NoLevelError
        As :func:`level_of`.

    """
    years = range(horizon.first_year, horizon.first_year + horizon.years)
    levels = [deflator_of_academic_year(deflator, year) for year in years]
    return np.array(levels, dtype=np.float64) / levels[0]


def in_prices_of(
    amount: float, from_year: PriceYear, to_year: PriceYear, deflator: Deflator
) -> float:
    """Return an amount of one year's prices in the prices of another.

    Parameters
    ----------
    amount
        Pounds, in the prices of ``from_year``.
    from_year, to_year
        Years of any kind; both are looked up in the same series.
    deflator
        The series; say its :attr:`Deflator.title` beside the result.

    Raises
    ------
    NoLevelError
        As :func:`level_of`.

    """
    return amount * level_of(deflator, to_year) / level_of(deflator, from_year)


def growth_of(deflator: Deflator, year: PriceYear) -> float | None:
    """Return by what part prices grew on the year before, which need not be published.

    None where the series begins with the year.

    Raises
    ------
    NoLevelError
        As :func:`level_of`.

    """
    before = PriceYear(year.kind, year.begins - 1)
    if before.begins < deflator.first_year.begins:
        return None
    return level_of(deflator, year) / level_of(deflator, before) - 1


def real_change(change: float, prices: float) -> float:
    """Return what a nominal change is in real terms: divided, never subtracted.

    Parameters
    ----------
    change
        Of an amount over a time, as a fraction: an uplift of 2.7% is 0.027.
    prices
        Of the price level over the same time; above −1.

    Raises
    ------
    UnusablePriceChangeError
        If either is no number, or prices fall to nought or below.

    Examples
    --------
    An uplift below inflation is a cut.

    >>> f"{real_change(0.027, 0.087):.2%}"
    '-5.52%'

    """
    for what, one in (("change", change), ("change of prices", prices)):
        if not is_plain(one):
            raise UnusablePriceChangeError(
                f"The {what} is {shortened(one)}, which is not one number of a "
                "sensible size. Write a fraction: 2.7% is 0.027."
            )
    if prices <= -1.0:
        raise UnusablePriceChangeError(
            f"Prices change by {prices:.0%}, so that nothing is left of them. Write a "
            "fraction above -1: 8.7% is 0.087."
        )
    return (1.0 + change) / (1.0 + prices) - 1.0


def is_carried_on(deflator: Deflator, year: PriceYear) -> bool:
    """Return whether any month of a year lies past the last published level."""
    begins = year.begins * MONTHS_A_YEAR + _STARTS[year.kind]
    last = deflator.last_year
    return begins > last.begins * MONTHS_A_YEAR + _STARTS[last.kind]


def _own_level(deflator: Deflator, begins: int) -> float:
    """Return the level of a year of the series' own kind, carried on past its end."""
    last = deflator.last_year
    if begins <= last.begins:
        return _published_level(deflator, begins)
    level = _published_level(deflator, last.begins)
    growth = level / _published_level(deflator, last.begins - 1)
    for _ in range(begins - last.begins):
        level *= growth
    return level


def _published_level(deflator: Deflator, begins: int) -> float:
    """Return the published level of a year of the series' own kind."""
    label = str(PriceYear(deflator.years, begins))
    if label not in deflator.levels:
        raise NoLevelError(
            f"{deflator.title} has no level for {label}. It runs from "
            f"{min(deflator.levels)} to {deflator.last_year}; choose a year with a "
            "level, or another series."
        )
    return deflator.levels[label]
