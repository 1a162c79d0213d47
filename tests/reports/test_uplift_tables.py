"""Prices of streams against the cost of what they pay for, as a table."""

from __future__ import annotations

import pytest

from reports.uplift_tables import uplift_against_costs
from tests.models import a_model, bought, contract, programme, scenario
from tests.reports.asked import assert_wholly_explained
from tests.reports.runs import SEEDS, at_random, on_paper, texts, told, unfunded


def test_each_stream_is_told_with_price_cost_real_terms_and_pounds() -> None:
    table = uplift_against_costs(on_paper())

    assert table is not None
    lines = texts(table)
    at = lines.index(["Schools pay: Fees"])
    assert lines[at + 1 : at + 5] == [
        ["Its price has risen by, %", "2.5"],
        ["What it pays for has risen by, %", "2.2"],
        ["Its price in real terms, %", "0.3"],
        ["To keep pace, £", "−186"],
    ]


def test_a_stream_that_ends_with_the_first_year_is_left_out() -> None:
    table = uplift_against_costs(on_paper())

    assert table is not None
    assert [line for line in texts(table) if "Friends" in line[0]] == []


def test_only_years_after_the_first_have_a_column() -> None:
    table = uplift_against_costs(on_paper())

    assert table is not None
    assert [column.heading for column in table.columns] == ["Stream", "2027/28"]


def test_own_costs_stand_beside_prices_in_general() -> None:
    table = uplift_against_costs(on_paper())

    assert table is not None
    assert texts(table)[:3] == [
        ["All work on planned volumes"],
        ["What it costs has risen by, %", "2.0"],
        ["Prices in general have risen by, %", "1.9"],
    ]


def test_without_a_price_that_goes_on_there_are_own_costs_alone() -> None:
    follows = scenario(contract(cost_plus=0.1, ends="2028-08"))
    words = programme(1, 1, ingredients=[bought(10)])
    model = a_model(years=2, programmes={"one": words}, funding={"one": follows})

    table = uplift_against_costs(told(model))

    assert table is not None
    assert len(table.rows) == 3


def test_without_a_second_year_or_any_cost_there_is_no_table() -> None:
    assert uplift_against_costs(unfunded()) is None
    idle = a_model(years=2, programmes={"idle": programme(1, 1)})
    assert uplift_against_costs(told(idle)) is None


@pytest.mark.parametrize("seed", SEEDS[:6])
def test_every_random_model_has_one_that_can_be_made(seed: int) -> None:
    table = uplift_against_costs(at_random(seed))

    assert table is None or table.rows


def test_every_rise_is_taken_apart() -> None:
    assert_wholly_explained(uplift_against_costs(on_paper()), on_paper())
