"""What everything costs the broker in full."""

from __future__ import annotations

import numpy as np
import pytest

from costmodel.full_cost import closing_order, cost, journeys_of, planned_cohorts
from scenarios.projection import projector_of
from tests.models import (
    FIRST,
    Words,
    a_model,
    assumed,
    bought,
    column,
    compiled,
    days_of,
    planned,
    pool,
    programme,
)

ORGANISATION: Words = {
    "programmes": {
        "a": programme(3, 5, ingredients=[bought(10, per="school")]),
        "b": programme(1, 0, ingredients=[bought(7)]),
    },
    "pools": {
        "office": pool("schools", bought(1_000), days_of("officer", 2)),
        "matching": pool("matches", bought(50)),
    },
}


def test_direct_cost_is_that_of_each_owner_before_pools() -> None:
    costs = planned(a_model(years=2, **ORGANISATION)).costs

    assert [column(each) for each in costs.direct] == [
        pytest.approx([30, 50]),
        pytest.approx([7, 7]),
        pytest.approx([1_200, 1_200]),
        pytest.approx([50, 50]),
    ]


def test_full_cost_is_direct_cost_and_a_share_of_the_pools() -> None:
    costs = planned(a_model(years=2, **ORGANISATION)).costs

    full = [column(each) for each in costs.full_cost()]
    assert full == [pytest.approx([930, 1_250]), pytest.approx([307, 7])]


def test_a_pool_that_nobody_uses_is_not_shared() -> None:
    costs = planned(a_model(years=2, **ORGANISATION)).costs

    assert [column(each) for each in costs.unshared] == [[0, 0], [1, 1]]
    assert column(costs.not_shared()) == [50, 50]


def test_nothing_of_a_cost_is_lost_on_the_way() -> None:
    costs = planned(a_model(years=2, **ORGANISATION)).costs

    before = costs.direct.sum(axis=0)
    after = costs.full_cost().sum(axis=0) + costs.not_shared()
    np.testing.assert_allclose(after, before, rtol=1e-12)


def test_a_float_remainder_of_a_share_is_no_cost_that_is_not_shared() -> None:
    weights = {"a": 0.1, "b": 0.2}
    model = a_model(
        programmes={"a": programme(1), "b": programme(1)},
        pools={
            name: pool("fixed", bought(1), weights={**weights, other: 0.7})
            for name, other in (("x", "y"), ("y", "x"))
        },
    )

    assert column(planned(model).costs.not_shared()) == [0]


def test_without_pools_everything_is_in_programmes() -> None:
    costs = planned(a_model(programmes=ORGANISATION["programmes"], years=2)).costs

    assert column(costs.not_shared()) == [0, 0]
    assert costs.shares.shape == (0, 2, 2, 1)


def test_planned_cohorts_are_those_of_the_programmes() -> None:
    funded = compiled(
        a_model(
            years=2,
            assumptions={"more": assumed(12.5)},
            programmes={
                "a": {**programme(), "cohorts": {FIRST + 1: "more"}},
                "b": programme(4),
            },
        )
    )
    plan = funded.plan
    table = plan.terms.table(plan.terms.central)

    journeys = journeys_of(plan, table, planned_cohorts(plan))

    assert [column(each) for each in journeys] == [[0, 12.5], [4, 0]]


def test_another_number_of_schools_costs_otherwise() -> None:
    funded = compiled(a_model(years=2, **ORGANISATION))
    priced = projector_of(funded, funded.plan.terms.central).priced

    costs = cost(
        funded.plan, funded.planned, priced, np.full((2, 2, 1), 6.0), funded.order
    )

    assert column(costs.full_cost()[0]) == pytest.approx([660, 660])


def test_without_pools_there_is_nothing_to_close() -> None:
    funded = compiled(a_model())
    priced = projector_of(funded, funded.plan.terms.central).priced

    assert closing_order(funded.plan, funded.planned, priced) == ()


def test_pools_are_ordered_by_planned_volumes_with_the_broker_paying_for_days() -> None:
    heads = [{"person": "head", "days_per_school": 1}]
    model = a_model(
        programmes={"a": programme(1, deployments=heads)},
        pools={
            "y": pool("direct_cost", bought(100)),
            "x": pool("fixed", bought(400), weights={"a": 1, "y": 1}),
        },
        funding={"s": {"label": "Direct", "delivery": "direct"}},
    )
    funded = compiled(model)

    # With fees of £500 a pool that follows direct cost gives 4/9 to the other pool;
    # without them all of it, and it would be closed first.
    assert funded.order == (1, 0)
