"""What money has to be enough for: no loss, a surplus, or reserves that hold.

The rule in words is docs/method/break_even.md.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from costmodel.arrays import Floats, added, running, share_of
from costmodel.errors import CostmodelError
from scenarios.projection import Projection
from scenarios.reserves import HALF_A_PENNY
from scenarios.sustainability import one_pound


class TargetError(CostmodelError):
    """A target makes no sense; the message tells why."""


class TargetKind(StrEnum):
    """What is to be met."""

    RESULT = "result"
    """The unrestricted results of all years come to a stated sum."""
    FLOOR = "floor"
    """Every month cash and unrestricted funds are not below nought, and free reserves
    not below what is asked of them."""


@dataclass(frozen=True)
class Target:
    """What is to be met, by the central case or in nearly every draw."""

    kind: TargetKind
    surplus: float = 0.0
    """Pounds that the results of all years have to come to; nought: no loss."""
    chance: float | None = None
    """Share of draws in which it may be missed; None: the central case meets it."""

    def __post_init__(self) -> None:
        """Refuse a target that means nothing.

        Raises
        ------
        TargetError
            If the surplus is no number or asked of the floor, or if the chance is no
            share.

        """
        if not np.isfinite(self.surplus):
            raise TargetError("The surplus is no number. Write pounds, like 20000.")
        if self.surplus and self.kind is TargetKind.FLOOR:
            raise TargetError(
                "A surplus is asked of the results, not of the floor. Leave one out."
            )
        if self.chance is not None and not 0.0 <= self.chance < 1.0:
            raise TargetError(
                f"{self.chance:g} is no chance of missing a target. Write a share from"
                " 0 to below 1, like 0.1."
            )

    def margin(self, projection: Projection) -> Floats:
        """Return by how many pounds it is met, below nought if missed; ``(draws,)``."""
        if self.kind is TargetKind.RESULT:
            return added(projection.results) - self.surplus
        least = np.stack([each.min(axis=0) for each in _held(projection)])
        margin: Floats = least.min(axis=0)
        return margin

    def sum_needed(self, projection: Projection) -> Floats:
        """Return the smallest extra sum a school-year that meets it; ``(draws,)``.

        Constant pounds a school-year in first-year prices, paid monthly, all else
        unchanged; nought where the target is met, infinite where no sum meets it.
        """
        places = projection.costs.volumes.places
        pound = one_pound(places, projection.funded.plan.facts.divisors)
        if self.kind is TargetKind.RESULT:
            return _needed(self.margin(projection), added(pound))
        brought = running(pound)
        each = [_needed(have, brought).max(axis=0) for have in _held(projection)]
        most: Floats = np.stack(each).max(axis=0)
        return most


NO_LOSS = Target(TargetKind.RESULT)


def _held(projection: Projection) -> tuple[Floats, ...]:
    """Return what must not be below nought in any month; each ``(month, draws)``."""
    balances = projection.balances
    spare = balances.free_reserves - projection.floor.asked
    return balances.cash, balances.unrestricted, spare


def _needed(have: Floats, brought: Floats) -> Floats:
    """Return how many times what £1 brings lifts amounts to nought; as ``have``."""
    missing = np.where(have < -HALF_A_PENNY, -have, 0.0)
    without = np.where(missing > 0.0, np.inf, 0.0)
    return np.where(brought > 0.0, share_of(missing, brought), without)
