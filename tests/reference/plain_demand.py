"""How many schools buy at a fee (docs/method: demand)."""

from __future__ import annotations

from scenarios.demand import Demand
from scenarios.streams import Fee
from tests.reference.plain_facts import CeilingTable
from tests.reference.plain_prices import Prices
from tests.reference.plain_quantities import Volumes
from tests.reference.plain_result import DemandYear
from tests.reference.plain_streams import fee_of_school

STEP = 0.05
"""The share of schools below the first shipped percentile, and between two of them."""


def buying(
    demand: Demand, fees: list[Fee], planned: Volumes, prices: Prices
) -> dict[str, dict[int, DemandYear]]:
    """Return how many schools buy each programme they pay a fee for, year by year."""
    asked = [fee for fee in fees if fee.paid_by == "supported_school"]
    priced = {name for fee in asked for name in fee.prices}
    return {
        name: _years_of(name, demand, asked, planned, prices)
        for name in prices.model.programmes
        if name in priced and name in demand.eligible
    }


def able_at(
    name: str, year: int, demand: Demand, fees: list[Fee], at: tuple[Volumes, Prices]
) -> tuple[float, float]:
    """Return the fee of a year in prices of the accounts, and the share that can pay.

    ``at`` are planned volumes and prices; the fees are those that schools are asked.
    """
    planned, prices = at
    fee = fee_of_year(name, year, fees, planned, prices)
    fee *= prices.financial_deflator(prices.facts.accounts_year)
    fee /= prices.academic_deflator(year)
    return fee, _share_of_schools(name, fee, demand, prices)


def share_that_can_pay(fee: float, demand: Demand, table: CeilingTable) -> float:
    """Return the share of schools whose ceiling is at least the fee; all pay nought."""
    if fee <= 0:
        return 1.0
    known = _share_known(fee, table.percentiles)
    if demand.unknown == "low":
        return (1 - table.unknown) * known
    if demand.unknown == "high":
        return table.unknown + (1 - table.unknown) * known
    return known


def fee_of_year(
    name: str, year: int, fees: list[Fee], planned: Volumes, prices: Prices
) -> float:
    """Return what a school pays for a programme in a year, all streams together."""
    return sum(
        fee_of_school(fee, name, year, planned, prices)
        for fee in fees
        if name in fee.prices
    )


def _years_of(
    name: str, demand: Demand, fees: list[Fee], planned: Volumes, prices: Prices
) -> dict[int, DemandYear]:
    """Follow the stock of schools that could buy one programme."""
    eligible = prices.value(demand.eligible[name])
    heard = prices.value(demand.reach) * prices.value(demand.interest)
    stock = eligible
    years = {}
    for year in prices.years:
        fee, share = able_at(name, year, demand, fees, (planned, prices))
        wish = stock * heard * share
        journeys = min(planned.journeys[name][year], wish)
        years[year] = DemandYear(stock, fee, share, wish, journeys)
        stock = max(0.0, stock - journeys + prices.value(demand.refill) * eligible)
    return years


def _share_of_schools(name: str, fee: float, demand: Demand, prices: Prices) -> float:
    """Return the share that can pay, some of them for two programmes at once."""
    phase = prices.model.programmes[name].phase
    table = prices.facts.ceilings[phase, demand.region, demand.test]
    overlap = prices.value(prices.model.organisation.overlap)
    once = share_that_can_pay(fee, demand, table)
    twice = share_that_can_pay(2 * fee, demand, table)
    return (1 - overlap) * once + overlap * twice


def points_of(percentiles: tuple[float, ...]) -> list[tuple[float, float]]:
    """Return ceilings and the share of schools that have at least so much.

    Between two of them lies a straight line; the share falls from first to last.
    """
    points = [
        (ceiling, 1 - STEP * (position + 1))
        for position, ceiling in enumerate(percentiles)
    ]
    if percentiles[0] > 0:
        points.insert(0, (0.0, 1.0))
    if percentiles[-1] > 0:
        points.append((2 * percentiles[-1], 0.0))
    return points


def _share_known(fee: float, percentiles: tuple[float, ...]) -> float:
    """Return the share of the schools that are known, by straight lines."""
    points = points_of(percentiles)
    below = points[0]
    if fee <= below[0]:
        return below[1]
    for point in points:
        if point[0] >= fee:
            way = (fee - below[0]) / (point[0] - below[0])
            return below[1] + way * (point[1] - below[1])
        below = point
    return 0.0
