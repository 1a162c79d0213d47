"""All resources by each convention of counting people released from schools.

The rule in words is docs/method/people.md, *Conventions*.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from costmodel.arrays import Floats
from costmodel.backfill import DayPart
from costmodel.bearers import Ledger

NOTHING, COVER, COUNTED, DAY_COST = "nothing", "cover", "cover_and_lost", "day_cost"

CONVENTIONS = (NOTHING, COVER, COUNTED, DAY_COST)
"""Released time counted as nothing, cover, cover and lost time, or at the day cost."""


def resources_by_convention(ledger: Ledger) -> Mapping[str, Floats]:
    """Return all resources by each convention; each ``(year,)``, in nominal pounds.

    Start-up stands in the years that it serves, as unit costs have it.
    """
    charged = ledger.over_life
    bought = charged.of_part(DayPart.COVER).sum(axis=0)
    gone = charged.of_part(DayPart.LOST).sum(axis=0)
    all_of_it = charged.instead_of_lost(DayPart.RELEASED)
    others = charged.full_economic_cost.sum(axis=(0, 1, 2)) - bought - gone
    released = (np.zeros_like(bought), bought, bought + gone, all_of_it)
    return {
        name: others + by_year
        for name, by_year in zip(CONVENTIONS, released, strict=True)
    }
