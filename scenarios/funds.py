"""Which fund money belongs to, and what becomes of each restricted grant by year.

The rule in words is docs/method/funds.md.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from costmodel.arrays import Floats
from costmodel.bearers import Ledger
from costmodel.periods import MONTHS_A_YEAR
from scenarios.payers import Payments
from scenarios.projection import Projection


class Fund(StrEnum):
    """A fund of the organisation, in the order of its accounts."""

    UNRESTRICTED = "unrestricted"
    """Fixed assets included, what is designated left out."""
    DESIGNATED = "designated"
    RESTRICTED = "restricted"


@dataclass(frozen=True)
class GrantMovements:
    """What becomes of one restricted grant, in pounds; each ``(year,)``."""

    awarded: Floats
    spent: Floats
    returned: Floats

    @property
    def left(self) -> Floats:
        """What is not spent at each year's end."""
        moved: Floats = np.cumsum(self.awarded - self.spent - self.returned)
        return moved


def restricted_grants(projection: Projection) -> frozenset[str]:
    """Return the names of the grants that may pay only for their scope."""
    return frozenset(money.grant.name for money in projection.streams.restricted)


def fund_of(projection: Projection, payer: str) -> Fund:
    """Return the fund that a stream is income of, or that reserves belong to."""
    is_restricted = payer in restricted_grants(projection)
    return Fund.RESTRICTED if is_restricted else Fund.UNRESTRICTED


def grant_movements(projection: Projection) -> Mapping[str, GrantMovements]:
    """Return what becomes of each restricted grant, year by year, of the first draw."""
    years = projection.funded.plan.horizon.years
    payments = projection.payments
    found = {}
    for money in projection.streams.restricted:
        awarded = np.zeros(years)
        for grant_year, total in zip(money.years, money.sums[:, 0], strict=True):
            within = grant_year.within(money.months)
            if within:
                awarded[within.start // MONTHS_A_YEAR] += total
        name = money.grant.name
        spent = _by_year(payments, payments.by_payer[name], years)
        returned = _by_year(payments, payments.returned[name], years)
        found[name] = GrantMovements(awarded, spent, returned)
    return found


def _by_year(payments: Payments, by_span: Floats, years: int) -> Floats:
    """Add periods up by academic year; ``(span, draws)`` to ``(year,)``."""
    by_year = np.zeros(years)
    for span, amount in zip(payments.spans, by_span[:, 0], strict=True):
        by_year[span.year] += amount
    return by_year


def direct_and_support(ledger: Ledger) -> Floats:
    """Return full cost by what it comes from: used directly, then pool by pool.

    Shape ``(origin, programme + 1, year)``; the line *not shared* last.
    """
    by_origin: Floats = ledger.full_cost.sum(axis=1)
    return by_origin
