"""A verdict is told test by test, each with its figure and what it is held against."""

from __future__ import annotations

import pytest

from costmodel.explain.tree import Explanation
from costmodel.explain.words import working_in_words
from scenarios.explain.verdicts import tests_failed as failed_tests
from scenarios.explain.way import Way
from scenarios.sustainability import VerdictKind
from tests.models import a_model, bought, donation, fee, grant, programme, scenario
from tests.remade import remade
from tests.scenarios.explain.test_figures import WAYS, nodes, paper, projection
from tests.scenarios.explain.ways import way_of

MADE_OF = ("cash", "unrestricted", "free", "the", "a")


def failed(figure: Explanation) -> list[str]:
    """Return the first words of the tests that fail."""
    return [each.name.split()[0] for each in figure.children if each.amount]


@pytest.mark.parametrize("name", [*WAYS, "tender.if_lost"])
def test_parts_make_each_figure_and_addresses_lead_to_what_they_say(name: str) -> None:
    for node in nodes(paper().figure(f"{name}.verdict")):
        assert node.amount == pytest.approx(remade(node), rel=1e-9, abs=1e-6)
        if node.address:
            pointed = paper().figure(node.address)
            assert pointed.amount == pytest.approx(node.amount, abs=1e-6)


@pytest.mark.parametrize("name", WAYS)
def test_the_verdict_follows_from_the_tests(name: str) -> None:
    figure = failed_tests(Way(projection(name), paper().books))
    kind = VerdictKind(int(projection(name).verdict.kind[0]))

    fails = bool({"cash", "unrestricted"}.intersection(failed(figure)))
    assert [each.name.split()[0] for each in figure.children] == list(MADE_OF)
    assert fails == (kind is VerdictKind.FAILS)
    assert (not failed(figure)) == (kind is VerdictKind.SUSTAINS_ITSELF)


def test_a_way_that_fails_says_when() -> None:
    figure = paper().figure("tender.if_lost.verdict")

    assert figure.words == "it fails in August 2027"
    assert "first in August 2027" in {each.words for each in figure.children}


def test_reserves_below_the_floor_from_the_start_are_held_against_their_start() -> None:
    model = a_model(
        years=2,
        organisation={"reserves_floor": 5000},
        programmes={"one": programme(1, 10, ingredients=[bought(10000)])},
        funding={"w": scenario(fee(prices={"one": 2000}))},
    )

    figure = failed_tests(way_of(model))

    (wanting,) = figure.children[2].children
    assert wanting.children[0].address == "w.reserves.opening"
    assert wanting.amount > 0.0


def test_a_way_that_lives_on_a_grant_does_not_sustain_itself() -> None:
    model = a_model(
        programmes={"one": programme(2)}, funding={"w": scenario(grant(a_year=100))}
    )

    figure = failed_tests(way_of(model))

    assert failed(figure) == ["a"]
    assert figure.words == "it sustains with a subsidy"


def test_a_way_that_lives_on_other_income_sustains_itself() -> None:
    def verdict(**words: object) -> str:
        given = donation(**words)
        model = a_model(
            programmes={"one": programme(2)}, funding={"w": scenario(given)}
        )
        return failed_tests(way_of(model)).words

    assert verdict() == "it sustains with a subsidy"
    assert verdict(kind="other") == "it sustains itself"


def test_what_is_near_enough_is_told_as_half_a_penny() -> None:
    for test in paper().figure("tender.verdict").children[:4]:
        (wanting,) = test.children

        assert working_in_words(wanting.children[1]).endswith(" + £0.005")
