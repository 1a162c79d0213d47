"""What streams cover, and the most they could, are taken apart by stream."""

from __future__ import annotations

import pytest

from scenarios.explain.orders import COVERED, MOST, SHARE, order_address, orders_of
from tests.models import a_model, grant, scenario
from tests.scenarios.explain.test_figures import WAYS, paper
from tests.scenarios.explain.ways import way_of
from tests.scenarios.settling import BROKERING, spending


@pytest.mark.parametrize("name", WAYS)
def test_the_share_is_what_is_covered_over_the_most(name: str) -> None:
    covered, most, share = (
        paper().figure(order_address(name, word)).amount
        for word in (COVERED, MOST, SHARE)
    )

    assert share == pytest.approx(covered / most)


def test_the_most_is_what_is_covered_and_what_is_left_besides() -> None:
    both = {"cost_types": ["brokering", "events"]}
    model = a_model(
        pools=spending(brokering=5000, events=5000),
        funding={
            "narrow": scenario(
                grant("a", a_year=5000, scope=both),
                grant("b", a_year=5000, ends="2028-08", scope=BROKERING),
            )
        },
    )

    figure = orders_of(way_of(model))["narrow.order.most"]()

    assert figure.amount == pytest.approx(10_000)
    covered, left = figure.children
    assert covered.address == "narrow.order.covered"
    assert left.name == "b, 2026/27"
    assert left.words == "is left of a grant that goes on after the plan"
    assert left.amount == pytest.approx(2500)


def test_of_nothing_there_is_no_share() -> None:
    nothing = a_model(funding={"none": scenario()})

    assert set(orders_of(way_of(nothing))) == {"none.order.covered", "none.order.most"}
