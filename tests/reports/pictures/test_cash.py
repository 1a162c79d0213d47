"""Money in the bank, as lines."""

from __future__ import annotations

from reports.charts import CashLines, draw
from reports.pictures.cash import MOST_LINES, cash_lines
from reports.statements import Statements
from tests.reports.many import many_ways, well_funded, without_money
from tests.reports.runs import on_paper, unfunded

TABLE = "cash_by_month"


def drawing_of(statements: Statements) -> CashLines:
    """Return the drawing of the first chart of a run."""
    drawing = cash_lines(statements, TABLE)[0].drawing
    assert isinstance(drawing, CashLines)
    return drawing


def test_the_title_tells_the_lowest_cash_of_all() -> None:
    (chart,) = cash_lines(on_paper(), TABLE)

    lowest = {name: each.cash.cash.min() for name, each in on_paper().scenarios.items()}
    assert min(lowest, key=lambda name: lowest[name]) == "traded"
    assert chart.title == "Cash is lowest under Schools pay: −£13k in August 2028"


def test_lines_are_the_rounded_statement() -> None:
    line = drawing_of(on_paper()).lines[1]

    assert line.balances == tuple(map(float, on_paper().scenarios["traded"].cash.cash))


def test_the_axis_is_named() -> None:
    assert drawing_of(on_paper()).axis == "Money in the bank at each month's end"


def test_a_line_of_a_contract_in_doubt_says_if_won() -> None:
    labels = [line.label for line in drawing_of(on_paper()).lines]

    assert labels[2] == "Contract for coordination (if won)"


def test_each_line_has_the_colour_of_its_largest_income() -> None:
    names = [line.name for line in drawing_of(well_funded()).lines]

    assert names == ["contract", "fees", "grant"]


def test_a_way_with_several_kinds_has_the_colour_of_the_largest() -> None:
    assert drawing_of(on_paper()).lines[0].name == "fees"


def test_five_ways_stand_in_two_charts_that_can_be_drawn() -> None:
    charts = cash_lines(many_ways(MOST_LINES + 1), TABLE)

    assert [chart.name for chart in charts] == ["cash_lines", "cash_lines_2"]
    assert all(draw(chart.drawing, chart.alternative) for chart in charts)


def test_a_part_of_the_ways_is_not_said_to_be_lowest_of_all() -> None:
    titles = [chart.title for chart in cash_lines(many_ways(2 * MOST_LINES + 1), TABLE)]

    assert titles == [
        "Of these, cash is lowest under Way 1: £5.8k in September 2026",
        "Of these, cash is lowest under Way 5: £9.2k in September 2026",
        "Cash under Way 9 is lowest in September 2026: £13k",
    ]


def test_without_money_or_scenarios_there_is_no_chart() -> None:
    assert cash_lines(without_money(), TABLE) == ()
    assert cash_lines(unfunded(), TABLE) == ()
