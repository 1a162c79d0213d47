"""Who pays for which cost type of which programme, year by year, for one draw.

Payers are settled by groups of cost types that no stream tells apart; within a group
and a period each payer pays the same fraction of every cost type.
"""

from __future__ import annotations

import numpy as np

from costmodel.arrays import Floats, share_of
from costmodel.drivers import CostType
from scenarios.projection import Projection
from scenarios.scopes import Kinds

_TYPES = len(CostType)

_OF_TYPE = {each: at for at, each in enumerate(CostType)}

EACH_TYPE = Kinds(_OF_TYPE, len(CostType))
"""Every cost type for itself."""

TYPES_APART = Kinds(_OF_TYPE, 2 * len(CostType), are_apart=True)
"""Every cost type for itself, direct cost first and then overheads."""


def payers_of(projection: Projection) -> tuple[str, ...]:
    """Return the names of all payers, in the order in which they pay."""
    return tuple(projection.payments.by_payer)


def cells_paid(projection: Projection) -> Floats:
    """Return what every payer pays, in pounds, for the only draw.

    Parameters
    ----------
    projection
        One draw, worked out in detail.

    Returns
    -------
    Floats
        Shape ``(year, programme + 1, cost type, payer)``; the line *not shared* after
        the last programme, payers as :func:`payers_of` has them.

    """
    types, spans = _types(projection), projection.payments.spans
    return _paid(projection, projection.accruals.by_span(spans, types)[..., 0])


def unused_paid(projection: Projection) -> Floats:
    """Return what every payer pays of unused capacity, in pounds, for the only draw.

    It is contained in the line *not shared* of :func:`cells_paid`; shape as there, this
    line alone.
    """
    spans, accruals = projection.payments.spans, projection.accruals
    types = _types(projection)
    return _paid(projection, accruals.unused_by_span(spans, types)[..., 0])


def _types(projection: Projection) -> Kinds:
    """Return cost types, overheads apart where payers tell them apart."""
    return TYPES_APART if projection.payments.kinds.are_apart else EACH_TYPE


def _paid(projection: Projection, cells: Floats) -> Floats:
    """Share cells out to their payers; ``(year, line, cost type, payer)``.

    ``cells`` are the last lines, or all, by cost type and period.
    """
    payments, accruals = projection.payments, projection.accruals
    groups = accruals.by_span(payments.spans, payments.kinds)[..., 0]
    kinds = [payments.kinds.of_type[each] for each in CostType]
    if payments.kinds.are_apart:
        kinds += [payments.kinds.of_overheads[each] for each in CostType]
    payers = payers_of(projection)
    years = projection.funded.plan.horizon.years
    paid = np.zeros((years, *cells.shape[:2], len(payers)))
    for position, payer in enumerate(payers):
        lines = share_of(payments.detail[payer][..., 0], groups)[-len(cells) :]
        for at, span in enumerate(payments.spans):
            paid[span.year, ..., position] += cells[..., at] * lines[:, kinds, at]
    direct, overheads = paid[:, :, :_TYPES], paid[:, :, _TYPES:]
    return direct + overheads if payments.kinds.are_apart else direct
