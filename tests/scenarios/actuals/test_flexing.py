"""The plan answers for other numbers of schools as it does for its own."""

from __future__ import annotations

import numpy as np
import pytest

from scenarios.actuals.flexing import UNFUNDED, flexed_plan, months_of
from scenarios.actuals.plan_lines import Side
from scenarios.opened_model import open_model
from scenarios.shipped_examples import find_example
from tests.models import a_model, bought, contract, programme, scenario
from tests.scenarios.actuals.laid_out import CAME, a_plan, named
from tests.scenarios.actuals.plans import reading_and_writing


def test_a_year_comes_to_the_figures_on_the_page() -> None:
    flexed = a_plan().flexed(CAME)

    by_year = {
        named(line): tuple(
            float(case[line].sum())
            for case in (flexed.budget, flexed.planned_mix, flexed.at_schools)
        )
        for line in flexed.budget
        if line.side is Side.COST
    }
    assert by_year == {
        "reading": pytest.approx((3000, 2700, 3600)),
        "writing": pytest.approx((3000, 2700, 2400)),
        "office": pytest.approx((2400, 2400, 2400)),
    }


def test_nothing_stated_leaves_the_budget_as_it_is() -> None:
    flexed = a_plan().flexed({})

    assert flexed.at_schools is flexed.budget


def test_what_is_not_stated_stays_as_planned() -> None:
    started, in_mix = a_plan().started(
        np.array([[10.0], [30.0]]), {"reading": {2026: 12}}
    )

    assert started.tolist() == [[12.0], [30.0]]
    assert in_mix.tolist() == [[12.0], [30.0]]


def test_where_none_was_planned_all_is_volume() -> None:
    started, in_mix = a_plan().started(np.array([[0.0], [0.0]]), CAME)

    assert in_mix.tolist() == started.tolist() == [[12.0], [24.0]]


@pytest.mark.parametrize("way", ["subsidy", "traded", "tendered"])
def test_the_schools_of_the_budget_give_the_budget(way: str) -> None:
    opened = open_model(find_example("city_network").path)
    plan = flexed_plan(opened.require(), opened.register, opened.tables, way)
    budget = plan.budget()

    again = months_of(plan.at(budget.costs.volumes.journeys[:, :, 0]))

    for line, months in months_of(budget).items():
        np.testing.assert_allclose(again[line], months, rtol=1e-12)


def test_lines_of_cost_add_up_to_the_full_cost() -> None:
    projection = a_plan().budget()

    costs = [
        months
        for line, months in months_of(projection).items()
        if line.side is Side.COST
    ]

    np.testing.assert_allclose(sum(costs), projection.spending.all[:, 0])


def test_a_cost_plus_price_stays_that_of_planned_volumes() -> None:
    model = reading_and_writing(funding={"tendered": scenario(contract(cost_plus=0.0))})

    flexed = a_plan(model).flexed(CAME)

    line = next(one for one in flexed.budget if one.stream == "tender")
    assert flexed.at_schools[line].sum() == pytest.approx(8400)


def test_a_plan_without_funding_has_its_costs_alone() -> None:
    model = a_model(
        programmes={"leading": programme(10, ingredients=[bought(5), bought(6)])}
    )
    plan = a_plan(model)

    assert plan.name == UNFUNDED
    (line,) = [one for one in plan.flexed({}).budget if one.side is Side.COST]
    assert plan.flexed({}).budget[line].sum() == pytest.approx(11)
