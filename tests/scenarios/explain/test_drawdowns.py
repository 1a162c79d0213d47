"""What a funder is asked for is taken apart, by heading, quarter and reason."""

from __future__ import annotations

import pytest

from scenarios.explain.drawdowns import drawdown_address, drawdowns_of
from scenarios.explain.way import Way
from tests.models import a_model, contract, scenario
from tests.remade import remade
from tests.scenarios.claiming import council
from tests.scenarios.explain.test_figures import nodes, paper, projection
from tests.scenarios.explain.ways import way_of
from tests.scenarios.settling import spending
from tests.some import some


@pytest.mark.parametrize("name", ["subsidy", "tender"])
def test_parts_make_each_figure_and_lead_to_their_own(name: str) -> None:
    figures = drawdowns_of(Way(projection(name), paper().books))

    for figure in (make() for make in some(figures.values())):
        for node in nodes(figure):
            assert node.amount == pytest.approx(remade(node), abs=1e-6)
            if node.address:
                pointed = figures[node.address]()
                assert pointed.amount == pytest.approx(node.amount, abs=1e-6)


def test_the_example_of_the_page_is_taken_apart() -> None:
    sold = contract(a_year=1_200, retention=0.1, retention_months=3)
    way = way_of(
        a_model(
            years=2,
            pools=spending(brokering=12_000, travel=12_000),
            funding={"way": scenario(council(paid="quarterly_in_advance"), sold)},
        )
    )
    figures = drawdowns_of(way)

    def amount(measure: str, *narrowed: str, stream: str = "council") -> float:
        return figures[drawdown_address("way", measure, stream, *narrowed)]().amount

    autumn = "2026-09.2026-11"
    assert amount("claimed", "people", autumn) == pytest.approx(2_250)
    assert amount("not_claimed", "travel", autumn) == pytest.approx(750)
    assert amount("eligible", "", autumn) == pytest.approx(6_000)
    assert amount("spent") == pytest.approx(24_000)
    assert amount("in_hand", "", autumn) == pytest.approx(1_500)
    assert amount("in_arrears", "", autumn) == 0.0
    assert amount("received") == pytest.approx(24_000)
    assert amount("paid_back") == pytest.approx(6_000)
    assert amount("budget", "no_heading") == 0.0
    assert amount("over_budget", "travel", "2026-09.2027-08") == 0.0
    assert amount("retention", "", autumn, stream="tender") == pytest.approx(30)
    assert amount("claimed", "", autumn, stream="tender") == pytest.approx(300)
    assert amount("spent", "travel", stream="tender") == pytest.approx(12_000)
    told = figures[drawdown_address("way", "not_claimed", "council", "people")]()
    assert "to be matched" in [child.name for child in told.children]
