"""How pools are spread: by each driver, under each method, and when they are not."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

import costmodel
from costmodel.allocation import ClosedLoopError, openings
from costmodel.driver_volumes import driver_volumes
from costmodel.pools import Method
from costmodel.sharing import Sharing
from tests.models import (
    Words,
    a_model,
    assumed,
    bought,
    by_programme,
    compiled,
    days_of,
    planned,
    pool,
    programme,
)

TWO: Words = {"a": programme(3), "b": programme(1)}


def spread(
    pools: Words,
    *,
    method: str = "reciprocal",
    order: tuple[str, ...] = (),
    programmes: Words | None = None,
    years: int = 1,
) -> dict[str, list[float]]:
    """Return full cost by year of each programme and of the line *not shared*."""
    model = a_model(
        years=years,
        programmes=programmes or {"a": programme(3), "b": programme(1)},
        pools=pools,
        allocation={"method": method, "order": order},
    )
    return by_programme(planned(model))


def first_year(**words: object) -> list[float]:
    """Return the first year of :func:`spread`, programmes in order, then the line."""
    return [by_year[0] for by_year in spread(**words).values()]  # type: ignore[arg-type]  # words of spread


def served_first(*names: str, **pools: Words) -> list[str]:
    """Return the order in which step-down closes pools that name no order."""
    model = a_model(
        programmes={"a": programme(3), "b": programme(1)},
        pools=pools,
        allocation={"method": "step_down", "order": names},
    )
    funded = compiled(model)
    return [list(model.pools)[at] for at in funded.order]


def test_fixed_weights_are_followed_and_a_name_left_out_has_none() -> None:
    office = pool("fixed", bought(1_000), weights={"b": 2})

    assert first_year(pools={"office": office}) == [0, 1_000, 0]


def test_a_weight_may_be_an_assumption() -> None:
    model = a_model(
        programmes={"a": programme(3), "b": programme(1)},
        assumptions={"weight": assumed(3)},
        pools={"office": pool("fixed", bought(8), weights={"a": "weight", "b": 1})},
    )

    assert by_programme(planned(model)) == {"a": [6], "b": [2], "not_shared": [0]}


def test_a_pool_is_shared_anew_each_year() -> None:
    full = spread(
        {"office": pool("schools", bought(1_000))},
        programmes={"a": programme(3, 0), "b": programme(1, 5)},
        years=2,
    )

    assert full == {"a": [750, 0], "b": [250, 1_000], "not_shared": [0, 0]}


def test_a_year_without_activity_stays_on_its_own_line() -> None:
    full = spread(
        {"office": pool("matches", bought(1_000))},
        programmes={"a": programme(3, 0, matches_per_school=1), "b": programme(0, 4)},
        years=2,
    )

    assert full == {"a": [1_000, 0], "b": [0, 0], "not_shared": [0, 1_000]}


def test_pools_that_serve_each_other_pass_cost_on_until_it_is_all_in_programmes() -> (
    None
):
    pools = {
        "x": pool("fixed", bought(1_000), weights={"a": 1, "y": 1}),
        "y": pool("fixed", bought(500), weights={"b": 3, "x": 1}),
    }

    gross_x = (1_000 + 500 / 4) / (1 - 1 / 8)
    gross_y = 500 + gross_x / 2
    assert first_year(pools=pools) == pytest.approx([gross_x / 2, gross_y * 3 / 4, 0])


def test_a_pools_own_staff_days_are_its_own_use() -> None:
    pools = {
        "x": pool("staff_days", bought(1_000), days_of("officer", 90)),
        "y": pool("schools", days_of("officer", 5)),
    }
    programmes = {
        "a": programme(3, ingredients=[days_of("officer", 15)]),
        "b": programme(1),
    }

    full = spread(pools, programmes=programmes)

    x, days = 10_000, 20
    from_y = 500 + x * 5 / days
    assert full["a"] == pytest.approx([1_500 + x * 15 / days + from_y * 3 / 4])
    assert full["b"] == pytest.approx([from_y / 4])


def test_direct_cost_is_that_before_pools_of_programmes_and_pools() -> None:
    pools = {
        "x": pool("direct_cost", bought(1_000)),
        "y": pool("schools", bought(500)),
    }
    programmes = {"a": programme(3, ingredients=[bought(1_500)]), "b": programme(1)}

    full = spread(pools, programmes=programmes)

    from_y = 500 + 250
    assert full["a"] == pytest.approx([1_500 + 750 + from_y * 3 / 4])
    assert full["b"] == pytest.approx([from_y / 4])


def test_what_schools_give_is_no_cost_of_the_broker_and_drives_nothing() -> None:
    programmes = {
        "a": programme(3, ingredients=[bought(1_500, given_by="funder")]),
        "b": programme(1, ingredients=[bought(10)]),
    }

    full = spread({"x": pool("direct_cost", bought(1_000))}, programmes=programmes)

    assert full == {"a": [0], "b": [1_010], "not_shared": [0]}


def test_what_a_pool_without_activity_receives_stays_with_it() -> None:
    pools = {
        "x": pool("fixed", bought(1_000), weights={"a": 3, "y": 1}),
        "y": pool("matches", bought(500)),
    }

    assert first_year(pools=pools) == [750, 0, 750]


def test_a_pool_that_serves_pools_alone_reaches_programmes_through_them() -> None:
    pools = {
        "x": pool("fixed", bought(1_000), weights={"y": 1}),
        "y": pool("schools", bought(500)),
    }

    assert first_year(pools=pools) == [1_125, 375, 0]


def test_a_pool_whose_programmes_weigh_nought_is_not_shared_among_pools() -> None:
    pools = {
        "x": pool("fixed", bought(1_000), weights={"y": 1, "a": 0}),
        "y": pool("schools", bought(500)),
    }

    assert first_year(pools=pools) == [375, 125, 1_000]


def test_a_fixed_pool_without_weights_is_not_shared() -> None:
    assert first_year(pools={"x": pool("fixed", bought(1_000), weights={})}) == [
        0, 0, 1_000,
    ]  # fmt: skip


def test_direct_shares_over_programmes_alone() -> None:
    pools = {
        "x": pool("fixed", bought(1_000), weights={"a": 1, "y": 9}),
        "y": pool("schools", bought(400)),
    }

    assert first_year(pools=pools, method="direct") == [1_300, 100, 0]


def test_under_direct_a_pool_that_serves_pools_alone_is_not_shared() -> None:
    pools = {
        "x": pool("fixed", bought(1_000), weights={"y": 1}),
        "y": pool("schools", bought(400)),
    }

    assert first_year(pools=pools, method="direct") == [300, 100, 1_000]


CHAIN: Words = {
    "x": pool("fixed", bought(1_000), weights={"a": 1, "y": 1}),
    "y": pool("fixed", bought(500), weights={"b": 3, "x": 1}),
}


def test_step_down_follows_the_stated_order() -> None:
    x_first = first_year(pools=CHAIN, method="step_down", order=("x", "y"))
    y_first = first_year(pools=CHAIN, method="step_down", order=("y", "x"))

    assert x_first == [500, 1_000, 0]
    assert y_first == [1_125, 375, 0]


def test_in_step_down_a_pool_not_shared_is_closed_at_its_turn_all_the_same() -> None:
    pools = {
        "x": pool("matches", bought(1_000)),
        "y": pool("fixed", bought(400), weights={"a": 1, "x": 3}),
    }

    x_first = first_year(pools=pools, method="step_down", order=("x", "y"))
    y_first = first_year(pools=pools, method="step_down", order=("y", "x"))

    assert x_first == [400, 0, 1_000]
    assert y_first == [100, 0, 1_300]


def test_in_step_down_a_pools_only_pool_closed_last_is_not_shared() -> None:
    pools = {
        "x": pool("fixed", bought(1_000), weights={"y": 1}),
        "y": pool("schools", bought(400)),
    }

    assert first_year(pools=pools, method="step_down", order=("y", "x")) == [
        300, 100, 1_000,
    ]  # fmt: skip
    assert first_year(pools=pools, method="step_down", order=("x", "y")) == [
        1_050, 350, 0,
    ]  # fmt: skip


def test_the_stated_order_is_kept() -> None:
    assert served_first("y", "x", **CHAIN) == ["y", "x"]


def test_the_pool_that_serves_others_most_is_closed_first() -> None:
    assert served_first(**CHAIN) == ["x", "y"]
    assert served_first(y=CHAIN["y"], x=CHAIN["x"]) == ["x", "y"]


def test_pools_that_serve_others_alike_are_closed_by_name() -> None:
    half = {"a": 1}

    assert served_first(
        z=pool("fixed", weights={**half, "y": 1}),
        y=pool("fixed", weights={**half, "x": 1}),
        x=pool("fixed", weights={**half, "z": 1}),
    ) == ["x", "y", "z"]


def test_shares_that_differ_by_float_noise_alone_are_ties() -> None:
    assert served_first(
        z=pool("fixed", weights={"a": 1, "y": 0.1 + 0.2}),
        y=pool("fixed", weights={"a": 1, "z": 0.3}),
    ) == ["y", "z"]


def test_a_pools_own_use_does_not_make_it_serve_others() -> None:
    assert served_first(
        z=pool("fixed", weights={"a": 1, "z": 100}),
        y=pool("fixed", weights={"a": 1, "z": 0.001}),
    ) == ["y", "z"]


def test_small_weights_are_shares_like_others() -> None:
    assert served_first(
        x=pool("fixed", weights={"a": 0.001}),
        y=pool("fixed", weights={"a": 0.001, "x": 0.001}),
    ) == ["y", "x"]


def test_a_pool_without_volume_serves_others_for_nothing() -> None:
    assert served_first(
        z=pool("matches", bought(5)), y=pool("fixed", weights={"a": 1})
    ) == ["y", "z"]


def loop(**words: float) -> Words:
    """Return two pools that name each other, and more names for the first."""
    return {
        "x": pool("fixed", bought(1), weights={"y": 1, **words}),
        "y": pool("fixed", bought(1), weights={"x": 1}),
    }


def refused(pools: Words, method: str = "reciprocal") -> None:
    """Look for closed loops."""
    model = a_model(pools=pools, allocation={"method": method})
    compiled(model)


@pytest.mark.parametrize("method", ["reciprocal", "step_down"])
def test_pools_that_pass_cost_only_to_each_other_are_refused(method: str) -> None:
    with pytest.raises(ClosedLoopError, match="x, y"):
        refused(loop(), method)


def test_under_direct_a_closed_loop_is_of_no_consequence() -> None:
    refused(loop(), "direct")


def test_a_loop_that_a_programme_is_part_of_is_no_closed_one() -> None:
    refused(loop(leading=1))


def test_a_pool_that_serves_only_one_that_passes_nothing_on_is_refused() -> None:
    pools = loop()
    pools["y"] = pool("fixed", bought(1), weights={"x": 0})

    with pytest.raises(ClosedLoopError) as stuck:
        refused(pools)

    assert stuck.value.pools == ("x",)


def test_a_pool_that_serves_one_without_activity_is_no_loop() -> None:
    pools = {
        "x": pool("fixed", bought(1_000), weights={"y": 1}),
        "y": pool("matches", bought(500)),
    }

    assert first_year(pools=pools) == [0, 0, 1_500]


def test_a_pool_that_names_itself_alone_closes_no_loop() -> None:
    refused({"x": pool("fixed", bought(1), weights={"x": 1})})


def test_pools_only_pools_are_told_from_the_others() -> None:
    model = a_model(
        programmes={"a": programme(3), "b": programme(1)},
        pools={**CHAIN, "z": pool("fixed", weights={"x": 1})},
    )
    funded = compiled(model)

    assert Sharing(model, funded.plan.terms).pools_only == (False, False, True)


def test_shares_have_an_axis_of_years_and_of_draws() -> None:
    model = a_model(years=2, pools={"office": pool("schools", bought(1))})

    shares = planned(model).costs.shares

    assert shares.shape == (1, 1, 2, 1)
    assert np.array_equal(shares, np.ones((1, 1, 2, 1)))


def test_pools_are_made_ready_in_one_place_whatever_the_method() -> None:
    package = Path(costmodel.__file__).parent

    makers = [
        at.stem
        for at in package.rglob("*.py")
        if "PoolShares(" in at.read_text("utf-8")
    ]

    assert makers == ["sharing"]


@pytest.mark.parametrize("method", list(Method))
def test_a_lane_of_several_is_shared_as_if_it_were_alone(method: Method) -> None:
    mutual = {
        "x": pool("fixed", bought(900), weights={"a": 1, "y": 3}),
        "y": pool("fixed", bought(600), weights={"a": 1, "b": 2, "x": 1}),
    }
    costs = planned(a_model(programmes=TWO, pools=mutual, years=2)).costs
    plan, table = costs.plan, costs.quantities.table
    volumes = driver_volumes(plan, costs.rows, costs.quantities, costs.by_cell)
    lanes = [openings(each, (1, 0), 2) for each in Method]
    sharing = Sharing(plan.model, plan.terms)

    together = sharing.shares_in_lanes(volumes, table, np.stack(lanes, axis=-1))

    at = list(Method).index(method)
    alone = sharing.shares_in_lanes(volumes, table, lanes[at][..., np.newaxis])
    assert together.shape == (2, 2, 3)
    assert np.array_equal(together.final()[..., [at]], alone.final())
