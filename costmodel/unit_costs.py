"""What a school-year, a journey, a pupil, a day costs, in first-year prices.

The rule in words is docs/method/unit_costs.md. A cost per nothing is not a number (NaN)
and is printed as –.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from costmodel.arrays import Floats, added
from costmodel.drivers import Count
from costmodel.full_cost import Costs


@dataclass(frozen=True)
class UnitCosts:
    """Unit costs over the whole period, first-year prices; each ``(programme + 1,)``.

    The last entry is the organisation as a whole: all its cost over all its volume.
    """

    per_school_year: Floats
    per_journey: Floats
    per_pupil: Floats
    """A year; NaN for a programme that does not state its pupils, and for the whole if
    a programme with schools does not."""
    per_deployment_day: Floats


def unit_costs(costs: Costs, by_programme: Floats) -> UnitCosts:
    """Return unit costs of one draw.

    Parameters
    ----------
    costs
        The volumes behind the cost.
    by_programme
        Nominal pounds; ``(programme + 1, year)``, the line *not shared* last.

    """
    real = by_programme / costs.plan.facts.divisors
    total = added(real.T)
    cost = np.append(total[:-1], total.sum())

    def per(count: Count) -> Floats:
        """Return the cost of one of what is counted; ``(programme + 1,)``."""
        volume = added(costs.counts[count][:, :, 0].T)
        return _ratio(cost, np.append(volume, volume.sum()))

    per_pupil = per(Count.PUPIL)
    if costs.without_pupils:
        per_pupil[-1] = np.nan
    return UnitCosts(
        per(Count.SCHOOL), per(Count.JOURNEY), per_pupil, per(Count.DEPLOYMENT_DAY)
    )


def per_school_year(costs: Costs, by_year: Floats) -> float:
    """Return nominal pounds a year for each school-year, in first-year prices.

    Of one draw, a mean over all school-years; not-a-number without schools.
    """
    places = float(costs.volumes.places.sum())
    real = by_year / costs.plan.facts.divisors
    return float(real.sum()) / places if places > 0.0 else np.nan


def per_distinct_school(costs: Costs, by_programme: Floats, overlap: float) -> float:
    """Return the organisation's cost for each distinct school and year.

    ``overlap`` is the share of places held by a school that holds another.
    """
    real = by_programme / costs.plan.facts.divisors
    schools = costs.volumes.places[:, :, 0].sum() * (1.0 - overlap)
    return float(_ratio(np.array([real.sum()]), np.array([schools]))[0])


def _ratio(cost: Floats, volume: Floats) -> Floats:
    """Return cost ÷ volume, and NaN where there is no volume."""
    ratio: Floats = np.divide(
        cost, volume, out=np.full_like(cost, np.nan), where=volume > 0.0
    )
    return ratio
