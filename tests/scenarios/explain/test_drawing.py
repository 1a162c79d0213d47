"""Draws are made once, and each can be told with the values that were drawn."""

from __future__ import annotations

import pytest

from costmodel.blocks import BLOCK
from scenarios.comparison import Draws
from scenarios.explain.drawing import Drawing
from scenarios.explain.way import Way
from scenarios.funded_plan import if_lost
from scenarios.uncertainty import simulate_won_and_lost
from tests.models import (
    a_model,
    assumed,
    compiled,
    contract,
    programme,
    scenario,
)
from tests.scenarios.explain.draws import DRAWS, drawing, drawn
from tests.some import some


def way(name: str, *, is_lost: bool = False) -> Way:
    """Return a way of funding of the example on paper."""
    scenario = drawn().funded.scenarios[name]
    asked = if_lost(scenario) if is_lost else scenario
    return Way(drawn().projector.project(asked), drawn().books)


def test_draws_are_those_of_a_comparison_by_the_same_seed() -> None:
    told = simulate_won_and_lost(drawn().funded, DRAWS.seed, DRAWS.blocks)["tender"]

    won = drawing().of(way("tender"), is_lost=False)
    lost = drawing().of(way("tender", is_lost=True), is_lost=True)

    assert told.lost is not None
    assert (won.results == told.won.results).all()
    assert (lost.results == told.lost.results).all()


def test_what_is_never_lost_is_the_same_either_way() -> None:
    one, other = (drawing().of(way("traded"), is_lost=each) for each in (False, True))

    assert one is other


def test_every_assumption_that_varies_is_told_with_its_range_and_source() -> None:
    told = drawing().drawn()

    assert told.amount == DRAWS.blocks * BLOCK
    assert told.words == "in 2 blocks of 1,024, with the seed 7"
    assert [leaf.source.name for leaf in told.leaves() if leaf.source] == list(
        drawing().sampler.ranges
    )
    assert all(" in 8 of 10 draws" in leaf.name for leaf in told.leaves())


def test_one_block_is_told_as_one() -> None:
    one = Drawing(drawn().funded, Draws(DRAWS.seed, 1))

    assert one.drawn().words == "in one block of 1,024, with the seed 7"


def test_values_in_a_draw_are_those_that_were_drawn() -> None:
    block = drawing().sampler.block(DRAWS.seed, 1)
    names = drawn().funded.plan.terms.names

    told = drawing().values_in(BLOCK + 5)

    for leaf in some(told):
        assert leaf.source is not None
        assert leaf.amount == pytest.approx(block[names.index(leaf.source.name), 5])


def test_the_luck_of_results_is_told_beside_what_was_drawn() -> None:
    words = contract(
        a_year=100, results={"share": 0.5, "chance": 0.5, "after_months": 0}
    )
    model = a_model(
        assumptions={"days": assumed(5)},
        programmes={"leading": programme("days")},
        funding={"w": scenario(words)},
    )
    one = Drawing(compiled(model), Draws(DRAWS.seed, 1))

    told = one.values_in(3)

    assert told[-1].name == "result of tender in w"
    assert told[-1].amount == one.sampler.block(DRAWS.seed, 0)[-1, 3]
    assert told[-1].words.startswith("a standard normal deviate")
