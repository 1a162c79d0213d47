"""What each programme's cost of the first year is for, as bars."""

from __future__ import annotations

import numpy as np

from reports.charts import Bar, StackedBars, draw
from reports.contents import Chart
from reports.cost_tables import cost_by_programme_first_year
from reports.pictures.costs import MOST_BARS, bars_of, cost_bars
from reports.statements import Statements
from tests.reports.many import many_programmes, without_money
from tests.reports.runs import on_paper, texts, unfunded


def bars_drawn(statements: Statements) -> tuple[Bar, ...]:
    """Return the bars of the chart of a run."""
    chart = cost_bars(statements)
    assert chart is not None
    assert isinstance(chart.drawing, StackedBars)
    return chart.drawing.bars


def test_the_bars_add_up_to_the_first_year() -> None:
    bars = bars_drawn(on_paper())

    total = sum(sum(bar.amounts) for bar in bars)
    assert total == on_paper().cost.full_cost[0].sum()


def test_the_title_says_what_deployed_days_cost() -> None:
    chart = cost_bars(on_paper())

    assert isinstance(chart, Chart)
    assert chart.title == (
        "Of £104k in 2026/27, £30k pays provider schools for deployed days"
    )


def test_other_delivery_is_no_deployed_day() -> None:
    table = cost_by_programme_first_year(on_paper())
    delivery = [column.heading for column in table.columns].index("Delivery")

    assert texts(table)[-1][delivery] == "37,200"


def test_without_a_day_that_schools_are_paid_for_the_title_names_the_largest() -> None:
    chart = cost_bars(unfunded())

    assert chart is not None
    assert chart.title == "Of £10 in 2026/27, £10 is for materials"


def test_where_nothing_costs_anything_there_is_no_chart() -> None:
    assert cost_bars(without_money()) is None


def test_many_programmes_share_the_last_bar() -> None:
    bars = bars_drawn(many_programmes(MOST_BARS + 4))

    assert len(bars) == MOST_BARS
    assert bars[-1].label == "5 smaller programmes"
    assert bars[-1].amounts == (100.0 + 200 + 300 + 400 + 500,)


def test_one_programme_more_than_fits_makes_two_share() -> None:
    bars = bars_drawn(many_programmes(MOST_BARS + 1))

    assert len(bars) == MOST_BARS
    assert bars[-1].label == "2 smaller programmes"


def test_a_row_of_noughts_has_no_bar() -> None:
    amounts = np.array([[5, 0], [0, 0], [0, 7]])

    assert [bar.label for bar in bars_of(("a", "b", "c"), amounts)] == ["a", "c"]


def test_the_chart_can_be_drawn() -> None:
    chart = cost_bars(many_programmes(MOST_BARS + 4))

    assert chart is not None
    assert "5 smaller programmes" in draw(chart.drawing, chart.alternative)
