"""Income by kind against full cost, as columns."""

from __future__ import annotations

from reports.charts import IncomeAgainstCost, draw
from reports.pictures.income import MOST_PANELS, income_columns, kinds_of
from reports.statements import Statements
from tests.models import a_model, membership, scenario
from tests.reports.many import many_ways, ruined, well_funded, without_money
from tests.reports.runs import on_paper, told, unfunded


def drawing_of(statements: Statements) -> IncomeAgainstCost:
    """Return the drawing of the first chart of a run."""
    drawing = income_columns(statements)[0].drawing
    assert isinstance(drawing, IncomeAgainstCost)
    return drawing


def test_the_columns_of_a_year_add_up_to_its_income() -> None:
    for panel, each in zip(
        drawing_of(on_paper()).panels, on_paper().scenarios.values(), strict=True
    ):
        told = [sum(year.amounts) for year in panel.years]
        assert told == each.funding.income.sum(axis=1).tolist()


def test_the_line_is_full_cost() -> None:
    panel = drawing_of(on_paper()).panels[0]

    cost = on_paper().scenarios["subsidy"].cost.full_cost
    assert [year.cost for year in panel.years] == cost.sum(axis=(1, 2)).tolist()


def test_kinds_of_streams_have_names_of_the_palette() -> None:
    assert set(kinds_of(on_paper(), "tender").values()) == {"contract", "fees"}


def test_the_title_names_the_ways_that_meet_their_cost() -> None:
    (chart,) = income_columns(on_paper())

    assert chart.title == (
        "Over the plan income meets full cost under Contract for coordination (if won)"
    )


def test_all_ways_that_meet_their_cost_are_named() -> None:
    (chart,) = income_columns(well_funded())

    assert chart.title.endswith("Contract, Schools pay and Grant")


def test_where_none_meets_it_the_title_says_so() -> None:
    (chart,) = income_columns(ruined())

    assert chart.title == (
        "Income falls short of full cost over the plan, however it is funded"
    )


def test_what_falls_short_in_one_of_several_charts_is_said_of_its_ways_alone() -> None:
    _, second = income_columns(many_ways(MOST_PANELS + 1, short=1))

    assert second.title == ("Income falls short of full cost over the plan under Way 7")


def test_ways_that_meet_their_cost_are_counted_among_those_of_their_chart() -> None:
    first, _ = income_columns(many_ways(MOST_PANELS + 1, short=2))

    assert first.title == (
        "Over the plan income meets full cost under 5 of these 6 ways of funding"
    )


def test_many_ways_stand_in_several_charts_that_can_be_drawn() -> None:
    charts = income_columns(many_ways(MOST_PANELS + 1))

    assert [chart.name for chart in charts] == ["income_columns", "income_columns_2"]
    assert all(draw(chart.drawing, chart.alternative) for chart in charts)


def test_without_money_or_scenarios_there_is_no_chart() -> None:
    assert income_columns(without_money()) == ()
    assert income_columns(unfunded()) == ()


def test_memberships_have_a_colour_of_their_own() -> None:
    model = a_model(funding={"one": scenario(membership())})

    drawing = drawing_of(told(model))

    assert [part.label for part in drawing.sources] == [
        *("Grants", "Contracts", "Fees", "Memberships and licences"),
        *("Donations", "Other income", "Taken before the first year"),
    ]
    (panel,) = drawing.panels
    assert panel.years[0].amounts == (0, 0, 0, 1_200, 0, 0, 0)
