"""Whose money pays whose cost is taken apart by payer, and by row and column."""

from __future__ import annotations

import pytest

from scenarios.explain.cross_subsidies import cross_address, cross_subsidies_of
from scenarios.explain.way import Way
from tests.remade import remade
from tests.scenarios.explain.test_figures import WAYS, nodes, paper, projection
from tests.some import some


@pytest.mark.parametrize("name", WAYS)
def test_parts_make_each_figure_and_lead_to_their_own(name: str) -> None:
    way = Way(projection(name), paper().books)
    known: dict[str, float] = {}

    for make in some(cross_subsidies_of(way).values()):
        for node in nodes(make()):
            assert node.amount == pytest.approx(remade(node), abs=1e-6)
            if node.address:
                if node.address not in known:
                    known[node.address] = paper().figure(node.address).amount
                assert known[node.address] == pytest.approx(node.amount, abs=1e-6)


@pytest.mark.parametrize("name", WAYS)
def test_all_money_is_full_cost_and_what_is_kept(name: str) -> None:
    way = Way(projection(name), paper().books)
    found = cross_subsidies_of(way)

    kept = found[cross_address(name, (), ("kept",))]().amount
    whole = found[cross_address(name)]()

    cost = paper().figure(f"{name}.cost").amount
    assert whole.amount == pytest.approx(cost + kept)
    assert whole.name.endswith("all money, paid and kept, all years")


def test_figures_are_called_by_whose_money_and_whose_cost() -> None:
    found = cross_subsidies_of(Way(projection("traded"), paper().books))
    first, second = projection("traded").funded.model.programmes
    address = cross_address("traded", ("from", first), ("to", second))
    labels = [each.label for each in paper().books.plan.model.programmes.values()]

    name = found[address]().name

    assert f"money of {labels[0]}, pays for {labels[1]}" in name
    spare = found[cross_address("traded", ("by", "reserves"), ("not_shared",))]().name
    assert "reserves, pays for Not shared" in spare
