"""A figure of a way of funding goes down to numbers of the model."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given, settings

from costmodel.document_lines import DocumentLines
from costmodel.explain.tree import Explanation
from scenarios.explain.explained import Explained, explained_of
from scenarios.explain.figures import figures_of
from scenarios.explain.readings import readings_of
from scenarios.explain.way import Way
from scenarios.opened_model import open_model
from scenarios.shipped_examples import ShippedExample, shipped_examples
from tests.laws.cases import cases_of, funded_at
from tests.laws.seeds import TRIED, seeds
from tests.laws.test_explaining import nodes
from tests.remade import remade

NOTHING = 1e-6
"""Pounds that are the arithmetic's."""

GO_DOWN = frozenset(
    {
        "borne",
        "cost",
        "cost_at_first_year_rates",
        "cost_rise",
        "full_economic_cost",
        "given",
        "less_cost",
        "paid",
        "present_value",
        "provider_schools",
        "public_funds",
        "received",
        "step",
        "supported_schools",
    }
)
"""Topics of a way of funding whose every sum goes down to numbers of the model."""

a_fifth = settings(max_examples=TRIED // 5)
"""For a law that takes apart every figure of every way of funding."""


def figures(explained: Explained, ends: str) -> Iterator[tuple[str, Explanation]]:
    """Yield every figure of such a topic, by its address, which ends as it is told."""
    for scenario in cases_of(explained.funded):
        way = Way(explained.projector.project(scenario), explained.books)
        for address, make in {**figures_of(way), **readings_of(way)}.items():
            topic, *_ = address.removeprefix(f"{way.name}.").split(".")
            if topic in GO_DOWN and address.endswith(ends):
                yield address, make()


def bare(figure: Explanation) -> list[str]:
    """Return the sums in which a figure ends though the model has their parts."""
    return [
        node.name
        for node in nodes(figure)
        if node.unit == "£"
        and abs(node.amount) > NOTHING
        and not (node.children or node.source or node.address)
    ]


def assert_goes_down(explained: Explained, ends: str = "") -> None:
    """Assert that every figure goes down, and that what it points at is there.

    ``ends`` is what the addresses of figures end with.
    """
    told = dict(figures(explained, ends))
    known = {address: figure.amount for address, figure in told.items()}
    for address, figure in told.items():
        assert bare(figure) == [], address
        for node in nodes(figure):
            again = remade(node)
            assert node.amount == pytest.approx(again, rel=1e-9, abs=NOTHING), address
            if node.address:
                if node.address not in known:
                    known[node.address] = explained.figure(node.address).amount
                there = known[node.address]
                assert node.amount == pytest.approx(there, rel=1e-9, abs=NOTHING)


@a_fifth
@given(seed=seeds)
def test_sums_of_a_way_of_funding_go_down_to_the_model(seed: int) -> None:
    assert_goes_down(Explained(funded_at(seed), DocumentLines()))


@pytest.mark.parametrize("example", shipped_examples(), ids=lambda one: one.name)
def test_sums_of_an_example_go_down_to_the_model(example: ShippedExample) -> None:
    explained = explained_of(open_model(example.path))
    horizon = explained.funded.plan.horizon

    assert_goes_down(explained, str(horizon.first_year + horizon.years - 1))
