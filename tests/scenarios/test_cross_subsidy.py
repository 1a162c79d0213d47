"""What one programme's money pays of another's cost, and that it all adds up."""

from __future__ import annotations

import numpy as np
import pytest

from scenarios.cross_subsidy import CrossSubsidy, cross_subsidy
from scenarios.payers import RESERVES, UNFUNDED
from scenarios.projection import Projection
from tests.models import (
    Words,
    a_model,
    bought,
    contract,
    donation,
    fee,
    grant,
    membership,
    programme,
    projected,
    scenario,
)
from tests.reference.random_models import random_model

ART_AND_BIOLOGY: Words = {
    "art": programme(10, label="Art", ingredients=[bought(30_000)]),
    "biology": programme(10, label="Biology", ingredients=[bought(30_000)]),
}


def paid(
    *streams: Words, cash: float = 0.0, pools: Words | None = None
) -> CrossSubsidy:
    """Return who subsidises whom where Art and Biology cost £30,000 each."""
    model = a_model(
        opening={"cash": cash},
        programmes=ART_AND_BIOLOGY,
        funding={"only": scenario(*streams)},
        pools=pools or {},
    )
    return cross_subsidy(projected(model))


def rows(found: CrossSubsidy) -> list[list[float]]:
    """Return Art, Biology, money for all, reserves and nobody, by cost and kept."""
    table = np.column_stack((found.paid, found.kept))
    listed: list[list[float]] = np.round(table, 6).tolist()
    return listed


def test_the_example_of_the_method() -> None:
    schools = fee(prices={"art": 4000, "biology": 1000})
    charity = grant("charity", a_year=5000, restricted=False)

    assert rows(paid(schools, charity, cash=2000)) == [
        [30_000, 10_000, 0, 0],
        [0, 10_000, 0, 0],
        [0, 5_000, 0, 0],
        [0, 2_000, 0, 0],
        [0, 3_000, 0, 0],
    ]


def test_what_a_programme_pays_for_all_others_is_its_row_without_itself() -> None:
    schools = fee(prices={"art": 4000, "biology": 1000})

    assert paid(schools).for_others.tolist() == pytest.approx([10_000, 0])


def test_what_is_kept_is_the_money_of_those_that_made_it() -> None:
    found = paid(fee(prices={"art": 6000, "biology": 4000}))

    assert rows(found)[:2] == [[30_000, 0, 0, 30_000], [0, 30_000, 0, 10_000]]


def test_money_given_for_a_programme_is_no_subsidy_of_another() -> None:
    both = grant(a_year=20_000)

    assert rows(paid(both))[:3] == [[10_000, 0, 0, 0], [0, 10_000, 0, 0], [0, 0, 0, 0]]


def test_a_contract_makes_its_surplus_where_its_scope_costs() -> None:
    art = contract("art_tender", a_year=45_000, scope={"programmes": ["art"]})
    all_of_it = contract("whole", a_year=70_000)

    assert rows(paid(art))[0] == [30_000, 15_000, 0, 0]
    assert rows(paid(all_of_it))[:2] == [[30_000, 0, 0, 5_000], [0, 30_000, 0, 5_000]]


def test_a_contract_for_what_costs_nothing_is_money_for_all() -> None:
    nothing = contract(a_year=8_000, scope={"cost_types": ["bid"]})

    assert rows(paid(nothing))[2] == [4_000, 4_000, 0, 0]


def test_a_free_grant_for_one_programme_is_its_money() -> None:
    art = grant(
        "friends", a_year=40_000, restricted=False, scope={"programmes": ["art"]}
    )
    more = grant(
        "all", a_year=4_000, restricted=False, scope={"programmes": ["art", "biology"]}
    )

    assert rows(paid(art, more))[:3] == [
        [20_000, 20_000, 0, 0],
        [0, 0, 0, 0],
        [2_000, 2_000, 0, 0],
    ]


def test_a_donation_for_a_programme_is_no_subsidy_and_any_other_is_for_all() -> None:
    art: Words = {"scope": {"programmes": ["art"]}}
    restricted = donation("for_art", restricted=True, **art)
    free = donation("free", **art)

    # What is not restricted may pay for anything, whatever scope is written.
    assert rows(paid(restricted))[:3] == [[6_000, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0]]
    assert rows(paid(free))[:3] == [
        [0, 0, 0, 0],
        [0, 0, 0, 0],
        [3_000, 3_000, 0, 0],
    ]


def test_members_pay_for_all() -> None:
    assert rows(paid(membership()))[2] == [600, 600, 0, 0]


def test_results_past_the_term_are_the_money_of_the_scope() -> None:
    late: Words = {"share": 0.5, "chance": 1, "after_months": 6}
    art = contract(
        a_year=24_000, ends="2027-02", scope={"programmes": ["art"]}, results=late
    )

    # £6,000 for the work by February, and as much for its results from March on.
    assert rows(paid(art))[:3] == [[9_000, 3_000, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0]]


def test_what_is_not_shared_is_paid_by_money_for_all() -> None:
    idle: Words = {
        "office": {
            "label": "Office",
            "driver": "events",
            "ingredients": [bought(9_000)],
        }
    }

    found = rows(paid(grant(a_year=90_000), pools=idle))

    assert found[2] == [0, 0, 9_000, 0]


def of_models() -> list[Projection]:
    return [projected(random_model(seed)) for seed in range(24)]


def test_it_adds_to_cost_and_to_money() -> None:
    for projection in of_models():
        found, payments = cross_subsidy(projection), projection.payments
        cost = projection.full_cost[..., 0].sum(axis=1)
        assert np.allclose(found.paid.sum(axis=0), cost, atol=0.01)
        money = sum(float(each.sum()) for each in projection.recognised.values())
        assert found.paid[:-2].sum() + found.kept.sum() == pytest.approx(money)
        assert found.paid[-2].sum() == pytest.approx(payments.by_payer[RESERVES].sum())
        assert found.paid[-1].sum() == pytest.approx(payments.by_payer[UNFUNDED].sum())
        assert (found.paid >= -0.01).all()
        assert (found.kept >= -0.01).all()


def test_no_programme_subsidises_another_in_a_period_in_which_it_is_short() -> None:
    found = paid(fee(prices={"art": 2000, "biology": 1000}), cash=5_000)

    assert found.paid[0, 1] == found.paid[1, 0] == 0.0
