"""Laws 4 and 5: months add to years in any calendar, and rounded tables cast."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from costmodel.money import Unit, round_statement
from costmodel.periods import ACADEMIC, GRANT, Calendar, add_by_years, financial
from tests.laws.cases import few, funded_at, ledger_of, near, projections_at, seeds

calendars = st.one_of(
    st.just(ACADEMIC), st.just(GRANT), st.integers(1, 12).map(financial)
)


@few
@given(seed=seeds, calendar=calendars)
def test_law_4_months_add_to_years_in_any_calendar(
    seed: int, calendar: Calendar
) -> None:
    for projection in projections_at(seed):
        monthly = projection.spending.all
        years = projection.funded.plan.horizon.years_by_calendar(calendar)

        by_year = add_by_years(monthly, years)

        near(by_year.sum(axis=0), projection.costs.direct.sum(axis=(0, 1)))


@few
@given(seed=seeds)
def test_law_4_months_add_to_the_academic_years_of_the_costs(seed: int) -> None:
    for projection in projections_at(seed):
        years = projection.funded.plan.horizon.years_by_calendar(ACADEMIC)
        by_year = add_by_years(projection.spending.all, years)
        near(by_year, projection.costs.direct.sum(axis=0))


@few
@given(seed=seeds)
def test_law_5_a_rounded_statement_casts_and_lies_within_a_pound(seed: int) -> None:
    ledger = ledger_of(funded_at(seed))
    leaves = ledger.full_cost.transpose(3, 2, 1, 0)

    rounded = round_statement(leaves, Unit.POUND)

    assert abs(int(rounded.sum()) - leaves.sum()) <= 0.5 + 1e-6
    for axes in ((1, 2, 3), (2, 3), (3,)):
        assert (np.abs(rounded.sum(axis=axes) - leaves.sum(axis=axes)) < 1.0).all()
    assert (np.abs(rounded - leaves) < 1.0).all()
    assert (rounded[leaves == 0.0] == 0).all()
