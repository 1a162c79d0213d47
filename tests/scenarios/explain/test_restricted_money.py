"""Money of restricted grants is taken apart, year by year."""

from __future__ import annotations

import pytest

from scenarios.explain.restricted_money import restricted_money_of
from scenarios.explain.way import Way
from tests.models import a_model, bought, grant, programme, scenario
from tests.remade import remade
from tests.scenarios.explain.test_figures import nodes, paper, projection
from tests.scenarios.explain.ways import way_of


def test_parts_make_each_movement_and_addresses_lead_to_what_they_say() -> None:
    for address in restricted_money_of(Way(projection("subsidy"), paper().books)):
        figure = paper().figure(address)
        for node in nodes(figure):
            assert node.amount == pytest.approx(remade(node), rel=1e-9, abs=1e-6)
            if node.address:
                pointed = paper().figure(node.address)
                assert pointed.amount == pytest.approx(node.amount, abs=1e-6), address


def test_what_is_left_is_what_the_next_year_begins_with() -> None:
    way = way_of(
        a_model(
            years=2,
            programmes={"leading": programme(1, 1, ingredients=[bought(1000)])},
            funding={"way": scenario(grant(a_year=1500, ends="2028-08"))},
        )
    )
    figures = restricted_money_of(way)

    def amounts(movement: str) -> list[float]:
        start = f"way.restricted_money.{movement}.of.council"
        return [figures[f"{start}.{year}"]().amount for year in (2026, 2027)]

    assert amounts("before") == [0, 500]
    assert amounts("awarded") == [1500, 1500]
    assert amounts("spent") == pytest.approx([-1000, -1000])
    assert amounts("given_back") == pytest.approx([0, -1000])
    assert amounts("after") == pytest.approx([500, 0])


def test_what_is_held_for_a_purpose_leads_to_the_model() -> None:
    figure = paper().figure("subsidy.restricted_money.after.for.building.2027")

    (leaf,) = figure.leaves()
    assert (figure.amount, leaf.name) == (5000, "held for building")
