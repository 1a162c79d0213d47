"""What a search turns from outside."""

from __future__ import annotations

from dataclasses import replace

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
    demand_of,
    donation,
    fee,
    grant,
    one,
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


def turned_to(streams: list[Words], **words: float) -> Projection:
    """Return the office of £12,000 with some levers turned, demand in play or not."""
    funded = compiled(
        a_model(
            pools={"office": pool("schools", bought(12_000))},
            funding={
                "only": scenario(
                    *streams,
                    demand=demand_of({"leading": 40}, reach=0.5, interest=0.25),
                )
            },
        )
    )
    levers = replace(
        untouched(1), **{name: one(each)[0] for name, each in words.items()}
    )
    projector = projector_of(funded, funded.plan.terms.central, levers)
    return projector.project(the_scenario(funded))


def test_a_lever_turns_every_grant_and_donation() -> None:
    given = [grant(a_year=1_000), donation(sums={"2026-12": 600})]

    income = [
        sum(each.sum() for each in turned_to(given, gifts=factor).recognised.values())
        for factor in (1, 1.5)
    ]

    assert income == pytest.approx([1_600, 2_400])


def test_a_lever_turns_all_that_the_broker_spends() -> None:
    projection = turned_to([fee()], costs=0.5)

    assert projection.spending.all.sum() == pytest.approx(6_000)
    assert projection.full_cost.sum() == pytest.approx(6_000)


@pytest.mark.parametrize(("factor", "schools"), [(1, 5), (1.5, 7.5), (20, 10)])
def test_a_lever_turns_take_up_until_all_come_or_there_is_no_room(
    factor: float, schools: float
) -> None:
    projection = turned_to([fee(prices={"leading": 1})], take_up=factor)

    assert projection.costs.volumes.places.sum() == pytest.approx(schools, rel=1e-3)


def test_no_more_schools_come_than_there_are() -> None:
    levers = replace(untouched(1), take_up=one(20)[0], cohorts=one(9)[0])
    funded = compiled(
        a_model(
            funding={
                "only": scenario(
                    fee(prices={"leading": 1}),
                    demand=demand_of({"leading": 40}, reach=0.5, interest=0.25),
                )
            }
        )
    )
    projector = projector_of(funded, funded.plan.terms.central, levers)

    places = projector.project(the_scenario(funded)).costs.volumes.places

    assert places.sum() == pytest.approx(40, rel=1e-3)


def test_levers_of_some_draws_are_parts_of_all() -> None:
    levers = replace(untouched(3), gifts=np.array([1.0, 2.0, 3.0]))

    part = levers.at(slice(1, 3))

    assert part.gifts is not None
    assert (part.gifts.tolist(), part.costs, part.take_up) == ([2, 3], None, None)


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
