"""What all costs come to at other volumes of some plan, many volumes at once."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from costmodel.arrays import Floats
from costmodel.bearers import Ledger
from costmodel.full_cost import amount, quantities_of
from costmodel.quantities import Quantities
from costmodel.resources import CostRow


def quantities_at(ledger: Ledger, journeys: Floats) -> Quantities:
    """Return how much of everything other cohorts take, on the same numbers.

    ``journeys`` are the schools that start; ``(programme, year, lane)``.
    """
    table = np.repeat(ledger.priced.table, journeys.shape[-1], axis=1)
    costs, recovered = ledger.costs, ledger.costs.quantities.recovered
    other = quantities_of(costs.plan, table, journeys, costs.volumes.gone_from)
    if recovered is None:
        return other
    return other.recovering(np.repeat(recovered, journeys.shape[-1], axis=1))


def total_at(
    ledger: Ledger,
    quantities: Quantities,
    wanted: Callable[[CostRow], bool],
    there: Floats | None = None,
) -> Floats:
    """Return what some rows come to together, in nominal pounds; ``(year, lane)``.

    Parameters
    ----------
    ledger
        One draw of the costs.
    quantities
        At other volumes of it, lane by lane.
    wanted
        Which rows count.
    there
        1 where an owner's own rows are there, 0 where they are gone;
        ``(owner, lane)``. None: all are there.

    """
    total = np.zeros(quantities.volumes.places.shape[1:])
    for row in ledger.rows:
        if wanted(row):
            pounds = amount(row, ledger.priced, quantities)
            total += pounds if there is None else pounds * there[row.owner]
    return total
