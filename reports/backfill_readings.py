"""Four readings of what people released from schools cost, side by side.

The rule in words is docs/method/people.md, *Conventions*.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from costmodel.arrays import Floats, Integers
from costmodel.backfill import Part
from costmodel.casting import fitted, whole
from costmodel.drivers import Means
from costmodel.money import round_statement
from costmodel.released_days import released_cost
from reports.cost_statement import GIVERS, CostStatement
from scenarios.conventions import resources_by_convention


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
    dearer = int(whole(ledger.instead_of_lost(Part.UNLIKE).sum()))
    counted = (
        ("Nothing", 0),
        ("Cover that is bought", cover),
        ("Cover and lost time", cover + lost),
        ("All of it at the day cost", cover + lost + dearer),
    )
    resources = resources_by_convention(ledger).values()
    return tuple(
        Reading(name, amount, rest + amount, _for_each_school(cost, by_year))
        for (name, amount), by_year in zip(counted, resources, strict=True)
    )


def readings_by_use(cost: CostStatement) -> Integers:
    """Return what each group's released time comes to by the four readings.

    Whole pounds of all years, ``(use, reading)``; down the uses they add up to
    :func:`readings`.
    """
    found = released_cost(cost.ledger.costs, cost.ledger.priced)
    exact = (found.cover, found.cover_and_lost, found.at_day_cost)
    parts = [amounts[..., 0].sum(axis=1) for amounts in exact]
    totals = np.array([each.released for each in readings(cost)])
    by_reading = [np.zeros_like(parts[0]), *parts]
    return np.stack(
        [fitted(total, each) for total, each in zip(totals, by_reading, strict=True)],
        axis=1,
    )


def own_time(cost: CostStatement) -> Integers:
    """Return the worth of people's own time, in whole pounds; ``(use, year)``."""
    found = released_cost(cost.ledger.costs, cost.ledger.priced)
    return round_statement(found.own_time[..., 0])


def _for_each_school(cost: CostStatement, by_year: Floats) -> float:
    """Return nominal pounds a year for each school-year, in first-year prices."""
    real = by_year / cost.ledger.costs.plan.facts.divisors
    places = float(cost.ledger.costs.volumes.places.sum())
    return float(real.sum()) / places if places > 0.0 else np.nan
