"""What a funder is asked for in its own headings, by the example on its page."""

from __future__ import annotations

import numpy as np
import pytest

from scenarios.unclaimed import WhyNot
from tests.models import contract, grant
from tests.scenarios.claiming import PEOPLE, TRAVEL, asked, by_quarter, council

YEAR = slice(0, 12)


def test_the_example_of_the_page() -> None:
    told = asked(council())

    assert by_quarter(told, told.spent) == [[3_000, 3_000, 0]] * 4
    assert by_quarter(told, told.eligible) == [[3_000, 3_000, 0]] * 4
    assert by_quarter(told, told.claimed) == [[2_250, 2_250, 0]] * 4
    assert by_quarter(told, told.unclaimed[WhyNot.MATCH]) == [[750, 750, 0]] * 4
    assert by_quarter(told, told.budget) == [[3_750, 2_250, 0]] * 4
    assert told.owed[[2, 5, 8, 11]].tolist() == pytest.approx([4_500, 3_000, 1_500, 0])
    assert told.in_arrears[5] == pytest.approx(3_000)
    assert told.over_budget(YEAR).tolist() == [0, 0, 0]


def test_what_is_overspent_beyond_what_may_be_moved_is_at_stake() -> None:
    headings = [{**PEOPLE, "budget": 18_000}, {**TRAVEL, "budget": 6_000}]

    told = asked(council(headings=headings))

    assert told.over_budget(YEAR).tolist() == pytest.approx([0, 3_000, 0])
    assert told.at_stake(YEAR).tolist() == pytest.approx([0, 2_400, 0])


def test_nothing_may_be_moved_unless_it_is_said() -> None:
    headings = [{**PEOPLE, "budget": 6_000}, {**TRAVEL, "budget": 18_000}]

    told = asked(council(headings=headings))

    assert told.at_stake(YEAR).tolist() == pytest.approx([3_000, 0, 0])


def test_without_agreed_budgets_the_plan_is_the_budget() -> None:
    headings = [
        {"name": "travel", "cost_types": ["travel"]},
        {"name": "rest", "cost_types": ["brokering"]},
    ]

    told = asked(council(headings=headings), brokering=18_000, travel=6_000)

    assert told.budget[:, 0].tolist() == pytest.approx([500, 1_500, 0])
    assert told.at_stake(YEAR).tolist() == [0, 0, 0]
    assert not told.has_budgets


def test_where_nothing_is_claimed_the_budget_goes_by_what_is_spent() -> None:
    headings = [
        {"name": "people", "cost_types": ["brokering"]},
        {"name": "travel", "cost_types": ["travel"]},
    ]
    late = {"cost_types": ["travel"], "spend_by": "2027-08"}
    idle = grant(
        a_year=12_000, headings=headings, rules=late, scope={"cost_types": ["travel"]}
    )

    told = asked(idle, grant("all", a_year=90_000, ends="2026-10"), travel=12_000)
    bare = asked(idle, brokering=12_000)

    assert told.budget.sum(axis=1).tolist() == pytest.approx([0, 12_000, 0])
    assert bare.budget.sum(axis=1).tolist() == pytest.approx([12_000, 0, 0])


def test_cost_that_no_heading_takes_stands_apart() -> None:
    told = asked(council(headings=[PEOPLE]))

    assert told.claimed.sum(axis=1).tolist() == pytest.approx([9_000, 9_000])
    assert told.budget.sum(axis=1).tolist() == pytest.approx([24_000, 0])
    assert told.at_stake(YEAR).tolist() == pytest.approx([0, 9_000])


def test_a_contract_is_claimed_by_its_price_and_may_keep_some_back() -> None:
    sold = contract(
        a_year=36_000,
        scope={"cost_types": ["travel"]},
        paid_after_months=1,
        retention=0.1,
        retention_months=2,
    )

    told = asked(sold, years=2, name="tender")

    assert told.spent.sum() == pytest.approx(12_000)
    assert told.eligible.sum() == pytest.approx(12_000)
    assert told.not_claimed.sum() == 0.0
    assert told.claimed[3, :12].tolist() == pytest.approx([3_000] * 12)
    assert told.kept_back[[0, 11, 12, 13]].tolist() == pytest.approx(
        [300, 3_600, 3_600, 0]
    )
    assert told.in_arrears[[0, 11, 12, 13, 14]].tolist() == pytest.approx(
        [2_700, 2_700, 0, 3_600, 0]
    )
    assert [(each.first, each.stop) for each in told.quarters][-1] == (12, 15)


def test_a_grant_may_keep_some_back_too() -> None:
    kept = council(rules={}, retention=0.1, retention_months=1)

    told = asked(kept, years=2)

    assert told.kept_back[[3, 11, 12]].tolist() == pytest.approx([600, 1_800, 0])
    assert told.in_arrears[[2, 11, 12]].tolist() == pytest.approx([6_000, 6_000, 0])


def test_each_heading_has_its_part_of_what_is_held() -> None:
    told = asked(council(), brokering=18_000, travel=6_000)

    assert told.parts_held(3).tolist() == pytest.approx([0.75, 0.25, 0])
    assert told.parts_held(0).tolist() == [0, 0, 0]


def test_money_that_comes_before_it_is_claimed_is_in_hand() -> None:
    ahead = council(paid="quarterly_in_advance", ends="2027-08")

    told = asked(ahead, years=2)

    assert told.in_hand[[0, 2, 11, 13, 14]].tolist() == pytest.approx(
        [4_500, 1_500, 6_000, 6_000, 0]
    )
    assert told.paid_back[14] == pytest.approx(6_000)
    assert np.count_nonzero(told.in_arrears > 0.01) == 0
