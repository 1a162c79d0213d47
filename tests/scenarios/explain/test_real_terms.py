"""Full cost in first-year prices and in today's value, year by year."""

from __future__ import annotations

import pytest

from tests.scenarios.explain.test_figures import paper


def amount(address: str) -> float:
    """Return a figure of the example on paper."""
    return paper().figure(address).amount


def test_a_year_is_nominal_cost_over_the_deflator_times_the_factor() -> None:
    nominal, prices = amount("all.full_cost.2027"), amount("all.deflator.2027")
    factor = amount("all.discount_factor.2027")

    assert amount("all.real_cost.2027") == pytest.approx(nominal / prices)
    assert amount("all.todays_value.2027") == pytest.approx(nominal / prices * factor)
    assert factor == pytest.approx(1 / 1.035)


def test_the_first_year_is_the_base() -> None:
    assert amount("all.deflator.2026") == amount("all.discount_factor.2026") == 1.0
    assert amount("all.todays_value.2026") == amount("all.full_cost.2026")


def test_all_years_are_their_sum() -> None:
    for topic in ("real_cost", "real_economic_cost", "todays_value"):
        years = [amount(f"all.{topic}.{year}") for year in (2026, 2027)]
        assert sum(years) == pytest.approx(amount(f"all.{topic}"))
