"""What is spent in a month is each line of its year × the part that falls in it."""

from __future__ import annotations

import pytest

from costmodel.explain.tree import Made
from scenarios.explain.addresses import Topic
from scenarios.explain.month_costs import MonthCosts
from scenarios.explain.own_costs import OwnCosts
from tests.models import Words, a_model, bought, grant, programme, scenario
from tests.scenarios.explain.test_figures import nodes
from tests.scenarios.explain.ways import way_of


def granted(*grants: Words) -> MonthCosts:
    """Return what explains months of £1,200 a year, of which grants pay a part."""
    model = a_model(
        programmes={"one": programme(2, ingredients=[bought(1_200)])},
        funding={"way": scenario(*grants)},
    )
    return MonthCosts(OwnCosts(way_of(model)))


def test_a_month_is_a_twelfth_of_what_falls_evenly() -> None:
    cost = granted().spent(Topic.COST, 3)

    assert cost.amount == pytest.approx(100)
    part = next(node for node in nodes(cost) if node.name.startswith("part of the"))
    assert part.amount == pytest.approx(1 / 12)
    assert part.words == "by its profile, even"


def test_a_restricted_grant_pays_its_part_of_each_line() -> None:
    costs = granted(grant("one", a_year=300), grant("two", a_year=600))

    assert costs.granted("one", 3).amount == pytest.approx(25)
    assert costs.granted("two", 3).amount == pytest.approx(50)
    part = next(node for node in nodes(costs.granted("one", 3)) if "pays" in node.name)
    assert part.amount == pytest.approx(0.25)
    assert part.words.endswith("September 2026 to August 2027")


def test_fees_passed_through_are_what_no_grant_pays() -> None:
    without = granted().spent(Topic.PASSED_THROUGH, 3)
    costs = granted(grant("one", a_year=300))

    assert (without.amount, without.made) == (0.0, Made.SUM)
    assert costs.spent(Topic.PASSED_THROUGH, 3).amount == 0.0
    assert costs.pointed(Topic.PAYROLL, 3).address == "way.payroll.2026-12"
