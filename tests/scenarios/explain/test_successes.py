"""What a success costs: known results, a rate with its limits, and journeys."""

from __future__ import annotations

from functools import cache

import pytest

from costmodel.document_lines import DocumentLines
from costmodel.explain.books import Books
from costmodel.explain.tree import Explanation
from scenarios.explain.successes import successes_of
from tests.models import a_model, bought, planned, programme
from tests.remade import remade
from tests.scenarios.explain.test_figures import nodes
from tests.some import some


@cache
def figures() -> dict[str, Explanation]:
    """Return the figures of 9 known results, 7 successes, 0.65 of them anyway."""
    outcomes = {
        "definition": "judged good",
        "era": "2019",
        "inspected": 9,
        "succeeded": 7,
        "base_rate": 0.65,
    }
    one = programme(9, outcomes=outcomes, ingredients=[bought(10_000, per="school")])
    books = Books(planned(a_model(programmes={"one": one})), DocumentLines())
    return {at: make() for at, make in successes_of(books).items()}


def amount(word: str) -> float:
    """Return a figure by the last word of its address."""
    return figures()[f"one.success.{word}"].amount


def test_parts_make_each_figure() -> None:
    for figure in some(figures().values()):
        for node in nodes(figure):
            assert node.amount == pytest.approx(remade(node), rel=1e-9)


def test_figures_are_those_of_the_published_example() -> None:
    assert amount("beyond") == pytest.approx(1.15)
    assert amount("full_cost") == pytest.approx(78_261, abs=1)
    assert amount("least") == pytest.approx(34_871, abs=1)


def test_without_an_upper_limit_there_is_no_figure_of_the_most() -> None:
    assert "one.success.most" not in figures()
    assert "one.success.rate_low" in figures()


def test_known_results_are_numbers_of_the_model() -> None:
    leaves = list(figures()["one.success.known"].leaves())

    assert [leaf.amount for leaf in leaves] == [9.0]
    assert list(figures()["one.success.anyway"].leaves())


def test_a_success_leads_to_what_a_journey_costs() -> None:
    journeys = figures()["one.success.full_economic_cost"].children[0]

    assert journeys.children[0].address == "one.full_economic_cost.per.journey"
