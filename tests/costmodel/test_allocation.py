"""What each method lets pools pass on, and loops from which no cost gets out."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from costmodel.allocation import (
    ClosedLoopError,
    closed_to,
    openings,
    rate_of,
    refuse_closed_loops,
)
from costmodel.pools import Method


def rate(in_programmes: float, *in_pools: float, is_pools_only: bool = False) -> float:
    """Return the rate of one driver in one lane."""
    volumes = [np.array([volume]) for volume in in_pools]
    found = rate_of(np.array([in_programmes]), volumes, is_pools_only=is_pools_only)
    return float(found[0])


def test_a_unit_of_the_driver_takes_one_over_the_sum_of_volumes() -> None:
    assert rate(7, 1) == 1 / 8
    assert rate(6, 2, 0) == 1 / 8


def test_a_pool_that_no_programme_uses_is_not_shared_even_with_other_pools() -> None:
    assert rate(0, 5) == 0


def test_a_pool_that_serves_pools_alone_by_design_is_shared_among_them() -> None:
    assert rate(0, 5, is_pools_only=True) == 1 / 5


def test_a_pools_only_pool_without_any_volume_is_not_shared() -> None:
    assert rate(0, 0, is_pools_only=True) == 0
    assert rate(0, is_pools_only=True) == 0


def test_volumes_are_left_as_they_were() -> None:
    in_programmes, in_pool = np.array([3.0]), np.array([2.0])

    rate_of(in_programmes, [in_pool], is_pools_only=False)

    assert (in_programmes[0], in_pool[0]) == (3, 2)


def test_a_pool_used_in_one_draw_alone_changes_no_other_draw() -> None:
    alone = rate_of(np.array([3.0]), [np.array([0.0])], is_pools_only=False)
    both = rate_of(np.array([3.0, 3.0]), [np.array([0.0, 9.0])], is_pools_only=False)

    assert both[:1].tobytes() == alone.tobytes()
    assert both[1] == 1 / 12


volumes = st.integers(0, 9).map(float)


@given(
    in_programmes=volumes,
    in_pools=st.lists(volumes, max_size=4),
    is_pools_only=st.booleans(),
)
def test_what_is_shared_adds_to_one_or_is_wholly_kept(
    in_programmes: float, in_pools: list[float], *, is_pools_only: bool
) -> None:
    found = rate(in_programmes, *in_pools, is_pools_only=is_pools_only)

    whole = found * (in_programmes + sum(in_pools))
    assert whole == pytest.approx(1) or found == 0


@pytest.mark.parametrize(
    ("method", "closed"),
    [
        (Method.DIRECT, [0, 1, 2]),
        (Method.STEP_DOWN, [1, 2]),
        (Method.RECIPROCAL, [1]),
    ],
)
def test_a_method_closes_pools_to_a_giver(method: Method, closed: list[int]) -> None:
    assert sorted(closed_to(1, method, (2, 1, 0), 3)) == closed


def test_pools_are_open_to_those_that_a_method_does_not_close() -> None:
    order = (2, 1, 0)

    direct, step_down, reciprocal = (
        openings(method, order, 3).tolist()
        for method in (Method.DIRECT, Method.STEP_DOWN, Method.RECIPROCAL)
    )

    assert not np.any(direct)
    assert step_down == [
        [False, False, False],
        [True, False, False],
        [True, True, False],
    ]
    assert reciprocal == [
        [False, True, True],
        [True, False, True],
        [True, True, False],
    ]


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
