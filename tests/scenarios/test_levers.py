"""What a search turns from outside."""

from __future__ import annotations

import numpy as np
import pytest

from scenarios.levers import Levers, untouched
from scenarios.projection import Projection, projector_of
from tests.models import (
    Words,
    a_model,
    bought,
    compiled,
    contract,
    days_of,
    fee,
    grant,
    pool,
    programme,
    scenario,
    the_scenario,
)


def turned(
    fees: float, cohorts: float, *streams: Words, contracts: float = 1
) -> Projection:
    """Return a scenario with its levers turned."""
    leading = programme(10, ingredients=[bought(100, per="school")])
    funded = compiled(
        a_model(
            programmes={"leading": leading},
            pools={"office": pool("schools", days_of("officer", 10))},
            funding={"only": scenario(*streams)},
        )
    )
    levers = Levers(np.array([fees]), np.array([cohorts]), np.array([contracts]))
    projector = projector_of(funded, funded.plan.terms.central, levers)
    return projector.project(the_scenario(funded))


def test_a_lever_turns_every_fee() -> None:
    results = [turned(factor, 1, fee()).results.item() for factor in (0, 1, 1.5)]

    assert results == pytest.approx([-2_000, 8_000, 13_000])


def test_a_lever_turns_every_planned_cohort() -> None:
    results = [turned(1, factor, fee()).results.item() for factor in (0, 1, 2)]

    assert results == pytest.approx([-1_000, 8_000, 17_000])


def test_levers_leave_cost_plus_prices_and_grants_alone() -> None:
    streams = (contract(cost_plus=0), grant(a_year=0))

    doubled = turned(2, 2, *streams)

    assert doubled.streams.earned["tender"].sum() == pytest.approx(2_000)
    assert doubled.results.item() == pytest.approx(2_000 - 3_000)


def test_untouched_levers_change_nothing() -> None:
    levers = untouched(3)

    assert levers.fees.tolist() == levers.cohorts.tolist() == [1, 1, 1]


@pytest.mark.parametrize("price", [{"cost_plus": 0}, {"a_year": 1_000}])
def test_a_lever_turns_the_price_of_every_contract(price: Words) -> None:
    once, twice = (
        turned(1, 1, contract(**price), contracts=factor).streams.earned["tender"].sum()
        for factor in (1, 2)
    )

    assert twice == pytest.approx(2 * once)
    assert once > 0
