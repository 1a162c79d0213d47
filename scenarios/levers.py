"""What a search turns from outside: fees, cohorts, contracts, gifts, costs, take-up."""

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
    gifts: Floats | None = None
    """Factor on every grant and donation; None: all 1."""
    costs: Floats | None = None
    """Factor on all that the broker buys and pays out; None: all 1."""
    take_up: Floats | None = None
    """Factor on the share of able schools that take part, which never passes 1; None:
    all 1."""

    def at(self, part: slice) -> Levers:
        """Return the levers of some draws."""
        return Levers(
            self.fees[..., part],
            self.cohorts[part],
            self.contracts[part],
            *(
                None if each is None else each[part]
                for each in (self.gifts, self.costs, self.take_up)
            ),
        )


def untouched(draws: int) -> Levers:
    """Return levers that change nothing."""
    return Levers(np.ones(draws), np.ones(draws), np.ones(draws))
