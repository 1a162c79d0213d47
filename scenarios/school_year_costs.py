"""What a school-year costs in many cases or draws, on planned volumes.

The rule in words is docs/method/gap.md.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from costmodel.arrays import Floats, added
from costmodel.full_cost import Costs, all_resources, over_life
from costmodel.rates import Priced


@dataclass(frozen=True, kw_only=True)
class SchoolYearCosts:
    """Costs of a school-year over the whole plan, start-up spread over its life.

    Pounds in first-year prices. The axis *whom* has every programme and, last, all of
    them together, with what no programme receives. Not-a-number without a school.
    """

    places: Floats
    """Schools in each programme, over all years; ``(programme, case)``."""
    journeys: Floats
    """Schools that start in each; ``(programme, case)``."""
    full_cost: Floats
    """What the broker has to recover; ``(whom, case)``."""
    full_economic_cost: Floats
    """All resources, whoever gives them; ``(whom, case)``."""


def school_year_costs(costs: Costs, priced: Priced) -> SchoolYearCosts:
    """Read what a school-year costs off costs of as many draws as there are cases."""
    places = added(costs.volumes.places.swapaxes(0, 1))
    by_year = over_life(costs, priced)
    full = np.concatenate((by_year.full_cost(), by_year.not_shared()[None]))
    return SchoolYearCosts(
        places=places,
        journeys=added(costs.volumes.journeys.swapaxes(0, 1)),
        full_cost=_a_school_year(costs, full, places),
        full_economic_cost=_a_school_year(costs, all_resources(costs, priced), places),
    )


def with_all(each: Floats) -> Floats:
    """Return programmes with their sum behind them."""
    return np.concatenate((each, added(each)[None]))


def ratio(amounts: Floats, counts: Floats) -> Floats:
    """Return amounts ÷ counts, and NaN where there is nothing to count."""
    nothing = np.full_like(amounts, np.nan)
    found: Floats = np.divide(amounts, counts, out=nothing, where=counts > 0.0)
    return found


def _a_school_year(costs: Costs, nominal: Floats, places: Floats) -> Floats:
    """Return real cost over places, of each programme and of all; ``(whom, case)``.

    All cost together has what no programme receives in it.
    """
    real = added((nominal / costs.plan.facts.divisors[:, None]).swapaxes(0, 1))
    each = np.concatenate((real[:-1], added(real)[None]))
    return ratio(each, with_all(places))
