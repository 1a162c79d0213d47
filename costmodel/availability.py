"""Days that are needed of each role against the days there are, month by month.

The rule in words is docs/method/people.md, *Days needed against days there are*.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from costmodel.arrays import Floats, Integers
from costmodel.full_cost import Costs
from costmodel.periods import MONTHS_A_YEAR, profile_weights
from costmodel.person_days import person_days, stated

TOLERANCE = 1e-9
"""Days by which a need may pass what there is, for the arithmetic's sake."""

NEVER = -1
"""In place of a month, where there are days enough."""


@dataclass(frozen=True)
class Availability:
    """The days that are needed of one role, and those there are."""

    needed: Floats
    """Days of a year, in all uses; ``(year, draws)``."""
    so_far: Floats
    """Days needed up to the end of each month; ``(month of the year, year, draws)``."""
    available: Floats
    """Days there are; not a number in a year that nobody states; ``(year, draws)``."""

    @property
    def short(self) -> Floats:
        """Days there are too few of; nought in a year nobody states."""
        missing = np.nan_to_num(self.needed - self.available)
        return np.where(missing > TOLERANCE, missing, 0.0)

    @property
    def runs_out(self) -> Integers:
        """First month, 0 for September, at whose end more are needed than there are.

        NEVER in a year with days enough, and in one that nobody states; of shape
        ``(year, draws)``.
        """
        beyond = self.so_far > self.available + TOLERANCE
        # The last sum over months may lie some dust beside the year's own.
        beyond[-1] = self.short > 0.0
        found: Integers = np.where(beyond.any(axis=0), beyond.argmax(axis=0), NEVER)
        return found


def availability(costs: Costs) -> Mapping[str, Availability]:
    """Return days needed and days there are of every role, by its name."""
    organisation = costs.plan.model.organisation
    shape = costs.direct.shape[1:]
    months = {
        name: np.zeros((MONTHS_A_YEAR, *shape)) for name in costs.plan.model.people
    }
    needed = {name: np.zeros(shape) for name in months}
    for use in person_days(costs):
        weights = profile_weights(use.profile)
        needed[use.name] += use.days
        months[use.name] += weights[:, np.newaxis, np.newaxis] * use.days
    found = {}
    for name, person in costs.plan.model.people.items():
        there = np.full(shape, np.nan)
        for year, days in person.available.items():
            there[year - organisation.first_year] = stated(costs, days)
        so_far = np.cumsum(months[name], axis=0)
        found[name] = Availability(needed[name], so_far, there)
    return found
