"""The highest fee that enough schools can pay, across tests."""

from __future__ import annotations

import pytest

from costmodel.programmes import Phase
from scenarios.affordability import AffordabilityRules, AffordabilityTest, Unknowns
from scenarios.affordability_files import load_affordability
from scenarios.affordability_tables import Region, SchoolGroup
from scenarios.fee_range import FeeAtTest, highest_fees

LONDON = SchoolGroup(Phase.PRIMARY, Region.LONDON)


def rows_by_name(rows: tuple[FeeAtTest, ...]) -> list[tuple[str, str]]:
    """Return the tests and versions of some rows."""
    return [(row.test.value, row.unknowns.value) for row in rows]


def test_every_test_has_a_row_and_three_where_figures_are_unknown() -> None:
    fees = highest_fees(load_affordability(), LONDON)

    assert rows_by_name(fees.fees) == [
        ("training_line", "low"),
        ("training_line", "known"),
        ("training_line", "high"),
        ("income_share", "known"),
        ("reserve_after", "low"),
        ("reserve_after", "known"),
        ("reserve_after", "high"),
        ("per_teacher", "known"),
    ]
    assert fees.left_out == ()


def test_the_range_runs_from_the_lowest_row_to_the_highest() -> None:
    fees = highest_fees(load_affordability(), LONDON, share=0.5)
    every = [row.fee for row in fees.fees]

    assert (fees.lowest, fees.highest) == (min(every), max(every))
    assert 0 < fees.lowest < fees.highest
    assert fees.share == 0.5


def test_a_region_without_its_own_norm_has_the_lowest_and_the_highest() -> None:
    south_east = SchoolGroup(Phase.SECONDARY, Region.SOUTH_EAST)
    fees = highest_fees(load_affordability(), south_east)
    by_teacher = [row for row in fees.fees if row.test is AffordabilityTest.PER_TEACHER]

    assert [row.norm for row in by_teacher] == [340, 582]
    assert by_teacher[1].fee == pytest.approx(by_teacher[0].fee * 582 / 340)


def test_a_norm_of_ones_own_takes_the_place_of_the_published() -> None:
    rules = AffordabilityRules(teacher_norm=100)
    fees = highest_fees(load_affordability(), LONDON, rules)
    published = highest_fees(load_affordability(), LONDON)

    assert [row.norm for row in fees.fees if row.norm] == [100]
    assert fees.fees[-1].fee == pytest.approx(published.fees[-1].fee * 100 / 507)


def test_a_phase_without_a_published_norm_names_the_test_it_leaves_out() -> None:
    special = SchoolGroup(Phase.SPECIAL, Region.LONDON)
    fees = highest_fees(load_affordability(), special)

    assert fees.left_out == (AffordabilityTest.PER_TEACHER,)
    assert AffordabilityTest.PER_TEACHER not in {row.test for row in fees.fees}


def test_a_row_says_when_it_is_imputed_or_the_countrys() -> None:
    small = SchoolGroup(Phase.ALL_THROUGH, Region.NORTH_EAST)
    rows = highest_fees(load_affordability(), small).fees
    training = next(row for row in rows if row.unknowns is Unknowns.LOW)

    assert training.is_stand_in
    assert training.imputed == pytest.approx(0.7407)
