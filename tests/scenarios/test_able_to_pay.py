"""What a school can pay, by every test and every reading of unknown accounts."""

from __future__ import annotations

import math

import pytest

from costmodel.programmes import Phase
from scenarios.able_to_pay import (
    STOCKS,
    AbleToPay,
    able_to_pay,
    counted,
    fees_by_test,
)
from scenarios.affordability import AffordabilityTest, Unknowns
from scenarios.affordability_files import load_affordability
from scenarios.affordability_tables import Region, SchoolGroup
from scenarios.fee_range import highest_fees

PRIMARIES = SchoolGroup(Phase.PRIMARY, Region.LONDON)


def test_fees_are_brought_to_the_prices_of_the_first_year() -> None:
    tables = load_affordability()

    able = able_to_pay(tables, PRIMARIES, 1.5)

    assert [each.fee for each in able] == [
        1.5 * row.fee for row in highest_fees(tables, PRIMARIES).fees
    ]


def test_fewer_schools_must_be_able_to_pay_a_higher_fee() -> None:
    half, most = (
        able_to_pay(load_affordability(), PRIMARIES, 1.0, share) for share in (0.5, 0.9)
    )

    assert half[0].fee > most[0].fee


@pytest.mark.parametrize("phase", Phase)
@pytest.mark.parametrize("region", Region)
def test_schools_of_every_phase_have_a_test_that_counts(
    phase: Phase, region: Region
) -> None:
    able = able_to_pay(load_affordability(), SchoolGroup(phase, region), 1.0)

    assert {each.test for each in able} >= STOCKS
    assert {each.test for each in counted(able)} >= {"training_line", "income_share"}
    assert not {each.test for each in counted(able)} & STOCKS


def test_fees_without_figures_are_not_a_number() -> None:
    able = AbleToPay(AffordabilityTest.TRAINING_LINE, Unknowns.LOW, 3.0)

    fees = fees_by_test([(able,), ()])

    (found,) = fees.values()
    assert found[0] == 3.0
    assert math.isnan(found[1])


def test_a_single_sum_a_teacher_is_both_the_lowest_and_the_highest() -> None:
    test, known = AffordabilityTest.PER_TEACHER, Unknowns.KNOWN
    low, high = (AbleToPay(test, known, fee) for fee in (500.0, 900.0))

    assert list(fees_by_test([(low,), (low, high)]).values()) == [
        (500.0, 500.0),
        (500.0, 900.0),
    ]
