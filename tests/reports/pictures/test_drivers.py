"""What moves the result of the plan most, as bars."""

from __future__ import annotations

from reports.charts import Tornado
from reports.pictures.drivers import MOST_SWINGS, drivers
from reports.statements import Statements
from reports.verdict_tables import tornado
from tests.models import a_model, assumed, bought, fee, programme, scenario
from tests.reports.runs import on_paper, texts, told


def varied(unit: str, value: float, low: float, high: float) -> Statements:
    """Return a run whose one price rests on an assumption of a unit."""
    assumption = assumed(value, low=low, high=high, unit=unit, label="NLE days")
    number = {"number": "price"} if unit != "£" else {}
    thing = bought(1000 if number else "price", **number)
    return told(
        a_model(
            assumptions={"price": assumption},
            programmes={"leading": programme(10, ingredients=[thing])},
            funding={"paid": scenario(fee(prices={"leading": 100}))},
        )
    )


def swings_of(statements: Statements) -> Tornado:
    """Return the drawing of the scenario *paid*."""
    chart = drivers(statements, "paid")
    assert chart is not None
    assert isinstance(chart.drawing, Tornado)
    return chart.drawing


def test_swings_are_those_of_the_table_in_its_order() -> None:
    chart, table = drivers(on_paper(), "traded"), tornado(on_paper(), "traded")

    assert chart is not None
    assert table is not None
    assert isinstance(chart.drawing, Tornado)
    labels = [swing.label for swing in chart.drawing.swings]
    assert labels == [cells[0] for cells in texts(table)][:MOST_SWINGS]


def test_the_title_names_the_first() -> None:
    chart = drivers(on_paper(), "tender")

    assert chart is not None
    assert chart.title == (
        "Contract for coordination (if won): one number moves the result most: Salary"
        " of an officer"
    )


def test_the_central_result_is_that_of_the_statement() -> None:
    chart = drivers(on_paper(), "tender")

    assert chart is not None
    assert isinstance(chart.drawing, Tornado)
    results = on_paper().scenarios["tender"].funding.results
    assert chart.drawing.central == results.sum()


def test_pounds_have_their_sign() -> None:
    (swing,) = swings_of(varied("£", 1000, 500, 2000)).swings

    assert (swing.low_input, swing.high_input) == ("£500", "£2,000")


def test_shares_are_in_hundredths() -> None:
    (swing,) = swings_of(varied("share", 0.5, 0.25, 0.805)).swings

    assert (swing.low_input, swing.high_input) == ("25%", "80.5%")


def test_other_units_are_plain_numbers() -> None:
    (swing,) = swings_of(varied("days", 1, 0.5, 2)).swings

    assert (swing.low_input, swing.high_input) == ("0.50", "2")


def test_an_assumption_that_switches_nothing_has_no_switching_value() -> None:
    (swing,) = swings_of(varied("days", 0.5, 0.45, 0.55)).swings

    assert swing.switching == ""


def test_a_value_beyond_the_range_is_marked() -> None:
    (near,) = swings_of(varied("days", 1, 0.5, 2)).swings
    (far,) = swings_of(varied("days", 0.9, 0.85, 0.95)).swings

    assert near.switching == "1.00"
    assert far.switching == "0.80 (beyond)"


def test_where_nothing_varies_there_is_no_chart() -> None:
    statements = told(a_model(funding={"paid": scenario(fee())}))

    assert drivers(statements, "paid") is None
