"""What days count at their fee because another party runs a pool in the broker's stead.

The rule in words is docs/method/quantities.md.
"""

from __future__ import annotations

from dataclasses import dataclass

from costmodel.backfill import DayPart
from costmodel.bearers import Ledger
from costmodel.drivers import Party
from costmodel.rates import DayRate
from costmodel.resources import CostRow


@dataclass(frozen=True)
class DaysAtFee:
    """Days of provider schools' people in pools that were handed over."""

    worth: float
    """What they come to at their fee, in nominal pounds of all years."""
    givers: tuple[Party, ...]
    """Whom the pools were handed over to, each once."""


def days_at_fee(ledger: Ledger) -> DaysAtFee:
    """Return days that count at their fee since their pool was handed over."""
    rows = [at for at, row in enumerate(ledger.rows) if _is_at_fee(row, ledger)]
    givers = dict.fromkeys(ledger.rows[at].from_party for at in rows)
    return DaysAtFee(float(ledger.amounts[rows].sum()), tuple(givers))


def _is_at_fee(row: CostRow, ledger: Ledger) -> bool:
    """Whether a row is days of a provider school's people, handed over at their fee."""
    if not row.is_handed_over or not isinstance(row.rate, DayRate):
        return False
    person = ledger.costs.plan.model.people[row.rate.person]
    is_sent = person.employed_by == Party.PROVIDER_SCHOOL.value
    return row.rate.part is DayPart.FEE and is_sent
