"""Four readings of what people released from schools cost, side by side.

The rule in words is docs/method/people.md, *Conventions*.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from costmodel.arrays import Integers
from costmodel.backfill import DayPart
from costmodel.casting import fitted, whole
from costmodel.drivers import Means, Party
from costmodel.released_days import released_cost
from costmodel.unit_costs import per_school_year
from reports.cost_statement import GIVERS, CostStatement
from scenarios.conventions import resources_by_convention

_DUST = 1e-6
"""Pounds below which the rest of a sum is nothing but how it was added up."""


@dataclass(frozen=True)
class BackfillReading:
    """One way of counting released time."""

    name: str
    released: int
    """What released time comes to, in whole pounds, all years."""
    full: int
    """All resources with it."""
    school_year: float
    """All resources for each school-year, first-year prices; NaN without schools."""


def readings(cost: CostStatement) -> tuple[BackfillReading, ...]:
    """Return released time counted as nothing, cover, cover and loss, day cost."""
    ledger = cost.ledger
    given = cost.given.sum(axis=(0, 1, 2))
    means = np.array([each for _, each in GIVERS])
    cover, lost = (
        int(given[means == each].sum()) for each in (Means.BOUGHT, Means.LOST)
    )
    rest = int(cost.full_economic_cost.sum()) - cover - lost
    dearer = int(whole(ledger.instead_of_lost(DayPart.UNLIKE).sum()))
    counted = (
        ("Nothing", 0),
        ("Cover that is bought", cover),
        ("Cover and lost time", cover + lost),
        ("All of it at the day cost", cover + lost + dearer),
    )
    resources = resources_by_convention(ledger).values()
    return tuple(
        BackfillReading(
            name, amount, rest + amount, per_school_year(ledger.costs, by_year)
        )
        for (name, amount), by_year in zip(counted, resources, strict=True)
    )


def readings_by_use(cost: CostStatement) -> Integers:
    """Return what each group's released time comes to by the four readings.

    Whole pounds of all years, ``(use, reading)``; down the uses they add up to
    :func:`readings`, and the cover and lost time of each kind of school to what it
    gives in :attr:`CostStatement.given`.
    """
    cover, lost = (_by_use(cost, means) for means in (Means.BOUGHT, Means.LOST))
    _, _, counted, at_day_cost = readings(cost)
    found = released_cost(cost.ledger.costs, cost.ledger.priced)
    unlike = (found.at_day_cost - found.cover_and_lost)[..., 0].sum(axis=1)
    dearer = fitted(np.array(at_day_cost.released - counted.released), unlike)
    together = cover + lost
    return np.stack((0 * cover, cover, together, together + dearer), axis=1)


def _by_use(cost: CostStatement, means: Means) -> Integers:
    """Share what schools buy in cover, or lose, to the uses of their people's days.

    Whole pounds of all years; ``(use,)``.
    """
    given = cost.given.sum(axis=(0, 1, 2))
    by_home = []
    for home in (Party.PROVIDER_SCHOOL, Party.SUPPORTED_SCHOOL):
        found = released_cost(cost.ledger.costs, cost.ledger.priced, home)
        exact = found.cover if means is Means.BOUGHT else found.lost
        total = given[GIVERS.index((home, means))]
        by_home.append(fitted(total, exact[..., 0].sum(axis=1)))
    by_use: Integers = np.stack(by_home).sum(axis=0)
    return by_use


def own_time(cost: CostStatement) -> Integers:
    """Return the worth of people's own time, in whole pounds; ``(use, year)``.

    With whatever else individuals give it adds up to :attr:`CostStatement.given`.
    """
    found = released_cost(cost.ledger.costs, cost.ledger.priced)
    by_use = found.own_time[..., 0].T
    individuals = GIVERS.index((Party.INDIVIDUAL, Means.DONATED))
    given = cost.given[..., individuals].sum(axis=(1, 2))
    every = cost.ledger.resources_of(*GIVERS[individuals]).sum(axis=(0, 1))
    other = np.maximum(every - by_use.sum(axis=1), 0.0)
    other[other < _DUST] = 0.0
    parts = np.concatenate((by_use, other[:, np.newaxis]), axis=1)
    uses: Integers = fitted(given, parts)[:, :-1].T
    return uses
