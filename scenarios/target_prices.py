"""At which fee, volume, contract price or subsidy a target is met.

The rule in words is docs/method/break_even.md. One thing is turned at a time, in runs
of their own: volumes, steps in cost, capacity and demand answer.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import partial

import numpy as np

from costmodel.arrays import Floats
from costmodel.assumptions import Quantity
from scenarios.bands import mean_price
from scenarios.break_even import MOST, BreakEven, grid, searched
from scenarios.evaluation import pieces
from scenarios.funded_plan import FundedPlan, ScenarioPlan
from scenarios.funding import fees_asked_of_schools
from scenarios.levers import Levers, untouched
from scenarios.projection import Projection
from scenarios.reserves import HALF_A_PENNY
from scenarios.streams import Contract, Fee
from scenarios.targets import Target

STEPS_OF_CHANCE = 48
"""Steps between the least and the most looked at, where every value is drawn."""

ROUNDS_OF_CHANCE = 2
"""How often a search over draws looks closer: to a hundredth of a step."""

_NOISE = 1e-12


class Lever(StrEnum):
    """What is turned; the first three by a factor."""

    FEES = "fees"
    """All fees, by one factor."""
    COHORTS = "cohorts"
    """All planned cohorts, by one factor."""
    CONTRACTS = "contracts"
    """The prices of all contracts, by one factor."""
    ONE_FEE = "one_fee"
    """The same fee for every programme that has one, in pounds a school-year; where all
    fees are per school."""


@dataclass(frozen=True, kw_only=True)
class TargetPrices:
    """What meets a target in one scenario."""

    target: Target
    found: Mapping[Lever, BreakEven]
    """What was found of each thing that the scenario has. Where a chance is asked for,
    the margin is the chance allowed less that of missing the target."""
    planned: float
    """The margin as planned: pounds, or the chance allowed less that of missing it."""
    extra: float
    """Extra pounds a school-year, first-year prices; infinite if no sum is enough."""


def target_prices(
    funded: FundedPlan, scenario: ScenarioPlan, target: Target, draws: Floats
) -> TargetPrices:
    """Look for all that meets a target in one scenario.

    Parameters
    ----------
    funded, scenario
        The compiled model and the scenario; contracts that may be lost are won.
    target
        What is to be met.
    draws
        Assumptions in use, ``(names, draws)``, for a target with a chance.

    """
    tried = _Tried(funded, scenario, target, draws)
    return TargetPrices(
        target=target,
        found={lever: tried.searched(lever) for lever in levers_of(scenario)},
        planned=tried.planned(),
        extra=tried.extra(),
    )


def levers_of(scenario: ScenarioPlan) -> tuple[Lever, ...]:
    """Return what can be turned in a scenario."""
    streams = scenario.funding.streams
    has_contract = any(isinstance(one, Contract) for one in streams)
    fees = fees_asked_of_schools(scenario.funding)
    wanted = {
        Lever.FEES: bool(fees),
        Lever.ONE_FEE: bool(fees) and all(_is_one(fee) for fee in fees),
        Lever.COHORTS: True,
        Lever.CONTRACTS: has_contract,
    }
    return tuple(lever for lever, has in wanted.items() if has)


def _is_one(fee: Fee) -> bool:
    """Whether one sum for each school and year could stand in place of a fee."""
    return fee.per == "school" and fee.years is None


def list_prices(funded: FundedPlan, scenario: ScenarioPlan) -> Floats:
    """Return what schools are asked by all fees of each programme together.

    Central values of fees per school, in pounds of the first year; ``(programme,)``,
    nought without one.
    """
    names = tuple(funded.model.programmes)
    prices = np.zeros(len(names))
    terms = funded.plan.terms

    def value(number: Quantity) -> Floats:
        return np.array([terms.assumed(number)])

    for fee in fees_asked_of_schools(scenario.funding):
        for name in fee.prices:
            price = mean_price(fee, name, funded.model.programmes[name], value)
            prices[names.index(name)] += price[0]
    return prices


@dataclass(frozen=True)
class _Tried:
    """A scenario tried at many values of one thing."""

    funded: FundedPlan
    scenario: ScenarioPlan
    target: Target
    draws: Floats

    def searched(self, lever: Lever) -> BreakEven:
        """Return where the target is met."""
        most = MOST
        if lever is Lever.ONE_FEE:
            most *= float(list_prices(self.funded, self.scenario).max())
        at = partial(self._at, lever)
        if self.target.chance is None:
            return searched(at, grid(most))
        return searched(at, grid(most, STEPS_OF_CHANCE), _NOISE, ROUNDS_OF_CHANCE)

    def planned(self) -> float:
        """Return the margin with nothing turned."""
        return float(self._at(Lever.COHORTS, np.ones(1))[0])

    def extra(self) -> float:
        """Return the extra sum a school-year that meets the target."""
        if self.target.chance is None:
            ((_, one),) = _central(self.funded, self.scenario, untouched(1))
            return float(self.target.sum_needed(one)[0])
        extra = np.empty(self.draws.shape[1])
        for part, projection in self._drawn(untouched(len(extra))):
            extra[part] = self.target.sum_needed(projection)
        most_missed = int(self.target.chance * len(extra) + _NOISE)
        return float(np.sort(extra)[len(extra) - 1 - most_missed])

    def _at(self, lever: Lever, values: Floats) -> Floats:
        """Return by how much the target is met at each value."""
        if self.target.chance is not None:
            return np.array([self._chance_left(lever, each) for each in values])
        margins = np.empty_like(values)
        levers = self._levers(lever, values)
        for part, projection in _central(self.funded, self.scenario, levers):
            margins[part] = self.target.margin(projection)
        return margins

    def _chance_left(self, lever: Lever, value: float) -> float:
        """Return the chance allowed less that of missing the target at one value."""
        draws = self.draws.shape[1]
        levers = self._levers(lever, np.full(draws, value))
        missed = sum(
            int((self.target.margin(projection) < -HALF_A_PENNY).sum())
            for _, projection in self._drawn(levers)
        )
        left: float = (self.target.chance or 0.0) - missed / draws
        return left

    def _drawn(self, levers: Levers) -> Iterator[tuple[slice, Projection]]:
        """Yield projections of all draws."""
        return _projected(self.funded, self.scenario, self.draws, levers)

    def _levers(self, lever: Lever, values: Floats) -> Levers:
        """Return levers of which one is turned."""
        if lever is not Lever.ONE_FEE:
            return replace(untouched(len(values)), **{lever.value: values})
        prices = list_prices(self.funded, self.scenario)[:, None]
        factors = np.ones((len(prices), len(values)))
        np.divide(values, prices, out=factors, where=prices > 0.0)
        return replace(untouched(len(values)), fees=factors)


def _central(
    funded: FundedPlan, scenario: ScenarioPlan, levers: Levers
) -> Iterator[tuple[slice, Projection]]:
    """Yield projections of the central case at every setting of the levers."""
    drawn = np.repeat(funded.plan.terms.central, len(levers.cohorts), axis=1)
    return _projected(funded, scenario, drawn, levers)


def _projected(
    funded: FundedPlan, scenario: ScenarioPlan, drawn: Floats, levers: Levers
) -> Iterator[tuple[slice, Projection]]:
    """Yield one scenario's projections, some draws at a time."""
    for part, (projection,) in pieces(funded, (scenario,), drawn, levers):
        yield part, projection
