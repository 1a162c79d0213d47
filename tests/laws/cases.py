"""Models made at random, compiled and worked out, for the laws to be tried on."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

import numpy as np

from costmodel.arrays import Floats
from costmodel.bearers import Ledger
from costmodel.full_cost import cost, journeys_of, planned_cohorts
from scenarios.funded_plan import FundedPlan, ScenarioPlan, if_lost
from scenarios.funding import FundedModel, may_be_lost
from scenarios.projection import Projection, projector_of
from tests.laws.seeds import WINDOW, most_of
from tests.models import compiled
from tests.reference.random_models import random_model

DRAWS = 4
CENTRAL = 2
"""Which of the draws holds the register's own values."""


@lru_cache(WINDOW)
def model_at(seed: int) -> FundedModel:
    """Return the model of a seed."""
    return random_model(seed, most_of(seed))


@lru_cache(WINDOW)
def funded_at(seed: int) -> FundedPlan:
    """Return a compiled model."""
    return compiled(model_at(seed))


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


@lru_cache(WINDOW)
def projections_at(seed: int) -> tuple[Projection, ...]:
    """Return all scenarios of a model over some draws, with every cell's payers."""
    funded = funded_at(seed)
    projector = projector_of(funded, drawn(funded), in_detail=True)
    return tuple(projector.project(one) for one in cases_of(funded))


@lru_cache(WINDOW)
def central_at(seed: int) -> tuple[Projection, ...]:
    """Return all scenarios of a model on the register's own values alone."""
    funded = funded_at(seed)
    projector = projector_of(funded, funded.plan.terms.central, in_detail=True)
    return tuple(projector.project(one) for one in cases_of(funded))


@lru_cache(WINDOW)
def ledger_at(seed: int) -> Ledger:
    """Return the costs of a model on planned volumes, each row known."""
    return ledger_of(funded_at(seed))


def ledger_of(funded: FundedPlan) -> Ledger:
    """Return the costs on planned volumes, the broker paying for deployed days."""
    plan = funded.plan
    priced = projector_of(funded, plan.terms.central).priced
    journeys = journeys_of(plan, priced.table, planned_cohorts(plan))
    return Ledger(cost(plan, funded.planned, priced, journeys, funded.order), priced)


def _largest(values: Floats) -> float:
    """Return the largest of the numbers, whatever their sign; nought of none."""
    known = np.abs(values[np.isfinite(values)])
    return float(known.max()) if known.size else 0.0


def near(
    first: Floats,
    second: Floats,
    *,
    relative: float = 1e-9,
    made_of: Iterable[Floats] = (),
) -> None:
    """Assert that two arrays of pounds agree, measured by the largest of them.

    A sum that comes to nought is as near as the largest of what it is ``made_of``.
    """
    largest = max(_largest(each) for each in (first, *made_of))
    apart = relative * max(largest, 1.0)
    # Quick where there is nothing to tell; not-a-number is told of below.
    with np.errstate(invalid="ignore"):
        is_near = (first == second) | (np.abs(first - second) <= apart)
    if first.shape != second.shape or not is_near.all():
        np.testing.assert_allclose(first, second, rtol=relative, atol=apart)
