"""The price corridor of a programme: from what it costs to what schools can pay.

The rule in words is docs/method/break_even.md.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from costmodel.arrays import Floats, Integers, added
from costmodel.avoidable_costs import avoidable_costs
from scenarios.ability_curves import shipped_curves
from scenarios.able_to_pay import QUOTED_SHARE
from scenarios.accounts_prices import to_first_year
from scenarios.affordability import (
    AffordabilityRules,
    AffordabilityTest,
    Unknowns,
    highest_fee,
    share_that_can_pay,
)
from scenarios.affordability_tables import Region, SchoolGroup
from scenarios.comparison import ScenarioView
from scenarios.evaluation import pieces
from scenarios.funded_plan import FundedPlan
from scenarios.target_prices import list_prices

AT_RISK = 80.0
"""Percentile of the draws at which full cost is told beside its central value."""


@dataclass(frozen=True, kw_only=True)
class CorridorAtTest:
    """What schools can pay by one test, one reading of unknown accounts, one norm."""

    test: AffordabilityTest
    unknowns: Unknowns
    norm: str
    """``lowest`` or ``highest`` published sum a teacher, where there are two."""
    shares: tuple[float, ...]
    """Of schools that can pay each of the sums of the corridor."""
    most: float
    """Highest fee that three in four schools pass; may be infinite."""


@dataclass(frozen=True, kw_only=True)
class Corridor:
    """One programme, in pounds a school-year in first-year prices."""

    programme: int
    """Its position."""
    avoidable: float
    """What would vanish with it."""
    full: float
    at_risk: float
    """Full cost at the percentile of the draws."""
    fee: float
    """What its fees ask of a school, as stated."""
    tests: tuple[CorridorAtTest, ...]

    @property
    def sums(self) -> tuple[float, ...]:
        """What is held against schools' means, in the order of the shares."""
        return self.avoidable, self.full, self.at_risk, self.fee


def corridors(
    funded: FundedPlan, view: ScenarioView, draws: Floats, otherwise: Region
) -> tuple[Corridor, ...]:
    """Return the corridor of each programme with a fee per school, and with schools.

    Parameters
    ----------
    funded, view
        The compiled model, and the way of funding as it was compared.
    draws
        Assumptions in use, ``(names, draws)``; contracts that may be lost are won.
    otherwise
        Region whose schools are asked where the way of funding states no demand.

    """
    fees = list_prices(funded, view.central.scenario)
    places = added(view.central.costs.volumes.places[..., 0].T)
    chosen = np.flatnonzero((fees > 0.0) & (places > 0.0))
    if not len(chosen):
        return ()
    divisors = funded.plan.facts.divisors
    by_year = np.stack(
        [
            avoidable_costs(view.ledger).programmes[chosen],
            view.central.full_cost[chosen, :, 0],
        ]
    )
    avoidable, full = (by_year / divisors).sum(axis=-1) / places[chosen]
    at_risk = _at_risk(funded, view, draws, chosen)
    region = _region(view, otherwise)
    sums = np.stack([avoidable, full, at_risk, fees[chosen]], axis=1).tolist()
    return tuple(
        _corridor(funded, region, int(at), tuple(each))
        for at, each in zip(chosen, sums, strict=True)
    )


def _at_risk(
    funded: FundedPlan, view: ScenarioView, draws: Floats, chosen: Integers
) -> Floats:
    """Return full cost a school-year at the percentile; ``(chosen,)``."""
    divisors = funded.plan.facts.divisors[:, None]
    each = np.empty((len(chosen), draws.shape[1]))
    for part, (projection,) in pieces(funded, (view.central.scenario,), draws):
        cost = projection.full_cost[chosen] / divisors
        places = projection.costs.volumes.places[chosen]
        cost, places = (added(one.swapaxes(0, 1)) for one in (cost, places))
        nothing = np.full_like(cost, np.nan)
        each[:, part] = np.divide(cost, places, out=nothing, where=places > 0.0)
    at_risk: Floats = np.nanpercentile(each, AT_RISK, axis=1)
    return at_risk


def _region(view: ScenarioView, otherwise: Region) -> Region:
    """Return the region whose schools a way of funding asks."""
    demand = view.central.scenario.funding.demand
    return otherwise if demand is None else demand.region


def _corridor(
    funded: FundedPlan, region: Region, at: int, sums: tuple[float, ...]
) -> Corridor:
    """Return one programme's corridor, by every test that has figures."""
    programme = tuple(funded.model.programmes.values())[at]
    group, factor = SchoolGroup(programme.phase, region), to_first_year(funded)
    asked = np.array(sums) / factor
    avoidable, full, at_risk, fee = sums
    return Corridor(
        programme=at,
        avoidable=avoidable,
        full=full,
        at_risk=at_risk,
        fee=fee,
        tests=tuple(
            CorridorAtTest(
                test=curve.test,
                unknowns=curve.unknowns,
                norm=curve.norm,
                shares=tuple(share_that_can_pay(curve.ceilings, asked).tolist()),
                most=factor * highest_fee(curve.ceilings, QUOTED_SHARE),
            )
            for curve in shipped_curves(funded.tables, group, AffordabilityRules())
        ),
    )
