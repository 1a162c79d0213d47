"""What of a restricted grant pays for nothing: given back, or left at a plan's end.

The rule in words is docs/method/payers.md.
"""

from __future__ import annotations

from dataclasses import dataclass

from scenarios.projection import Projection


@dataclass(frozen=True)
class Unspent:
    """Pounds of a restricted grant that pay for nothing, of the first draw."""

    given_back: float
    left: float
    """Of a grant that goes on after the plan."""


def unspent_of(projection: Projection, name: str) -> Unspent | None:
    """Return what a grant does not pay out; None of what is no restricted grant."""
    for money in projection.streams.restricted:
        if money.grant.name == name:
            payments = projection.payments
            back = float(payments.returned[name][..., 0].sum())
            paid = float(payments.by_payer[name][..., 0].sum())
            return Unspent(back, float(money.total[0]) - paid - back)
    return None
