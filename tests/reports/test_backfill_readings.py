"""Four readings of released time, never mixed."""

from __future__ import annotations

import math

import pytest

from costmodel.backfill import DayPart
from reports.backfill_readings import readings
from tests.reports.runs import SEEDS, at_random, on_paper, without_schools
from tests.some import some


def test_the_readings_are_those_on_paper() -> None:
    nothing, cover, counted, day_cost = readings(on_paper().cost)

    assert (nothing.released, nothing.full) == (0, 171302)
    assert cover.released == 16392
    assert (counted.released, counted.full) == (56624, 227926)
    assert day_cost.released - counted.released == 12483


def test_a_school_year_costs_what_unit_costs_say() -> None:
    counted = readings(on_paper().cost)[2]

    assert counted.school_year == pytest.approx(7051.82, abs=0.005)


def test_without_schools_there_is_no_cost_of_a_school_year() -> None:
    assert all(
        math.isnan(each.school_year) for each in some(readings(without_schools().cost))
    )


@pytest.mark.parametrize("seed", SEEDS)
def test_what_cover_leaves_out_is_the_difference_to_the_day_cost(seed: int) -> None:
    cost = at_random(seed).cost
    counted, day_cost = readings(cost)[2:]

    unlike = cost.ledger.instead_of_lost(DayPart.UNLIKE).sum()
    at_day_cost = cost.ledger.instead_of_lost(DayPart.RELEASED).sum()

    assert abs(day_cost.released - counted.released - unlike) <= 0.5
    assert abs(day_cost.released - at_day_cost) < 4.0
