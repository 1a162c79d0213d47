"""What the same quantities would cost at the first year's rates.

The rule in words is docs/method/prices.md.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from costmodel.arrays import Floats
from costmodel.full_cost import Costs
from costmodel.rates import Priced, Rate


@dataclass(frozen=True)
class _FirstYearPriced(Priced):
    """Rates of which those of every year are the first year's."""

    def of(self, rate: Rate) -> Floats:
        """Return what one unit costs in the first year, for every year."""
        each = super().of(rate)
        first: Floats = np.broadcast_to(each[:1], each.shape)
        return first


def first_year_priced(priced: Priced) -> Priced:
    """Return the rates of the same draws, every year's as in the first."""
    return _FirstYearPriced(priced.book, priced.table, priced.timing)


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


def own_inflation(costs: Costs, priced: Priced) -> Floats:
    """Return by how much each year's work is dearer than at the first year's rates.

    Parameters
    ----------
    costs, priced
        As :func:`at_first_year_rates` has them; one draw.

    Returns
    -------
    Floats
        Fractions, the first nought; shape ``(year,)``; not-a-number in a year that
        costs nothing.

    """
    now = costs.by_cell[..., 0].sum(axis=0)
    then = at_first_year_rates(costs, priced)[..., 0].sum(axis=0)
    return change(now, then)


def change(now: Floats, then: Floats) -> Floats:
    """Return a change as a fraction; not-a-number where there is nothing to compare.

    Examples
    --------
    >>> change(np.array([110.0, 0.0, 5.0]), np.array([100.0, 1.0, 0.0])).round(2)
    array([0.1, nan, nan])

    """
    nothing = np.full_like(now, np.nan)
    compared = np.divide(now, then, out=nothing, where=(now > 0.0) & (then > 0.0))
    changed: Floats = compared - 1.0
    return changed
