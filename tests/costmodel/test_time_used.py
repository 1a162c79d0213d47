"""What is taken of a time-driven pool, what a day of it costs, what lies unused."""

from __future__ import annotations

import numpy as np
import pytest

from costmodel.time_used import TimeUsed, times_used
from tests.documents import costs_with, told_of_costs
from tests.models import Words, a_model, bought, by_time, matching, planned, pool

BY_STAFF = "driver: staff_days"
OFFICE = """driver: time
    capacity: {{days: {1}}}
    takes: {{leading: {{days: {0}, per: school}}}}"""


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


def test_in_a_year_a_pool_gives_the_days_of_the_share_that_is_at_work() -> None:
    plan = matching()
    plan["pools"]["matching"]["runs"] = {2026: 0.75}

    (team,) = used(plan)

    assert (team.capacity[0], team.taken[0], team.left[0]) == (150, 120, 30)
    assert (team.cost[0], team.unused[0]) == (45_000, pytest.approx(9_000))


def test_what_another_party_gives_in_its_stead_is_no_capacity_and_not_missing() -> None:
    handed = {"to": "funder", "years": {2026: 0.5}}
    plan = matching()
    plan["pools"]["matching"] |= {"runs": {2026: 0.5}, "handed_over": handed}

    (team,) = used(plan)

    assert (team.capacity[0], team.handed_over[0], team.taken[0]) == (100, 100, 120)
    assert (team.unused[0], team.over[0]) == (0, False)


def test_a_pool_that_does_not_run_is_not_overrun() -> None:
    plan = matching(10)
    plan["pools"]["matching"]["runs"] = {2027: 1}

    (team,) = used(plan)

    assert (team.capacity[0], team.taken[0], team.over[0]) == (0, 240, False)
    assert (team.cost[0], team.unused[0]) == (0, 0)


def test_a_pool_that_has_ended_gives_no_time_and_no_warning() -> None:
    places = OFFICE.format(90, 900)
    ended = (BY_STAFF, f"{places}\n    runs: {{2026: 1}}")
    none_then = ("cohorts: {2026: 10, 2027: 8}", "cohorts: {2026: 10}")

    assert told_of_costs(costs_with(ended)) == []
    assert told_of_costs(costs_with(ended, none_then)) == []


def test_more_time_than_the_part_at_work_gives_is_shown() -> None:
    places = OFFICE.format(9, 90)
    half = (BY_STAFF, f"{places}\n    runs: {{2026: 1, 2027: 0.5}}")

    (finding,) = told_of_costs(costs_with(half))

    assert "72 days are taken of the pool 'office' in 2027/28, 27 more" in finding


def test_a_day_costs_the_pool_over_its_capacity_and_part_of_it_is_in_use() -> None:
    (team,) = used(matching())

    assert (team.a_day[0], team.in_use[0]) == (300, 0.6)


def test_a_day_of_no_capacity_has_no_cost_and_no_part_in_use() -> None:
    plan = matching()
    plan["pools"]["matching"]["runs"] = {2027: 1}

    (team,) = used(plan)

    assert np.isnan(team.a_day[0])
    assert np.isnan(team.in_use[0])
