"""Law 4: months add to years in any calendar."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from costmodel.arrays import Floats
from costmodel.periods import (
    ACADEMIC,
    FUNDERS,
    MONTHS_A_YEAR,
    SEPTEMBER,
    Calendar,
    PeriodYear,
    add_by_years,
    financial,
)
from scenarios.projection import Projection
from tests.laws.cases import near, projections_at
from tests.laws.seeds import seeds

CALENDARS = (ACADEMIC, FUNDERS, *map(financial, range(1, 13)))


def monthly_of(projection: Projection) -> list[Floats]:
    """Return everything that is told by the month; each ``(month, draws)``."""
    spending = projection.spending
    return [
        spending.all,
        spending.payroll,
        spending.passed_through,
        *projection.recognised.values(),
    ]


def by_hand(monthly: Floats, calendar: Calendar) -> Floats:
    """Add months up, a new year beginning whenever its month comes round."""
    years: list[Floats] = []
    for month, amount in enumerate(monthly):
        calendar_month = (SEPTEMBER - 1 + month) % MONTHS_A_YEAR + 1
        if not years or calendar_month == calendar.start_month:
            years.append(np.zeros_like(amount))
        years[-1] = years[-1] + amount
    return np.stack(years)


@given(seed=seeds, calendar=st.sampled_from(CALENDARS))
def test_law_4_months_add_to_years_in_any_calendar(
    seed: int, calendar: Calendar
) -> None:
    for projection in projections_at(seed):
        years = projection.funded.plan.horizon.years_by_calendar(calendar)
        for monthly in monthly_of(projection):
            by_year = add_by_years(monthly, years)
            near(by_year, by_hand(monthly, calendar))
            near(by_year.sum(axis=0), monthly.sum(axis=0))


@given(seed=seeds)
def test_law_4_months_add_to_the_academic_years_of_the_costs(seed: int) -> None:
    for projection in projections_at(seed):
        years = projection.funded.plan.horizon.years_by_calendar(ACADEMIC)
        by_year = add_by_years(projection.spending.all, years)
        near(by_year, projection.costs.direct.sum(axis=0))


@given(seed=seeds)
def test_law_4_periods_add_to_the_costs_of_programmes(seed: int) -> None:
    for projection in projections_at(seed):
        costs = projection.costs
        shared = np.concatenate((costs.full_cost(), costs.not_shared()[np.newaxis]))
        near(projection.full_cost, shared)


@given(seed=seeds, calendar=st.sampled_from(CALENDARS))
def test_law_4_no_month_is_left_out_or_counted_twice(
    seed: int, calendar: Calendar
) -> None:
    horizon = projections_at(seed)[0].funded.plan.horizon

    years = horizon.years_by_calendar(calendar)

    assert _months(years) == list(range(horizon.months))
    assert [year for year in years if year.months > MONTHS_A_YEAR] == []
    assert len({year.label for year in years}) == len(years)


def _months(years: tuple[PeriodYear, ...]) -> list[int]:
    """Return the months of all years, in order."""
    return [
        month for year in years for month in range(year.first_month, year.stop_month)
    ]
