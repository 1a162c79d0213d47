"""What is taken of a time-driven pool, what a day of it costs, what lies unused."""

from __future__ import annotations

import pytest

from costmodel.time_used import TimeUsed, times_used
from tests.models import Words, a_model, bought, by_time, matching, planned, pool


def used(model: Words) -> tuple[TimeUsed, ...]:
    """Return what is taken of the pools of a model."""
    return times_used(planned(a_model(**model)).costs)


def test_the_days_and_the_cost_of_the_example_on_paper() -> None:
    (team,) = used(matching())

    assert team.pool == 0
    assert (team.capacity[0], team.taken[0], team.left[0]) == (200, 120, 80)
    assert (team.cost[0], team.unused[0]) == (60_000, pytest.approx(24_000))


def test_more_than_there_is_leaves_nothing() -> None:
    (team,) = used(matching(10))

    assert (team.taken[0], team.left[0], team.unused[0]) == (240, 0, 0)


def test_a_pool_that_receives_from_others_counts_it_in_its_cost() -> None:
    plan = matching(weights={"reading": 1, "matching": 3}, ingredients=[bought(8_000)])

    (team,) = used(plan)

    assert team.cost[0] == pytest.approx(66_000 / (1 - 0.05 * 0.75))
    assert team.unused[0] == pytest.approx(team.cost[0] * 0.4)


def test_pools_with_another_driver_are_left_out() -> None:
    pools = {
        "x": pool("schools", bought(1)),
        "y": by_time(bought(2), days=4, leading={"days": 1}),
    }

    assert [each.pool for each in used({"pools": pools})] == [1]
    assert used({}) == ()
