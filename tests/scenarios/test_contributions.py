"""What a programme brings, less what would vanish with it."""

from __future__ import annotations

import numpy as np
import pytest

from scenarios.contributions import Brought, contributions, income_by_source
from tests.models import (
    Words,
    a_model,
    bought,
    contract,
    fee,
    grant,
    membership,
    pool,
    programme,
    scenario,
)
from tests.scenarios.standing import standing

NEAR = pytest.approx


def told(*streams: Words) -> list[list[float]]:
    """Return income, avoidable cost and contribution of two programmes."""
    model = a_model(
        programmes={
            "one": programme(20, ingredients=[bought(60_000)]),
            "two": programme(10),
        },
        pools={"office": pool("schools", bought(10_000), bought(500, per="school"))},
        funding={"way": scenario(*streams)},
    )
    found = contributions(*standing(model))
    each = (found.income, found.avoidable, found.contribution)
    return [one[:, 0].tolist() for one in each]


def test_fees_less_what_would_vanish() -> None:
    income, avoidable, contribution = told(fee(prices={"one": 3_600, "two": 100}))

    assert income == NEAR([72_000, 1_000])
    assert avoidable == NEAR([70_000, 5_000])
    assert contribution == NEAR([2_000, -4_000])


def test_money_for_one_programme_alone_is_its_income_and_no_other() -> None:
    income, _, _ = told(
        grant(a_year=700, scope={"programmes": ["two"]}),
        grant("both", a_year=900, scope={"programmes": ["one", "two"]}),
        grant("any", a_year=900, restricted=False),
        contract(a_year=1_200, scope={"programmes": ["one"]}),
    )

    assert income == NEAR([1_200, 700])


def test_money_for_several_programmes_is_kept_apart_by_source() -> None:
    model = a_model(
        programmes={"one": programme(20, ingredients=[bought(5_000)])},
        funding={
            "way": scenario(
                fee(prices={"one": 10}),
                grant("any", a_year=900, restricted=False),
                contract(a_year=1_200, scope={"programmes": ["one"]}),
            )
        },
    )
    projection, ledger = standing(model)

    by_source = income_by_source(projection)

    lines = {name: lines[:, 0].tolist() for name, lines in by_source.items()}
    assert lines["fees"] == NEAR([200, 0])
    assert lines["any"] == NEAR([0, 900])
    assert lines["tender"] == NEAR([1_200, 0])
    assert contributions(projection, ledger).for_several == NEAR([900])


def test_a_contract_that_is_lost_is_no_income() -> None:
    model = a_model(
        programmes={"one": programme(2)},
        funding={
            "way": scenario(
                contract(a_year=9, chance_of_winning=0.5, scope={"programmes": ["one"]})
            )
        },
    )

    found = contributions(*standing(model, lost=True))

    assert not found.income.any()


def test_in_whole_pounds_a_contribution_may_be_above_nought_and_a_surplus_below() -> (
    None
):
    told = Brought(np.array([72_000]), np.array([70_000]), np.array([76_667]))

    assert told.contribution.tolist() == [2_000]
    assert told.surplus.tolist() == [-4_667]


def test_members_pay_for_no_one_programme() -> None:
    model = a_model(
        programmes={"one": programme(2)},
        funding={"way": scenario(membership())},
    )

    found = contributions(*standing(model))

    assert not found.income.any()
    assert found.for_several.tolist() == pytest.approx([1_200])
