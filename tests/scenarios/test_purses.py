"""Of which money nothing says whether it is public."""

from __future__ import annotations

import pytest

from scenarios.funding import FundedModel
from scenarios.purses import has_unsaid_gift, unsaid_streams
from tests.hubs import half_run_by
from tests.models import (
    Words,
    a_model,
    bought,
    contract,
    donation,
    fee,
    grant,
    membership,
    pool,
    programme,
    scenario,
)

GIFT = bought(300, given_by="funder", label="A room")
UNTOLD = pool("schools", GIFT)
SAID = pool("schools", {**GIFT, "public": False})


def model_of(way: Words, *ingredients: Words, hub: Words | None = None) -> FundedModel:
    """Return a model with one way of funding, and a pool if one is given."""
    return a_model(
        programmes={"leading": programme(10, ingredients=[bought(1), *ingredients])},
        pools={} if hub is None else {"hub": hub},
        funding={"way": way},
    )


def test_streams_that_do_not_say_are_told_and_fees_never() -> None:
    quiet = grant("council", label="Council")
    public = grant("trust", label="Trust", public=False)
    way = scenario(fee(), quiet, public, donation(), contract(label="A bid"))

    found = unsaid_streams(model_of(way), "way")

    assert [each.label for each in found] == ["Council", "A bid"]


@pytest.mark.parametrize(
    "model",
    [
        model_of(scenario(fee()), GIFT),
        model_of(scenario(fee()), hub=UNTOLD),
        model_of(scenario(fee()), hub=half_run_by("funder", bought(400))),
        model_of(scenario(fee(), adds=[{"to": "leading", "ingredient": GIFT}])),
    ],
)
def test_a_funders_gift_may_not_say_whether_it_is_public(model: FundedModel) -> None:
    assert has_unsaid_gift(model, "way")


@pytest.mark.parametrize(
    "model",
    [
        model_of(scenario(fee())),
        model_of(scenario(fee()), {**GIFT, "public": True}),
        model_of(scenario(fee()), {**GIFT, "given_by": "individual"}),
        model_of(scenario(fee()), hub=SAID),
        model_of(scenario(fee()), hub=half_run_by("funder", bought(400), public=False)),
        model_of(scenario(fee()), hub=half_run_by("individual", bought(400))),
    ],
)
def test_what_says_so_or_is_nobodys_gift_is_none(model: FundedModel) -> None:
    assert not has_unsaid_gift(model, "way")


def test_a_membership_may_not_say_whether_it_is_public() -> None:
    said, unsaid = membership("said", public=False), membership("unsaid")
    model = model_of(scenario(said, unsaid))

    assert [each.name for each in unsaid_streams(model, "way")] == ["unsaid"]
