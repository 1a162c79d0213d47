"""A year is heading where the plan takes it from now on, or where its pace does."""

from __future__ import annotations

import pytest

from scenarios.actuals.forecast import Forecast, forecast_of
from tests.models import a_model, bought, programme
from tests.scenarios.actuals.laid_out import laid_out, transactions
from tests.scenarios.actuals.plans import a_mapping

MONTHLY = a_model(
    years=2,
    programmes={
        "reading": programme(10, 10, ingredients=[bought(3600, profile="even")])
    },
    organisation={"accounts_start": "september"},
)
"""£300 a month."""


def _forecast(*rows: str) -> Forecast:
    """Return the forecast of a plan of £300 a month."""
    mapping = a_mapping(
        accounts={"5001": {"cost_type": "materials", "belongs_to": "reading"}}
    )
    return forecast_of(laid_out(transactions(*rows), mapping, model=MONTHLY))


def test_the_example_of_the_page_comes_out() -> None:
    forecast = _forecast("1/9/2026,5001,400,,", "1/11/2026,5001,600,,")

    assert forecast.budget.sum() == 360000
    assert forecast.so_far.sum() == 100000
    assert forecast.planned_rest.sum() == 370000
    assert forecast.run_rate.sum() == 400000
    assert (forecast.months_so_far, forecast.months) == (3, 12)


def test_months_before_the_ledger_count_as_planned() -> None:
    forecast = _forecast("1/11/2026,5001,1000,,")

    assert forecast.missed.sum() == 60000
    assert forecast.planned_rest.sum() == 60000 + 100000 + 270000
    assert forecast.run_rate.sum() == 1200000


def test_only_the_year_of_the_last_month_is_forecast() -> None:
    forecast = _forecast("1/8/2027,5001,50,,", "1/9/2027,5001,70,,")

    assert forecast.so_far.sum() == 7000
    assert forecast.missed.sum() == 0
    assert forecast.budget.sum() == 360000


@pytest.mark.parametrize("pence", [1, 10, 33])
def test_the_run_rate_is_in_whole_pence(pence: int) -> None:
    months = [f"1/{month}/2026,5001,0,," for month in (9, 10, 11, 12)]

    forecast = _forecast(f"1/9/2026,5001,0.{pence:02d},,", *months)

    assert forecast.run_rate.sum() == pence * 3
