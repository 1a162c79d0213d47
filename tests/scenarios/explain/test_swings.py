"""What one assumption alone does is the result and the verdict of the search."""

from __future__ import annotations

import pytest

from costmodel.explain.addresses import UnknownAddressError
from scenarios import sensitivity
from scenarios.explain.swings import swings_of
from scenarios.explain.verdicts import IN_WORDS
from scenarios.explain.way import Way
from scenarios.funded_plan import if_lost
from tests.remade import remade
from tests.scenarios.explain.test_figures import nodes, paper, projection
from tests.some import some

NAME = "traded"
FOUND = sensitivity.swings_of(paper().funded, paper().funded.scenarios[NAME])


def test_ends_of_a_bar_are_those_of_the_search() -> None:
    for swing in some(FOUND):
        low = paper().figure(f"{NAME}.result_at_low.of.{swing.name}")
        high = paper().figure(f"{NAME}.result_at_high.of.{swing.name}")

        assert low.amount == pytest.approx(swing.result_at_low)
        assert high.amount == pytest.approx(swing.result_at_high)
        assert low.children[0].address == f"{NAME}.result"
        for node in (*nodes(low), *nodes(high)):
            assert node.amount == pytest.approx(remade(node), abs=1e-6)
            if node.address:
                pointed = paper().figure(node.address).amount
                assert pointed == pytest.approx(node.amount)


def test_a_verdict_changes_where_the_search_found_it() -> None:
    changing = [each for each in FOUND if each.switching_value is not None]
    others = [each for each in FOUND if each.switching_value is None]
    assert changing
    assert others

    for swing in changing:
        figure = paper().figure(f"{NAME}.verdict_changes_at.of.{swing.name}")
        assert figure.amount == swing.switching_value
        kinds = {swing.at_low, swing.at_high}
        told = " ".join(part.name for part in figure.children)
        assert all(f"where {IN_WORDS[kind]}" in told for kind in kinds)
    for swing in others:
        with pytest.raises(UnknownAddressError, match="changes the verdict"):
            paper().figure(f"{NAME}.verdict_changes_at.of.{swing.name}")


def test_a_way_that_is_lost_has_no_bars() -> None:
    lost = paper().projector.project(if_lost(projection("tender").scenario))

    assert swings_of(Way(lost, paper().books)) == {}
