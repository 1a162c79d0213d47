"""What everything costs the broker in full, for one set of volumes and of draws."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from costmodel.arrays import Floats, added
from costmodel.assumptions import Quantity
from costmodel.plan import CostRows, Plan
from costmodel.quantities import Counts, Volumes, needs_of, volumes_of
from costmodel.rates import Priced
from costmodel.sharing import DriverVolumes, SharedOut, Sharing

SHARED_OUT = 1e-12
"""A pool of which less than this part is left is shared out."""

Cohorts = Mapping[str, Mapping[int, Quantity]]
"""Schools that start, by programme and by the year their academic year begins in."""


@dataclass(frozen=True)
class Costs:
    """The broker's costs of one variant at one set of volumes."""

    plan: Plan
    rows: CostRows
    volumes: Volumes
    counts: Counts
    needs: Floats
    """What each need comes to; ``(need, year, draws)``."""
    by_cell: Floats
    """Pounds before pools are shared; ``(cell, year, draws)``."""
    direct: Floats
    """Broker's cost of each owner before pools; ``(owner, year, draws)``."""
    shared: SharedOut
    """What became of the pools."""

    @property
    def shares(self) -> Floats:
        """Part of each pool that ends in each programme.

        Shape ``(pool, programme, year, draws)``.
        """
        return self.shared.parts

    @cached_property
    def unshared(self) -> Floats:
        """Part of each pool that no programme receives; ``(pool, year, draws)``."""
        if self.shared.is_complete:
            return np.zeros((len(self.shares), *self.direct.shape[1:]))
        left = 1.0 - added(self.shares.swapaxes(0, 1))
        return np.where(left > SHARED_OUT, left, 0.0)

    def full_cost(self) -> Floats:
        """Return the full cost of each programme; ``(programme, year, draws)``."""
        programmes = len(self.plan.model.programmes)
        full = self.direct[:programmes].copy()
        for share, own in zip(self.shares, self.direct[programmes:], strict=True):
            full += share * own
        return full

    def not_shared(self) -> Floats:
        """Return the cost that is in no programme; ``(year, draws)``."""
        programmes = len(self.plan.model.programmes)
        if self.shared.is_complete:
            return np.zeros(self.direct.shape[1:])
        return added(self.unshared * self.direct[programmes:])


def owners_sum(plan: Plan, rows: CostRows, by_cell: Floats) -> Floats:
    """Add cells up by owner; shape ``(owner, year, draws)``."""
    total = np.zeros((len(plan.owners), *by_cell.shape[1:]))
    for cell, amount in zip(rows.cells, by_cell, strict=True):
        total[cell.owner] += amount
    return total


def journeys_of(plan: Plan, table: Floats, cohorts: Cohorts) -> Floats:
    """Return the schools that are planned to start; ``(programme, year, draws)``."""
    first = plan.model.organisation.first_year
    years = plan.horizon.years
    journeys = np.zeros((len(plan.model.programmes), years, table.shape[1]))
    for position, name in enumerate(plan.model.programmes):
        for year, schools in cohorts[name].items():
            journeys[position, year - first] = table[plan.terms.position(schools)]
    return journeys


def planned_cohorts(plan: Plan) -> Cohorts:
    """Return the cohorts that the programmes themselves state."""
    return {
        name: programme.cohorts for name, programme in plan.model.programmes.items()
    }


def cost(
    plan: Plan, rows: CostRows, priced: Priced, journeys: Floats, order: tuple[int, ...]
) -> Costs:
    """Work out the broker's full cost.

    Parameters
    ----------
    plan, rows
        The compiled model and the rows of one variant.
    priced
        The rates of one set of draws.
    journeys
        Schools that start; ``(programme, year, draws)``.
    order
        Pools in the order of step-down; see :func:`closing_order`.

    """
    programmes = tuple(plan.model.programmes.values())
    lasts = tuple(programme.lasts_years for programme in programmes)
    volumes = volumes_of(journeys, lasts)
    counts = Counts(programmes, plan.terms, priced.table, volumes)
    needs = needs_of(rows.needs, counts, plan.terms, priced.table)
    by_cell = _cells(rows, priced, needs)
    drivers = _drivers(plan, rows, needs, by_cell, counts)
    sharing = Sharing(plan.model, plan.terms)
    shared = sharing.share_out(drivers, priced.table, order)
    direct = drivers.direct_cost
    return Costs(plan, rows, volumes, counts, needs, by_cell, direct, shared)


def closing_order(plan: Plan, rows: CostRows, priced: Priced) -> tuple[int, ...]:
    """Return the order in which step-down closes pools, on planned volumes.

    ``rows`` and ``priced`` are those of the broker as payer and of central values.
    """
    if not plan.model.pools:
        return ()
    journeys = journeys_of(plan, priced.table, planned_cohorts(plan))
    programmes = tuple(plan.model.programmes.values())
    lasts = tuple(programme.lasts_years for programme in programmes)
    counts = Counts(programmes, plan.terms, priced.table, volumes_of(journeys, lasts))
    needs = needs_of(rows.needs, counts, plan.terms, priced.table)
    drivers = _drivers(plan, rows, needs, _cells(rows, priced, needs), counts)
    return Sharing(plan.model, plan.terms).order(drivers, priced.table)


def _cells(rows: CostRows, priced: Priced, needs: Floats) -> Floats:
    """Add the broker's rows up by cell, in the order of the rows."""
    by_cell = np.empty((len(rows.cells), *needs.shape[1:]))
    for cell, (first, *others) in zip(by_cell, rows.rows_of_cell, strict=True):
        cell[:] = amount(rows, first, priced, needs)
        for row in others:
            np.add(cell, amount(rows, row, priced, needs), out=cell)
    return by_cell


def amount(rows: CostRows, row: int, priced: Priced, needs: Floats) -> Floats:
    """Return what one row comes to, in pounds; ``(year, draws)``."""
    need = needs[rows.need_of_row[row]]
    unit = priced.of(rows.rates[rows.rate_of_row[row]])
    pounds: Floats = need * unit
    factor = rows.rows[row].factor
    return pounds if factor == 1.0 else pounds * factor


def _drivers(
    plan: Plan,
    rows: CostRows,
    needs: Floats,
    by_cell: Floats,
    counts: Counts,
) -> DriverVolumes:
    """Return the volumes that pools are spread by."""
    staff_days = np.zeros((len(plan.owners), *needs.shape[1:]))
    for position, row in enumerate(rows.rows):
        if row.is_payroll:
            staff_days[row.owner] += needs[rows.need_of_row[position]]
    direct = owners_sum(plan, rows, by_cell)
    return DriverVolumes(counts, staff_days, direct)
