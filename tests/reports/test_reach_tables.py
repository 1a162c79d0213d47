"""What a pot reaches, in tables."""

from __future__ import annotations

from datetime import date

import pytest

from reports.reach_tables import ToldModel, reach_tables
from reports.tables import Table
from scenarios.funded_plan import FundedPlan
from scenarios.reach import reach_by_way
from tests.models import a_model, bought, compiled, fee, pool, programme, scenario
from tests.reports.runs import row_named
from tests.scenarios.test_reach import office

DAY = date(2026, 11, 22)


def told(plan: FundedPlan, pot: float) -> tuple[Table, ...]:
    """Return the tables of one model."""
    return reach_tables(pot, [ToldModel("One", reach_by_way(plan, pot, 1))], DAY)


def test_how_long_it_lasts_is_told_with_its_range() -> None:
    lasts, *_ = told(office(), 9_000)

    assert lasts.title == "How long £9,000 lasts for the schools planned"
    assert row_named(lasts, "only") == ["10", "2", "1.5", "1.5", "1.5", "−3,000"]
    assert lasts.rows[0].cells[0].text == "One"


def test_how_many_schools_it_reaches_is_told_with_what_limits_it() -> None:
    _, reached, planned, cost = told(office(price=300), 27_000)

    assert row_named(reached, "only")[1:] == ["15", "15", "30", "the pot"]
    assert row_named(cost, "only")[1] != "–"
    assert row_named(planned, "only")[4] > row_named(cost, "only")[4]


def test_where_no_volume_works_the_least_that_is_missing_is_told() -> None:
    _, reached, planned, cost = told(office(price=300), 9_000)

    assert row_named(reached, "only")[3:] == [
        "0",
        "the pot: it lasts all years at no volume, £15,200 short with 1 school",
    ]
    assert set(row_named(cost, "only")) == {"–"}
    assert row_named(planned, "only")[4] != "–"


def test_several_answers_are_all_told() -> None:
    steps = [bought(10_000, per="school", one_for_every=10)]
    plan = compiled(
        a_model(
            programmes={"leading": programme(10, ingredients=steps)},
            funding={"only": scenario(fee(prices={"leading": 900}))},
        )
    )

    _, reached, *_ = told(plan, 2_500)

    assert row_named(reached, "only")[4] == (
        "the pot; it is enough for 9 to 10 and 20 a year"
    )


def test_where_the_schools_there_are_set_the_limit_it_is_said() -> None:
    _, reached, *_ = told(office(), 9_000)

    assert row_named(reached, "only")[4] == "the schools there are"


def test_a_plan_without_a_school_says_so() -> None:
    plan = compiled(
        a_model(
            programmes={"leading": programme(0)},
            pools={"office": pool("schools", bought(100))},
            funding={"only": scenario(fee())},
        )
    )

    _, reached, *_ = told(plan, 50)

    assert row_named(reached, "only")[4] == "the plan has no school"


@pytest.mark.parametrize("at", range(4))
def test_every_table_names_its_day_and_has_notes(at: int) -> None:
    table = told(office(), 9_000)[at]

    assert table.source.line == "Source: Costmodel, 22 November 2026. Academic years."
    assert table.notes
