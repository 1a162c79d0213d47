"""Pools shared by time: capacity, days taken and left, and what lies unused."""

from __future__ import annotations

from reports.capacity_tables import pool_capacity
from tests.models import a_model, bought, by_time, matching
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


def test_a_plan_without_such_pools_has_no_table() -> None:
    assert pool_capacity(on_paper()) is None
