"""What is found by trying: what verdicts rest on, break-even, another order of paying.

None of it needs the simulation, so that the two can be worked out side by side.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from scenarios.actions import Actions, actions_of
from scenarios.best_order import BestOrder, best_order
from scenarios.break_even import (
    BestFee,
    BreakEven,
    best_fee,
    break_even_fee,
    break_even_volume,
)
from scenarios.deciding_facts import DecidingFact, deciding_facts
from scenarios.evaluation import central
from scenarios.funded_plan import FundedPlan, ScenarioPlan
from scenarios.funding import programmes_with_a_fee
from scenarios.schools_alone import SchoolsAlone, schools_alone_of
from scenarios.sensitivity import Swing, swings_of
from scenarios.turning_points import levers_of, turning_points


@dataclass(frozen=True, kw_only=True)
class Searches:
    """What was found of one scenario."""

    swings: tuple[Swing, ...]
    """What each assumption alone does to the verdict, the nearest switch first."""
    fee: BreakEven | None
    """None without fees."""
    volume: BreakEven
    best_fee: BestFee | None
    """None without fees."""
    best_order: BestOrder
    """What streams cover, and the most they could in another order of paying."""
    facts: tuple[DecidingFact, ...]
    """The two numbers nearest to turning the verdict, the nearest first."""
    actions: Actions
    """What directors could do for a better verdict."""
    schools_alone: SchoolsAlone | None
    """What would have to be true for schools to pay for it alone; None without fees."""


def searches_of(funded: FundedPlan) -> Mapping[str, Searches]:
    """Return what is found of each scenario, by its name."""
    return {
        name: _searches(funded, scenario) for name, scenario in funded.scenarios.items()
    }


def _searches(funded: FundedPlan, scenario: ScenarioPlan) -> Searches:
    """Search one scenario."""
    has_fees = bool(programmes_with_a_fee(scenario.funding))
    swings = swings_of(funded, scenario)
    points = turning_points(funded, scenario)
    levers = len(levers_of(scenario))
    return Searches(
        swings=swings,
        fee=break_even_fee(funded, scenario) if has_fees else None,
        volume=break_even_volume(funded, scenario),
        best_fee=best_fee(funded, scenario) if has_fees else None,
        best_order=best_order(central(funded, scenario, in_detail=True)),
        facts=deciding_facts(funded, scenario, swings, points),
        actions=actions_of(funded, scenario, points.for_the_better, levers),
        schools_alone=schools_alone_of(funded, scenario),
    )
