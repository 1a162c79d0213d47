"""The arithmetic of shared costs: one round of shares, and where they end."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from costmodel.allocation import (
    ClosedLoopError,
    Shares,
    final_shares,
    gross_costs,
    refuse_closed_loops,
    share_volumes,
)
from costmodel.arrays import Floats
from costmodel.passing import MOST_POOLS_BY_HAND
from costmodel.pools import Method

FACTORY = Shares(
    to_pools=np.array([[0.0, 0.2, 0.1], [0.08, 0.0, 0.07], [0.0, 0.0, 0.0]]),
    to_programmes=np.array([[0.4, 0.3], [0.3, 0.55], [0.5, 0.5]]),
)
"""Human resources, data and machines; machining and assembly."""
FACTORY_COSTS = np.array([80_000.0, 120_000.0, 40_000.0])


def shared(
    among: list[list[float]],
    to_programmes: list[list[float]],
    pools_only: tuple[bool, ...] | None = None,
) -> Shares:
    """Return the shares that some volumes give."""
    return share_volumes(
        np.array(among, dtype=np.float64),
        np.array(to_programmes, dtype=np.float64),
        pools_only or (False,) * len(among),
    )


def some_shares(pools: int, programmes: int, lanes: int) -> Shares:
    """Return shares of many pools that all serve each other."""
    volumes = np.random.default_rng(pools).random((pools, pools + programmes, lanes))
    return share_volumes(volumes[:, :pools], volumes[:, pools:], (False,) * pools)


def test_a_share_is_a_volume_over_the_sum_of_volumes() -> None:
    shares = shared([[0, 1], [2, 0]], [[3, 4], [0, 6]])

    assert shares.to_pools.tolist() == [[0, 1 / 8], [2 / 8, 0]]
    assert shares.to_programmes.tolist() == [[3 / 8, 4 / 8], [0, 6 / 8]]


def test_a_pools_own_use_of_itself_is_left_out() -> None:
    shares = shared([[100, 1], [2, 50]], [[3, 0], [0, 6]])

    assert shares.to_pools.tolist() == [[0, 0.25], [0.25, 0]]
    assert shares.to_programmes.tolist() == [[0.75, 0], [0, 0.75]]


def test_volumes_are_left_as_they_were() -> None:
    among = np.full((2, 2), 5.0)

    share_volumes(among, np.ones((2, 1)), (False, False))

    assert (among == 5.0).all()


def test_a_pool_that_no_programme_uses_shares_nothing_even_with_other_pools() -> None:
    shares = shared([[0, 5], [0, 0]], [[0, 0], [1, 1]])

    assert shares.to_pools.tolist() == [[0, 0], [0, 0]]
    assert shares.to_programmes.tolist() == [[0, 0], [0.5, 0.5]]


def test_a_pool_that_serves_pools_alone_by_design_is_shared_among_them() -> None:
    shares = shared([[0, 5], [0, 0]], [[0, 0], [1, 1]], (True, False))

    assert shares.to_pools.tolist() == [[0, 1], [0, 0]]


def test_a_pools_only_pool_without_any_volume_shares_nothing() -> None:
    shares = shared([[0, 0], [0, 0]], [[0, 0], [1, 3]], (True, False))

    assert shares.to_pools.tolist() == [[0, 0], [0, 0]]
    assert shares.to_programmes.tolist() == [[0, 0], [0.25, 0.75]]


def test_without_pools_there_are_no_shares() -> None:
    shares = share_volumes(np.zeros((0, 0, 2, 1)), np.zeros((0, 3, 2, 1)), ())

    assert shares.to_programmes.shape == (0, 3, 2, 1)
    assert final_shares(shares, Method.RECIPROCAL).shape == (0, 3, 2, 1)


def test_reciprocal_shares_of_the_factory_are_107_276_and_132_724() -> None:
    final = final_shares(FACTORY, Method.RECIPROCAL)

    both = FACTORY_COSTS @ final
    assert both.tolist() == pytest.approx([107_276, 132_724], abs=0.5)
    assert both.sum() == pytest.approx(240_000)


def test_gross_costs_go_by_the_same_shares() -> None:
    gross = gross_costs(FACTORY, FACTORY_COSTS)

    assert (gross @ FACTORY.to_programmes).tolist() == pytest.approx(
        (FACTORY_COSTS @ final_shares(FACTORY, Method.RECIPROCAL)).tolist()
    )
    received = gross @ FACTORY.to_pools
    assert gross.tolist() == pytest.approx((FACTORY_COSTS + received).tolist())


def test_direct_ignores_what_pools_do_for_each_other() -> None:
    assert final_shares(FACTORY, Method.DIRECT) is FACTORY.to_programmes


def test_step_down_carries_cost_through_pools_closed_later() -> None:
    down = Shares(
        to_pools=np.array([[0.0, 0.5], [0.0, 0.0]]),
        to_programmes=np.array([[0.3, 0.2], [0.9, 0.1]]),
    )

    final = final_shares(down, Method.STEP_DOWN, (0, 1))

    assert final[0].tolist() == pytest.approx([0.3 + 0.5 * 0.9, 0.2 + 0.5 * 0.1])
    assert final[1].tolist() == [0.9, 0.1]


def test_a_pool_closed_before_receives_nothing_more() -> None:
    both_ways = Shares(
        to_pools=np.array([[0.0, 0.5], [0.4, 0.0]]),
        to_programmes=np.array([[0.5], [0.6]]),
    )

    final = final_shares(both_ways, Method.STEP_DOWN, (1, 0))

    assert final[0].tolist() == [0.5]
    assert final[1].tolist() == pytest.approx([0.6 + 0.4 * 0.5])


def test_what_a_pool_that_is_not_shared_receives_is_missing_from_the_whole() -> None:
    shares = shared([[0, 1], [0, 0]], [[3, 0], [0, 0]])

    final = final_shares(shares, Method.RECIPROCAL)

    assert final.tolist() == [[0.75, 0], [0, 0]]


@pytest.mark.parametrize("pools", [1, 2, MOST_POOLS_BY_HAND, MOST_POOLS_BY_HAND + 1])
def test_every_number_of_pools_is_shared_out_in_full(pools: int) -> None:
    shares = some_shares(pools, 3, 4)

    final = final_shares(shares, Method.RECIPROCAL)

    np.testing.assert_allclose(final.sum(axis=1), 1.0, rtol=1e-12)
    through = np.einsum("pql,qjl->pjl", shares.to_pools, final)
    np.testing.assert_allclose(final, shares.to_programmes + through, rtol=1e-12)


@pytest.mark.parametrize("pools", [3, MOST_POOLS_BY_HAND + 2])
def test_a_draw_has_the_same_bits_alone_and_in_company(pools: int) -> None:
    shares = some_shares(pools, 2, 5)
    alone = Shares(
        np.ascontiguousarray(shares.to_pools[..., 3:4]),
        np.ascontiguousarray(shares.to_programmes[..., 3:4]),
    )

    together = final_shares(shares, Method.RECIPROCAL)

    by_itself = final_shares(alone, Method.RECIPROCAL)
    assert together[..., 3:4].tobytes() == by_itself.tobytes()


def test_a_pool_used_in_one_draw_alone_changes_no_other_draw() -> None:
    among, to_programmes = np.zeros((2, 2, 2)), np.ones((2, 1, 2))
    among[0, 1] = [0.0, 3.0]

    both = share_volumes(among, to_programmes, (False, False))
    first = share_volumes(among[..., :1], to_programmes[..., :1], (False, False))

    def final(shares: Shares) -> Floats:
        return final_shares(shares, Method.RECIPROCAL)

    assert final(both)[..., :1].tobytes() == final(first).tobytes()


volumes = st.integers(0, 9).map(float)
sparse = st.sampled_from([0.0, 0.0, 1.0, 3.0])


@given(st.lists(st.lists(sparse, min_size=12, max_size=12), min_size=2, max_size=4))
def test_whatever_pools_do_in_other_draws_a_draw_has_the_same_bits(
    lanes: list[list[float]],
) -> None:
    together = np.array(lanes).T.reshape(3, 4, -1)

    def final(lane: slice) -> Floats:
        own = np.ascontiguousarray(together[..., lane])
        shares = share_volumes(own[:, :3], own[:, 3:], (False, False, False))
        return final_shares(shares, Method.RECIPROCAL)

    whole = final(slice(None))
    for at in range(len(lanes)):
        assert whole[..., at].tobytes() == final(slice(at, at + 1))[..., 0].tobytes()


@given(st.data(), st.integers(1, 4), st.integers(1, 3))
def test_what_is_shared_adds_to_one_or_is_wholly_kept(
    data: st.DataObject, pools: int, programmes: int
) -> None:
    def table(columns: int) -> Floats:
        row = st.lists(volumes, min_size=columns, max_size=columns)
        return np.array(data.draw(st.lists(row, min_size=pools, max_size=pools)))

    shares = share_volumes(table(pools), table(programmes), (False,) * pools)

    whole = shares.to_pools.sum(axis=1) + shares.to_programmes.sum(axis=1)
    assert all(each == pytest.approx(1) or each == 0 for each in whole)
    final = final_shares(shares, Method.RECIPROCAL)
    assert (final >= 0).all()
    assert (final.sum(axis=1) <= 1 + 1e-12).all()


def serving(
    *pairs: tuple[int, int], pools: int
) -> np.ndarray[tuple[int, int], np.dtype[np.bool_]]:
    """Return which pools serve which."""
    serves = np.zeros((pools, pools), dtype=np.bool_)
    for pair in pairs:
        serves[pair] = True
    return serves


def test_pools_that_pass_cost_only_to_each_other_are_refused_by_name() -> None:
    serves = serving((0, 1), (1, 0), (2, 0), pools=4)

    with pytest.raises(ClosedLoopError, match="The pools a, b, c pass") as refused:
        refuse_closed_loops("abcd", (True, True, True, False), serves)

    assert refused.value.pools == ("a", "b", "c")


def test_a_chain_that_ends_in_a_programme_is_no_loop() -> None:
    serves = serving((0, 1), (1, 2), pools=3)

    refuse_closed_loops("abc", (True, True, False), serves)


def test_a_loop_with_a_way_out_is_allowed() -> None:
    serves = serving((0, 1), (1, 0), (1, 2), pools=3)

    refuse_closed_loops("abc", (True, True, False), serves)


def test_a_pools_only_pool_that_serves_nobody_is_no_loop() -> None:
    refuse_closed_loops("ab", (True, False), serving(pools=2))
