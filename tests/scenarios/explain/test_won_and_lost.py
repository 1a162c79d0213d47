"""A contract that may be lost: its chance, and results weighed by it."""

from __future__ import annotations

import pytest

from scenarios.explain.way import Way
from scenarios.explain.won_and_lost import won_and_lost_of
from tests.scenarios.explain.test_figures import paper, projection


def test_the_chance_of_winning_is_that_of_the_model() -> None:
    figure = paper().figure("tender.chance_of_winning")

    (leaf,) = figure.leaves()
    assert figure.amount == 0.4
    assert leaf.source is not None


def test_the_mean_is_that_of_both_results_by_their_chances() -> None:
    won, lost = (
        paper().figure(each).amount
        for each in ("tender.result", "tender.if_lost.result")
    )

    figure = paper().figure("tender.won_or_lost.result")

    assert figure.amount == pytest.approx(0.4 * won + 0.6 * lost)
    assert figure.children[1].children[1].address == "tender.if_lost.result"


def test_without_a_contract_in_doubt_there_is_nothing_to_weigh() -> None:
    assert won_and_lost_of(Way(projection("traded"), paper().books)) == {}
