"""What every payer pays for every cost type adds up to the cost, year by year."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from scenarios.comparison import inputs_of
from scenarios.evaluation import central
from scenarios.funded_plan import funded_plan_of
from scenarios.opened_model import open_model
from scenarios.payment_cells import cells_paid, payers_of
from scenarios.projection import Projection
from tests.some import some

MINI = Path(__file__).parents[1] / "reference" / "mini.yaml"


@pytest.fixture(scope="module", params=["subsidy", "traded", "tender"])
def projection(request: pytest.FixtureRequest) -> Projection:
    inputs = inputs_of(open_model(MINI))
    funded = funded_plan_of(inputs.model, inputs.register, inputs.tables)
    return central(funded, funded.scenarios[request.param], in_detail=True)


def test_payers_together_pay_the_whole_cost_of_each_programme(
    projection: Projection,
) -> None:
    paid = cells_paid(projection)

    by_programme = paid.sum(axis=(2, 3)).T
    full = projection.costs.full_cost()[..., 0]
    assert np.allclose(by_programme[:-1], full)
    assert np.allclose(by_programme[-1], projection.costs.not_shared()[:, 0])


def test_each_payer_pays_what_it_paid_in_the_periods(projection: Projection) -> None:
    paid = cells_paid(projection)

    for position, payer in some(enumerate(payers_of(projection))):
        sums = projection.payments.by_payer[payer].sum()
        assert np.isclose(paid[..., position].sum(), sums)


def test_nobody_pays_less_than_nothing(projection: Projection) -> None:
    assert cells_paid(projection).min() >= 0.0
