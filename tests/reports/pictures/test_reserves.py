"""Free reserves over time, as fans."""

from __future__ import annotations

from reports.charts import ReservesFans, draw
from reports.pictures.reserves import MOST_FANS, reserve_fans
from reports.statements import Statements
from tests.reports.many import many_ways, well_funded, without_money
from tests.reports.runs import on_paper, unfunded


def drawing_of(statements: Statements) -> ReservesFans:
    """Return the drawing of the first chart of a run."""
    drawing = reserve_fans(statements)[0].drawing
    assert isinstance(drawing, ReservesFans)
    return drawing


def test_the_central_line_is_the_rounded_statement() -> None:
    fan = drawing_of(on_paper()).fans[0]

    rounded = on_paper().scenarios["subsidy"].cash.free_reserves
    assert fan.central == tuple(map(float, rounded))


def test_a_way_that_fails_is_marked_in_its_month() -> None:
    events = {fan.label: fan.event for fan in drawing_of(on_paper()).fans}

    assert events["Subsidy that tapers"] is None
    failing = events["Schools pay"]
    assert failing is not None
    assert failing.month == 19


def test_the_title_names_the_ways_that_fail() -> None:
    (chart,) = reserve_fans(on_paper())

    assert chart.title == "Money runs out under Schools pay at the values we assume"
    assert "Schools pay fails in April 2028" in chart.alternative


def test_where_none_fails_the_title_says_so() -> None:
    (chart,) = reserve_fans(well_funded())

    assert chart.title == "Money lasts at the values we assume, however it is funded"


def test_a_chart_of_a_part_speaks_of_its_own_ways_alone() -> None:
    first, second = reserve_fans(many_ways(MOST_FANS + 1))

    assert first.title == (
        "Money lasts at the values we assume under these 6 ways of funding"
    )
    assert second.title == "Money lasts at the values we assume under Way 7"


def test_many_ways_stand_in_several_charts_that_can_be_drawn() -> None:
    charts = reserve_fans(many_ways(MOST_FANS + 1))

    assert [chart.name for chart in charts] == ["reserve_fans", "reserve_fans_2"]
    assert all(draw(chart.drawing, chart.alternative) for chart in charts)


def test_without_any_money_there_is_no_chart() -> None:
    assert reserve_fans(without_money()) == ()


def test_without_a_scenario_there_is_no_chart() -> None:
    assert reserve_fans(unfunded()) == ()
