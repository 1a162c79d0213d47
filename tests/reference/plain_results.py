"""What a contract pays for successes alone (docs/method: streams)."""

from __future__ import annotations

import math

from scenarios.streams import Contract
from tests.reference.plain_contracts import units_of
from tests.reference.plain_prices import Prices
from tests.reference.plain_quantities import Volumes
from tests.reference.plain_result import Months


def paid_for_work(contract: Contract, price: Months, prices: Prices) -> Months:
    """Return the part of each month's price that is paid whatever comes of it."""
    if contract.results is None:
        return price
    share = prices.value(contract.results.share)
    return [amount * (1 - share) for amount in price]


def paid_for_results(
    scenario: str, contract: Contract, price: Months, volumes: Volumes, prices: Prices
) -> Months:
    """Return what is earned for results in each month, when they are known."""
    earned = [0.0] * prices.months
    if contract.results is None:
        return earned
    share = prices.value(contract.results.share)
    for month, amount in enumerate(price):
        known = month + contract.results.after_months
        if known < prices.months:
            year = prices.year_of(month)
            part = part_that_succeeds(scenario, contract, year, volumes, prices)
            earned[known] += amount * share * part
    return earned


def part_that_succeeds(
    scenario: str, contract: Contract, year: int, volumes: Volumes, prices: Prices
) -> float:
    """Return the part of the results of a year's work that is reached.

    Deviates of a draw go by the names of contract and scenario, and of the year where
    each unit is a result; in the central case there are none.
    """
    assert contract.results is not None
    chance = prices.value(contract.results.chance)
    name = f"result of {contract.name} in {scenario}"
    if contract.per_unit is None:
        return 1.0 if normal(prices.drawn.get(name, 0.0)) <= chance else 0.0
    units = units_of(contract, volumes, year)
    if units <= 0:
        return chance
    spread = math.sqrt(max(0.0, chance * (1 - chance)) / units)
    part = chance + prices.drawn.get(f"{name} {year}", 0.0) * spread
    return min(max(part, 0.0), 1.0)


def normal(deviate: float) -> float:
    """Return the chance that a standard normal deviate is at most so much."""
    return (1 + math.erf(deviate / math.sqrt(2))) / 2
