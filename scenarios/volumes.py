"""How many schools start: as planned, or as many as want to and can pay.

The rule in words is docs/method/demand.md.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from costmodel.arrays import Floats
from scenarios.affordability import Ceilings, share_that_can_pay


@dataclass(frozen=True, kw_only=True)
class Market:
    """Demand for one programme; each number ``(draws,)``."""

    ceilings: Ceilings
    """What schools of its phase and region can pay."""
    eligible: Floats
    reach: Floats
    interest: Floats
    refill: Floats
    overlap: Floats
    """Share of places held by a school already in another programme."""

    def able(self, fee: Floats) -> Floats:
        """Return the share of schools that can pay a fee; ``(year, draws)``, as it.

        ``fee`` is all that the programme asks of a school in a year, in pounds of the
        accounts' year.
        """
        both = share_that_can_pay(self.ceilings, 2.0 * fee.reshape(-1))
        alone = share_that_can_pay(self.ceilings, fee.reshape(-1))
        overlap = np.broadcast_to(self.overlap, fee.shape)
        share = (1.0 - overlap) * alone.reshape(fee.shape)
        return share + overlap * both.reshape(fee.shape)

    def left(self, stock: Floats, joined: Floats) -> Floats:
        """Return who is eligible a year on, once some have taken part; ``(draws,)``."""
        refilled = stock - joined + self.refill * self.eligible
        left: Floats = np.maximum(refilled, 0.0)
        return left


@dataclass(frozen=True, kw_only=True)
class TakeUp:
    """What became of demand for one programme; each ``(year, draws)``."""

    stock: Floats
    """Schools still eligible at the start of each year."""
    share: Floats
    """Share of them that can pay."""
    wish: Floats
    """Schools that would take part."""
    joined: Floats
    """Schools out of the stock that start: the wish, up to the capacity."""
    journeys: Floats
    """All schools that start; more than these only where schools that were supported
    free buy."""


def take_up(market: Market, fee: Floats, capacity: Floats) -> TakeUp:
    """Return how many schools start in each year.

    Parameters
    ----------
    market
        Who is eligible, reached, interested and able.
    fee
        All that the programme asks of a school in a year, in pounds of the accounts'
        year; ``(year, draws)``.
    capacity
        Schools that may start; ``(year, draws)``.

    """
    return _year_by_year(market, market.able(fee), capacity)


def _year_by_year(market: Market, share: Floats, capacity: Floats) -> TakeUp:
    """Let schools start, and take them out of the stock."""
    stock, wish, journeys = (np.empty_like(share) for _ in range(3))
    left = market.eligible
    for year in range(len(share)):
        stock[year] = left
        wish[year] = left * market.reach * market.interest * share[year]
        journeys[year] = np.minimum(capacity[year], wish[year])
        left = market.left(left, journeys[year])
    return TakeUp(
        stock=stock, share=share, wish=wish, joined=journeys, journeys=journeys
    )


def demanded(
    planned: Floats, markets: Mapping[int, Market], fees: Floats
) -> tuple[Floats, dict[int, TakeUp]]:
    """Return the schools that start, and how demand came about.

    Parameters
    ----------
    planned
        Planned cohorts; ``(programme, year, draws)``.
    markets
        By position of the programmes whose cohorts demand limits.
    fees
        Fee of each programme in pounds of the accounts' year;
        ``(programme, year, draws)``.

    """
    takes = {
        position: take_up(market, fees[position], planned[position])
        for position, market in markets.items()
    }
    journeys = planned.copy()
    for position, take in takes.items():
        journeys[position] = take.journeys
    return journeys, takes
