"""Budget and actual differ by volume, mix and price, and by nothing else."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings, strategies

from scenarios.actuals.plan_lines import NOT_MAPPED, Side
from tests.models import a_model, scenario
from tests.scenarios.actuals.laid_out import (
    CAME,
    WHOLE_YEAR,
    laid_out,
    named,
    transactions,
)
from tests.scenarios.actuals.plans import a_mapping


def test_the_example_of_the_page_comes_out() -> None:
    against = laid_out(WHOLE_YEAR, a_mapping(schools=CAME))

    figures = against.figures.over_periods()
    found = {
        named(line): (
            int(figures.budget[at]) // 100,
            int(figures.actual[at]) // 100,
            int(figures.volume[at]) // 100,
            int(figures.mix[at]) // 100,
            int(figures.price[at]) // 100,
            int(figures.difference[at]) // 100,
        )
        for at, line in enumerate(against.lines)
    }
    assert found == {
        "reading": (3000, 3900, -300, 900, 300, 900),
        "writing": (3000, 2300, -300, -300, -100, -700),
        "office": (2400, 2500, 0, 0, 100, 100),
        "fees": (12000, 11000, -1200, 1200, -1000, -1000),
    }
    total = figures.of(against.costs)
    parts = (total.volume, total.mix, total.price, total.difference)
    assert [int(part) for part in parts] == [-60000, 60000, 30000, 30000]


def test_without_schools_the_whole_difference_stands_under_price() -> None:
    against = laid_out(WHOLE_YEAR)

    assert not against.has_schools
    assert not against.figures.volume.any()
    assert not against.figures.mix.any()
    assert (against.figures.price == against.figures.difference).all()


@given(
    rows=strategies.lists(
        strategies.tuples(
            strategies.sampled_from(["5001", "5002", "7000", "4000", "1200", "9"]),
            strategies.integers(7, 14),
            strategies.integers(-(10**7), 10**7),
        ),
        min_size=1,
        max_size=12,
    ),
    schools=strategies.tuples(strategies.integers(0, 60), strategies.integers(0, 60)),
)
@settings(max_examples=20, deadline=None)
def test_parts_add_up_to_the_difference_and_lines_to_the_ledger(
    rows: list[tuple[str, int, int]], schools: tuple[int, int]
) -> None:
    written = [
        f"1/{(month - 1) % 12 + 1}/{2026 + (month - 1) // 12},{account},"
        f"{pence / 100:.2f},,"
        for account, month, pence in [*rows, ("5001", 9, 1)]
    ]
    reading, writing = schools
    came = {"reading": {2026: reading}, "writing": {2026: writing}}

    against = laid_out(transactions(*written), a_mapping(schools=came))

    figures = against.figures
    parts = figures.volume + figures.mix + figures.price
    assert (parts == figures.difference).all()
    assert against.reconciliation.difference == 0
    assert against.reconciliation.ledger == 1 + sum(pence for *_, pence in rows)


def test_what_is_not_mapped_has_a_line_of_its_own_and_counts_as_a_cost() -> None:
    against = laid_out(transactions("1/9/2026,7999,5,,", "1/9/2026,5001,7,,"))

    at = against.lines.index(NOT_MAPPED)
    assert against.figures.actual[at].tolist() == [500]
    assert against.figures.budget[at].tolist() == [0]
    assert [stake.key for stake in against.not_mapped] == ["7999"]
    assert against.figures.of(against.costs).actual.tolist() == [1200]
    assert against.reconciliation.not_mapped == 500


def test_each_month_has_its_budget_rounded_once() -> None:
    against = laid_out(transactions("1/9/2026,5001,7,,", "1/11/2026,5001,7,,"))

    costs = against.figures.of(against.costs)
    assert against.window.periods == ((0, 0), (1, 1), (2, 2))
    assert costs.budget.tolist() == [70000, 70000, 70000]
    assert costs.actual.tolist() == [700, 0, 700]


def test_months_outside_are_counted_and_not_compared() -> None:
    against = laid_out(
        transactions(
            "1/8/2026,5001,1,,",
            "1/9/2026,5001,2,,",
            "1/10/2026,5001,4,,",
            "1/10/2026,1200,9,,",
        ),
        upto="2026-09",
    )

    assert against.figures.of(against.costs).actual.tolist() == [200]
    assert against.reconciliation.outside == 500
    assert against.reconciliation.entries_outside == 2
    assert against.reconciliation.left_out == 900
    assert against.reconciliation.difference == 0


def test_a_category_that_belongs_to_nothing_is_at_stake() -> None:
    mapping = a_mapping(accounts={"6000": {"cost_type": "travel"}})

    against = laid_out(transactions("1/9/2026,6000,5,,North"), mapping)

    assert [stake.key for stake in against.unknown_categories] == ["North"]
    assert against.in_none == 500


def test_the_result_is_income_less_costs() -> None:
    against = laid_out(transactions("1/9/2026,4000,,9,", "1/9/2026,5001,7,,"))

    assert against.result(against.figures.actual).tolist() == [200]


def test_a_plan_of_costs_alone_has_no_income() -> None:
    model = a_model(funding={"none": scenario()})
    mapping = a_mapping(accounts={})

    against = laid_out(transactions("1/9/2026,1,5,,"), mapping, model=model)

    assert against.lines == (NOT_MAPPED,)
    assert against.income == []
    assert np.array_equal(against.result(against.figures.actual), [-500])
    assert all(line.side is Side.COST for line in against.lines)


@pytest.mark.parametrize(
    ("month", "missed", "ahead"), [("9", 0, 11 * 70000), ("12", 3 * 70000, 8 * 70000)]
)
def test_the_rest_of_the_year_is_budget(month: str, missed: int, ahead: int) -> None:
    against = laid_out(transactions(f"1/{month}/2026,5001,7,,"))

    assert against.missed[against.costs].sum() == missed
    assert against.ahead[against.costs].sum() == ahead
