"""Models made at random, compiled and worked out, for the laws to be tried on."""

from __future__ import annotations

from functools import cache

import numpy as np
from hypothesis import settings
from hypothesis import strategies as st

from costmodel.arrays import Floats
from costmodel.bearers import Ledger
from costmodel.full_cost import cost, journeys_of, planned_cohorts
from scenarios.funded_plan import FundedPlan, ScenarioPlan, if_lost
from scenarios.funding import may_be_lost
from scenarios.projection import Projection, projector_of
from tests.models import compiled
from tests.reference.random_models import random_model

DRAWS = 4
CENTRAL = 2
"""Which of the draws holds the register's own values."""

seeds = st.integers(0, 299)
"""Each names one document of :func:`tests.reference.random_models.random_model`."""

few = settings(max_examples=20)
fewer = settings(max_examples=8)


@cache
def funded_at(seed: int) -> FundedPlan:
    """Return a compiled model."""
    return compiled(random_model(seed))


def drawn(funded: FundedPlan) -> Floats:
    """Return draws within a tenth of the register's values, the central among them."""
    around = np.random.default_rng(5).uniform(0.9, 1.1, (1, DRAWS))
    around[0, CENTRAL] = 1.0
    values: Floats = funded.plan.terms.central * around
    return values


def cases_of(funded: FundedPlan) -> tuple[ScenarioPlan, ...]:
    """Return every scenario, and what it is if a contract is lost."""
    scenarios = tuple(funded.scenarios.values())
    lost = (if_lost(one) for one in scenarios if may_be_lost(one.funding))
    return (*scenarios, *lost)


@cache
def projections_at(seed: int) -> tuple[Projection, ...]:
    """Return all scenarios of a model over some draws, with every cell's payers."""
    funded = funded_at(seed)
    projector = projector_of(funded, drawn(funded), in_detail=True)
    return tuple(projector.project(one) for one in cases_of(funded))


def ledger_of(funded: FundedPlan) -> Ledger:
    """Return the costs on planned volumes, the broker paying for deployed days."""
    plan = funded.plan
    priced = projector_of(funded, plan.terms.central).priced
    journeys = journeys_of(plan, priced.table, planned_cohorts(plan))
    return Ledger(cost(plan, funded.planned, priced, journeys, funded.order), priced)


def near(first: Floats, second: Floats, *, relative: float = 1e-9) -> None:
    """Assert that two arrays of pounds agree, measured by the largest of them."""
    known = np.abs(first[np.isfinite(first)])
    largest = float(known.max()) if known.size else 0.0
    np.testing.assert_allclose(
        first, second, rtol=relative, atol=relative * max(largest, 1.0)
    )
