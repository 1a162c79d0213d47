"""Whether gaps are above a sum: of every programme, on the mean, and in every case.

The rule in words is docs/method/gap.md.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum, StrEnum

import numpy as np

from costmodel.arrays import Flags, Floats
from scenarios.gap_cases import GapCases

MEAN = -1
"""Whom the mean of all programmes is: the last."""


class Above(IntEnum):
    """By how many tests counted a gap is above a sum."""

    NONE = -1
    SOME = 0
    EVERY = 1


class Costed(StrEnum):
    """What is counted of the cost."""

    FULL = "full_cost"
    ECONOMIC = "full_economic_cost"


@dataclass(frozen=True)
class Judgement:
    """Whether gaps are above some sums, in the plan and in all other cases."""

    cases: GapCases
    sides: Floats
    """As :class:`Above`; ``(whom, case)``; NaN without schools."""

    def of(self, whom: int, case: int = 0) -> Above | None:
        """Return what is told of one, in one case; None if it has no school."""
        side = self.sides[whom, case]
        return None if np.isnan(side) else Above(int(side))

    @property
    def answer(self) -> Above:
        """What every programme and the mean say, in the plan and on other volumes."""
        return agreed(self.sides[:, self.cases.volumes])

    @property
    def mean(self) -> Above:
        """What the mean says in the plan and on other volumes."""
        return agreed(self.sides[MEAN, self.cases.volumes])

    @property
    def changing(self) -> tuple[str, ...]:
        """Assumptions that alone, at their low or high, change the answer."""
        planned = agreed(self.sides[:, 0])
        return self._changing(agreed(each) != planned for each in self.sides.T)

    @property
    def changing_mean(self) -> tuple[str, ...]:
        """Assumptions that alone change what the mean says."""
        planned = agreed(self.sides[MEAN, :1])
        return self._changing(agreed(each[MEAN:]) != planned for each in self.sides.T)

    def _changing(self, differs: Iterable[bool]) -> tuple[str, ...]:
        """Return the names of assumptions in whose cases something differs."""
        named = zip(self.cases.cases, differs, strict=True)
        found = (case.assumption for case, other in named if other)
        return tuple(dict.fromkeys(name for name in found if name))


def agreed(sides: Floats) -> Above:
    """Return what all say; that some are above it, if they differ or nobody says.

    Examples
    --------
    >>> agreed(np.array([1.0, np.nan, 1.0])), agreed(np.array([1.0, -1.0]))
    (<Above.EVERY: 1>, <Above.SOME: 0>)

    """
    told = sides[~np.isnan(sides)]
    if told.size and (told == Above.EVERY).all():
        return Above.EVERY
    return Above.NONE if told.size and (told == Above.NONE).all() else Above.SOME


def judged(
    cases: GapCases, sums: Sequence[float], costed: Sequence[Costed] = tuple(Costed)
) -> Judgement:
    """Hold gaps against some sums, per school-year and per journey.

    A gap is above them by every test if every kind of cost less the most that schools
    can pay is above every sum; by none if no cost less the least is above any.

    Parameters
    ----------
    cases
        The gap in the plan and in other cases.
    sums
        Pounds, first-year prices.
    costed
        What is counted of the cost.

    """
    every, some = [], []
    for kind in costed:
        cost: Floats = getattr(cases, kind)
        least, most = cases.left_of(cost)
        for years in (np.ones_like(cost), cases.years_per_journey):
            for one in sums:
                every.append(least * years > one)
                some.append(most * years > one)
    above_all: Flags = np.logical_and.reduce(every)
    above_any: Flags = np.logical_or.reduce(some)
    sides = np.where(
        above_all, Above.EVERY, np.where(above_any, Above.SOME, Above.NONE)
    )
    unknown = np.isnan(cases.full_cost) | np.isnan(cases.least)
    return Judgement(cases, np.where(unknown, np.nan, sides.astype(np.float64)))
