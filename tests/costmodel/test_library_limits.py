"""Numbers too large, too small or of the wrong kind never give a wrong figure."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from costmodel.arrays import Integers
from costmodel.capacity import CapacityError
from costmodel.cost_centres import Volumes
from costmodel.library import OWN, allocate, suggested_share, time_driven
from costmodel.nearly_closed import NEARLY_CLOSED
from costmodel.shared_costs import UnshareableCostError


@given(
    leaks=st.lists(st.floats(1, 10), min_size=3, max_size=3),
    among=arrays(np.int64, (3, 3), elements=st.integers(0, 9)),
    own=arrays(np.int64, 3, elements=st.integers(0, 300_000_000)),
    whole=st.booleans(),
)
def test_no_penny_is_lost_where_nearly_all_goes_round_or_the_pools_are_named(
    leaks: list[float], among: Integers, own: Integers, *, whole: bool
) -> None:
    np.fill_diagonal(among, 0)
    served = np.column_stack((among, np.diag([10.0**-leak for leak in leaks])))
    shares = served / served.sum(axis=1, keepdims=True)
    carried = abs(np.linalg.inv(np.eye(3) - shares[:, :3])).max() / NEARLY_CLOSED
    assume(not 0.99 < carried < 1.01)

    if carried > 1:
        with pytest.raises(UnshareableCostError, match=r"of pool .* goes round"):
            allocate(own, served, whole=whole)
        return

    found = allocate(own, served, whole=whole)
    assert abs(found.final["cost"].sum() - own.sum()) < 0.01
    lost = found.origins.drop(columns=OWN).sum().to_numpy() - own
    assert abs(lost).max() < 0.01


@pytest.mark.parametrize("leak", [1e-9, 1e-8, 0.9e-4])
@pytest.mark.parametrize("whole", [True, False])
def test_pools_that_nearly_only_serve_each_other_are_named(
    leak: float, *, whole: bool
) -> None:
    costs = {"a": 5e6, "b": 5e6}

    with pytest.raises(UnshareableCostError, match="the cost of a and b goes round"):
        allocate(costs, {"a": {"b": 1, "x": leak}, "b": {"a": 1}}, whole=whole)


ROUND: Volumes = {"a": {"x": 0.001, "b": 1}, "b": {"a": 1}}


@pytest.mark.parametrize(
    ("costs", "volumes", "said"),
    [
        ({"a": 1}, {"a": {"x": 1e308, "y": 1e308}}, "'a' does for 'x' is larger than"),
        ({"a": 10**400}, {"a": {"x": 1}}, r"The cost of 'a' is larger than 1e.15"),
        ({"a": 1}, {"a": {"x": 5e-324}}, r"the pool 'a' add up to 4.94066e-324, too"),
        ([10**400], [[0, 1]], r"One of the costs is larger than 1e.15"),
        ([1], [[0, 1e16]], "What 'pool 1' does for 'object 1' is larger"),
        ({"a": True}, {"a": {"x": 1}}, "The cost of 'a' is True, which is no number"),
        ([True], [[0, 1]], "Costs hold true or false"),
        ([1], np.array([[False, True]]), "Volumes hold true or false"),
        (
            np.ma.array([1, 2], mask=[False, True]),
            [[0, 1]],
            "cost of 'object 1' is nan, wh",
        ),
        (
            [1],
            np.ma.array([[0, 1, 2]], mask=[[False, False, True]]),
            "'object 2' is nan, which",
        ),
        ({"own cost": 1}, {"own cost": {"x": 1}}, "The pool 'own cost' has a name"),
        ({"not shared": 1}, {"not shared": {"x": 1}}, "The pool 'not shared' has a"),
        ({"a": 1}, {"a": {"not shared": 1}}, "The object 'not shared' has a name"),
    ],
)
def test_no_number_is_taken_that_would_give_none(
    costs: object, volumes: object, said: str
) -> None:
    wrong: dict[str, Any] = {"costs": costs, "volumes": volumes}

    with pytest.raises(UnshareableCostError, match=said):
        allocate(**wrong)


def test_volumes_too_small_are_those_that_a_method_leaves() -> None:
    costs = {"a": 1, "b": 1}
    volumes: Volumes = {"a": {"b": 1, "x": 1e-300}, "b": {"x": 1}}

    assert allocate(costs, volumes).final.loc["x", "cost"] == pytest.approx(2)
    with pytest.raises(UnshareableCostError, match="'a' add up to 1e-300, too little"):
        allocate(costs, volumes, method="direct")


def test_what_whole_pounds_cannot_tell_is_named() -> None:
    costs = {"a": 9e14, "b": 9e14}

    with pytest.raises(UnshareableCostError, match=r"The pool 'a' carries 1.8018e.18"):
        allocate(costs, ROUND, whole=True)
    with pytest.raises(UnshareableCostError, match=r"All together carries 1.8e.15"):
        allocate(costs, {"a": {"x": 1}, "b": {"x": 1}}, whole=True)


def test_what_a_mask_hides_is_not_set() -> None:
    hidden = np.ma.array([0.3, 0.5, 0.0], mask=[False, True, False])

    assert suggested_share(hidden) == 0.15


def test_a_unit_of_time_beyond_all_floats_is_refused() -> None:
    with pytest.raises(CapacityError, match="The cost of a unit of time is too large"):
        time_driven(1e15, 1e-308, [0], [0])
    with pytest.raises(UnshareableCostError, match=r"The cost is larger than 1e.15"):
        time_driven(1e308, 1e-308, [0], [0])
