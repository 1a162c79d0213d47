"""What others paid goes down to the published sum and the price levels."""

from __future__ import annotations

import pytest

import costmodel
from costmodel.explain.basis import Prices
from tests.reports.asked import assert_taken_apart
from tests.scenarios.explain.test_figures import paper


def test_a_sum_leads_to_its_entry_in_the_register() -> None:
    figure = paper().figure("all.comparator.subsidy_2013.in_first_year_prices")

    assert figure.amount == costmodel.rebase(5_000, "2013-14", "2026/27").amount
    (leaf,) = figure.leaves()
    assert leaf.source is not None
    assert leaf.source.name == "seed.aspire.subsidy_per_school"
    assert_taken_apart(figure, paper())


@pytest.mark.parametrize(
    "which",
    [
        "subsidy_2013.as_published",
        "subsidy_2013.school.school_year",
        "subsidy_2013.school_year.journey",
        "consultant_day.high",
        "consultant_day.days_of_a_school_year",
        "support_fund.school_years.full_cost",
        "support_fund.school_years.full_economic_cost",
        "after_nothing.outcome.ri_to_good_base.low",
        "after_nothing.grant.rise_max",
        "nothing",
    ],
)
def test_every_figure_adds_up(which: str) -> None:
    figure = paper().figure(f"all.comparator.{which}")

    assert_taken_apart(figure, paper())


@pytest.mark.parametrize(
    ("which", "prices"),
    [
        ("subsidy_2013.as_published", Prices.STATED),
        ("after_nothing.grant.rise_max", Prices.STATED),
        ("after_nothing.outcome.stuck_years", Prices.NONE),
        ("subsidy_2013.in_first_year_prices", Prices.REAL),
        ("support_fund.school_years.full_cost", Prices.NONE),
    ],
)
def test_it_is_told_in_which_prices_a_figure_stands(which: str, prices: Prices) -> None:
    address = f"all.comparator.{which}"

    assert paper().basis(address, paper().figure(address)).prices is prices
