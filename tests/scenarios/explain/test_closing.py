"""Runway and the cost of closing down lead to the numbers of the model."""

from __future__ import annotations

from scenarios.explain.closing import closing_of
from tests.models import Words, a_model, bought, fee, programme, scenario
from tests.scenarios.explain.ways import way_of

CLOSING: Words = {"costs": [{"label": "Lease", "amount": 700}]}


def test_a_runway_that_ends_and_a_stated_cost_have_addresses() -> None:
    figures = closing_of(
        way_of(
            a_model(
                opening={"cash": 100},
                organisation={"closing": CLOSING},
                programmes={"leading": programme(1, ingredients=[bought(1200)])},
                funding={"way": scenario()},
            )
        )
    )

    assert set(figures) == {"way.runway", "way.closing_cost", "way.left_for_closing"}
    assert figures["way.runway"]().amount == 0
    cost = figures["way.closing_cost"]()
    (leaf,) = cost.leaves()
    assert (cost.amount, leaf.name) == (700, "Lease")
    left = figures["way.left_for_closing"]()
    assert (left.amount, left.children[0].address) == (-100, "way.reserves.2026-10")


def test_without_an_end_or_a_statement_there_is_no_figure() -> None:
    rich = a_model(opening={"cash": 100}, funding={"way": scenario(fee())})

    assert closing_of(way_of(rich)) == {}


def test_a_plan_that_does_not_fail_leaves_nothing_to_be_told() -> None:
    rich = a_model(organisation={"closing": CLOSING}, funding={"way": scenario(fee())})

    assert set(closing_of(way_of(rich))) == {"way.closing_cost"}
