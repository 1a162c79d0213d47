"""Schools that buy once support has ended (docs/method: transition)."""

from __future__ import annotations

from dataclasses import dataclass

from scenarios.demand import Demand
from scenarios.streams import Fee
from scenarios.transitions import Transition
from tests.reference.plain_demand import able_at
from tests.reference.plain_prices import Prices
from tests.reference.plain_quantities import Journeys, volumes_of
from tests.reference.plain_result import BuyerYear, DemandYear


@dataclass
class Sale:
    """A programme that is bought from a year on."""

    name: str
    transition: Transition
    demand: Demand | None
    """What limits it; None if nothing does."""
    fees: list[Fee]
    """Fees that supported schools are asked."""


def sold(
    sale: Sale, planned: Journeys, journeys: Journeys, prices: Prices
) -> tuple[dict[int, BuyerYear], dict[int, DemandYear]]:
    """Return who starts in a programme year by year, and what demand made of it.

    ``journeys`` are as planned, or as demand lets schools start.
    """
    buyers: dict[int, BuyerYear] = {}
    years: dict[int, DemandYear] = {}
    begins, demand = sale.transition.from_year, sale.demand
    at = (volumes_of(planned, prices), prices)
    stock = prices.value(demand.eligible[sale.name]) if demand else 0.0
    for year in prices.years:
        room = planned[sale.name][year]
        fee, share, wish = 0.0, 1.0, 0.0
        if demand:
            fee, share = able_at(sale.name, year, demand, sale.fees, at)
            heard = prices.value(demand.reach) * prices.value(demand.interest)
            wish = stock * heard * share
        if year < begins:
            is_given = sale.transition.after is None or demand is None
            others = room if is_given else min(room, wish)
            buyers[year] = BuyerYear(0.0, 0.0, 0.0, 0.0, others)
        else:
            asked = _asked(sale, year, planned, journeys, prices)
            first = asked * _within(sale.transition.converts, prices) * share
            again = _again(sale, year, buyers, prices)
            buying = min(room, first + again)
            others = min(room - buying, wish)
            buyers[year] = BuyerYear(asked, first, again, buying, others)
        if demand:
            starts = buyers[year].buying + buyers[year].others
            years[year] = DemandYear(stock, fee, share, wish, starts)
            refill = prices.value(demand.refill) * prices.value(
                demand.eligible[sale.name]
            )
            stock = max(0.0, stock - buyers[year].others + refill)
    return buyers, years


def _asked(
    sale: Sale, year: int, planned: Journeys, journeys: Journeys, prices: Prices
) -> float:
    """Return the schools whose support ended with the year before."""
    after = sale.transition.after
    if after is None:
        if year > sale.transition.from_year:
            return 0.0
        return volumes_of(planned, prices).places[sale.name][year - 1]
    last = volumes_of(journeys, prices).by_age[after].get(year - 1)
    return last[-1] if last else 0.0


def _again(
    sale: Sale, year: int, buyers: dict[int, BuyerYear], prices: Prices
) -> float:
    """Return the buyers whose journey ended with the year before and buy another."""
    programme = prices.model.programmes[sale.name]
    started = buyers.get(year - programme.lasts_years)
    if started is None:
        return 0.0
    stay = max(0.0, 1 - prices.value(programme.leaves or 0.0))
    there = started.buying * stay ** (programme.lasts_years - 1)
    return there * (1 - _within(sale.transition.leaves, prices))


def _within(share: float | str, prices: Prices) -> float:
    """Return a share, cut at nought and one."""
    return min(1.0, max(0.0, prices.value(share)))
