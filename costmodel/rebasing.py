"""Any amount of one year's prices in the prices of another, by a named release.

The rule in words is docs/method/prices.md.
"""

from __future__ import annotations

from dataclasses import dataclass

from costmodel.assumption_files import load_published
from costmodel.deflators import NoLevelError, is_carried_on, level_of, year_named
from costmodel.suggestions import did_you_mean


@dataclass(frozen=True)
class Rebased:
    """An amount in another year's prices, and by what it was brought there."""

    amount: float
    """Pounds, in the prices of the year that was asked for."""
    factor: float
    """What the amount was multiplied by; arrays and data frames may be too."""
    deflator: str
    """The series and its release, as a source line names them."""
    is_carried_on: bool
    """Whether a year lies past the last published level, where the last growth holds
    on."""


def rebase(
    amount: float,
    from_year: str,
    to_year: str,
    *,
    series: str = "gdp",
    as_of: str | None = None,
) -> Rebased:
    """Return an amount of one year's prices in the prices of another.

    Parameters
    ----------
    amount
        Pounds, in the prices of *from_year*.
    from_year, to_year
        Years by name: ``2013`` from January, ``2013-14`` from April, ``2013/14`` from
        September.
    series
        A deflator of the register: ``gdp``, ``cpi`` or ``gdp_calendar``.
    as_of
        Month, as ``2025-06``, whose release is wanted; None: the latest that ships.

    Raises
    ------
    NoLevelError
        If there is no such series, or it has no level for a year.
    UnknownMonthError
        If *as_of* is not a month.
    UnknownYearError
        If a name is not that of a year.

    Examples
    --------
    >>> from costmodel.rebasing import rebase
    >>> round(rebase(5_000, "2013-14", "2026-27").amount)
    7210

    """
    deflators = load_published(as_of).deflators
    if series not in deflators:
        raise NoLevelError(
            f"There is no deflator '{series}'. {did_you_mean(series, deflators)}"
        )
    deflator, years = deflators[series], (year_named(from_year), year_named(to_year))
    before, after = (level_of(deflator, year) for year in years)
    factor = after / before
    return Rebased(
        amount=amount * factor,
        factor=factor,
        deflator=deflator.title,
        is_carried_on=any(is_carried_on(deflator, year) for year in years),
    )
