"""Balances are those a month before and what moved; the floor is months of spending."""

from __future__ import annotations

import pytest

from scenarios.explain.balances import EVE, above_floor, floor, reserves
from scenarios.explain.way import Way
from scenarios.funding import FundedModel
from tests.models import a_model, bought, fee, programme, scenario
from tests.scenarios.explain.test_figures import WAYS, paper, projection
from tests.scenarios.explain.ways import way_of


def model(**organisation: object) -> FundedModel:
    """Return two schools that pay £30 for what costs £100 in all."""
    return a_model(
        organisation=organisation,
        programmes={"one": programme(2, ingredients=[bought(100)])},
        funding={"fees": scenario(fee(prices={"one": 30}))},
    )


def test_reserves_go_on_from_the_month_before() -> None:
    first = paper().figure("subsidy.reserves.2026-09")
    second = paper().figure("subsidy.reserves.2026-10")

    assert first.children[0].address == "subsidy.reserves.opening"
    assert second.children[0].address == "subsidy.reserves.2026-09"
    assert second.children[0].amount == pytest.approx(first.amount)
    assert second.children[-1].name == "full cost, October 2026, taken off"
    assert second.children[-1].children[0].address == "subsidy.cost.2026-10"


def test_cash_is_what_was_there_and_what_moved() -> None:
    first = paper().figure("subsidy.cash.2026-09")

    names = [part.name for part in first.children]
    assert names[0] == "balance, at the start"
    assert "pay of the broker's own people, September 2026, taken off" in names
    assert names[-1] == "opening creditors, taken off"
    assert "opening debtors" not in [
        part.name for part in paper().figure("subsidy.cash.2026-10").children
    ]


def test_a_floor_is_months_of_spending_or_a_fixed_sum() -> None:
    months = floor(way_of(model(reserves_floor_months=3)), 0)
    fixed = floor(way_of(model(reserves_floor=5_000)), EVE)
    nothing = floor(way_of(model(reserves_floor_months=0)), 0)

    assert months.amount == pytest.approx(3 * 100 / 12)
    assert [leaf.amount for leaf in months.leaves()] == [3.0]
    assert [leaf.amount for leaf in fixed.leaves()] == [5_000.0]
    assert nothing.amount == 0.0


def test_what_is_above_the_floor_points_at_both() -> None:
    way = way_of(model(reserves_floor=5_000, opening={"cash": 6_000}))

    figure = above_floor(way, EVE)

    assert figure.amount == pytest.approx(reserves(way, EVE).amount - 5_000)
    free, held = figure.children
    assert free.address == f"{way.name}.reserves.opening"
    assert held.children[0].address == f"{way.name}.floor.opening"


@pytest.mark.parametrize("month", [EVE, 0, 11, 15, 23])
@pytest.mark.parametrize("name", WAYS)
def test_the_floor_is_that_of_the_projection(name: str, month: int) -> None:
    way = Way(projection(name), paper().books)

    figure = floor(way, month)

    held = way.projection.floor
    expected = held.opening[0] if month == EVE else held.by_month[month, 0]
    assert figure.amount == pytest.approx(float(expected))


def test_mean_spending_of_whole_years_points_at_their_cost() -> None:
    figure = floor(way_of(model(reserves_floor_months=3)), EVE)

    spending, months = figure.children[1].children
    assert spending.children[0].address == "fees.cost.2026"
    assert months.amount == 12.0


def test_opening_reserves_are_numbers_of_the_model() -> None:
    opening = {"cash": 900, "creditors": 50, "restricted": {"chapel": 200}}
    figure = reserves(way_of(model(opening=opening)), EVE)

    leaves = {leaf.name: leaf.amount for leaf in figure.leaves()}
    assert figure.amount == pytest.approx(650.0)
    assert leaves["held for chapel"] == 200.0
    assert leaves["opening cash"] == 900.0
