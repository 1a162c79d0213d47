"""What a grant adds is taken apart: with it, and without."""

from __future__ import annotations

import pytest

from scenarios.explain.taking import taking_of
from tests.models import (
    a_model,
    bought,
    fee,
    grant,
    pool,
    programme,
    scenario,
)
from tests.remade import remade
from tests.scenarios.explain.test_figures import nodes, paper
from tests.scenarios.explain.ways import way_of


def test_parts_make_each_line() -> None:
    way = way_of(
        a_model(
            programmes={
                "leading": programme(1, ingredients=[bought(100)]),
                "reading": programme(1, ingredients=[bought(100)]),
            },
            pools={"office": pool("schools", bought(60))},
            funding={
                "way": scenario(
                    grant(a_year=120, scope={"programmes": ["reading"]}), fee()
                )
            },
        )
    )
    figures = taking_of(way)
    start = "way.without.its_programmes"

    found = {address: make() for address, make in figures.items()}

    for figure in found.values():
        for node in nodes(figure):
            assert node.amount == pytest.approx(remade(node), abs=1e-6)
    lines = ("added_income", "added_cost", "left_over", "overhead", "after_overhead")
    assert [found[f"{start}.{line}.of.council"].amount for line in lines] == (
        pytest.approx([120, 100, 20, 30, -10])
    )


def test_what_there_is_with_it_has_its_own_address() -> None:
    income = paper().figure("subsidy.without.added_income.of.council")
    cost = paper().figure("tender.without.added_cost.of.coordination")
    overhead = paper().figure("subsidy.without.overhead.of.friends")

    assert [part.address for part in income.children][:1] == ["subsidy.income"]
    assert [part.address for part in cost.children][:1] == ["tender.cost"]
    assert (overhead.amount, overhead.children) == (0, ())
