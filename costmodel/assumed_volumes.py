"""How the cost of a school moves if programmes that are only assumed shrink."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from costmodel.arrays import Floats
from costmodel.bearers import Ledger
from costmodel.full_cost import Costs, cost, journeys_of, planned_cohorts
from costmodel.plan import CostRows, Plan
from costmodel.rates import Priced
from costmodel.unit_costs import unit_costs


@dataclass(frozen=True)
class AtVolume:
    """Full cost at another volume of the assumed programmes; first-year prices."""

    factor: float
    """Of the volume of programmes that no evidence names."""
    places: float
    """Schools in programmes, over all years."""
    full_cost: float
    """Pounds over all years, nominal."""
    per_school_year: float
    """Pounds, all programmes and the line *not shared* together."""
    named: Floats
    """Pounds a school-year of each programme; ``(programme,)``; NaN without schools."""


def at_volumes(
    plan: Plan, rows: CostRows, priced: Priced, order: tuple[int, ...]
) -> tuple[AtVolume, ...]:
    """Return full cost with assumed programmes whole, halved and gone."""
    planned = journeys_of(plan, priced.table, planned_cohorts(plan))
    assumed = [programme.assumed for programme in plan.model.programmes.values()]
    result = []
    for factor in (1.0, 0.5, 0.0):
        scale = np.where(assumed, factor, 1.0)[:, None, None]
        costs = cost(plan, rows, priced, planned * scale, order)
        result.append(_at(factor, costs, priced))
    return tuple(result)


def _at(factor: float, costs: Costs, priced: Priced) -> AtVolume:
    """Read one volume off."""
    ledger = Ledger(costs, priced)
    by_programme = ledger.full_cost.sum(axis=(0, 1))
    charged = ledger.over_life.full_cost.sum(axis=(0, 1))
    each = unit_costs(costs, charged).per_school_year
    return AtVolume(
        factor,
        float(costs.volumes.places.sum()),
        float(by_programme.sum()),
        float(each[-1]),
        each[:-1],
    )
