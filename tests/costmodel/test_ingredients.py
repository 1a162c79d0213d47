"""Ingredients as they are written."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from costmodel.drivers import Count, Party, ProfileName
from costmodel.ingredients import Ingredient
from tests.models import bought

TWELVE = [1, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 1]


def test_one_is_needed_each_year_and_evenly_unless_said() -> None:
    ingredient = Ingredient.model_validate(bought(100))

    assert (ingredient.number, ingredient.share) == (1.0, 1.0)
    assert ingredient.per is Count.YEAR
    assert ingredient.profile is ProfileName.EVEN
    assert ingredient.years is None
    assert ingredient.given_by is None


def test_a_profile_is_a_name_or_twelve_weights() -> None:
    named = Ingredient.model_validate(bought(100, profile="half_termly"))
    weighed = Ingredient.model_validate(bought(100, profile=TWELVE))

    assert named.profile is ProfileName.HALF_TERMLY
    assert weighed.profile == tuple(TWELVE)


@pytest.mark.parametrize("months", [11, 13])
def test_eleven_or_thirteen_weights_are_refused(months: int) -> None:
    with pytest.raises(ValidationError, match="profile"):
        Ingredient.model_validate(bought(100, profile=[1] * months))


@pytest.mark.parametrize(
    "giver", ["provider_school", "supported_school", "individual", "funder"]
)
def test_anyone_but_the_broker_and_the_exchequer_may_give(giver: str) -> None:
    ingredient = Ingredient.model_validate(bought(100, given_by=giver))

    assert ingredient.given_by is Party(giver)


@pytest.mark.parametrize("giver", ["broker", "exchequer"])
def test_the_broker_and_the_exchequer_give_nothing(giver: str) -> None:
    with pytest.raises(ValidationError, match="given_by"):
        Ingredient.model_validate(bought(100, given_by=giver))


def test_an_unknown_key_is_refused() -> None:
    with pytest.raises(ValidationError, match="cost"):
        Ingredient.model_validate(bought(100, cost=3))
