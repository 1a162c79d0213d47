"""Costs at a way of funding's own volumes are taken apart as planned ones are."""

from __future__ import annotations

import pytest

from costmodel.drivers import CostType
from costmodel.explain.measures import Measure
from costmodel.explain.tree import Explanation
from scenarios.explain.own_costs import OwnCosts
from scenarios.explain.way import Way
from tests.models import (
    a_model,
    bought,
    fee,
    pool,
    programme,
    scenario,
)
from tests.scenarios.explain.test_figures import nodes, paper
from tests.scenarios.explain.ways import way_of

OWN = {"cohorts": {"one": {2026: 3}}}
"""A way of funding that plans three schools where the programme plans two."""


def way(**funding: object) -> Way:
    """Return a way of funding £100 a school, with an office shared by direct cost."""
    model = a_model(
        programmes={
            "one": programme(2, ingredients=[bought(100, per="school")]),
            "two": programme(2, ingredients=[bought(50, per="school")]),
        },
        pools={"office": pool("direct_cost", bought(80))},
        funding={"fees": scenario(fee(prices={"one": 30}), **funding)},
    )
    return way_of(model)


def named(figure: Explanation, name: str) -> Explanation:
    """Return the first node of a figure by its name."""
    return next(node for node in nodes(figure) if node.name == name)


def test_schools_and_shares_of_pools_are_the_ways_own() -> None:
    figure = OwnCosts(way(**OWN)).line("one", 0)

    # Of £80 for the office £300 ÷ £400.
    assert figure.amount == pytest.approx(300 + 60)
    schools = named(figure, "planned to start in 2026/27")
    assert schools.amount == 3.0
    assert schools.source is not None
    assert schools.source.place == "funding.fees.cohorts.one.2026"
    direct = named(figure, "share of Pool").children[0]
    assert direct.amount == pytest.approx(300)
    assert not any(node.address for node in nodes(figure))


def test_it_is_narrowed_to_cost_types_and_to_rates_of_the_first_year() -> None:
    own = OwnCosts(way(**OWN))
    rates, types = Measure.FIRST_RATES, (CostType.MATERIALS,)

    assert own.line("one", 0, rates, types).amount == pytest.approx(360)
    assert own.line("one", 0, rates, (CostType.TRAVEL,)).amount == 0.0
    assert own.pointed("one", 0, rates, types).address == (
        "fees.cost_at_first_year_rates.of.one.for.materials.2026"
    )


def test_schools_that_demand_lets_start_point_at_it() -> None:
    figure = paper().figure("traded.cost.of.leading.2026")

    pointed = {node.address for node in nodes(figure)}
    assert "traded.starting_schools.of.leading.2026" in pointed


def test_without_its_contract_no_school_takes_part() -> None:
    figure = paper().figure("tender.if_lost.cost.of.leading.2026")

    # Only what a pool of fixed shares costs is left.
    assert named(figure, "Direct").amount == 0.0
    assert named(figure, "schools taking part, Leading").children == ()
