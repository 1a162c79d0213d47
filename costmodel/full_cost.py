"""What everything costs the broker in full, for one set of volumes and of draws."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np

from costmodel.arrays import Floats, has_any
from costmodel.assumptions import Quantity
from costmodel.cohorts import GOES_ON, SchoolVolumes, leaving, volumes_of
from costmodel.driver_volumes import driver_volumes, owners_sum
from costmodel.plan import CellPart, CostRows, Plan
from costmodel.pool_shares import PoolShares
from costmodel.quantities import Counts, Quantities
from costmodel.rates import Priced
from costmodel.resources import CostRow
from costmodel.sharing import Sharing
from costmodel.start_up import Charges, annuity, spread, straight_line

Cohorts = Mapping[str, Mapping[int, Quantity]]
"""Schools that start, by programme and by the year their academic year begins in."""


@dataclass(frozen=True)
class Costs:
    """The broker's costs of one variant at one set of volumes."""

    plan: Plan
    rows: CostRows
    quantities: Quantities
    by_cell: Floats
    """Pounds before pools are shared; ``(cell, year, draws)``."""
    direct: Floats
    """Broker's cost of each owner before pools; ``(owner, year, draws)``."""
    pool_shares: PoolShares

    @property
    def volumes(self) -> SchoolVolumes:
        """Schools in programmes."""
        return self.quantities.volumes

    @property
    def counts(self) -> Counts:
        """Every count by programme and year."""
        return self.quantities.counts

    @property
    def without_pupils(self) -> tuple[int, ...]:
        """Positions of programmes that have schools and do not state their pupils.

        Nought that is stated is a statement.
        """
        has_schools = [has_any(places) for places in self.volumes.places]
        return tuple(
            at
            for at, programme in enumerate(self.plan.model.programmes.values())
            if has_schools[at] and programme.pupils_per_school is None
        )

    @cached_property
    def _ends(self) -> Floats:
        """Where pools' costs end; ``(pool, programme + 1, year, draws)``."""
        return self.pool_shares.final()

    @property
    def shares(self) -> Floats:
        """Part of each pool that ends in each programme.

        Shape ``(pool, programme, year, draws)``.
        """
        return self._ends[:, :-1]

    @property
    def unshared(self) -> Floats:
        """Part of each pool that no programme receives; ``(pool, year, draws)``."""
        unshared: Floats = self._ends[:, -1]
        return unshared

    @cached_property
    def _full(self) -> Floats:
        """Full cost of programmes, and what is not shared, last."""
        return self.shared_out(self.direct)

    def shared_out(self, owned: Floats) -> Floats:
        """Return what programmes and pools have of their own, pools shared out.

        ``owned`` is ``(owner, year, draws)``; the result
        ``(programme + 1, year, draws)``, the line *not shared* last.
        """
        programmes = len(self.plan.model.programmes)
        full = np.zeros((programmes + 1, 1, *owned.shape[1:]))
        full[:-1, 0] = owned[:programmes]
        years = range(owned.shape[1])
        self.pool_shares.spread(owned[programmes:, None], years, full)
        return full[:, 0]

    @cached_property
    def unused(self) -> Floats:
        """Part of each pool that ends as unused capacity; ``(pool, year, draws)``.

        It is contained in :attr:`unshared`.
        """
        return self.pool_shares.unused()

    def full_cost(self) -> Floats:
        """Return the full cost of each programme; ``(programme, year, draws)``."""
        return self._full[:-1]

    def not_shared(self) -> Floats:
        """Return the cost that is in no programme; ``(year, draws)``."""
        not_shared: Floats = self._full[-1]
        return not_shared


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


def quantities_of(
    plan: Plan,
    table: Floats,
    journeys: Floats,
    gone_from: Mapping[int, int] = GOES_ON,
) -> Quantities:
    """Return how much of everything some cohorts take.

    ``journeys`` are the schools that start; ``(programme, year, draws)``. Of the
    programmes in ``gone_from`` nobody who started before that year is there from it on,
    both by position.
    """
    programmes = tuple(plan.model.programmes.values())
    lasts = tuple(programme.lasts_years for programme in programmes)
    leaves = leaving(programmes, plan.terms, table)
    volumes = volumes_of(journeys, lasts, leaves, gone_from)
    counts = Counts(programmes, plan.terms, table, volumes)
    return Quantities(plan.terms, table, volumes, counts)


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
    quantities = quantities_of(plan, priced.table, journeys)
    return cost_of(plan, rows, priced, quantities, order)


