"""What £100 of a year is in first-year prices, down to the published levels.

The rule in words is docs/method/prices.md.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from costmodel.bearers import WHOLE
from costmodel.deflators import (
    Deflator,
    PriceYear,
    YearKind,
    in_prices_of,
    level_of,
)
from costmodel.explain.books import Books
from costmodel.explain.tree import Explanation, Made, NumberSource, made
from costmodel.periods import MONTHS_A_YEAR
from scenarios.explain.addresses import written
from scenarios.explain.figures import Maker

BECOMES, GROWTH = "hundred_pounds", "price_growth"

_LATER = 5
"""Months of an academic year that lie in the financial year after it begins."""

_A_HUNDRED = 100.0


def level_address(topic: str, deflator: str, year: int) -> str:
    """Return the address of a price level's reading, by the name of its series.

    Examples
    --------
    >>> level_address(GROWTH, "gdp", 2027)
    'all.price_growth.by.gdp.2027'

    """
    return written(WHOLE, topic, "by", deflator, when=year)


def levels_of(books: Books) -> Mapping[str, Maker]:
    """Return what makes £100 and the growth of each year of each series."""
    horizon, found = books.plan.horizon, dict[str, Maker]()
    for name, deflator in books.plan.facts.register.deflators.items():
        if deflator.years is not YearKind.FINANCIAL:
            continue
        for begins in range(
            deflator.first_year.begins,
            horizon.first_year + horizon.years,
        ):
            hundred = partial(_hundred, books, deflator, begins)
            found[level_address(BECOMES, name, begins)] = hundred
            if begins > deflator.first_year.begins:
                growth = partial(_growth, deflator, begins)
                found[level_address(GROWTH, name, begins)] = growth
    return found


def level(deflator: Deflator, begins: int) -> Explanation:
    """Return the level of an academic year: of two financial years, by months."""
    year = PriceYear(YearKind.ACADEMIC, begins)
    months = (MONTHS_A_YEAR - _LATER, _LATER)
    parts = tuple(
        made(
            f"{count} months of {PriceYear(deflator.years, begins + at)}",
            Made.PRODUCT,
            (
                _own_level(deflator, begins + at),
                Explanation("part of a year", count / MONTHS_A_YEAR),
            ),
        )
        for at, count in enumerate(months)
    )
    amount = level_of(deflator, year)
    return Explanation(f"level of {year}", amount, Made.SUM, parts, deflator.label)


def _own_level(deflator: Deflator, begins: int) -> Explanation:
    """Return a financial year's level: published, or the last carried on."""
    last = deflator.last_year.begins
    if begins <= last:
        return _published(deflator, begins)
    before = (_published(deflator, last), _published(deflator, last - 1))
    growth = made("last published growth, which holds on", Made.QUOTIENT, before)
    parts = (_published(deflator, last), *[growth] * (begins - last))
    year = PriceYear(deflator.years, begins)
    return made(f"level of {year}, carried on", Made.PRODUCT, parts)


def _published(deflator: Deflator, begins: int) -> Explanation:
    """Return a published level with its release."""
    label = str(PriceYear(deflator.years, begins))
    source = NumberSource(
        label,
        deflator.label,
        deflator.unit,
        deflator.dated,
        str(deflator.grade),
        f"{deflator.source}, {deflator.period}",
        deflator.address,
    )
    return Explanation(f"level of {label}", deflator.levels[label], source=source)


def over_first(books: Books, deflator: Deflator, begins: int, name: str) -> Explanation:
    """Return prices of a year over those of the first."""
    parts = level(deflator, begins), level(deflator, books.plan.horizon.first_year)
    return made(name, Made.QUOTIENT, parts)


def _hundred(books: Books, deflator: Deflator, begins: int) -> Explanation:
    """Return £100 of a year × the level of the first ÷ that of the year."""
    year = PriceYear(YearKind.ACADEMIC, begins)
    first = PriceYear(YearKind.ACADEMIC, books.plan.horizon.first_year)
    hundred = Explanation(f"pounds of {year}", _A_HUNDRED, unit="£")
    both = (hundred, level(deflator, first.begins))
    raised = made("at the first year's level", Made.PRODUCT, both, unit="£")
    amount = in_prices_of(_A_HUNDRED, year, first, deflator)
    name = f"£100 of {year} in prices of {first}, {deflator.label}"
    parts = (raised, level(deflator, begins))
    return Explanation(name, amount, Made.QUOTIENT, parts, unit="£")


def _growth(deflator: Deflator, begins: int) -> Explanation:
    """Return how prices grew on the year before, as a fraction."""
    year = PriceYear(YearKind.ACADEMIC, begins)
    both = level(deflator, begins), level(deflator, begins - 1)
    over = made("level over that of the year before", Made.QUOTIENT, both)
    name = f"growth of prices to {year}, {deflator.label}"
    return made(name, Made.SUM, (over, Explanation("less one", -1.0)))
