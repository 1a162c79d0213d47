"""Allocation as a library: no model file, names and tables."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

import costmodel
from costmodel.arrays import Integers
from costmodel.contribution import ProgrammeContribution, StepCost
from costmodel.cost_centres import Volumes
from costmodel.library import (
    NOT_SHARED,
    ORIGINAL_COST,
    OWN,
    Allocated,
    allocate,
    suggested_share,
    time_driven,
)
from costmodel.pools import Method
from costmodel.shared_costs import UnshareableCostError

COSTS = {"HR": 80_000, "data": 120_000, "machines": 40_000}
VOLUMES = {
    "HR": {"data": 20, "machines": 10, "machining": 40, "assembly": 30},
    "data": {"HR": 8, "machines": 7, "machining": 30, "assembly": 55},
    "machines": {"machining": 50, "assembly": 50},
}


def final(found: Allocated) -> dict[str, float]:
    """Return the final costs by object, to the penny."""
    return {str(name): round(cost, 2) for name, cost in found.final["cost"].items()}


def test_the_package_offers_it() -> None:
    assert costmodel.allocate is allocate
    assert costmodel.time_driven is time_driven
    assert costmodel.ProgrammeContribution is ProgrammeContribution
    assert costmodel.StepCost is StepCost
    with pytest.raises(AttributeError, match="nothing called 'alocate'"):
        _ = costmodel.alocate


def test_each_method_by_its_name() -> None:
    assert final(allocate(COSTS, VOLUMES)) == {
        "machining": 107_276.42,
        "assembly": 132_723.58,
    }
    assert final(allocate(COSTS, VOLUMES, method="step_down")) == {
        "machining": 105_521.74,
        "assembly": 134_478.26,
    }
    assert final(allocate(COSTS, VOLUMES, method="direct")) == {
        "machining": 108_067.23,
        "assembly": 131_932.77,
    }


def test_the_order_of_step_down_is_by_name() -> None:
    stated = allocate(
        COSTS, VOLUMES, method="step_down", order=("machines", "data", "HR")
    )

    assert final(stated) != final(allocate(COSTS, VOLUMES, method="step_down"))
    assert stated.final["cost"].sum() == pytest.approx(240_000)


def test_objects_keep_what_they_cost_themselves() -> None:
    found = allocate({**COSTS, "machining": 1_000}, VOLUMES)

    assert found.final.loc["machining", "cost"] == pytest.approx(108_276.42, abs=0.005)
    assert found.origins.loc["machining", OWN] == 1_000


def test_origins_add_up_both_ways() -> None:
    found = allocate({**COSTS, "assembly": 500}, VOLUMES)

    assert found.origins.sum(axis=1).to_dict() == pytest.approx(
        found.final["cost"].to_dict()
    )
    assert found.origins[list(COSTS)].sum().to_dict() == pytest.approx(COSTS)
    assert found.parts.sum(axis=1).to_dict() == pytest.approx(dict.fromkeys(COSTS, 1.0))


def test_what_pools_pass_straight_on_adds_up_both_ways() -> None:
    idle = {**VOLUMES, "archive": {"machining": 0}}
    costs = {**COSTS, "archive": 500}

    for method in Method:
        found = allocate(costs, idle, method=method)

        assert found.passed.sum(axis=1).to_dict() == pytest.approx(
            found.gross["cost"].to_dict()
        )
        received = found.passed.sum()
        assert received[list(costs)].to_dict() == pytest.approx(
            (found.gross["cost"] - pd.Series(costs)).to_dict()
        )
        assert received[list(found.final.index)].to_dict() == pytest.approx(
            found.final["cost"].to_dict()
        )
    assert found.passed.loc["archive", NOT_SHARED] == 500


def test_whole_pounds_cast() -> None:
    found = allocate(COSTS, VOLUMES, whole=True)

    assert final(found) == {"machining": 107_276, "assembly": 132_724}
    assert (found.origins.sum(axis=1) == found.final["cost"]).all()
    assert found.final["cost"].sum() == 240_000
    assert found.final["cost"].dtype == np.int64


def test_whole_pools_add_up_to_what_they_cost() -> None:
    costs = {
        "premises": 61_500, "admin": 84_000, "IT": 46_000,
        "primary": 310_000, "secondary": 275_500, "special": 98_000,
    }  # fmt: skip
    volumes: Volumes = {
        "premises": {
            "admin": 120, "IT": 80, "primary": 900, "secondary": 1_400, "special": 300,
        },
        "admin": ORIGINAL_COST,
        "IT": {
            "admin": 7, "premises": 4, "primary": 30, "secondary": 45, "special": 11,
        },
    }  # fmt: skip

    order = ("premises", "admin", "IT")
    found = allocate(costs, volumes, method="step_down", order=order, whole=True)

    assert {name: found.origins[name].sum() for name in order} == {
        name: costs[name] for name in order
    }
    assert found.origins["admin"].to_list() == [37_543, 34_495, 11_962]
    assert (found.origins.sum(axis=1) == found.final["cost"]).all()
    assert found.gross["cost"].to_dict() == {
        "premises": 61_500,
        "admin": 86_636,
        "IT": 53_220,
    }


@given(
    own=arrays(np.int64, 6, elements=st.integers(0, 200_000)),
    served=arrays(np.int64, (3, 6), elements=st.integers(0, 50)),
    method=st.sampled_from(Method),
)
def test_whole_pounds_always_cast_both_ways(
    own: Integers, served: Integers, method: Method
) -> None:
    served[:, 5] += 1

    found = allocate(own, served, method=method, whole=True)
    exact = allocate(own, served, method=method)

    assert found.origins.sum(axis=0).to_list()[1:] == own[:3].tolist()
    assert (found.origins.sum(axis=1) == found.final["cost"]).all()
    assert found.final["cost"].sum() == own.sum()
    assert (abs(found.origins - exact.origins) < 1).all(axis=None)
    assert (abs(found.final - exact.final) < 1).all(axis=None)


def test_a_cost_that_is_not_whole_pounds_is_rounded_up_or_down() -> None:
    found = allocate([1.5, 1.5, 1.5], np.eye(3, 6, 3), whole=True)

    assert found.final["cost"].sum() == 5
    assert sorted(found.origins.iloc[:, 1:].sum()) == [1, 2, 2]


def test_other_kinds_flow_along_the_same_shares() -> None:
    costs = pd.DataFrame(
        {"pounds": COSTS, "days": {"HR": 100.0, "data": 0, "machines": 0}}
    )

    found = allocate(costs, VOLUMES)

    assert list(found.final.columns) == ["pounds", "days"]
    assert found.final["days"].sum() == pytest.approx(100)
    parts = found.parts["machining"].to_dict()
    assert found.final["days"].to_dict()["machining"] == pytest.approx(
        100 * parts["HR"]
    )


def test_origins_are_told_of_every_kind() -> None:
    costs = pd.DataFrame({"pounds": COSTS, "days": dict.fromkeys(COSTS, 100.0)})

    found = allocate(costs, VOLUMES)

    assert found.origins is found.by_kind["pounds"]
    assert found.by_kind["days"].sum(axis=1).to_dict() == pytest.approx(
        found.final["days"].to_dict()
    )
    assert found.by_kind["days"]["HR"].sum() == pytest.approx(100)


def test_the_original_cost_of_several_kinds_is_stated() -> None:
    costs = pd.DataFrame(
        {"pay": [100, 300, 100], "other": [10, 0, 200]}, ["admin", "P", "S"]
    )

    by_pay = allocate(costs, {"admin": ORIGINAL_COST}, base="pay")
    by_all = allocate(costs, {"admin": ORIGINAL_COST}, base=["pay", "other"])

    assert by_pay.parts.loc["admin"].to_dict() == {"P": 0.75, "S": 0.25}
    assert by_all.parts.loc["admin"].to_dict() == {"P": 0.5, "S": 0.5}
    with pytest.raises(UnshareableCostError, match="several kinds of it: pay and othe"):
        allocate(costs, {"admin": ORIGINAL_COST})


def test_a_cost_that_nobody_receives_has_a_line_of_its_own() -> None:
    idle = {**VOLUMES, "machines": {"machining": 0}}

    found = allocate(COSTS, idle)

    assert list(found.final.index) == ["machining", "assembly", NOT_SHARED]
    assert found.final["cost"].sum() == pytest.approx(240_000)


def test_pools_may_be_numbered() -> None:
    costs: Any = {1: 100, 2: 50}
    order: Any = [2, 1]
    volumes: Any = {1: {2: 1, "A": 3}, 2: {1: 1, "A": 1, "B": 1}}

    found = allocate(costs, volumes, method="step_down", order=order)

    assert final(found) == {"A": 133.33, "B": 16.67}


def test_whole_is_no_number_of_pounds() -> None:
    wrong: Any = 1_000

    with pytest.raises(
        UnshareableCostError, match=r"whole=1000 is .* divide the costs"
    ):
        allocate(COSTS, VOLUMES, whole=wrong)


def test_a_wrong_name_is_told_with_the_right_ones() -> None:
    with pytest.raises(UnshareableCostError, match="no method 'mutual'"):
        allocate(COSTS, VOLUMES, method="mutual")
    with pytest.raises(UnshareableCostError, match="'ICT', which is no pool"):
        allocate(COSTS, VOLUMES, method="step_down", order=("ICT",))
    with pytest.raises(UnshareableCostError, match="The order holds 1 of 3 pools"):
        allocate(COSTS, VOLUMES, method="step_down", order="HR")


def test_activities_take_time_of_a_resource() -> None:
    worked = time_driven(
        600_000,
        10_000,
        {"order": 0.75, "complaint": 3.5, "credit": 3},
        {"credit": 450, "order": 8_000, "complaint": 400},
    )

    assert worked.rate == 60
    assert worked.activities["each"].to_dict() == {
        "order": 45,
        "complaint": 210,
        "credit": 180,
    }
    assert worked.activities["cost"].sum() + worked.unused == 600_000


def test_an_activity_without_a_count_is_named() -> None:
    with pytest.raises(UnshareableCostError, match="credit should have both"):
        time_driven(1, 1, {"order": 1, "credit": 1}, {"order": 1})


def test_times_and_numbers_may_be_columns_or_lists() -> None:
    times = pd.Series({"order": 8, "enquiry": 44, "credit": 50})
    counts = pd.Series({"credit": 2_500, "order": 49_000, "enquiry": 1_400})

    named = time_driven(560_000, 700_000, times, counts)
    listed = time_driven(560_000, 700_000, [8, 44, 50], np.array([49_000, 1_400, 2500]))
    unnamed = pd.Series([8, 44, 50])

    assert named.activities["cost"].to_dict() == {
        "order": 313_600,
        "enquiry": pytest.approx(49_280),
        "credit": 100_000,
    }
    assert (named.unused_time, named.unused) == (121_400, 97_120)
    assert listed.activities["cost"].to_list() == named.activities["cost"].to_list()
    assert listed.activities.index.to_list() == [
        "activity 1",
        "activity 2",
        "activity 3",
    ]
    assert time_driven(560_000, 700_000, unnamed, [49_000, 1_400, 2_500]).unused == (
        97_120
    )


def test_a_table_of_times_or_lines_is_refused() -> None:
    table: Any = pd.DataFrame({"reading": [0.3, 0.2], "writing": [0.1, 0.0]})

    with pytest.raises(
        UnshareableCostError, match=r"shape \(2, 2\)\. .* one row or col"
    ):
        time_driven(1, 1, table, [1, 2])
    with pytest.raises(UnshareableCostError, match="A number for each line is wanted"):
        suggested_share(table)
    with pytest.raises(UnshareableCostError, match="order has two numbers"):
        time_driven(1, 1, pd.Series([1, 2], ["order", "order"]), {"order": 1})


def test_a_number_that_is_none_is_named() -> None:
    nothing: Any = None

    with pytest.raises(UnshareableCostError, match="The time of 'order' is None"):
        time_driven(1, 1, {"order": nothing}, {"order": 1})
    with pytest.raises(UnshareableCostError, match="The number of 'order' is many"):
        time_driven(1, 1, {"order": 1}, {"order": "many"})
    with pytest.raises(UnshareableCostError, match="The capacity is None"):
        time_driven(1, nothing, {"order": 1}, {"order": 1})
    with pytest.raises(UnshareableCostError, match=r"The time of 'order' is -2\. Wr"):
        time_driven(1, 1, {"order": -2}, {"order": 1})
    with pytest.raises(UnshareableCostError, match="The share by heads is half"):
        suggested_share({"heads": "half"})


def test_a_line_that_is_not_set_does_not_count_and_nought_does() -> None:
    lines = {"heads": 0.3, "time": 0.15, "area": 0.0, "pupils": None}

    assert suggested_share(lines) == pytest.approx(0.45 / 3)
    assert suggested_share({**lines, "pupils": float("nan")}) == pytest.approx(0.15)
    assert suggested_share({"heads": None}) is None


def test_lines_may_be_blank_or_columns_or_lists() -> None:
    column = pd.Series([0.3, np.nan, 0], ["heads", "time", "area"])

    assert suggested_share({"heads": 0.3, "time": " ", "area": 0}) == 0.15
    assert suggested_share(column) == 0.15
    assert suggested_share(column.to_numpy()) == 0.15
    assert suggested_share([0.3, None, 0]) == 0.15
    with pytest.raises(UnshareableCostError, match="The share by line 2 is 30"):
        suggested_share([0.3, 30])


@pytest.mark.parametrize("share", [-0.1, 1.5])
def test_a_share_beyond_nought_and_one_is_refused(share: float) -> None:
    with pytest.raises(UnshareableCostError, match="The share by heads is"):
        suggested_share({"heads": share})
