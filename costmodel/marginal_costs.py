"""What one school more would cost, and what the next whole step would.

The rule in words, with its worked example, is docs/method/unit_costs.md.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from costmodel.arrays import Floats
from costmodel.bearers import Ledger
from costmodel.other_volumes import quantities_at, total_at
from costmodel.quantities import Need

MOST_SCHOOLS = 1_000
"""Further schools among which a step is sought."""

_FIRST_LOOK = 64
"""Further schools that are looked at before all of them."""

_DUST = 1e-9
"""What float arithmetic may leave of a difference."""


@dataclass(frozen=True)
class MoreSchools:
    """What some schools more would add over all years, in first-year prices."""

    schools: int
    cost: float
    """The broker's, in pounds, all of them together."""
    economic_cost: float
    """Of all resources, in pounds."""

    @property
    def each(self) -> float:
        """The broker's pounds for each of them."""
        return self.cost / self.schools


@dataclass(frozen=True)
class MarginalCost:
    """What more schools in one programme would add."""

    year: int
    """Position of the year in which they would start."""
    next_school: MoreSchools
    next_step: MoreSchools | None
    """As many as it takes for one step more; None if there is no step to come."""


def marginal_costs(ledger: Ledger) -> tuple[MarginalCost, ...]:
    """Return what more schools would add, programme by programme.

    ``ledger`` has costs as they are incurred, of the volumes that more is added to.
    """
    journeys = ledger.costs.volumes.journeys[:, :, 0]
    starts = [_first_with_schools(each) for each in journeys]
    ones = [1] * len(starts)
    steps = [_to_next_step(ledger, at, start) for at, start in enumerate(starts)]
    one_more = _added(ledger, starts, ones)
    a_step = _added(ledger, starts, [schools or 0 for schools in steps])
    return tuple(
        MarginalCost(start, next_school, next_step if next_step.schools else None)
        for start, next_school, next_step in zip(starts, one_more, a_step, strict=True)
    )


def _first_with_schools(journeys: Floats) -> int:
    """Return the first year in which schools start; the first of all if none do."""
    return int((journeys > 0.0).argmax())


def _added(ledger: Ledger, starts: list[int], schools: list[int]) -> list[MoreSchools]:
    """Return what so many schools more in each programme by itself would add."""
    programmes = len(starts)
    journeys = np.repeat(ledger.costs.volumes.journeys, programmes + 1, axis=2)
    for at, (start, more) in enumerate(zip(starts, schools, strict=True)):
        journeys[at, start, at] += more
    quantities = quantities_at(ledger, journeys)
    divisors = ledger.costs.plan.facts.divisors[:, None]
    broker, everybody = (
        (total_at(ledger, quantities, wanted) / divisors).sum(axis=0)
        for wanted in (lambda row: row.is_broker_cost, lambda row: row.is_resource)
    )
    return [
        MoreSchools(
            more,
            float(broker[at] - broker[-1]),
            float(everybody[at] - everybody[-1]),
        )
        for at, more in enumerate(schools)
    ]


def _to_next_step(ledger: Ledger, programme: int, start: int) -> int | None:
    """Return the fewest further schools that need one step more; None if none do."""
    programmes = len(ledger.costs.plan.model.programmes)
    needs = {
        row.need
        for row in ledger.rows
        if row.need.one_for_every is not None
        and (row.owner == programme or row.owner >= programmes)
    }
    if not needs:
        return None
    few = _first_step(ledger, needs, (programme, start), _FIRST_LOOK)
    return few or _first_step(ledger, needs, (programme, start), MOST_SCHOOLS)


def _first_step(
    ledger: Ledger, needs: set[Need], where: tuple[int, int], most: int
) -> int | None:
    """Return the fewest of so many further schools at which any need rises."""
    journeys = np.repeat(ledger.costs.volumes.journeys, most + 1, axis=2)
    journeys[where] += np.arange(most + 1)
    quantities = quantities_at(ledger, journeys)
    rises = np.zeros(most + 1, dtype=np.bool_)
    for need in needs:
        needed = quantities.of(need)
        slack = _DUST * np.maximum(needed[:, :1], 1.0)
        rises |= (needed > needed[:, :1] + slack).any(axis=0)
    return int(rises.argmax()) if rises.any() else None
