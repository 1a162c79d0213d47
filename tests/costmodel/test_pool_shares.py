"""Pools carried to the programmes in which they end."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from costmodel.arrays import Floats
from costmodel.full_cost import Costs
from tests.models import a_model, bought, planned, pool, programme

PROGRAMMES = 2


def costs_of(*, method: str = "reciprocal") -> Costs:
    """Return the costs of two programmes and four pools, one of them idle."""
    model = a_model(
        years=2,
        programmes={
            "a": programme(3, 2, ingredients=[bought(400)], matches_per_school=1),
            "b": programme(1, 4, ingredients=[bought(100)]),
        },
        pools={
            "office": pool("schools", bought(1_200)),
            "quality": pool("direct_cost", bought(300)),
            "advice": pool(
                "fixed", bought(90), weights={"office": 1, "quality": 2, "b": 3}
            ),
            "idle": pool("events", bought(60)),
        },
        allocation={"method": method},
    )
    return planned(model).costs


def spread(costs: Costs, own: Floats, years: list[int]) -> Floats:
    """Return what becomes of some costs of pools; ``(programme + 1, lane)``."""
    into = np.zeros((PROGRAMMES + 1, 1, len(years), 1))
    costs.pool_shares.spread(own[:, None], years, into)
    return into[:, 0, :, 0]


@pytest.mark.parametrize("method", ["direct", "step_down", "reciprocal"])
def test_costs_go_where_the_final_shares_say(method: str) -> None:
    costs = costs_of(method=method)
    own = costs.direct[PROGRAMMES:]

    ended = spread(costs, own, [0, 1])

    expected = (costs.pool_shares.final() * own[:, None]).sum(axis=0)[..., 0]
    np.testing.assert_allclose(ended, expected, rtol=1e-12)
    assert ended.sum() == pytest.approx(own.sum())


def test_gross_cost_is_own_cost_and_what_pools_receive_of_each_other() -> None:
    model = a_model(
        programmes={"a": programme(1)},
        pools={
            "y": pool("fixed", bought(7_260), weights={"z": 2, "a": 8}),
            "z": pool("fixed", bought(4_000), weights={"y": 3, "a": 7}),
        },
    )
    costs = planned(model).costs

    gross = costs.pool_shares.gross(costs.direct[1:, None], [0])

    assert gross[:, 0, 0, 0].tolist() == pytest.approx([9_000, 5_800])


weights = st.sampled_from([0.0, 0.0, 1.0, 3.0])


@settings(max_examples=30)
@given(
    st.lists(st.lists(weights, min_size=5, max_size=5), min_size=3, max_size=3),
    st.sampled_from(["direct", "step_down", "reciprocal"]),
)
def test_every_pool_ends_in_programmes_or_on_the_line_not_shared(
    table: list[list[float]], method: str
) -> None:
    names = ("x", "y", "z")
    pools = {
        name: pool(
            "fixed",
            bought(100),
            weights=dict(zip(("a", "b", *names), row, strict=True)),
        )
        for name, row in zip(names, table, strict=True)
    }
    model = a_model(
        programmes={"a": programme(1), "b": programme(1)},
        pools=pools,
        allocation={"method": method},
    )

    costs = planned(model).costs

    ends = np.concatenate([costs.shares[..., 0, 0], costs.unshared[..., 0]], axis=1)
    assert (ends >= 0).all()
    np.testing.assert_allclose(ends.sum(axis=1), 1.0, rtol=1e-12)
    assert costs.full_cost().sum() + costs.not_shared().sum() == pytest.approx(300)


def test_a_pool_that_is_not_shared_keeps_its_cost_and_what_it_receives() -> None:
    costs = costs_of()

    assert costs.unshared[3, :, 0].tolist() == [1, 1]
    assert (costs.unshared[1] > 0).all()


def test_a_year_in_two_periods_is_shared_alike_in_both() -> None:
    costs = costs_of()
    own = costs.direct[PROGRAMMES:]

    whole = spread(costs, own, [0, 1])
    parts = spread(costs, own[:, [0, 0, 1]] * [[0.25], [0.75], [1.0]], [0, 0, 1])

    np.testing.assert_allclose(parts[:, 0] + parts[:, 1], whole[:, 0], rtol=1e-12)
    np.testing.assert_allclose(parts[:, 2], whole[:, 1], rtol=1e-12)


def test_the_same_periods_are_shared_alike_each_time() -> None:
    costs = costs_of()
    own = costs.direct[PROGRAMMES:][:, [0, 0, 1]]

    first = spread(costs, own, [0, 0, 1])

    assert spread(costs, own, [0, 0, 1]).tobytes() == first.tobytes()


def test_a_share_of_everything_is_all_of_each_pool() -> None:
    costs = costs_of()

    parts = costs.pool_shares.parts(np.ones((PROGRAMMES + 1, 1, 2, 1)), [0, 1])

    np.testing.assert_allclose(parts, np.ones((4, 1, 2, 1)), rtol=1e-12)


def test_a_share_of_one_programme_is_what_ends_in_it() -> None:
    costs = costs_of()
    shares = np.zeros((PROGRAMMES + 1, 1, 3, 1))
    shares[1] = 0.5

    parts = costs.pool_shares.parts(shares, [0, 0, 1])

    expected = 0.5 * costs.shares[:, 1][:, [0, 0, 1]]
    np.testing.assert_allclose(parts[:, 0], expected, rtol=1e-12)


def test_without_pools_nothing_is_spread() -> None:
    costs = planned(a_model(programmes={"a": programme(1)})).costs
    into = np.zeros((2, 1, 1, 1))

    costs.pool_shares.spread(np.zeros((0, 1, 1, 1)), [0], into)

    assert not into.any()
    assert costs.shares.shape == (0, 1, 1, 1)


def test_more_pools_than_are_eliminated_by_hand_are_shared_alike() -> None:
    names = [f"pool_{number}" for number in range(16)]
    serving = {
        name: pool(
            "fixed", bought(100), weights={names[number - 1]: 1, "a": 2, "b": number}
        )
        for number, name in enumerate(names)
    }
    model = a_model(programmes={"a": programme(1), "b": programme(1)}, pools=serving)
    costs = planned(model).costs

    own = costs.direct[PROGRAMMES:]

    ended = spread(costs, own[:, [0, 0]], [0, 0])

    expected = (costs.pool_shares.final() * own[:, None]).sum(axis=0)[:, 0]
    np.testing.assert_allclose(ended, np.repeat(expected, 2, axis=1), rtol=1e-12)
    assert ended[:PROGRAMMES, 0].sum() == pytest.approx(1_600)
