"""A line's cost of a period is its year's figure, or the lines of its months."""

from __future__ import annotations

import pytest

from costmodel.drivers import CostType
from scenarios.explain.own_costs import OwnCosts
from scenarios.explain.period_costs import costs_in, paid_in, period_label
from scenarios.explain.way import Way
from scenarios.spans import Span
from tests.models import a_model, bought, by_time, fee, programme, scenario
from tests.remade import remade
from tests.scenarios.explain.test_figures import nodes
from tests.scenarios.explain.ways import way_of

YEAR, SPRING, AUGUST = Span(0, 12), Span(6, 9), Span(11, 12)


def way() -> Way:
    """Return a programme of £1,200 and an office of £600, a quarter of it unused."""
    return way_of(
        a_model(
            programmes={"leading": programme(10, ingredients=[bought(1_200)])},
            pools={"office": by_time(bought(600), days=100, leading={"days": 75})},
            funding={"way": scenario(fee())},
        )
    )


def test_a_year_points_at_its_figure_and_months_are_told() -> None:
    own = OwnCosts(way())

    (year,), (months,) = (tuple(costs_in(own, 0, each)) for each in (YEAR, SPRING))

    assert (year.amount, year.address) == (1_650, "leading.full_cost.2026")
    assert months.amount == pytest.approx(1_650 / 4)
    assert months.name == "Programme, March 2027 to May 2027"


def test_of_the_last_line_what_lies_unused_stands_beside_it() -> None:
    kept, unused = costs_in(OwnCosts(way()), 1, YEAR)

    assert (kept.amount, unused.amount) == pytest.approx((0, 150))


def test_it_is_narrowed_to_cost_types() -> None:
    (none,) = costs_in(OwnCosts(way()), 0, YEAR, (CostType.TRAVEL,))

    assert (none.amount, none.address) == (0, "")


def test_what_is_paid_is_the_cost_and_the_part_that_is_paid() -> None:
    paid = paid_in(OwnCosts(way()), 0, SPRING, 165, "by a rule")

    assert paid.amount == pytest.approx(165)
    assert paid.children[1].amount == pytest.approx(0.4)
    for node in nodes(paid):
        assert node.amount == pytest.approx(remade(node))


def test_a_period_is_called_by_its_year_its_months_or_its_month() -> None:
    told = [period_label(way(), each) for each in (YEAR, SPRING, AUGUST)]

    assert told == ["2026/27", "March 2027 to May 2027", "August 2027"]
