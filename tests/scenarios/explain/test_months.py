"""Any calendar's years are the months that they name, and all come to the same."""

from __future__ import annotations

import pytest

from tests.scenarios.explain.test_figures import paper


def amount(flow: str, first: str, last: str) -> float:
    """Return a figure of the example on paper."""
    return paper().figure(f"traded.months.{flow}.{first}.{last}").amount


def test_an_academic_year_is_that_of_other_addresses() -> None:
    for flow in ("income", "cost", "result"):
        told = paper().figure(f"traded.{flow}.2026").amount
        assert amount(flow, "2026-09", "2027-08") == pytest.approx(told)


def test_the_years_of_each_calendar_come_to_all_months() -> None:
    years = (("2026-09", "2027-03"), ("2027-04", "2028-03"), ("2028-04", "2028-08"))

    grant = sum(amount("cost", *each) for each in years)

    assert grant == pytest.approx(amount("cost", "2026-09", "2028-08"))


def test_a_result_is_income_less_cost_and_these_are_told_month_by_month() -> None:
    result = paper().figure("traded.months.result.2026-09.2027-03")
    income = paper().figure(result.children[0].address)

    assert len(income.children) == 7
    cost = amount("cost", "2026-09", "2027-03")
    assert result.amount == pytest.approx(income.amount - cost)
