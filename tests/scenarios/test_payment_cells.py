"""What every payer pays for every cost type adds up to the cost, year by year."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from costmodel.drivers import CostType
from scenarios.comparison import inputs_of
from scenarios.evaluation import central
from scenarios.funded_plan import funded_plan_of
from scenarios.opened_model import open_model
from scenarios.payment_cells import cells_paid, payers_of, unused_paid
from scenarios.projection import Projection
from tests.models import (
    Words,
    a_model,
    bought,
    grant,
    matching,
    pool,
    programme,
    projected,
    scenario,
)
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


def test_overheads_that_are_told_apart_are_told_with_their_cost_type() -> None:
    rules: Words = {"overhead_cap": 0.15, "overhead_base": "direct"}
    projection = projected(
        a_model(
            programmes={"leading": programme(10, ingredients=[bought(60_000)])},
            pools={"office": pool("schools", bought(20_000))},
            funding={"only": scenario(grant(a_year=90_000, rules=rules))},
        )
    )

    paid = cells_paid(projection)

    assert paid.shape == (1, 2, len(CostType), len(payers_of(projection)))
    materials = paid[0, 0, list(CostType).index(CostType.MATERIALS)]
    by_payer = dict(zip(payers_of(projection), materials.tolist(), strict=True))
    assert by_payer["council"] == pytest.approx(69_000)
    assert by_payer["unfunded"] == pytest.approx(11_000)
    assert paid.sum() == pytest.approx(80_000)


def test_unused_capacity_is_paid_for_as_overheads() -> None:
    rules: Words = {"overhead_cap": 0.15, "overhead_base": "direct"}
    words = matching(0)
    projection = projected(
        a_model(**words, funding={"only": scenario(grant(a_year=9, rules=rules))})
    )

    line = unused_paid(projection)

    assert line.shape[1] == 1
    assert line.sum() == pytest.approx(
        projection.accruals.unused_by_span(
            projection.payments.spans, projection.payments.kinds
        ).sum()
    )
    assert line.sum() > 0
