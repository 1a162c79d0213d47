"""Schools that buy once their support has ended: who is asked, converts, buys again.

The rule in words is docs/method/transition.md.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from costmodel.arrays import Floats
from costmodel.cohorts import stayed, volumes_of
from scenarios.volumes import Market, TakeUp


@dataclass(frozen=True, kw_only=True)
class Support:
    """The programme in which the schools asked were supported."""

    journeys: Floats
    """Schools that start in it; ``(year, draws)``."""
    lasts_years: int
    leaves: Floats
    """Share that leaves before each further year; ``(draws,)``."""

    def ended(self) -> Floats:
        """Return schools whose journey ended with the year before; ``(year, draws)``.

        Those that left earlier are not among them.
        """
        ended = np.zeros_like(self.journeys)
        if self.lasts_years < len(ended):
            starting = self.journeys[: -self.lasts_years]
            last = self.lasts_years - 1
            ended[self.lasts_years :] = stayed(starting, self.leaves, last)
        return ended

    def there(self, year: int) -> Floats:
        """Return the schools that are in it in a year; ``(draws,)``."""
        volumes = volumes_of(self.journeys[None], (self.lasts_years,), {0: self.leaves})
        there: Floats = volumes.places[0, year]
        return there


@dataclass(frozen=True, kw_only=True)
class Turn:
    """From when schools may buy a programme, for one set of draws."""

    begins: int
    """Position of the first year in which any is asked, at least 1."""
    is_own: bool
    """Whether they were supported in the programme itself."""
    converts: Floats
    """Share of those asked that buys; ``(draws,)``, as the next."""
    leaves: Floats
    """Share of buyers that does not buy again."""
    support: Support
    """The programme in which they were supported."""
    bought: Support
    """The programme that they buy, with its planned cohorts."""

    def asked(self) -> Floats:
        """Return the schools that are asked to pay in each year; ``(year, draws)``."""
        if not self.is_own:
            asked = self.support.ended()
            asked[: self.begins] = 0.0
            return asked
        asked = np.zeros_like(self.support.journeys)
        asked[self.begins] = self.support.there(self.begins - 1)
        return asked


@dataclass(frozen=True, kw_only=True)
class Buyers:
    """What became of the schools asked; each ``(year, draws)``."""

    asked: Floats
    converting: Floats
    """Those that buy for the first time, if there is room."""
    again: Floats
    """Buyers whose journey has ended and who buy another, if there is room."""
    buying: Floats
    """Both that start, up to the capacity."""
    others: Floats
    """Other schools that start: as planned before the first year, then by demand."""

    @property
    def journeys(self) -> Floats:
        """All schools that start."""
        return self.buying + self.others


def bought(
    turn: Turn, market: Market | None, fee: Floats
) -> tuple[Buyers, TakeUp | None]:
    """Return who buys a programme, and what became of demand if that limits it.

    Parameters
    ----------
    turn
        From when, and who may.
    market
        Demand for the programme; None if nothing limits it.
    fee
        All that the programme asks of a school in a year, in pounds of the accounts'
        year; ``(year, draws)``. It matters with a market alone.

    """
    asked = turn.asked()
    if market is None:
        found = _sold(turn, asked)
        others = turn.bought.journeys.copy()
        others[turn.begins :] = 0.0
        return replace(found, others=others), None
    share = market.able(fee)
    found = _sold(turn, asked, share)
    stock, wish, others = _met(turn, market, share, found.buying)
    found = replace(found, others=others)
    take = TakeUp(
        stock=stock, share=share, wish=wish, joined=others, journeys=found.journeys
    )
    return found, take


def _sold(turn: Turn, asked: Floats, share: Floats | None = None) -> Buyers:
    """Return who converts and who buys again, without any others.

    ``share`` of those asked can pay, ``(year, draws)``; None: it is not counted apart.
    """
    converting = asked * np.clip(turn.converts, 0.0, 1.0)
    if share is not None:
        converting *= share
    again, buying = np.zeros_like(asked), np.zeros_like(asked)
    stays = 1.0 - np.clip(turn.leaves, 0.0, 1.0)
    lasts = turn.bought.lasts_years
    for year in range(turn.begins, len(asked)):
        if year - lasts >= turn.begins:
            there = stayed(buying[year - lasts], turn.bought.leaves, lasts - 1)
            again[year] = there * stays
        wanting = converting[year] + again[year]
        buying[year] = np.minimum(turn.bought.journeys[year], wanting)
    return Buyers(
        asked=asked,
        converting=converting,
        again=again,
        buying=buying,
        others=np.zeros_like(asked),
    )


def _met(
    turn: Turn, market: Market, share: Floats, buying: Floats
) -> tuple[Floats, Floats, Floats]:
    """Return the stock, who of it would take part, and who does.

    The programme's own supported schools are given their places, not sold them.
    """
    stock, wish, others = (np.empty_like(share) for _ in range(3))
    left = market.eligible
    room = turn.bought.journeys - buying
    for year in range(len(share)):
        stock[year] = left
        wish[year] = left * market.reach * market.interest * share[year]
        is_given = turn.is_own and year < turn.begins
        others[year] = room[year] if is_given else np.minimum(room[year], wish[year])
        left = market.left(left, others[year])
    return stock, wish, others
