"""Direct and support costs are taken apart, by programme and by pool."""

from __future__ import annotations

import pytest

from scenarios.explain.activities import activities_of
from scenarios.explain.way import Way
from tests.models import a_model, bought, by_time, fee, programme, scenario
from tests.remade import remade
from tests.scenarios.explain.test_figures import WAYS, nodes, paper, projection
from tests.scenarios.explain.ways import way_of


@pytest.mark.parametrize("name", WAYS)
def test_parts_make_each_cost_and_addresses_lead_to_what_they_say(name: str) -> None:
    for address in activities_of(Way(projection(name), paper().books)):
        figure = paper().figure(address)
        for node in nodes(figure):
            assert node.amount == pytest.approx(remade(node), rel=1e-9, abs=1e-6)
            if node.address:
                pointed = paper().figure(node.address)
                assert pointed.amount == pytest.approx(node.amount, abs=1e-6), address


def test_what_is_as_planned_points_at_the_cost_of_the_plan() -> None:
    def pointed(address: str) -> set[str]:
        return {node.address for node in nodes(paper().figure(address))}

    planned = "leading.full_cost.from.office.2026"
    assert planned in pointed("subsidy.activities.support.of.leading.2026")
    assert planned not in pointed("traded.activities.support.of.leading.2026")


def test_cost_of_all_is_full_cost() -> None:
    cost = paper().figure("traded.activities.cost.2027").amount

    assert cost == pytest.approx(paper().figure("traded.cost.2027").amount)


def test_unused_capacity_is_in_no_programme() -> None:
    way = way_of(
        a_model(
            programmes={"leading": programme(10)},
            pools={"office": by_time(bought(600), days=100, leading={"days": 75})},
            funding={"way": scenario(fee())},
        )
    )

    figure = activities_of(way)["way.activities.support.of.not_shared.2026"]()

    assert figure.amount == pytest.approx(150)
    assert "in no programme" in figure.name
