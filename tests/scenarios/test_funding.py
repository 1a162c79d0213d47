"""The document that adds funding."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from scenarios.funding import FundedModel, Funding
from tests.models import FIRST, a_model, bought, fee, grant, scenario


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
