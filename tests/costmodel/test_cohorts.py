"""Places are the schools that started and are still there."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from costmodel.cohorts import volumes_of
from tests.models import column, one


def places_of(cohorts: list[float], lasts_years: int) -> list[float]:
    """Return the places of one programme by year."""
    journeys = np.array(cohorts).reshape(1, -1, 1)
    return column(volumes_of(journeys, (lasts_years,)).places[0])


def test_cohorts_of_18_and_20_that_last_a_year_fill_18_and_20_places() -> None:
    assert places_of([18, 20], 1) == [18, 20]


def test_schools_that_stay_fill_places_beside_those_that_start() -> None:
    assert places_of([4, 6, 0, 1], 2) == [4, 10, 6, 1]
    assert places_of([4, 6, 0, 1], 3) == [4, 10, 10, 7]


def test_a_programme_may_last_longer_than_the_model() -> None:
    assert places_of([4, 6], 10) == [4, 10]
    assert places_of([4], 10) == [4]


def test_cohorts_are_left_as_they_were() -> None:
    journeys = np.ones((1, 3, 1))

    volumes = volumes_of(journeys, (2,))

    assert column(volumes.journeys[0]) == [1, 1, 1]


@given(st.lists(st.floats(0, 100), min_size=1, max_size=6), st.integers(1, 10))
def test_places_are_the_cohorts_that_are_still_there(
    cohorts: list[float], lasts_years: int
) -> None:
    places = places_of(cohorts, lasts_years)

    for year in range(len(cohorts)):
        there = cohorts[max(0, year - lasts_years + 1) : year + 1]
        assert places[year] == pytest.approx(sum(there))


def test_more_than_all_never_leave() -> None:
    leaves = {0: np.array([1.5])}

    places = volumes_of(np.full((1, 3, 1), 4.0), (3,), leaves).places

    assert column(places[0]) == [4, 4, 4]


def test_nobody_is_left_of_those_who_started_before_support_ended() -> None:
    journeys = one(18, 18, 7, 5)[None]

    volumes = volumes_of(journeys, (3,), gone_from={0: 2})

    assert column(volumes.places[0]) == [18, 36, 7, 12]
    assert volumes.gone_from == {0: 2}
