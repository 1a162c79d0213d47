"""Any amount of one year's prices in the prices of another, by a named release.

The rule in words is docs/method/prices.md.
"""

from __future__ import annotations

from dataclasses import dataclass

from costmodel.assumption_files import load_published
from costmodel.deflators import (
    Deflator,
    NoLevelError,
    PriceYear,
    UnknownYearError,
    is_carried_on,
    level_of,
    year_named,
)
from costmodel.errors import CostmodelError
from costmodel.plain_numbers import is_plain, shortened
from costmodel.suggestions import did_you_mean


class UnusableAmountError(CostmodelError, ValueError):
    """What should be brought to another year's prices is not one number."""


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
        Month, as ``2026-06``: the release in force then; None: the latest that ships.

    Raises
    ------
    NoLevelError
        If no release of the series was out by *as_of*, or it has no level for a year.
    UnknownMonthError, UnknownYearError, UnusableAmountError
        If a word is not a month or a year, or the amount is no number.

    Examples
    --------
    >>> round(rebase(5_000, "2013-14", "2026-27").amount)
    7210

    """
    pounds = _amount(amount)
    years = [_year(label) for label in (from_year, to_year)]
    return rebased(pounds, years[0], years[1], _release(series, as_of))


def rebased(
    amount: float, from_year: PriceYear, to_year: PriceYear, deflator: Deflator
) -> Rebased:
    """Return pounds of one year's prices in those of another, by a known release.

    Raises
    ------
    NoLevelError
        If the release has no level for a year.

    """
    years = from_year, to_year
    before, after = (level_of(deflator, year) for year in years)
    factor = after / before
    return Rebased(
        amount=amount * factor,
        factor=factor,
        deflator=deflator.title,
        is_carried_on=any(is_carried_on(deflator, year) for year in years),
    )


def _amount(amount: object) -> float:
    """Return pounds, if they are a number."""
    if is_plain(amount):
        return float(amount)
    raise UnusableAmountError(
        f"The amount is {shortened(amount)}, which is not one number of a sensible "
        "size. Write pounds, like 5000; "
        "multiply arrays and data frames by the factor of 1."
    )


def _year(label: object) -> PriceYear:
    """Return the year of a name, if it is one."""
    if isinstance(label, str):
        return year_named(label)
    raise UnknownYearError(
        f"The year {label!r} is not a name. Write it between quotation marks: '2013' "
        "for a calendar year, '2013-14' for a financial year, '2013/14' for an "
        "academic year."
    )


def _release(series: object, as_of: str | None) -> Deflator:
    """Return the release of a series that was in force in a month."""
    register = load_published(None if as_of is None else str(as_of))
    deflators = register.deflators
    if not isinstance(series, str) or series not in deflators:
        raise NoLevelError(
            f"There is no deflator '{series}'. {did_you_mean(str(series), deflators)}"
        )
    deflator = deflators[series]
    # The register falls back on its first release, for the prices of models.
    if register.as_of is not None and deflator.dated > register.as_of:
        raise NoLevelError(
            f"No release of '{series}' that was in force in {register.as_of} ships: "
            f"the first is of {deflator.dated}, {deflator.title}. Name that month or a "
            "later one, or leave as_of out."
        )
    return deflator
