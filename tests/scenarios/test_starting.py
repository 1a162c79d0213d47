"""Who starts in a way of funding: planned, demanded, buying, or nobody."""

from __future__ import annotations

import pytest

from tests.models import (
    Words,
    a_model,
    bought,
    column,
    contract,
    demand_of,
    fee,
    pool,
    programme,
    projected,
    scenario,
)

OFFICE = {"office": pool("schools", bought(12_000))}


def turned(**words: object) -> Words:
    """Return that schools may buy from the second year on: four in ten do."""
    return {"from_year": 2027, "converts": 0.4, **words}


def test_places_and_fees_follow_from_who_buys() -> None:
    model = a_model(
        years=4,
        programmes={
            "leading": programme(10, 10, 10, 10, ingredients=[bought(50, per="school")])
        },
        funding={
            "paying": scenario(
                fee(years=[2027, 2028, 2029]),
                transitions={"leading": turned(leaves=0.25)},
            )
        },
    )

    found = projected(model)

    assert column(found.costs.volumes.places[0]) == pytest.approx([10, 4, 3, 2.25])
    income = found.recognised["fees"][:, 0].reshape(4, 12).sum(axis=1)
    assert income.tolist() == pytest.approx([0, 4_000, 3_000, 2_250])
    assert column(found.full_cost[0]) == pytest.approx([500, 200, 150, 112.5])


def test_support_ends_for_those_in_the_midst_of_a_journey() -> None:
    few = {"few": {"label": "Few", "share": 0.5}}
    late = bought(50, per="school", in_years=[2], tier="few")
    longer = programme(10, 10, 10, lasts_years=2, tiers=few, ingredients=[late])
    model = a_model(
        years=3,
        programmes={"leading": longer},
        funding={"paying": scenario(transitions={"leading": turned()})},
    )

    found = projected(model)

    assert column(found.costs.volumes.places[0]) == pytest.approx([10, 4, 4])
    assert column(found.full_cost[0]) == pytest.approx([0, 0, 100])


def test_another_programme_may_be_bought_and_the_first_goes_on() -> None:
    model = a_model(
        years=3,
        programmes={"leading": programme(10, 20, 30), "light": programme(0, 50, 50)},
        funding={
            "paying": scenario(
                transitions={"light": turned(after="leading", leaves=0.5)}
            )
        },
    )

    places = projected(model).costs.volumes.places

    assert column(places[0]) == [10, 20, 30]
    assert column(places[1]) == pytest.approx([0, 4, 10])


def test_others_come_by_demand() -> None:
    model = a_model(
        years=2,
        programmes={"leading": programme(10, 10), "reading": programme(5, 5)},
        funding={
            "paying": scenario(
                fee(prices={"leading": 0, "reading": 0}),
                demand=demand_of({"leading": 20, "reading": 7}),
                transitions={"leading": turned()},
            )
        },
    )

    found = projected(model)

    assert column(found.takes[0].stock) == [20, 10]
    assert column(found.costs.volumes.places[0]) == pytest.approx([10, 10])
    assert column(found.buyers[0].buying) == pytest.approx([0, 4])
    assert column(found.costs.volumes.places[1]) == pytest.approx([5, 2])


def test_demand_for_another_programme_leaves_buyers_alone() -> None:
    model = a_model(
        years=2,
        programmes={"leading": programme(10, 10), "reading": programme(5, 5)},
        funding={
            "paying": scenario(
                fee(prices={"reading": 0}),
                demand=demand_of({"reading": 4}),
                transitions={"leading": turned()},
            )
        },
    )

    found = projected(model)

    assert list(found.takes) == [1]
    assert column(found.costs.volumes.places[0]) == pytest.approx([10, 4])


def test_nobody_buys_if_the_contract_is_lost() -> None:
    model = a_model(
        years=2,
        funding={
            "tender": scenario(
                contract(a_year=10_000, chance_of_winning=0.5),
                transitions={"leading": turned()},
            )
        },
    )

    assert column(projected(model).costs.volumes.places[0]) == pytest.approx([10, 4])
    lost = projected(model, lost=True)
    assert column(lost.costs.volumes.places[0]) == [0, 0]
    assert lost.buyers == {}
