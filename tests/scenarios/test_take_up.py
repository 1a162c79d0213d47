"""The share of able schools that take part: as assumed, low and high."""

from __future__ import annotations

import pytest

from scenarios.take_up import take_up_of
from tests.models import (
    a_model,
    assumed,
    compiled,
    demand_of,
    fee,
    scenario,
    the_scenario,
)


def test_reach_and_interest_are_multiplied_low_with_low_and_high_with_high() -> None:
    demand = demand_of({"leading": 40}, reach=0.5, interest="interest")
    plan = compiled(
        a_model(
            assumptions={"interest": assumed(0.3, low=0.1, high=0.6, unit="share")},
            funding={"only": scenario(fee(), demand=demand)},
        )
    )

    found = take_up_of(plan, the_scenario(plan))

    assert found is not None
    assert (found.value, found.low, found.high) == pytest.approx((0.15, 0.05, 0.3))


def test_without_demand_there_is_none() -> None:
    plan = compiled(a_model(funding={"only": scenario(fee())}))

    assert take_up_of(plan, the_scenario(plan)) is None
