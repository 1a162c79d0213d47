"""Costs and volumes may come as mappings, data frames or arrays."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from costmodel.cost_centres import (
    ORIGINAL_COST,
    CostCentres,
    Costs,
    Volumes,
    centres_of,
)
from costmodel.shared_costs import UnshareableCostError

COSTS = {"office": 100.0, "cars": 50.0, "north": 10.0}
VOLUMES = {
    "office": {"cars": 1, "north": 2, "south": 1},
    "cars": {"north": 30, "south": 70},
}
TABLE = pd.DataFrame(VOLUMES).T


def same(one: CostCentres, other: CostCentres) -> bool:
    """Return whether two tell the same numbers of as many centres."""
    return bool(
        np.array_equal(one.own, other.own)
        and np.array_equal(one.volumes, other.volumes)
    )


def test_pools_come_first_then_whatever_they_serve() -> None:
    found = centres_of(COSTS, VOLUMES)

    assert found.pools == ("office", "cars")
    assert found.objects == ("north", "south")
    assert found.own[:, 0].tolist() == [100, 50, 10, 0]
    assert found.volumes.tolist() == [[0, 1, 2, 1], [0, 0, 30, 70]]


def test_data_frames_and_arrays_say_the_same() -> None:
    found = centres_of(COSTS, VOLUMES)
    array = np.array([[0, 1, 2, 1], [0, 0, 30, 70]])

    assert same(centres_of(pd.Series(COSTS), TABLE), found)
    assert same(centres_of(np.array([100, 50, 10]), array), found)
    assert centres_of([100, 50, 10], array).pools == ("pool 1", "pool 2")
    assert centres_of([100, 50, 10], array).objects == ("object 1", "object 2")
    assert same(centres_of([100, 50, 10], VOLUMES), found)


def test_a_data_frame_of_costs_has_kinds() -> None:
    costs = pd.DataFrame({"pounds": COSTS, "days": {"office": 9.0}})

    found = centres_of(costs, VOLUMES)

    assert found.kinds == ("pounds", "days")
    assert found.own[:, 1].tolist() == [9, 0, 0, 0]
    two = centres_of(np.array([[100, 9], [50, 0]]), VOLUMES)
    assert two.kinds == ("1", "2")


def test_an_object_that_no_pool_serves_keeps_its_own_cost() -> None:
    found = centres_of({**COSTS, "west": 7.0}, VOLUMES)

    assert found.objects == ("north", "south", "west")
    assert found.volumes[:, -1].tolist() == [0, 0]


def test_a_pool_may_go_by_what_the_others_cost_before() -> None:
    volumes: Volumes = {"office": ORIGINAL_COST, "cars": {"north": 1}}

    found = centres_of({**COSTS, "south": 40.0}, volumes)

    assert found.volumes[0].tolist() == [100, 50, 10, 40]


@pytest.mark.parametrize(
    ("costs", "volumes", "said"),
    [
        (COSTS, {"office": "direct_cost"}, "has the volumes 'direct_cost'"),
        (COSTS, np.ones(3), r"Volumes have the shape \(3,\)"),
        (np.ones(9), VOLUMES, r"shape \(9,\) for 4 cost centres"),
        (np.ones((1, 1, 1)), VOLUMES, "Give a row for each pool"),
        (
            pd.Series([1.0, 2.0], index=["office", "office"]),
            VOLUMES,
            "office has two costs",
        ),
    ],
)
def test_what_does_not_fit_is_refused(
    costs: Costs, volumes: Volumes, said: str
) -> None:
    with pytest.raises(UnshareableCostError, match=said):
        centres_of(costs, volumes)
