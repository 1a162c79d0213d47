"""Who pays for what, as a table of bars."""

from __future__ import annotations

from reports.charts import PayerMatrix
from reports.contents import Chart
from reports.pictures.payers import MOST_PAYERS, payer_cells
from reports.statements import Statements
from tests.models import a_model, bought, grant, programme, scenario
from tests.reports.many import without_money
from tests.reports.runs import on_paper, told


def drawn(statements: Statements, name: str) -> tuple[Chart, PayerMatrix]:
    """Return the chart of a scenario and its drawing."""
    chart = payer_cells(statements, name)
    assert chart is not None
    assert isinstance(chart.drawing, PayerMatrix)
    return chart, chart.drawing


def many_grants(number: int) -> Statements:
    """Return a run that so many grants pay for."""
    streams = [grant(f"grant_{at}", a_year=100) for at in range(number)]
    leading = programme(10, ingredients=[bought(10 * number)])
    return told(
        a_model(programmes={"leading": leading}, funding={"all": scenario(*streams)})
    )


def test_the_cells_add_up_to_the_cost() -> None:
    _, drawing = drawn(on_paper(), "traded")

    total = sum(map(sum, drawing.amounts))
    assert total == on_paper().scenarios["traded"].cost.full_cost.sum()


def test_what_nobody_pays_stands_in_the_title() -> None:
    chart, _ = drawn(on_paper(), "traded")

    assert chart.title == "Schools pay: there is no money for £17k of £204k"


def test_a_cost_that_is_paid_is_said_to_be() -> None:
    chart, _ = drawn(on_paper(), "tender")

    assert chart.title == (
        "Contract for coordination (if won): every pound of the broker's cost has a"
        " payer"
    )


def test_payers_without_a_penny_have_no_column() -> None:
    _, drawing = drawn(on_paper(), "tender")

    assert "Unfunded" not in [payer.label for payer in drawing.payers]


def test_as_many_payers_as_a_picture_holds_are_shown() -> None:
    _, drawing = drawn(many_grants(MOST_PAYERS), "all")

    assert len(drawing.payers) == MOST_PAYERS


def test_more_payers_than_a_picture_holds_have_no_chart() -> None:
    assert payer_cells(many_grants(MOST_PAYERS + 1), "all") is None


def test_where_nothing_is_paid_for_there_is_no_chart() -> None:
    assert payer_cells(without_money(), "nothing") is None
