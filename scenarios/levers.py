"""What a search turns from outside: fees, cohorts, the prices of contracts."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from costmodel.arrays import Floats


@dataclass(frozen=True)
class Levers:
    """What a search turns from outside; each ``(draws,)``, 1 in the run itself."""

    fees: Floats
    """Factor on every fee; ``(programme, draws)`` where programmes differ."""
    cohorts: Floats
    """Factor on every planned cohort."""
    contracts: Floats
    """Factor on the price of every contract."""

    def at(self, part: slice) -> Levers:
        """Return the levers of some draws."""
        return Levers(self.fees[..., part], self.cohorts[part], self.contracts[part])


def untouched(draws: int) -> Levers:
    """Return levers that change nothing."""
    return Levers(np.ones(draws), np.ones(draws), np.ones(draws))
