"""The shipped counts of schools by phase, region and need."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

import pytest

from costmodel.programmes import Phase
from scenarios.affordability_files import load_affordability
from scenarios.affordability_tables import Region, SchoolGroup
from scenarios.school_counts import NINE, SchoolNeed, load_school_counts

COUNTS = load_school_counts()


def cells() -> Iterator[tuple[Phase, Region]]:
    """Yield every phase and region."""
    return product(Phase, NINE)


def test_there_are_nine_regions() -> None:
    assert len(NINE) == 9
    assert Region.LONDON in NINE


def test_the_counts_are_those_behind_the_percentiles() -> None:
    tables = load_affordability()

    for phase, region in cells():
        counted = COUNTS.of(phase, region, SchoolNeed.ALL).schools
        assert counted == tables.number_of_schools(SchoolGroup(phase, region))


def test_with_those_of_no_known_region_they_are_all_there_are() -> None:
    every = sum(COUNTS.of(Phase.ALL, region, SchoolNeed.ALL).schools for region in NINE)

    assert every + COUNTS.without_region == 22_080


@pytest.mark.parametrize("need", SchoolNeed)
def test_no_more_schools_have_a_need_than_there_are(need: SchoolNeed) -> None:
    for phase, region in cells():
        found = COUNTS.of(phase, region, need)
        there = COUNTS.of(phase, region, SchoolNeed.ALL).schools
        assert found.schools + found.unknown <= there


def test_no_phase_has_more_than_all_phases_together() -> None:
    for region, need in product(NINE, SchoolNeed):
        parts = [each for each in Phase if each is not Phase.ALL]
        total = sum(COUNTS.of(phase, region, need).schools for phase in parts)
        assert total <= COUNTS.of(Phase.ALL, region, need).schools


def test_every_need_has_its_source_and_date() -> None:
    assert set(COUNTS.sources) == set(SchoolNeed)
    assert all(each.source and each.dated for each in COUNTS.sources.values())
    assert "Open Government Licence" in COUNTS.attribution
