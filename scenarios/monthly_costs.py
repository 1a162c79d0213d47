"""Full cost month by month: of each programme, by cost type and where it comes from.

Of the first draw. The rule in words is docs/method/drawdown.md.
"""

from __future__ import annotations

import numpy as np

from costmodel.arrays import Floats
from costmodel.drivers import CostType
from costmodel.periods import MONTHS_A_YEAR
from scenarios.headings import DIRECT, OVERHEADS
from scenarios.projection import Projection

TYPES = tuple(CostType)


def cost_by_month(projection: Projection) -> Floats:
    """Return full cost in pounds; ``(origin, programme + 1, cost type, month)``.

    What programmes use themselves, and what comes through pools; the line *not shared*
    is last.
    """
    own, pooled = owned_by_month(projection)
    return shared_by_month(projection, own, pooled)


def owned_by_month(projection: Projection) -> tuple[Floats, Floats]:
    """Return cost before pools are shared, of programmes and of pools.

    Each ``(owner, cost type, month)``.
    """
    costs, accruals = projection.costs, projection.accruals
    months = projection.results.shape[0] * MONTHS_A_YEAR
    owned = np.zeros((len(costs.plan.owners), len(TYPES), months))
    for cell, amounts in zip(costs.rows.cells, costs.by_cell, strict=True):
        shares = accruals.timing.shares[cell.shape][..., 0]
        by_month = (amounts[:, :1] * shares).reshape(-1)
        owned[cell.owner, TYPES.index(cell.cost_type)] += by_month
    return owned[: accruals.programmes], owned[accruals.programmes :]


def shared_by_month(projection: Projection, own: Floats, pooled: Floats) -> Floats:
    """Return cost once pools are shared as the plan shares them in each year.

    Parameters
    ----------
    projection
        Whose shares hold.
    own, pooled
        Of programmes and of pools; ``(owner, cost type, month)``. Own cost of no
        programme may stand in a last line.

    Returns
    -------
    Floats
        Shape ``(origin, programme + 1, cost type, month)``.

    """
    programmes, months = projection.accruals.programmes, own.shape[-1]
    cost = np.zeros((2, programmes + 1, len(TYPES), months))
    cost[DIRECT, : len(own)] = own
    if len(pooled):
        ends = projection.costs.pool_shares.final()[..., 0]
        by_month = ends.repeat(MONTHS_A_YEAR, axis=-1)[:, :, np.newaxis]
        cost[OVERHEADS] = (pooled[:, np.newaxis] * by_month).sum(axis=0)
    return cost
