"""The document that adds funding."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from scenarios.funding import (
    FundedModel,
    Funding,
    contracts_in_doubt,
    limited_by_demand,
    may_be_lost,
    programmes_with_a_fee,
)
from tests.models import (
    FIRST,
    a_model,
    bought,
    contract,
    demand_of,
    fee,
    grant,
    scenario,
)

LONDON = demand_of({"reading": 12, "writing": 5})


def test_the_broker_pays_for_deployed_days_unless_said() -> None:
    funding = Funding.model_validate(scenario())

    assert funding.delivery == "broker"
    assert funding.streams == ()
    assert funding.cohorts == {}
    assert funding.adds == ()
    assert funding.demand is None


def test_a_route_is_one_of_two() -> None:
    with pytest.raises(ValidationError, match="delivery"):
        Funding.model_validate(scenario(delivery="agency"))


def test_streams_keep_the_order_in_which_they_are_written() -> None:
    funding = Funding.model_validate(scenario(grant("b"), fee("a"), grant("c")))

    assert [stream.name for stream in funding.streams] == ["b", "a", "c"]


def test_cohorts_are_replaced_by_programme_and_year() -> None:
    funding = Funding.model_validate(scenario(cohorts={"leading": {FIRST: 5}}))

    assert funding.cohorts == {"leading": {FIRST: 5.0}}


def test_an_addition_names_where_it_goes() -> None:
    words = scenario(adds=[{"to": "office", "ingredient": bought(3_000)}])

    (addition,) = Funding.model_validate(words).adds

    assert addition.to == "office"
    assert addition.ingredient.price == 3_000.0


def test_a_model_may_be_funded_in_several_ways_or_in_none() -> None:
    model = a_model(funding={"traded": scenario(fee()), "granted": scenario(grant())})

    assert list(model.funding) == ["traded", "granted"]
    assert a_model().funding == {}
    assert isinstance(model, FundedModel)


def test_contracts_with_a_chance_of_winning_are_in_doubt() -> None:
    sure = contract("sure", a_year=1)
    bid, other = (contract(name, a_year=1, chance_of_winning=0) for name in "ab")
    funding = Funding.model_validate(scenario(fee(), sure, bid, grant(), other))

    assert [one.name for one in contracts_in_doubt(funding)] == ["a", "b"]
    assert may_be_lost(funding)
    assert not may_be_lost(Funding.model_validate(scenario(fee(), sure, grant())))


def test_programmes_with_a_fee_are_named_once_in_the_order_of_the_fees() -> None:
    fees = (
        fee("a", prices={"reading": 1, "leading": 2}),
        fee("b", prices={"leading": 3, "writing": 4}),
    )
    funding = Funding.model_validate(scenario(grant(), *fees))

    assert programmes_with_a_fee(funding) == ("reading", "leading", "writing")
    assert programmes_with_a_fee(Funding.model_validate(scenario(grant()))) == ()


def test_demand_limits_programmes_with_a_fee_and_eligible_schools() -> None:
    fees = fee(prices={"leading": 1, "reading": 2})
    limited = Funding.model_validate(scenario(fees, demand=LONDON))
    free = Funding.model_validate(scenario(fees))

    assert limited_by_demand(limited) == ("reading",)
    assert limited_by_demand(free) == ()
