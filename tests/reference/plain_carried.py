"""Other amounts than money, carried by its shares (docs/method: allocation)."""

from __future__ import annotations

from tests.reference.plain_costs import YearShares
from tests.reference.plain_people import SCHOOLS
from tests.reference.plain_prices import Prices
from tests.reference.plain_release import uses_of
from tests.reference.plain_result import NOT_SHARED, ByYear
from tests.reference.plain_rows import Work, by_owner_and_year, needs_of, time_needed

ByOwner = dict[str, ByYear]


def released_days(work: Work, prices: Prices) -> ByOwner:
    """Return the days that schools release their people for, before any sharing."""
    days = by_owner_and_year(prices)
    for _, person, use in uses_of(work, prices):
        if prices.model.people[person].employed_by in SCHOOLS:
            days[use.owner][use.year] += use.days
    return days


def carbon(work: Work, prices: Prices) -> ByOwner:
    """Return kilograms of CO2 equivalent, whoever gives what causes them."""
    kilograms = by_owner_and_year(prices)
    for need in needs_of(work, prices):
        units = need.quantity
        if need.ingredient.person is not None:
            units = time_needed(need, need.ingredient.person, prices).days
        each = prices.value(need.ingredient.carbon or 0.0)
        kilograms[need.owner][need.year] += units * each
    return kilograms


def carried(amounts: ByOwner, shares: YearShares, prices: Prices) -> ByOwner:
    """Return what of an amount ends in each programme, and on the line not shared."""
    model = prices.model
    ends = {
        end: {year: amounts.get(end, {}).get(year, 0.0) for year in prices.years}
        for end in [*model.programmes, NOT_SHARED]
    }
    for pool in model.pools:
        for year in prices.years:
            for end, share in shares[year][pool].items():
                ends[end][year] += amounts[pool][year] * share
    return ends