def cost_of(
    plan: Plan,
    rows: CostRows,
    priced: Priced,
    quantities: Quantities,
    order: tuple[int, ...],
) -> Costs:
    """Work out the broker's full cost, as :func:`cost` does, of known quantities."""
    by_cell = _cells(rows, priced, quantities)
    drivers = driver_volumes(plan, rows, quantities, by_cell)
    sharing = Sharing(plan.model, plan.terms)
    shares = sharing.shares(drivers, priced.table, order)
    return Costs(plan, rows, quantities, by_cell, drivers.direct_cost, shares)


def closing_order(plan: Plan, rows: CostRows, priced: Priced) -> tuple[int, ...]:
    """Return the order in which step-down closes pools, on planned volumes.

    ``rows`` and ``priced`` are those of the broker as payer and of central values.
    """
    if not plan.model.pools:
        return ()
    journeys = journeys_of(plan, priced.table, planned_cohorts(plan))
    quantities = quantities_of(plan, priced.table, journeys)
    by_cell = _cells(rows, priced, quantities)
    drivers = driver_volumes(plan, rows, quantities, by_cell)
    return Sharing(plan.model, plan.terms).order(drivers, priced.table)


def _cells(rows: CostRows, priced: Priced, quantities: Quantities) -> Floats:
    """Add the broker's rows up by cell, in the order of the rows."""
    _, *lanes = quantities.volumes.places.shape
    by_cell = np.empty((len(rows.cells), *lanes))
    for cell, (first, *others) in enumerate(rows.parts_of_cell):
        np.multiply(quantities.of(first.need), _unit(first, priced), out=by_cell[cell])
        for part in others:
            by_cell[cell] += quantities.of(part.need) * _unit(part, priced)
    return by_cell


def _unit(part: CellPart, priced: Priced) -> Floats:
    """Return what one unit of a part comes to, in pounds; ``(year, draws)``."""
    unit = priced.of(part.rate)
    return unit if part.factor == 1.0 else unit * part.factor


def amount(row: CostRow, priced: Priced, quantities: Quantities) -> Floats:
    """Return what one row comes to, in pounds; ``(year, draws)``."""
    pounds: Floats = quantities.of(row.need) * priced.of(row.rate) * row.factor
    return pounds


def has_start_up(rows: CostRows) -> bool:
    """Whether any row is start-up that unit costs spread over its life."""
    return any(row.life_years for row in rows.rows)


def charges_of(life_years: int, plan: Plan, priced: Priced) -> Charges:
    """Return what a pound of start-up is charged at over its life."""
    rate = plan.model.organisation.cost_of_capital
    if rate is None:
        return straight_line(life_years)
    return annuity(life_years, priced.value(rate))


def charged(row: CostRow, costs: Costs, priced: Priced) -> Floats:
    """Return what a row comes to as unit costs count it; ``(year, draws)``.

    Start-up is spread over its life, with interest; what falls past the last year is
    left out.
    """
    pounds = amount(row, priced, costs.quantities)
    if row.life_years is None:
        return pounds
    return spread(pounds, charges_of(row.life_years, costs.plan, priced).all)


def over_life(costs: Costs, priced: Priced) -> Costs:
    """Return costs with start-up spread over its life, as unit costs count them.

    Pools are shared as before: drivers go by cost as it is incurred.
    """
    if not has_start_up(costs.rows):
        return costs
    by_cell = costs.by_cell.copy()
    for at, cell in enumerate(costs.rows.cells):
        if cell.life_years is not None:
            charges = charges_of(cell.life_years, costs.plan, priced)
            by_cell[at] = spread(by_cell[at], charges.all)
    direct = owners_sum(costs.plan, costs.rows, by_cell)
    return replace(costs, by_cell=by_cell, direct=direct)


def all_resources(costs: Costs, priced: Priced) -> Floats:
    """Return what all resources come to as unit costs count them, whoever gives them.

    Start-up is spread over its life, as :func:`charged` has it.

    Parameters
    ----------
    costs, priced
        Costs as they are incurred, and the rates of the same draws.

    Returns
    -------
    Floats
        Pounds, nominal; ``(programme + 1, year, draws)``, the line *not shared* last.

    """
    owned = np.zeros_like(costs.direct)
    for row in costs.rows.rows:
        if row.is_resource:
            owned[row.owner] += charged(row, costs, priced)
    return costs.shared_out(owned)
