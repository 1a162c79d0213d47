"""Checks of what runs short: time of pools, days of people, what people can bear.

They ask the engine, so they are made only of a model in which nothing else is wrong.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from costmodel.availability_checks import check_availability
from costmodel.draft import in_days
from costmodel.errors import Finding
from costmodel.full_cost import Costs
from costmodel.inspection import Inspection
from costmodel.load_checks import check_loads
from costmodel.time_used import TimeUsed, times_used


def check_shortages(inspection: Inspection, costs: Costs) -> Iterator[Finding]:
    """Yield a finding for each pool, role or school of which more is taken than is due.

    ``costs`` are those of any cohorts at central values.
    """
    with np.errstate(all="ignore"):
        for used in times_used(costs):
            yield from _check_capacity(inspection, costs, used)
        yield from check_loads(inspection, costs)
        yield from check_availability(inspection, costs)


def _check_capacity(
    inspection: Inspection, costs: Costs, used: TimeUsed
) -> Iterator[Finding]:
    """Yield a warning if more is taken of a time-driven pool than it can give."""
    name = tuple(costs.plan.model.pools)[used.pool]
    over = np.flatnonzero(used.over)
    if over.size:
        first = int(over[0])
        days = float(used.taken[first])
        capacity = float(used.capacity[first] + used.handed_over[first])
        yield inspection.warning(
            ("pools", name, "capacity", "days"),
            f"{in_days(days)} days are taken of the pool '{name}' in "
            f"{inspection.horizon.label_of_year(first)}, {in_days(days - capacity)} "
            f"more than its capacity of {in_days(capacity)}.",
            "State what more it can give, or take less of it.",
            "Nothing of it lies unused then, and it serves more than it can.",
        )
