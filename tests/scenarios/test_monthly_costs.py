"""Cost by month adds up to what is spent, and to what payers settle."""

from __future__ import annotations

import numpy as np
import pytest

from scenarios.headings import DIRECT, OVERHEADS
from scenarios.monthly_costs import cost_by_month, owned_by_month
from tests.models import a_model, fee, projected, scenario
from tests.reference.random_models import random_model
from tests.scenarios.settling import settled


@pytest.mark.parametrize("seed", range(8))
def test_months_and_cells_are_those_of_the_plan(seed: int) -> None:
    projection = projected(random_model(seed))

    cost = cost_by_month(projection)

    assert cost.sum(axis=(0, 1, 2)) == pytest.approx(projection.spending.all[:, 0])
    by_programme = cost.sum(axis=(0, 2)).reshape(len(cost[0]), -1, 12).sum(axis=-1)
    assert np.allclose(by_programme, projection.full_cost[..., 0])


def test_what_comes_through_pools_stands_apart() -> None:
    projection = settled(fee())

    cost = cost_by_month(projection)
    own, pooled = owned_by_month(projection)

    assert cost[DIRECT].sum() == own.sum() == 0.0
    assert cost[OVERHEADS].sum() == pytest.approx(12_000)
    assert pooled.sum() == pytest.approx(12_000)


def test_a_plan_without_pools_has_direct_cost_alone() -> None:
    projection = projected(a_model(funding={"only": scenario(fee())}))

    assert cost_by_month(projection).shape[:2] == (2, 2)
