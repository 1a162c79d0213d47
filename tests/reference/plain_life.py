"""Start-up spread over the years it serves (docs/method: unit costs)."""

from __future__ import annotations

from dataclasses import replace

from tests.reference.plain_prices import Prices, weights_of
from tests.reference.plain_result import Months, PlainRow
from tests.reference.plain_rows import add_months


def over_life(rows: list[PlainRow], prices: Prices) -> list[PlainRow]:
    """Return the rows, each that serves several years spread over them."""
    return [
        row if row.life_years == 1 else replace(row, months=_spread(row, prices))
        for row in rows
    ]


def a_year_of(cost: float, life: int, rate: float) -> float:
    """Return the same sum for each year of a life, the first paid at once."""
    if not rate:
        return cost / life
    worth = 1 / (1 + rate)
    return cost * (1 - worth) / (1 - worth**life)


def interest_of(cost: float, life: int, rate: float) -> list[float]:
    """Return the part of each year's sum that is interest on what is outstanding."""
    a_year = a_year_of(cost, life, rate)
    outstanding = cost
    found = []
    for year in range(life):
        interest = rate * outstanding if year else 0.0
        found.append(interest)
        outstanding -= a_year - interest
    return found


def _spread(row: PlainRow, prices: Prices) -> Months:
    """Return the months of a row, each year's cost spread over the years it serves."""
    rate = prices.value(prices.model.organisation.cost_of_capital or 0.0)
    weights = weights_of(row.profile)
    index = prices.index_of(row.moves_with or 0.0)
    months = [0.0] * prices.months
    for year in prices.years:
        cost = sum(row.months[month] for month in prices.months_of(year))
        a_year = a_year_of(cost, row.life_years, rate)
        for later in range(year, min(year + row.life_years, prices.years.stop)):
            months = add_months(months, prices.fall(a_year, weights, index, later))
    return months
