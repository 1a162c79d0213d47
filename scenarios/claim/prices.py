"""What a school-year costs at the values we assume, and in every draw.

The rule in words is docs/method/claim.md.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from costmodel.arrays import Floats
from costmodel.full_cost import cost, journeys_of, planned_cohorts
from costmodel.sampling import sampler_of
from scenarios.funded_plan import FundedPlan
from scenarios.school_year_costs import SchoolYearCosts, school_year_costs
from scenarios.uncertainty import Blocks


def drawn_prices(
    funded: FundedPlan,
    seed: int,
    blocks: int,
    ahead: Callable[[], Sequence[Floats]] = tuple,
) -> SchoolYearCosts:
    """Return what a school-year costs: the central case first, then every draw.

    On planned volumes, the broker paying for deployed days.

    Parameters
    ----------
    funded
        The compiled model.
    seed, blocks, ahead
        As :func:`scenarios.uncertainty.simulate_won_and_lost` has them; the draws are
        the same.

    """
    drawn = Blocks(seed, blocks, ahead).drawn(sampler_of(funded.plan.terms))
    parts = [_costs(funded, each) for each in (funded.plan.terms.central, *drawn)]
    return SchoolYearCosts(
        places=_joined([each.places for each in parts]),
        journeys=_joined([each.journeys for each in parts]),
        full_cost=_joined([each.full_cost for each in parts]),
        full_economic_cost=_joined([each.full_economic_cost for each in parts]),
    )


def _costs(funded: FundedPlan, drawn: Floats) -> SchoolYearCosts:
    """Return what a school-year costs in some draws, a block at most."""
    plan = funded.plan
    priced = plan.price(plan.terms.table(drawn), funded.shapes)
    journeys = journeys_of(plan, priced.table, planned_cohorts(plan))
    costs = cost(plan, funded.planned, priced, journeys, funded.order)
    return school_year_costs(costs, priced)


def _joined(parts: Sequence[Floats]) -> Floats:
    """Return the cases of all parts behind one another."""
    return np.concatenate(parts, axis=1)
