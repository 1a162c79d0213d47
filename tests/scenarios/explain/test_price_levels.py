"""What £100 becomes goes down to the published levels and the growth that holds on."""

from __future__ import annotations

import pytest

import costmodel
from scenarios.explain.price_levels import levels_of
from tests.reports.asked import assert_taken_apart
from tests.scenarios.explain.test_figures import nodes, paper


def test_a_hundred_pounds_are_those_of_the_library() -> None:
    figure = paper().figure("all.hundred_pounds.by.gdp.2013")

    assert figure.amount == costmodel.rebase(100.0, "2013/14", "2026/27").amount
    assert figure.unit == "£"
    assert_taken_apart(figure, paper())


def test_a_level_is_of_two_financial_years_each_with_its_release() -> None:
    figure = paper().figure("all.price_growth.by.gdp.2025")

    leaves = {leaf.name: leaf.source for leaf in figure.leaves()}
    assert list(leaves) == ["level of 2025-26", "level of 2026-27", "level of 2024-25"]
    source = leaves["level of 2025-26"]
    assert source is not None
    assert (source.unit, source.dated) == ("2024-25 = 100", "2026-03")
    assert_taken_apart(figure, paper())


def test_past_the_last_level_its_last_growth_holds_on() -> None:
    figure = paper().figure("all.hundred_pounds.by.cpi.2027")

    told = {node.name: node for node in nodes(figure)}
    carried = told["level of 2028-29, carried on"]
    assert [each.name for each in carried.children] == [
        "level of 2024-25",
        *["last published growth, which holds on"] * 4,
    ]
    assert_taken_apart(figure, paper())


def test_the_first_year_of_a_series_has_no_growth() -> None:
    found = levels_of(paper().books)

    assert "all.hundred_pounds.by.gdp.2000" in found
    assert "all.price_growth.by.gdp.2000" not in found
    assert not any("gdp_calendar" in address for address in found)


def test_the_deflator_of_a_year_goes_down_to_the_levels() -> None:
    figure = paper().figure("all.deflator.2027")

    assert figure.amount == pytest.approx(paper().books.plan.facts.divisors[1])
    assert_taken_apart(figure, paper())
    assert any(leaf.source for leaf in figure.leaves())
