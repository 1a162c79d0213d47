"""A chance is draws in which something happens, of all; its error is by blocks."""

from __future__ import annotations

import pytest

from costmodel.blocks import BLOCK
from costmodel.explain.addresses import UnknownAddressError
from scenarios.comparison import Draws
from scenarios.events import Event
from scenarios.explain.chances import chance_address
from scenarios.explain.explained import explained_of
from scenarios.opened_model import open_model
from scenarios.uncertainty import simulate_won_and_lost
from tests.remade import remade
from tests.reports.runs import ON_PAPER
from tests.scenarios.explain.draws import DRAWS, drawn
from tests.scenarios.explain.test_figures import nodes

WHOSE = ("traded", "tender", "tender.if_lost", "tender.won_or_lost")


@pytest.mark.parametrize("whose", WHOSE)
def test_parts_make_each_chance_and_addresses_lead_to_what_they_say(whose: str) -> None:
    for event in Event:
        for is_error in (False, True):
            figure = drawn().figure(chance_address(whose, event, error=is_error))
            for node in nodes(figure):
                assert node.amount == pytest.approx(remade(node), abs=1e-9)
                if node.address:
                    pointed = drawn().figure(node.address)
                    assert pointed.amount == pytest.approx(node.amount, abs=1e-9)


def test_chances_are_those_of_the_simulation() -> None:
    won = simulate_won_and_lost(drawn().funded, DRAWS.seed, DRAWS.blocks)["traded"].won

    told = {
        "deficit.2027": won.chance(Event.DEFICIT, 1),
        "deficit": won.chance(Event.DEFICIT),
        "floor_breached": won.chance(Event.FLOOR_BREACHED),
        "fails": won.chance(Event.FAILS),
    }

    for event, chance in told.items():
        figure = drawn().figure(f"traded.chance.{event}")
        assert figure.amount == pytest.approx(chance.share)
        happens, draws = figure.children
        assert happens.amount == pytest.approx(chance.share * 2 * BLOCK)
        assert draws.amount == 2 * BLOCK
    error = drawn().figure("traded.chance.fails.error").amount
    assert error == pytest.approx(won.chance(Event.FAILS).error)


@pytest.mark.parametrize(
    ("event", "named"),
    [
        ("deficit", "of a deficit in any year"),
        ("deficit.2027", "of a deficit in 2027/28"),
        ("floor_breached", "of free reserves below the floor at some month's end"),
        ("fails", "of cash or unrestricted funds below nought at some month's end"),
        ("sustains_itself", "that it sustains itself"),
        ("sustains_with_subsidy", "that it sustains with a subsidy"),
    ],
)
def test_a_chance_is_named_by_what_is_counted(event: str, named: str) -> None:
    figure = drawn().figure(f"traded.chance.{event}")

    assert figure.name == f"Schools pay: chance {named}"


def test_exactly_one_verdict_holds_in_each_draw() -> None:
    events = ("fails", "sustains_itself", "sustains_with_subsidy")

    shares = [drawn().figure(f"tender.chance.{event}").amount for event in events]

    assert sum(shares) == pytest.approx(1.0)


def test_beside_the_draws_stands_the_figure_at_the_values_we_assume() -> None:
    deficit = drawn().figure("traded.chance.deficit.2026").children[1]
    failing = drawn().figure("traded.chance.fails").children[1]

    assert deficit.children[0].address == "traded.result.2026"
    assert failing.children[0].address == "traded.verdict"


def test_over_both_it_is_weighed_by_the_chance_of_winning() -> None:
    won, lost, both = (
        drawn().figure(f"{whose}.chance.deficit").amount for whose in WHOSE[1:]
    )

    assert both == pytest.approx(0.4 * won + 0.6 * lost)


def test_one_block_has_no_error() -> None:
    one = explained_of(open_model(ON_PAPER), Draws(blocks=1))

    assert one.figure("traded.chance.deficit.2026").amount > 0.0
    for year in ("", ".2026"):
        with pytest.raises(UnknownAddressError, match="one block of draws"):
            one.figure(f"traded.chance.deficit.error{year}")


def test_nothing_is_lost_where_no_contract_is_in_doubt() -> None:
    with pytest.raises(UnknownAddressError):
        drawn().figure("traded.won_or_lost.chance.fails")
