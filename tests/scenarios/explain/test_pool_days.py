"""Days of pools that are shared by time: what there is, is taken, left and costs."""

from __future__ import annotations

import pytest

from scenarios.explain.explained import Explained
from scenarios.explain.pool_days import pool_days_of
from tests.models import a_model, bought, by_time, matching, pool
from tests.reports.asked import assert_taken_apart, explained_of
from tests.reports.runs import told

WORDS = ("days", "taken", "left", "in_use", "a_day", "unused")


def amounts(explained: Explained, owner: str) -> list[float]:
    """Return every figure of a pool in the first year, in the order of the table."""
    addresses = (f"{owner}.capacity.{word}.2026" for word in WORDS)
    return [explained.figure(each).amount for each in addresses]


def test_days_and_costs_of_a_pool_are_those_of_the_method_page() -> None:
    explained = explained_of(told(a_model(**matching())))

    expected = [200.0, 120.0, 80.0, 0.6, 300.0, 24_000.0]
    assert amounts(explained, "matching") == pytest.approx(expected)
    for word in WORDS:
        figure = explained.figure(f"matching.capacity.{word}.2026")
        assert_taken_apart(figure, explained)


def test_days_taken_lead_to_who_takes_them() -> None:
    explained = explained_of(told(a_model(**matching())))
    taken = explained.figure("matching.capacity.taken.2026")

    assert [each.amount for each in taken.children] == pytest.approx([80, 30, 10])
    assert all(list(each.leaves()) for each in taken.children)


def test_where_more_is_taken_than_there_is_nothing_lies_unused() -> None:
    plan = matching()
    plan["pools"]["desk"] = by_time(bought(1_000), days=50, reading={"days": 60})
    explained = explained_of(told(a_model(**plan)))

    expected = [50.0, 60.0, 0.0, 1.2, 20.0, 0.0]
    assert amounts(explained, "desk") == pytest.approx(expected)


def test_a_pool_that_does_not_run_has_no_cost_of_a_day() -> None:
    rent = pool("fixed", bought(1_000), weights={"desk": 1})
    desk = by_time(bought(500), days=50, leading={"days": 6, "per": "match"})
    pools = {"rent": rent, "desk": desk | {"runs": {2027: 1}}}
    explained = explained_of(told(a_model(pools=pools)))

    unused = explained.figure("desk.capacity.unused.2026")
    assert unused.amount == pytest.approx(1_000)
    assert unused.children[1].words == "nobody takes any in this year"
    assert "desk.capacity.a_day.2026" not in pool_days_of(explained.books)
