"""Fee to share of schools, number of schools and income."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from costmodel.programmes import Phase
from scenarios.ability_curves import (
    AbilityCurve,
    Buying,
    best_fee,
    outcomes,
    shares_in_draws,
    shipped_curves,
)
from scenarios.affordability import (
    AffordabilityRules,
    AffordabilityTest,
    Ceilings,
    Unknowns,
    share_that_can_pay,
)
from scenarios.affordability_files import load_affordability
from scenarios.affordability_tables import Region, SchoolGroup
from scenarios.fee_range import highest_fees

TABLES = load_affordability()
LONDON = SchoolGroup(Phase.PRIMARY, Region.LONDON)
ENGLAND = SchoolGroup(Phase.PRIMARY, Region.ENGLAND)
FIGURES = next(iter(TABLES.rows.values()))


def curve(*knots: tuple[float, float]) -> AbilityCurve:
    """Return a curve of straight lines between fees and shares."""
    fees, shares = zip(*knots, strict=True)
    test, known = AffordabilityTest.INCOME_SHARE, Unknowns.KNOWN
    return AbilityCurve(Ceilings(test, known, FIGURES, fees, shares))


LINE = curve((0.0, 1.0), (10_000.0, 0.0))


def test_shipped_curves_are_those_of_the_fee_range() -> None:
    for group in (LONDON, ENGLAND, SchoolGroup(Phase.SPECIAL, Region.LONDON)):
        rules = AffordabilityRules()

        found = shipped_curves(TABLES, group, rules)

        fees = highest_fees(TABLES, group, rules).fees
        assert [(each.test, each.unknowns) for each in found] == [
            (each.test, each.unknowns) for each in fees
        ]


def test_two_published_sums_a_teacher_are_named() -> None:
    norms = [
        each.norm for each in shipped_curves(TABLES, ENGLAND, AffordabilityRules())
    ]

    assert norms[-2:] == ["lowest", "highest"]


def test_income_is_the_fee_from_each_school_that_takes_part() -> None:
    buying = Buying(schools=200, interest=0.5)

    (told,) = outcomes(LINE, [4_000.0], buying)

    assert (told.share, told.schools, told.income) == pytest.approx((0.6, 60, 240_000))


def test_no_more_schools_take_part_than_there_is_capacity_for() -> None:
    (told,) = outcomes(LINE, [4_000.0], Buying(schools=200, capacity=50))

    assert (told.share, told.schools) == pytest.approx((0.6, 50))


def test_income_on_a_straight_line_is_most_in_its_middle() -> None:
    best = best_fee(LINE, Buying(schools=100))

    assert best is not None
    assert (best.fee, best.income) == pytest.approx((5_000, 250_000))


def test_the_best_fee_fills_the_capacity_where_that_is_short() -> None:
    best = best_fee(LINE, Buying(schools=100, capacity=20))

    assert best is not None
    assert (best.fee, best.schools) == pytest.approx((8_000, 20))


def test_interest_eases_the_capacity() -> None:
    best = best_fee(LINE, Buying(schools=100, interest=0.4, capacity=20))

    assert best is not None
    assert best.fee == pytest.approx(5_000)


@given(
    st.lists(st.floats(1, 1e5), min_size=1, max_size=8, unique=True),
    st.lists(st.floats(0, 1), min_size=8, max_size=8),
    st.floats(1, 150),
)
def test_no_other_fee_brings_more(
    fees: list[float], shares: list[float], capacity: float
) -> None:
    falling = sorted(shares[: len(fees)], reverse=True)
    fees = sorted(fees)
    made = curve((0.0, 1.0), *zip(fees, falling, strict=True), (2 * fees[-1], 0.0))
    buying = Buying(schools=100, capacity=capacity)

    best = best_fee(made, buying)

    assert best is not None
    tried = outcomes(made, list(np.linspace(0, 2 * fees[-1], 500)), buying)
    assert best.income >= max(each.income for each in tried) * (1 - 1e-9) - 1e-6


@pytest.mark.parametrize(
    "made",
    [
        curve((0.0, 0.0), (1.0, 0.0)),
        curve((0.0, 1.0), (10_000.0, 0.2)),
    ],
)
def test_there_is_no_best_fee_where_nobody_or_some_can_pay_any(
    made: AbilityCurve,
) -> None:
    assert best_fee(made, Buying(schools=100)) is None


def test_a_draw_that_doubles_every_ceiling_halves_the_fee() -> None:
    fees, factors = np.array([1_000.0, 4_000.0]), np.array([0.5, 1.0, 2.0])

    shares = shares_in_draws(LINE, fees, factors)

    assert shares.shape == (2, 3)
    for position, factor in enumerate(factors):
        alone = share_that_can_pay(LINE.ceilings, fees / factor)
        assert np.array_equal(shares[:, position], alone)
