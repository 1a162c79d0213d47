"""Who ends up bearing the cost, as bars."""

from __future__ import annotations

from reports.bearer_tables import BEFORE, borne_in, who_bears, who_bears_in
from reports.charts import StackedBars
from reports.contents import Chart
from reports.pictures.bearers import MOST_BARS, bearer_bars
from reports.statements import Statements
from tests.reports.many import many_ways, without_money
from tests.reports.runs import on_paper, row_named, unfunded


def only(statements: Statements) -> tuple[Chart, StackedBars]:
    """Return the single chart of a run, and its drawing."""
    (chart,) = bearer_bars(statements)
    assert isinstance(chart.drawing, StackedBars)
    return chart, chart.drawing


def test_each_bar_has_the_figures_of_its_table() -> None:
    _, drawing = only(on_paper())

    tables = [who_bears(on_paper())]
    tables += [who_bears_in(on_paper(), name) for name in on_paper().scenarios]
    for bar, table in zip(drawing.bars, tables, strict=True):
        borne = borne_in(table)
        assert dict(
            zip([p.label for p in drawing.parts], bar.amounts, strict=True)
        ) == {part.label: borne.get(part.label, 0.0) for part in drawing.parts}


def test_bars_before_the_broker_is_paid_come_first() -> None:
    _, drawing = only(on_paper())

    assert [bar.label for bar in drawing.bars] == [
        BEFORE,
        "Subsidy that tapers",
        "Schools pay",
        "Contract for coordination",
    ]


def test_the_table_of_all_bars_is_cited() -> None:
    chart, _ = only(on_paper())

    assert [each.target for each in chart.figures] == ["bearers_by_funding"]


def test_the_title_says_what_the_largest_other_bearer_bears() -> None:
    chart, _ = only(on_paper())

    low = row_named(who_bears_in(on_paper(), "subsidy"), "Supported schools")[-1]
    assert low == "117,661"
    assert chart.title == (
        "Supported schools bear £118k to £145k, however it is funded"
    )


def test_a_broker_that_bears_all_is_said_to() -> None:
    chart, _ = only(unfunded())

    assert chart.title == "Nobody but the broker bears any of the cost"


def test_where_no_resource_is_used_there_is_no_chart() -> None:
    assert bearer_bars(without_money()) == ()


def test_many_ways_stand_in_several_charts() -> None:
    first, second = bearer_bars(many_ways(MOST_BARS + 1))

    assert isinstance(second.drawing, StackedBars)
    assert second.name == f"{first.name}_2"
    assert [bar.label for bar in second.drawing.bars] == [BEFORE, "Way 9"]
    assert first.title == (
        "Supported schools bear £10k to £80k under these 8 ways of funding"
    )
    assert second.title == "Supported schools bear £90k under Way 9"


def test_one_way_of_funding_has_one_sum_in_the_title() -> None:
    chart, _ = only(many_ways(1))

    assert chart.title == "Supported schools bear £10k"
