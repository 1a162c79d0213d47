"""The share of able schools that take part in a year: as assumed, low and high.

The rule in words is docs/method/schools_alone.md.
"""

from __future__ import annotations

from dataclasses import dataclass

from costmodel.assumptions import Quantity
from costmodel.sampling import range_of
from scenarios.funded_plan import FundedPlan, ScenarioPlan


@dataclass(frozen=True)
class TakeUpRange:
    """Share of able schools that take part in a year: as assumed, low and high."""

    value: float
    low: float
    high: float


def take_up_of(funded: FundedPlan, scenario: ScenarioPlan) -> TakeUpRange | None:
    """Return the share of able schools that take part; None without demand."""
    demand = scenario.funding.demand
    if demand is None:
        return None
    reach, interest = (_range(funded, each) for each in (demand.reach, demand.interest))
    return TakeUpRange(
        reach.value * interest.value,
        reach.low * interest.low,
        reach.high * interest.high,
    )


def _range(funded: FundedPlan, quantity: Quantity) -> TakeUpRange:
    """Return a number with its low and high; a plain number has none of its own."""
    if not isinstance(quantity, str):
        return TakeUpRange(quantity, quantity, quantity)
    spread = range_of(funded.plan.terms.assumptions[quantity])
    return TakeUpRange(spread.value, spread.low, spread.high)
