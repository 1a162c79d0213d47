"""What the same quantities would cost at the first year's rates.

The rule in words is docs/method/prices.md.
"""

from __future__ import annotations

import numpy as np

from costmodel.arrays import Floats
from costmodel.full_cost import Costs
from costmodel.rates import Priced


def at_first_year_rates(costs: Costs, priced: Priced) -> Floats:
    """Return each cell's cost at the rates of the first year.

    Parameters
    ----------
    costs
        The quantities of every year.
    priced
        The rates of the same draws.

    Returns
    -------
    Floats
        Pounds before pools are shared; ``(cell, year, draws)``.

    """
    cells = np.zeros_like(costs.by_cell)
    for cell, parts in enumerate(costs.rows.parts_of_cell):
        for part in parts:
            first = priced.of(part.rate)[:1] * part.factor
            cells[cell] += costs.quantities.of(part.need) * first
    return cells
