"""Private money is named, and so is what is taken to be public."""

from __future__ import annotations

import pytest

from reports.perspective_flows import flows_funded
from reports.perspective_tables import perspectives_in
from reports.purses import purses_in_words
from tests.hubs import half_run_by
from tests.models import (
    Words,
    a_model,
    bought,
    contract,
    fee,
    grant,
    pool,
    programme,
    scenario,
)
from tests.reports.runs import row_named, told

GIFT = bought(300, given_by="funder", label="A room")


def said(*streams: Words, pools: Words | None = None, **way: object) -> tuple[str, ...]:
    """Return what is said of purses in a plan with a gift."""
    words = scenario(fee(), *streams, **way)
    statements = told(
        a_model(
            programmes={"leading": programme(10, ingredients=[bought(1_000)])},
            pools=pools or {},
            funding={"way": words},
        )
    )
    flows = flows_funded(statements.scenarios["way"].funding)
    return purses_in_words(statements, "way", flows)


def test_what_says_that_it_is_public_needs_no_word() -> None:
    assert said() == ()
    assert said(grant(public=True)) == ()
    room = {"to": "leading", "ingredient": {**GIFT, "public": True}}
    assert said(adds=[room]) == ()


def test_what_does_not_say_is_taken_to_be_public() -> None:
    room = {"to": "leading", "ingredient": GIFT}

    assert said(grant(label="The council"), contract(label="A bid"), adds=[room]) == (
        (
            "Taken to be public, since the model does not say: The council, A bid and "
            "what funders give for nothing."
        ),
    )


@pytest.mark.parametrize(
    ("to", "notes"), [("funder", 1), ("individual", 0), ("supported_school", 0)]
)
def test_a_pool_handed_over_to_a_funder_is_taken_to_be_public(
    to: str, notes: int
) -> None:
    hub = half_run_by(to, bought(400))

    assert len(said(pools={"hub": hub})) == notes


def test_a_pool_that_nobody_takes_over_is_no_gift() -> None:
    assert said(pools={"office": pool("schools", bought(400))}) == ()


def test_private_gifts_have_a_line_and_cost_public_funds_nothing() -> None:
    private = {**GIFT, "label": "Foundation's room", "price": 200, "public": False}
    ingredients = [bought(1_000), {**GIFT, "public": True}, private]
    hub = half_run_by("funder", bought(400), public=False)
    statements = told(
        a_model(
            programmes={"leading": programme(10, ingredients=ingredients)},
            pools={"hub": hub},
            funding={"way": scenario(fee())},
        )
    )

    table = perspectives_in(statements, "way")

    # 10 x £1,000 of fees and a council's room at £300.
    assert row_named(table, "Cost to public funds")[0] == "10,300"
    assert row_named(table, "Funders: given for nothing")[0] == "300"
    assert row_named(table, "Private funders: given for nothing")[0] == "400"
    assert row_named(table, "Less private funders: given for nothing")[0] == "−400"
    assert any("what private funders give for nothing" in note for note in table.notes)
