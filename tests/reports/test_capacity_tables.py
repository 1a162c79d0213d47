"""Pools shared by time: capacity, days taken and left, and what lies unused."""

from __future__ import annotations

from reports.capacity_tables import pool_capacity
from tests.models import a_model, bought, by_time, matching, pool
from tests.reports.runs import on_paper, texts, told


def test_each_pool_is_told_with_what_a_day_costs_and_what_lies_unused() -> None:
    plan = matching()
    plan["pools"]["matching"]["label"] = "Team"
    plan["pools"]["desk"] = by_time(
        bought(1_000), days=50, reading={"days": 60}, writing={"days": 40}
    ) | {"label": "Desk"}
    table = pool_capacity(told(a_model(**plan)))

    assert table is not None
    assert texts(table) == [
        ["Team", "2026/27", "200", "120", "80", "60.0", "300", "24,000"],
        ["Desk", "2026/27", "50", "100", "0", "200.0", "20", "0"],
        ["All pools", "–", "–", "–", "–", "–", "–", "24,000"],
    ]


def test_a_year_in_which_a_pool_does_not_run_has_no_line() -> None:
    plan = matching()
    plan["pools"]["matching"] |= {"label": "Team", "runs": {2026: 0.75}}
    table = pool_capacity(told(a_model(years=2, **plan)))

    assert table is not None
    assert texts(table) == [
        ["Team", "2026/27", "150", "120", "30", "80.0", "300", "9,000"],
        ["All pools", "–", "–", "–", "–", "–", "–", "9,000"],
    ]


def test_what_an_ended_pool_is_still_given_and_nobody_takes_has_a_line() -> None:
    rent = pool("fixed", bought(1_000), weights={"desk": 1})
    desk = by_time(bought(500), days=50, leading={"days": 6, "per": "match"})
    pools = {"rent": rent, "desk": desk | {"label": "Desk", "runs": {2027: 1}}}
    table = pool_capacity(told(a_model(pools=pools)))

    assert table is not None
    assert texts(table)[0] == [
        "Desk",
        "2026/27",
        "0",
        "0",
        "0",
        "–",
        "–",
        "1,000",
    ]


def test_a_plan_without_such_pools_has_no_table() -> None:
    assert pool_capacity(on_paper()) is None
