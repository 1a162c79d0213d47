"""From all resources to what is left after schools have paid, as steps."""

from __future__ import annotations

import math

from reports.charts import Waterfall
from reports.gap_tables import gap_by_test
from reports.pictures.gap import gap_steps, training_fee
from tests.reports.many import at_cost, without_money
from tests.reports.runs import on_paper, row_named, without_schools


def test_the_training_fee_is_that_of_the_table() -> None:
    printed = row_named(gap_by_test(on_paper()), "Training budget; unknown: left out")

    assert printed[0] == "11,022"
    assert round(training_fee(on_paper().comparison.gap.able_to_pay)) == 11022


def test_the_last_step_is_what_the_table_says_is_left() -> None:
    chart = gap_steps(on_paper())

    assert chart is not None
    assert isinstance(chart.drawing, Waterfall)
    assert round(chart.drawing.steps[-1].amount) == -4181
    assert chart.drawing.steps[-1].label == "Less than schools could pay"


def test_a_cost_below_what_schools_can_pay_is_said_to_be_less() -> None:
    chart = gap_steps(on_paper())

    assert chart is not None
    assert chart.title == (
        "Full cost is £4,181 less a school-year than schools can pay from training"
        " budgets, averaged over places, and £1,851 more than three in four of all"
        " schools in London can"
    )


def test_a_cost_above_what_schools_can_pay_is_said_to_be_more() -> None:
    chart = gap_steps(at_cost(20000))

    assert chart is not None
    assert chart.title == (
        "Full cost is £6,364 more a school-year than three in four secondary schools in"
        " England can pay from training budgets (imputed outside London)"
    )
    assert isinstance(chart.drawing, Waterfall)
    assert chart.drawing.steps[-1].label == "Left to be paid"


def test_without_schools_there_is_no_chart_and_no_fee() -> None:
    assert gap_steps(without_schools()) is None
    assert math.isnan(training_fee(without_schools().comparison.gap.able_to_pay))


def test_where_nothing_costs_anything_a_chart_still_tells_what_schools_can_pay() -> (
    None
):
    chart = gap_steps(without_money())

    assert chart is not None
    assert chart.title.startswith("Full cost is £13,636 less a school-year than")


def test_a_mean_is_said_to_be_one() -> None:
    for statements, is_mean in ((on_paper(), True), (at_cost(20000), False)):
        chart = gap_steps(statements)
        assert chart is not None
        assert isinstance(chart.drawing, Waterfall)
        assert ("averaged" in chart.drawing.steps[3].label) is is_mean
        assert ("averaged" in chart.alternative) is is_mean
