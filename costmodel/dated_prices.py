"""Prices of earlier years in those of the first: by their index, and by a deflator.

The rule in words is docs/method/prices.md.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from costmodel.assumptions import Assumption
from costmodel.deflators import Deflator, PriceYear, YearKind, in_prices_of
from costmodel.drivers import IndexName
from costmodel.periods import MONTHS_A_YEAR, Horizon
from costmodel.rates import Priced


def is_older(price: Assumption, horizon: Horizon) -> bool:
    """Whether a number is dated before the first month of a plan."""
    return bool(price.dated) and horizon.month_of(price.dated) < 0


def risen(priced: Priced, price: Assumption) -> float:
    """Return by what its index multiplies a price on its way to the first year.

    A mean of the first year's months, as the model reckons with.
    """
    levels = priced.timing.levels[IndexName(price.index or IndexName.NONE)]
    first = float(levels.path[:MONTHS_A_YEAR, 0].mean())
    return first * float(levels.since[price.dated][0])


def in_first_year(priced: Priced, price: Assumption) -> float:
    """Return a price of an earlier date at its index's level of the first year."""
    return price.value * risen(priced, price)


def year_of(price: Assumption, horizon: Horizon) -> PriceYear:
    """Return the academic year in whose prices a dated price stands."""
    begins = horizon.academic_year_of(horizon.month_of(price.dated))
    return PriceYear(YearKind.ACADEMIC, begins)


def deflated(price: Assumption, horizon: Horizon, deflator: Deflator) -> float:
    """Return what a deflator makes of a price on its way to the first year.

    Raises
    ------
    NoLevelError
        If the deflator has no level for the price's year.

    """
    first = PriceYear(YearKind.ACADEMIC, horizon.first_year)
    return in_prices_of(price.value, year_of(price, horizon), first, deflator)


def years_priced(
    prices: Iterable[Assumption], horizon: Horizon, deflators: Sequence[Deflator]
) -> range:
    """Return the academic years from the oldest price in use to the last of a plan.

    None is before the plan unless a price is, and none before a deflator begins.
    """
    used = (each for each in prices if each.unit.startswith("£") and each.dated)
    begins = (year_of(each, horizon).begins for each in used)
    oldest = min((horizon.first_year, *begins))
    known = (each.first_year.begins for each in deflators)
    return range(max((oldest, *known)), horizon.first_year + horizon.years)
