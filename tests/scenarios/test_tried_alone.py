"""A way of funding that schools alone pay for, tried at many values."""

from __future__ import annotations

import numpy as np
import pytest

from scenarios.affordability import AffordabilityTest
from scenarios.tried_alone import GRID, AbleSchools, SchoolsNeed, TriedAlone
from tests.models import (
    a_model,
    assumed,
    bought,
    compiled,
    demand_of,
    fee,
    pool,
    programme,
    scenario,
    the_scenario,
)
from tests.scenarios.offices import office


def tried(highest_fee: float = 3.0) -> TriedAlone:
    """Return the office, paid by ten schools at £1,000."""
    plan = office()
    return TriedAlone(plan, the_scenario(plan), highest_fee)


def in_a_market() -> TriedAlone:
    """Return a plan of 10 schools at £9,000, of 80 that could take part."""
    plan = compiled(
        a_model(
            programmes={"leading": programme(10)},
            funding={
                "only": scenario(
                    fee(prices={"leading": 9_000}),
                    demand=demand_of({"leading": 80}, reach=0.5, interest=0.25),
                )
            },
        )
    )
    return TriedAlone(plan, the_scenario(plan))


def test_margins_are_what_is_there_beyond_every_test() -> None:
    both = {
        SchoolsNeed.FEE: np.array([1.0, 1.2, 1.2]),
        SchoolsNeed.COST: np.array([1.0, 1.0, 0.5]),
    }

    assert tried().margins(both) == pytest.approx([-2_000, 0, 1_500])


def test_others_stay_at_their_stated_value_while_one_is_searched() -> None:
    found = tried().searched(SchoolsNeed.FEE, cost=0.5)

    assert found.crossings == pytest.approx((0.6,), abs=1e-5)


def test_a_fee_is_tried_further_where_more_is_known() -> None:
    assert tried().grid(SchoolsNeed.FEE) is GRID
    assert tried(9.0).grid(SchoolsNeed.COST) is GRID
    grid = tried(9.0).grid(SchoolsNeed.FEE)
    assert (grid[0], grid[-1], len(grid)) == (0, 9, 2 * len(GRID) - 1)
    assert (np.diff(grid) > 0).all()


def test_another_test_of_what_schools_can_pay_takes_the_place_of_the_plans_own() -> (
    None
):
    own = in_a_market()
    other = own.at_test(AffordabilityTest.RESERVE_AFTER)

    now, then = own.market(1.0), other.market(1.0)
    assert now is not None
    assert then is not None
    assert now.able > then.able
    assert tried().at_test(AffordabilityTest.RESERVE_AFTER).scenario == tried().scenario
    assert tried().market(1.0) is None


def test_where_nobody_is_able_no_share_takes_part() -> None:
    assert np.isnan(AbleSchools(able=0.0, take_part=0.0).share)
    assert AbleSchools(able=8.0, take_part=2.0).share == 0.25


def test_cost_in_draws_is_told_beside_the_cost_assumed() -> None:
    plan = compiled(
        a_model(
            programmes={"leading": programme(10)},
            pools={"office": pool("schools", bought("rent"))},
            assumptions={"rent": assumed(10_000, low=9_000, high=12_000)},
            funding={"only": scenario(fee())},
        )
    )

    low, high = TriedAlone(plan, the_scenario(plan)).cost_in_draws()

    assert (low, high) == pytest.approx((0.9, 1.2), abs=0.02)


def test_days_that_schools_pay_for_directly_are_told_a_school_year() -> None:
    plan = compiled(
        a_model(
            programmes={
                "leading": programme(
                    10, deployments=[{"person": "head", "days_per_school": 2}]
                ),
            },
            funding={"only": scenario(fee(), delivery="direct")},
        )
    )

    assert TriedAlone(plan, the_scenario(plan)).paid_directly == pytest.approx(1_000)
    idle = office(programmes={"leading": programme(0)})
    assert TriedAlone(idle, the_scenario(idle)).paid_directly == 0
