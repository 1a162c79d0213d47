"""What is taken of each time-driven pool, and what of its cost lies unused.

The rule in words is docs/method/allocation.md.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from costmodel.arrays import Flags, Floats, added
from costmodel.capacity import exceeds, left_of
from costmodel.full_cost import Costs
from costmodel.sharing import Sharing


@dataclass(frozen=True)
class TimeUsed:
    """One time-driven pool in every year; each ``(year,)``."""

    pool: int
    """Its position among the pools."""
    capacity: Floats
    """Days that it can give: nought in a year in which it does not run."""
    handed_over: Floats
    """Days that another party gives in its stead."""
    taken: Floats
    """Days that programmes and other pools take, more than the capacity or not."""
    cost: Floats
    """Nominal pounds: its own cost and what it receives from other pools."""
    unused: Floats
    """Pounds of the cost that stay with it."""

    @property
    def left(self) -> Floats:
        """Days that nobody takes."""
        return left_of(self.capacity, self.taken)

    @property
    def in_use(self) -> Floats:
        """The part of the capacity that is taken; NaN where the pool does not run."""
        return self._of_capacity(self.taken)

    @property
    def a_day(self) -> Floats:
        """Nominal pounds that a day of capacity costs; NaN where there is none."""
        return self._of_capacity(self.cost)

    def _of_capacity(self, amounts: Floats) -> Floats:
        """Return amounts for each day of capacity."""
        nothing = np.full_like(amounts, np.nan)
        return np.divide(amounts, self.capacity, out=nothing, where=self.capacity > 0.0)

    @property
    def over(self) -> Flags:
        """Whether more is taken in a year in which it runs than there is.

        What another party gives in its stead is counted along.
        """
        return exceeds(self.taken, self.capacity + self.handed_over) & (
            self.capacity > 0.0
        )


def times_used(costs: Costs) -> tuple[TimeUsed, ...]:
    """Return what is taken of each time-driven pool, in the order of the pools.

    Parameters
    ----------
    costs
        Of one draw, of a model that passed its checks.

    """
    plan = costs.plan
    sharing = Sharing(plan.model, plan.terms)
    if not sharing.time_driven:
        return ()
    table = costs.quantities.table
    own = costs.direct[len(plan.model.programmes) :]
    gross = costs.pool_shares.gross(own[:, None], range(own.shape[1]))[:, 0, :, 0]
    found = []
    for at in sorted(sharing.time_driven):
        pool = tuple(plan.model.pools.values())[at]
        taken = added(sharing.times_of(pool, costs.counts, table))[:, 0]
        kept = costs.pool_shares.kept.get(at)
        unused = 0.0 * gross[at] if kept is None else kept[:, 0] * gross[at]
        capacity, handed_over = (
            sharing.capacity_of(pool, shares, table)[:, 0]
            for shares in (
                pool.runs,
                pool.handed_over.years if pool.handed_over else {},
            )
        )
        found.append(TimeUsed(at, capacity, handed_over, taken, gross[at], unused))
    return tuple(found)
