"""Schools that start in a way of funding: planned, demanded, buying, or none.

The rules in words are docs/method/demand.md and docs/method/transition.md.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

import numpy as np

from costmodel.arrays import Floats
from costmodel.rates import Priced
from scenarios.buyers import Buyers, Support, Turn, bought
from scenarios.demand import Demand
from scenarios.funded_plan import FundedPlan, ScenarioPlan
from scenarios.levers import Levers
from scenarios.transitions import Transition, is_own, supported_in
from scenarios.volumes import Market, TakeUp, demanded


@dataclass(frozen=True)
class Starting:
    """Who starts, and how that came about."""

    journeys: Floats
    """Schools that start; ``(programme, year, draws)``."""
    takes: Mapping[int, TakeUp] = field(default_factory=dict)
    """How demand came about, by position of the programme."""
    buyers: Mapping[int, Buyers] = field(default_factory=dict)
    """Who buys once support has ended, by position of the programme bought."""


@dataclass(frozen=True)
class Starters:
    """Works out who starts in a way of funding, for one set of draws."""

    funded: FundedPlan
    scenario: ScenarioPlan
    priced: Priced
    levers: Levers

    def starting(self, planned: Floats, fees: Callable[[], Floats]) -> Starting:
        """Return who starts.

        Parameters
        ----------
        planned
            Planned cohorts; ``(programme, year, draws)``, as the next.
        fees
            Gives what each programme asks of a school, in pounds of the accounts' year;
            asked only if demand limits a programme.

        """
        funding = self.scenario.funding
        if self.scenario.is_lost:
            return Starting(np.zeros_like(planned))
        if funding.demand is None and not funding.transitions:
            return Starting(planned)
        markets, asked = {}, np.zeros_like(planned)
        if funding.demand is not None:
            markets, asked = self._markets(funding.demand), fees()
        turned = {self._at(name): one for name, one in funding.transitions.items()}
        others = {at: one for at, one in markets.items() if at not in turned}
        journeys, takes = demanded(planned, others, asked)
        buyers: dict[int, Buyers] = {}
        for at, transition in turned.items():
            turn = self._turn(at, transition, journeys)
            buyers[at], take = bought(turn, markets.get(at), asked[at])
            if take is not None:
                takes[at] = take
        for at, found in buyers.items():
            journeys[at] = found.journeys
        return Starting(journeys, takes, buyers)

    def gone_from(self) -> dict[int, int]:
        """Return from when on nobody is left of programmes whose support ends.

        Both are positions, of the programme and of the year.
        """
        return {
            self._at(name): self._begins(transition)
            for name, transition in self.scenario.funding.transitions.items()
            if is_own(transition)
        }

    def _turn(self, at: int, transition: Transition, journeys: Floats) -> Turn:
        """Return from when a programme may be bought, and by whom.

        ``journeys`` are as planned, or as demand lets schools start.
        """
        name = tuple(self.funded.model.programmes)[at]
        supported = self._at(supported_in(name, transition))
        return Turn(
            begins=self._begins(transition),
            is_own=is_own(transition),
            converts=self.priced.value(transition.converts),
            leaves=self.priced.value(transition.leaves),
            support=self._support(supported, journeys),
            bought=self._support(at, journeys),
        )

    def _support(self, at: int, journeys: Floats) -> Support:
        """Return the schools of a programme, by position, and how long they stay."""
        written = tuple(self.funded.model.programmes.values())[at]
        leaves = self.priced.value(written.leaves)
        return Support(
            journeys=journeys[at], lasts_years=written.lasts_years, leaves=leaves
        )

    def _at(self, name: str) -> int:
        """Return the position of a programme."""
        return tuple(self.funded.model.programmes).index(name)

    def _begins(self, transition: Transition) -> int:
        """Return the position of the first year in which schools are asked to pay."""
        return transition.from_year - self.funded.plan.horizon.first_year

    def _markets(self, demand: Demand) -> dict[int, Market]:
        """Return demand by position of the programmes that it limits."""
        names = tuple(self.funded.model.programmes)
        value = self.priced.value
        return {
            position: Market(
                ceilings=ceilings,
                eligible=value(demand.eligible[names[position]]),
                reach=value(demand.reach),
                interest=self._interest(demand),
                refill=value(demand.refill),
                overlap=value(self.funded.model.organisation.overlap),
            )
            for position, ceilings in self.scenario.ceilings.items()
        }

    def _interest(self, demand: Demand) -> Floats:
        """Return the share of schools reached that would take part; ``(draws,)``.

        Turned from outside, no more take part than there are.
        """
        value, factor = self.priced.value, self.levers.take_up
        interest = value(demand.interest)
        if factor is None:
            return interest
        reach = value(demand.reach)
        most = np.divide(1.0, reach, out=np.ones_like(reach), where=reach > 0.0)
        return np.minimum(interest * factor, most)
