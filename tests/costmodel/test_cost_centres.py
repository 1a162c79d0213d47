"""Costs and volumes may come as mappings, data frames or arrays."""

from __future__ import annotations

from typing import Any

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


def test_an_array_of_volumes_has_the_names_of_its_costs() -> None:
    array = np.array([[0, 1, 2, 1], [0, 0, 30, 70]])
    frame = pd.DataFrame({"pounds": COSTS, "days": COSTS})

    assert same(centres_of(COSTS, array), centres_of(COSTS, VOLUMES))
    assert centres_of(COSTS, array).pools == ("office", "cars")
    assert centres_of(pd.Series(COSTS), array).objects == ("north", "object 2")
    assert centres_of(frame, array).pools == ("office", "cars")
    with pytest.raises(UnshareableCostError, match="of office, and volumes have 2 row"):
        centres_of({"office": 1.0}, array)


def test_costs_and_volumes_by_different_names_are_refused() -> None:
    pupils = pd.DataFrame({"Ash": [900], "Birch": [600]}, ["pupils"])

    with pytest.raises(UnshareableCostError, match=r"No pool has a cost: .* pupils, c"):
        centres_of({"central": 480.0}, pupils)
    with pytest.raises(
        UnshareableCostError, match=r"rows of volumes are Ash .* \(\.T\)"
    ):
        centres_of({"pupils": 480.0}, pupils.T)
    with pytest.raises(
        UnshareableCostError, match=r"ofice has a cost .* office has no"
    ):
        centres_of({"ofice": 100.0, "cars": 50.0}, VOLUMES)
    assert centres_of({"office": 100.0, "west": 5.0}, {"office": {"east": 1}}).objects
    assert centres_of({"cars": 5.0, "east": 2.0}, BY_COST).objects


def test_volumes_that_leave_nobody_to_bear_the_cost_are_refused() -> None:
    square = pd.DataFrame(
        np.ones((3, 2)), ["office", "cars", "north"], ["office", "cars"]
    )

    with pytest.raises(UnshareableCostError, match=r"all are pools .* \(\.T\)"):
        centres_of(COSTS, square)
    with pytest.raises(UnshareableCostError, match="Volumes hold no pool"):
        centres_of(COSTS, {})


def test_names_in_a_column_are_told() -> None:
    column = pd.DataFrame({"centre": ["office", "cars"], "pounds": [100.0, 50.0]})

    with pytest.raises(UnshareableCostError, match=r"costs\.set_index\('centre'\)"):
        centres_of(column, VOLUMES)
    by_name = column.set_index("centre")
    assert same(centres_of(by_name, VOLUMES), centres_of([100, 50], VOLUMES))
    numbered = pd.DataFrame({"pounds": [100.0, 50.0]})
    assert centres_of(numbered, {"0": {"A": 1}, "1": {"A": 1}}).pools == ("0", "1")


def test_a_data_frame_of_costs_has_kinds() -> None:
    costs = pd.DataFrame(
        {"pounds": COSTS, "days": {"office": 9.0, "cars": 0, "north": 0}}
    )

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


def test_a_pool_may_go_by_what_those_it_names_cost_before() -> None:
    volumes: Volumes = {
        "office": {"north": ORIGINAL_COST, "south": ORIGINAL_COST, "cars": 0},
        "cars": {"north": 1},
    }

    found = centres_of({**COSTS, "south": 40.0}, volumes)

    assert found.volumes[0].tolist() == [0, 0, 10, 40]


KINDS = pd.DataFrame({"pay": [10.0, 5.0, 30.0], "other": [0.0, 0.0, 2.0]}, list(COSTS))
BY_COST: Volumes = {"office": ORIGINAL_COST, "cars": {"north": 1}}


def test_the_kinds_that_are_the_original_cost_are_named() -> None:
    by_pay = centres_of(KINDS, BY_COST, "pay")
    by_all = centres_of(KINDS, BY_COST, ("pay", "other", "pay"))
    second = centres_of(KINDS.set_axis([1, 2], axis=1), BY_COST, "2")

    assert by_pay.volumes[0].tolist() == [10, 5, 30]
    assert by_all.volumes[0].tolist() == [10, 5, 32]
    assert second.volumes[0].tolist() == [0, 0, 2]


@pytest.mark.parametrize(
    ("volumes", "base", "said"),
    [
        (BY_COST, (), "office should go by original cost, and there are several kinds"),
        (BY_COST, "pays", "no kind of cost 'pays'.* 'pay'"),
        (VOLUMES, "pay", "A base is stated, and no pool goes by original cost"),
    ],
)
def test_a_base_that_is_not_plain_is_refused(
    volumes: Volumes, base: str, said: str
) -> None:
    with pytest.raises(UnshareableCostError, match=said):
        centres_of(KINDS, volumes, base)


NOTHING: Any = None


@pytest.mark.parametrize("one", [None, float("nan"), float("inf"), "much", pd.NA])
def test_a_cost_or_a_volume_that_is_no_number_is_refused_by_name(one: float) -> None:
    ours = {**COSTS, "north": one}

    for costs in (ours, pd.Series(ours, dtype=object)):
        with pytest.raises(UnshareableCostError, match="The cost of 'north' is"):
            centres_of(costs, VOLUMES)
    with pytest.raises(UnshareableCostError, match=r"The cost of 'north' \(days\) is"):
        centres_of(pd.DataFrame({"pounds": COSTS, "days": ours}), VOLUMES)
    with pytest.raises(UnshareableCostError, match="What 'cars' does for 'north' is"):
        centres_of(COSTS, {**VOLUMES, "cars": {"north": one}})


def test_a_cell_of_volumes_left_empty_is_nought_and_of_costs_is_refused() -> None:
    assert TABLE["cars"].isna().to_list() == [False, True]
    assert centres_of(COSTS, TABLE).volumes[1, 1] == 0
    blank = TABLE.astype(object).where(TABLE.notna(), " ")
    assert same(centres_of(COSTS, blank), centres_of(COSTS, TABLE))
    with pytest.raises(UnshareableCostError, match="The cost of 'pool 2' is nan"):
        centres_of([1.0, float("nan")], np.array([[0, 1, 1], [0, 0, 1]]))


@pytest.mark.parametrize(
    ("costs", "volumes", "said"),
    [
        (COSTS, {"office": "direct_cost"}, "has the volumes 'direct_cost'"),
        (COSTS, {"office": NOTHING}, "'office' has the volumes 'None'"),
        (COSTS, NOTHING, r"Volumes have the shape \(\)"),
        (NOTHING, VOLUMES, r"Costs have the shape \(\)"),
        (pd.DataFrame(index=list(COSTS)), VOLUMES, "Costs have no column"),
        (COSTS, [[0, "one"]], "Volumes are no table of numbers"),
        ([[1, 2], [3]], VOLUMES, "Costs are no table of numbers"),
        (COSTS, pd.concat([TABLE, TABLE]), "office and cars has two rows of volumes"),
        (COSTS, pd.concat([TABLE, TABLE], axis=1), "has two columns of volumes"),
        (pd.concat([KINDS, KINDS], axis=1), VOLUMES, "has two columns of costs"),
        (
            COSTS,
            {"office": {"north": ORIGINAL_COST, "south": 3}},
            "goes by original cost and, for south, by a number",
        ),
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
