"""The drivers shown are those of the verdict that is nearest to changing."""

from __future__ import annotations

import math

from reports.business_case.drivers import driver_chart, driver_figures, nearest
from reports.verdict_tables import tornado
from tests.reports.business_case.switches import with_switches
from tests.reports.runs import on_paper, unfunded


def test_the_nearest_switch_picks_the_way_of_funding() -> None:
    statements = with_switches(
        subsidy={"head_fee": 0.9},
        traded={"head_fee": 0.4, "licence": 2.0},
        tender={"head_fee": 0.5},
    )

    assert nearest(statements) == "traded"


def test_a_switch_beyond_the_range_counts_too() -> None:
    assert nearest(with_switches(tender={"licence": 1.5})) == "tender"


def test_of_equally_near_ones_the_first_is_shown() -> None:
    near = {"head_fee": 0.5}

    assert nearest(with_switches(traded=near, tender=near)) == "traded"


def test_where_nothing_changes_a_verdict_there_is_neither_chart_nor_figures() -> None:
    statements = with_switches(traded={"head_fee": math.inf})

    assert nearest(statements) is None
    assert driver_chart(statements) is None
    assert driver_figures(statements) is None


def test_without_a_way_of_funding_there_is_none_to_show() -> None:
    assert nearest(unfunded()) is None


def test_chart_and_figures_are_of_the_same_way_of_funding() -> None:
    chart, figures = driver_chart(on_paper()), driver_figures(on_paper())

    assert nearest(on_paper()) == "traded"
    assert figures == tornado(on_paper(), "traded")
    assert chart is not None
    assert chart.title.startswith("Schools pay")
