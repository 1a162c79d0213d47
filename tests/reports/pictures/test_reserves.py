"""Free reserves over time, as fans."""

from __future__ import annotations

from reports.charts import ReservesFans, draw
from reports.pictures.reserves import MOST_FANS, reserve_fans
from reports.statements import Statements
from tests.models import (
    Words,
    a_model,
    bought,
    contract,
    days_of,
    fee,
    pool,
    programme,
    scenario,
)
from tests.reports.many import many_ways, well_funded, without_money
from tests.reports.runs import on_paper, told, unfunded

LATE: Words = {
    "programmes": {"leading": programme(10, ingredients=[bought(100)])},
    "pools": {"office": pool("schools", days_of("officer", 10))},
    "opening": {"cash": 50},
    "funding": {"paid": scenario(fee(paid_after_months=6))},
}
"""Schools pay late what is earned: cash is short, funds are not."""

SPENT: Words = {
    "programmes": {"leading": programme(10, ingredients=[bought(100_000)])},
    "opening": {"cash": 1000},
    "organisation": {"creditors_months": 2},
    "funding": {"paid": scenario(fee(prices={"leading": 5}))},
}
"""Bills come later than cost: funds are gone before cash is."""


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


def test_what_gives_way_is_told_cash_or_funds() -> None:
    (cash, funds) = (
        drawing_of(told(a_model(**parts))).fans[0].event for parts in (LATE, SPENT)
    )

    assert cash is not None
    assert funds is not None
    assert (cash.label, funds.label) == ("cash runs out", "funds run out")


def test_a_contract_in_doubt_is_named_and_said_to_be_won() -> None:
    bid = contract(a_year=9000, chance_of_winning=0.5)
    statements = told(
        a_model(opening={"cash": 1000}, funding={"bid": scenario(bid, label="Bid")})
    )

    (chart,) = reserve_fans(statements)

    assert chart.title == "Money lasts at the values we assume if contracts are won"
    assert drawing_of(statements).fans[0].label == "Bid (if won)"
    assert "Bid (if won) sustains itself" in chart.alternative


def test_the_axis_is_named_and_both_tables_are_cited() -> None:
    (chart,) = reserve_fans(on_paper())

    assert drawing_of(on_paper()).axis == "Free reserves at each month's end"
    assert [each.target for each in chart.figures] == [
        "reserves_by_year",
        "reserves_in_draws",
    ]


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
