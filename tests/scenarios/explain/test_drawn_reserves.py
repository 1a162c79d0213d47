"""Free reserves in draws: the mean of all, and the draws beside a percentile."""

from __future__ import annotations

import re

import pytest

from scenarios.evaluation import pieces
from scenarios.explain.drawn_reserves import RANKS
from scenarios.uncertainty import PERCENTILES, simulate_won_and_lost
from tests.remade import remade
from tests.scenarios.explain.draws import DRAWS, drawn
from tests.scenarios.explain.test_figures import nodes
from tests.some import some

END = 23


@pytest.mark.parametrize("which", ["mean", *RANKS.values()])
@pytest.mark.parametrize("whose", ["traded", "tender.if_lost"])
def test_parts_make_each_figure_and_addresses_lead_to_what_they_say(
    whose: str, which: str
) -> None:
    figure = drawn().figure(f"{whose}.reserves_in_draws.{which}.2028-08")

    for node in nodes(figure):
        assert node.amount == pytest.approx(remade(node), rel=1e-9, abs=1e-6)
        if node.address:
            pointed = drawn().figure(node.address)
            assert pointed.amount == pytest.approx(node.amount)


def test_figures_are_those_of_the_simulation() -> None:
    won = simulate_won_and_lost(drawn().funded, DRAWS.seed, DRAWS.blocks)["traded"].won

    def amount(which: str) -> float:
        """Return a figure at the end of the plan."""
        return drawn().figure(f"traded.reserves_in_draws.{which}.2028-08").amount

    assert amount("mean") == pytest.approx(won.mean_reserves()[END])
    fan = won.reserves_fan[:, END]
    for level, expected in zip(PERCENTILES, fan, strict=True):
        assert amount(RANKS[level]) == pytest.approx(expected)


def test_a_draw_worked_out_with_its_values_is_what_it_says() -> None:
    figure = drawn().figure("traded.reserves_in_draws.tenth.2028-08")
    funded = drawn().funded
    terms = funded.plan.terms

    for part in some(figure.children):
        draw = part.children[0]
        column = terms.central.copy()
        for leaf in some(draw.leaves()):
            assert leaf.source is not None
            column[terms.names.index(leaf.source.name), 0] = leaf.amount
        ((_, (one,)),) = pieces(funded, (funded.scenarios["traded"],), column)
        assert one.balances.free_reserves[END, 0] == pytest.approx(draw.amount)
        assert re.fullmatch(r"free reserves in draw [0-9,]+ of 2,048", draw.name)
