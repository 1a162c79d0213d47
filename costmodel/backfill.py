"""What a day of a person costs: pay, release, cover, and time given for nothing.

The rule in words, with its worked example, is docs/method/people.md.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from costmodel.arrays import Floats


class DayPart(StrEnum):
    """What one day of a person consists of."""

    DAY = "day"
    """The whole day cost, of the broker's own people."""
    FEE = "fee"
    """What is paid for the day to a school or a freelance."""
    COVER = "cover"
    """Cover bought for the time that is covered."""
    LOST = "lost"
    """Working time that nobody replaces."""
    RELEASED = "released"
    """All in-school time at the day cost: the convention shown beside the others."""
    UNLIKE = "unlike"
    """Day cost less cover rate on the time covered: reported, never in a total."""
    OWN = "own"
    """The person's own time on top of the day."""


@dataclass(frozen=True)
class OnCosts:
    """What an employer pays on top of a salary; ``(year, draws)``, either may be 1."""

    insurance_rate: Floats
    insurance_threshold: Floats
    """Pounds a year for a full post."""
    pension_rate: Floats
    levy_rate: Floats
    """Nought where the employer pays none."""
    pension_limits: tuple[Floats, Floats] | None = None
    """Pounds a year from which and to which earnings bear the pension; None: all do."""


def day_cost(salary: Floats, on_costs: OnCosts, working_days: Floats) -> Floats:
    """Return what an employer pays for one day worked, in pounds; ``(year, draws)``.

    Parameters
    ----------
    salary
        Full-time salary of the year, pounds; ``(year, draws)``.
    on_costs
        Rates and threshold of the same years.
    working_days
        Days worked in a year; ``(draws,)``.

    Examples
    --------
    A head on £95,000 with teachers' pension and the levy costs £699 a day.

    >>> import numpy as np
    >>> one = np.ones((1, 1))
    >>> rates = OnCosts(0.15 * one, 5000 * one, 0.2868 * one, 0.005 * one)
    >>> round(day_cost(95000 * one, rates, 195 * one).item())
    699

    """
    above = np.maximum(salary - on_costs.insurance_threshold, 0.0)
    insurance = on_costs.insurance_rate * above
    pension_and_levy = salary * (on_costs.pension_rate + on_costs.levy_rate)
    if on_costs.pension_limits is not None:
        lower, upper = on_costs.pension_limits
        earnings = np.maximum(np.minimum(salary, upper) - lower, 0.0)
        levy = salary * on_costs.levy_rate
        pension_and_levy = earnings * on_costs.pension_rate + levy
    total: Floats = (salary + insurance + pension_and_levy) / working_days
    return total


@dataclass(frozen=True)
class Release:
    """How a released day is covered at home; shares of a day, shape ``(draws,)``."""

    in_school: Floats
    needed: Floats
    """Share of the in-school time for which cover is needed."""
    found: Floats
    """Share of the cover needed that is found."""

    @property
    def filled(self) -> Floats:
        """Share of a day that is covered."""
        return self.in_school * self.needed * self.found

    @property
    def lost(self) -> Floats:
        """Share of a day that nobody replaces."""
        return self.in_school - self.filled


def release_costs(
    release: Release, cost_of_day: Floats, cover_rate: Floats
) -> dict[DayPart, Floats]:
    """Return what one released day costs the school at home, part by part.

    Examples
    --------
    >>> import numpy as np
    >>> released = Release(np.ones(1), np.array([0.6]), np.array([0.5]))
    >>> parts = release_costs(released, np.array([[699.0]]), np.array([[319.0]]))
    >>> round((parts[DayPart.COVER] + parts[DayPart.LOST]).item())
    585

    """
    return {
        DayPart.COVER: release.filled * cover_rate,
        DayPart.LOST: release.lost * cost_of_day,
        DayPart.RELEASED: release.in_school * cost_of_day,
        DayPart.UNLIKE: release.filled * (cost_of_day - cover_rate),
    }
