"""Days needed of a role against the days there are, and when they run out."""

from __future__ import annotations

import numpy as np
import pytest

from costmodel.availability import NEVER, Availability, availability
from tests.models import FIRST, planned
from tests.released import NEXT, released


def of_head(*cohorts: float, **available: dict[int, float]) -> Availability:
    """Return the days of the example's head."""
    costs = planned(released(*cohorts, head=available)).costs
    return availability(costs)["head"]


def test_a_role_runs_out_in_the_month_on_paper() -> None:
    days = of_head(available={FIRST: 100})

    assert days.needed.tolist() == [[135.0]]
    assert days.short.tolist() == [[35.0]]
    assert days.so_far[7, 0, 0] == pytest.approx(8 * (120 / 11 + 15 / 12))
    # May is the ninth month from September.
    assert days.runs_out.tolist() == [[8]]


@pytest.mark.parametrize(
    ("there", "month", "short"),
    [(0, 0, 135), (134, 11, 1), (135, NEVER, 0), (136, NEVER, 0)],
)
def test_days_run_out_in_the_month_that_passes_them(
    there: float, month: int, short: float
) -> None:
    days = of_head(available={FIRST: there})

    assert days.runs_out.item() == month
    assert days.short.item() == short


def test_days_that_are_short_by_less_than_a_month_can_tell_run_out_in_the_last() -> (
    None
):
    needed, there = np.array([[10.0]]), np.array([[10.0 - 2e-9]])
    so_far = np.full((12, 1, 1), 10.0 - 2e-9)

    assert Availability(needed, so_far, there).runs_out.item() == 11


def test_a_year_that_is_not_named_is_not_compared() -> None:
    days = of_head(10, 10, available={NEXT: 100})

    assert days.short[:, 0].tolist() == [0.0, 35.0]
    assert days.runs_out[:, 0].tolist() == [NEVER, 8]
    assert np.isnan(days.available[0, 0])


def test_every_role_has_its_days_in_every_use() -> None:
    found = availability(planned(released()).costs)

    assert {name: days.needed.item() for name, days in found.items()} == {
        "head": 135.0,
        "teacher": 60.0,
    }
