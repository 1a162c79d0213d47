"""What would vanish with a programme, or with a pool.

The rule in words, with its worked example, is docs/method/unit_costs.md.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from costmodel.arrays import Floats, Integers
from costmodel.bearers import Ledger
from costmodel.other_volumes import quantities_at, total_at


@dataclass(frozen=True)
class AvoidableCosts:
    """The broker's cost that would vanish, in nominal pounds.

    What vanishes with each does not add up to the whole.
    """

    programmes: Floats
    """With each programme alone; ``(programme, year)``."""
    pools: Floats
    """With each pool alone: its own cost; ``(pool, year)``."""


@dataclass(frozen=True)
class WithAndWithout:
    """What each programme costs and what would vanish with it, in whole pounds.

    All years; each ``(programme,)``.
    """

    full_cost: Integers
    avoidable: Integers

    @property
    def remaining(self) -> Integers:
        """What would stay and fall on others."""
        return self.full_cost - self.avoidable


def avoidable_costs(ledger: Ledger) -> AvoidableCosts:
    """Return what would vanish with each programme and each pool.

    ``ledger`` has costs as they are incurred, of one set of volumes.
    """
    costs = ledger.costs
    programmes = len(costs.plan.model.programmes)
    journeys = np.repeat(costs.volumes.journeys, programmes + 1, axis=2)
    stays = np.ones((len(costs.plan.owners), programmes + 1))
    for programme in range(programmes):
        journeys[programme, :, programme] = 0.0
        stays[programme, programme] = 0.0
    quantities = quantities_at(ledger, journeys)
    total = total_at(ledger, quantities, lambda row: row.is_broker_cost, stays)
    return AvoidableCosts(
        (total[:, -1:] - total[:, :-1]).T, costs.direct[programmes:, :, 0]
    )
