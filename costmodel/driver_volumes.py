"""What pools are spread by: counts, cost and staff of programmes and of pools.

The rule in words is docs/method/allocation.md.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from costmodel.arrays import Floats
from costmodel.drivers import Count, Driver
from costmodel.plan import CostRows, Plan
from costmodel.quantities import Quantities
from costmodel.rates import DayRate


@dataclass(frozen=True)
class DriverVolumes:
    """What pools are spread by, before any pool is shared; ``(owner, year, draws)``."""

    counts: Mapping[Count, Floats]
    """Of programmes only."""
    measured: Mapping[Driver, Floats]
    """Of programmes and pools: direct cost, and what a model's pools ask for of staff
    days, posts and staff cost."""

    @property
    def direct_cost(self) -> Floats:
        """The broker's cost before pools."""
        return self.measured[Driver.DIRECT_COST]


def driver_volumes(
    plan: Plan, rows: CostRows, quantities: Quantities, by_cell: Floats
) -> DriverVolumes:
    """Return the volumes that a plan's pools are spread by."""
    measured = {Driver.DIRECT_COST: owners_sum(plan, rows, by_cell)}
    asked = {pool.driver for pool in plan.model.pools.values()}
    if Driver.STAFF_DAYS in asked:
        measured[Driver.STAFF_DAYS] = _staff_days(plan, rows, quantities)
    if Driver.POSTS in asked:
        measured[Driver.POSTS] = _posts(plan, rows, quantities)
    if Driver.STAFF_COST in asked:
        measured[Driver.STAFF_COST] = _staff_cost(plan, rows, by_cell)
    return DriverVolumes(quantities.counts, measured)


def _staff_days(plan: Plan, rows: CostRows, quantities: Quantities) -> Floats:
    """Return days of the broker's own people; ``(owner, year, draws)``."""
    days = _nothing(plan, quantities)
    for row in rows.rows:
        if row.is_payroll:
            days[row.owner] += quantities.of(row.need)
    return days


def _posts(plan: Plan, rows: CostRows, quantities: Quantities) -> Floats:
    """Return posts of the broker's own people; ``(owner, year, draws)``."""
    posts = _nothing(plan, quantities)
    for row in rows.rows:
        if row.is_payroll and isinstance(row.rate, DayRate):
            in_a_post = plan.model.people[row.rate.person].working_days or 1.0
            working = quantities.table[plan.terms.position(in_a_post)]
            posts[row.owner] += quantities.of(row.need) / working
    return posts


def _staff_cost(plan: Plan, rows: CostRows, by_cell: Floats) -> Floats:
    """Return the broker's payroll, in pounds; ``(owner, year, draws)``."""
    pounds = np.zeros((len(plan.owners), *by_cell.shape[1:]))
    for cell, amount in zip(rows.cells, by_cell, strict=True):
        if cell.is_payroll:
            pounds[cell.owner] += amount
    return pounds


def _nothing(plan: Plan, quantities: Quantities) -> Floats:
    """Return nought for every programme and pool; ``(owner, year, draws)``."""
    return np.zeros((len(plan.owners), *quantities.volumes.places.shape[1:]))


def owners_sum(plan: Plan, rows: CostRows, by_cell: Floats) -> Floats:
    """Add cells up by owner; shape ``(owner, year, draws)``."""
    total = np.zeros((len(plan.owners), *by_cell.shape[1:]))
    for cell, amount in zip(rows.cells, by_cell, strict=True):
        total[cell.owner] += amount
    return total
