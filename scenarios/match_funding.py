"""Whether the match that a grant asks for is there, in the central case.

The rule in words is docs/method/payers.md.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from costmodel.arrays import Flags
from scenarios.grants import GrantMoney
from scenarios.payers import UNFUNDED, Payments
from scenarios.projection import Projection, projector_of
from scenarios.reserves import HALF_A_PENNY


@dataclass(frozen=True)
class Missing:
    """Pounds over all periods in which a grant pays, of the central case."""

    short: float
    """Match that nobody pays or gives."""
    at_stake: float
    """What the grant pays without a match to it."""


NOTHING_MISSING = Missing(0.0, 0.0)


def without_match(projection: Projection, money: GrantMoney) -> Missing:
    """Return what of a grant's match is missing; nothing if it asks for none.

    ``projection`` is the central case; who pays for which cell is worked out anew.
    """
    limits = money.limits
    share = None if limits is None else limits.share
    if limits is None or share is None or not 0.0 < share[0] < 1.0:
        return NOTHING_MISSING
    funded = projection.funded
    central = projector_of(funded, funded.plan.terms.central, in_detail=True)
    payments = central.project(projection.scenario).payments
    paid = payments.by_payer[money.grant.name][:, 0]
    pays = paid > HALF_A_PENNY
    in_kind = sum(
        float(np.sum(limits.given(span)))
        for span, is_paying in zip(payments.spans, pays, strict=True)
        if is_paying
    )
    total, ratio = float(paid.sum()), float((1.0 - share[0]) / share[0])
    short = total * ratio - in_kind - _paid_by_others(payments, money, pays)
    if short <= 0.0:
        return NOTHING_MISSING
    return Missing(short, min(short / ratio, total))


def _paid_by_others(payments: Payments, money: GrantMoney, pays: Flags) -> float:
    """Return what all others pay for a grant's cells in the periods in which it pays.

    What is unfunded is not paid.
    """
    rows = list(money.cover.programmes)
    kinds = list(payments.kinds.within(money.cover))
    return sum(
        float(by_cell[rows][:, kinds][:, :, pays, 0].sum())
        for name, by_cell in payments.detail.items()
        if name not in {money.grant.name, UNFUNDED}
    )
