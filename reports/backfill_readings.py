"""Four readings of what people released from schools cost, side by side.

The rule in words is docs/method/people.md, *Conventions*.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from costmodel.arrays import Floats
from costmodel.backfill import Part
from costmodel.casting import whole
from costmodel.drivers import Means
from reports.cost_statement import GIVERS, CostStatement


@dataclass(frozen=True)
class Reading:
    """One way of counting released time."""

    name: str
    released: int
    """What released time comes to, in whole pounds, all years."""
    full: int
    """All resources with it."""
    school_year: float
    """All resources for each school-year, first-year prices; NaN without schools."""


def readings(cost: CostStatement) -> tuple[Reading, ...]:
    """Return released time counted as nothing, cover, cover and loss, day cost."""
    ledger = cost.ledger
    given = cost.given.sum(axis=(0, 1, 2))
    means = np.array([each for _, each in GIVERS])
    cover, lost = (
        int(given[means == each].sum()) for each in (Means.BOUGHT, Means.LOST)
    )
    rest = int(cost.full_economic_cost.sum()) - cover - lost
    charged = ledger.over_life
    bought = charged.of_part(Part.COVER).sum(axis=0)
    gone = charged.of_part(Part.LOST).sum(axis=0)
    all_of_it = charged.instead_of_lost(Part.RELEASED)
    others = charged.full_economic_cost.sum(axis=(0, 1, 2)) - bought - gone
    dearer = int(whole(ledger.instead_of_lost(Part.UNLIKE).sum()))
    counted: tuple[tuple[str, int, Floats], ...] = (
        ("Nothing", 0, np.zeros_like(bought)),
        ("Cover that is bought", cover, bought),
        ("Cover and lost time", cover + lost, bought + gone),
        ("All of it at the day cost", cover + lost + dearer, all_of_it),
    )
    return tuple(
        Reading(name, amount, rest + amount, _for_each_school(cost, others + by_year))
        for name, amount, by_year in counted
    )


def _for_each_school(cost: CostStatement, by_year: Floats) -> float:
    """Return nominal pounds a year for each school-year, in first-year prices."""
    real = by_year / cost.ledger.costs.plan.facts.divisors
    places = float(cost.ledger.costs.volumes.places.sum())
    return float(real.sum()) / places if places > 0.0 else np.nan
