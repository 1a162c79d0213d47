"""What a school can pay: the tests, the curve between percentiles, its inverse."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from costmodel.programmes import Phase
from scenarios.affordability import (
    STATISTIC_OF,
    AffordabilityRules,
    AffordabilityTest,
    Ceilings,
    Unknowns,
    ceilings_of,
    highest_fee,
    share_that_can_pay,
)
from scenarios.affordability_tables import (
    AffordabilityError,
    AffordabilityTables,
    Figures,
    Region,
    SchoolGroup,
    Statistic,
    TeacherNorm,
)

LONDON = SchoolGroup(Phase.PRIMARY, Region.LONDON)
STEPS = tuple(float(step) for step in range(100, 2000, 100))
"""100, 200, … 1,900 pounds: the 5th percentile is £100, the 95th £1,900."""

sums = st.floats(-50_000, 500_000).map(lambda value: float(np.rint(value)))
percentiles_of_sums = st.lists(sums, min_size=19, max_size=19).map(sorted)


def tables_of(
    percentiles: tuple[float, ...], unknown: float = 0.0, norm: float = 500.0
) -> AffordabilityTables:
    """Return tables in which every statistic of London primaries is the same."""
    rows = {
        (statistic, LONDON.phase, LONDON.region): Figures(
            statistic, LONDON, 120, 100, unknown, 0.0, percentiles
        )
        for statistic in Statistic
    }
    norms = {(LONDON.phase, LONDON.region): TeacherNorm(norm, norm, "2024", "", "")}
    return AffordabilityTables(rows, {}, norms, "2024-25", "", "")


def reserves(
    percentiles: tuple[float, ...],
    unknown: float = 0.0,
    unknowns: Unknowns = Unknowns.KNOWN,
) -> Ceilings:
    """Return ceilings that are the percentiles themselves."""
    tables = tables_of(percentiles, unknown)
    return ceilings_of(tables, LONDON, AffordabilityTest.RESERVE_AFTER, unknowns)


def shares_at(ceilings: Ceilings, *fees: float) -> list[float]:
    """Return the shares that can pay some fees."""
    return [float(share) for share in share_that_can_pay(ceilings, np.array(fees))]


def test_the_share_passes_through_the_percentiles() -> None:
    ceilings = reserves(STEPS)

    assert shares_at(ceilings, 100, 150, 1_000, 1_900) == pytest.approx(
        [0.95, 0.925, 0.50, 0.05]
    )


def test_below_the_lowest_percentile_the_share_rises_to_everyone_at_nought() -> None:
    ceilings = reserves(STEPS)

    assert shares_at(ceilings, 0, 1e-9, 50) == pytest.approx([1, 1, 0.975])


def test_above_the_highest_percentile_the_share_falls_to_nobody_at_its_double() -> None:
    ceilings = reserves(STEPS)

    assert shares_at(ceilings, 2_850, 3_800, 1e9) == pytest.approx([0.025, 0, 0])


def test_a_20th_percentile_of_nought_means_a_fifth_can_pay_no_fee() -> None:
    ceilings = reserves((-30.0, -20.0, 0.0, 0.0, *STEPS[4:]))

    assert shares_at(ceilings, 0, 1e-12) == pytest.approx([1, 0.80])


def test_the_share_without_means_is_read_where_the_line_crosses_nought() -> None:
    ceilings = reserves((-300.0, -100.0, 100.0, *STEPS[3:]))

    assert shares_at(ceilings, 1e-12, 50) == pytest.approx([0.875, 0.8625])


def test_nobody_can_pay_where_no_percentile_is_above_nought() -> None:
    ceilings = reserves((-5.0,) * 18 + (0.0,))

    assert shares_at(ceilings, 0, 0.01, 1e6) == [1, 0, 0]
    assert highest_fee(ceilings) == 0


def test_schools_whose_ceiling_is_the_fee_itself_can_pay_it() -> None:
    ceilings = reserves((*STEPS[:9], *(1_000.0,) * 4, *STEPS[13:]))

    assert shares_at(ceilings, 1_000, 1_000.01) == pytest.approx([0.50, 0.35], abs=1e-4)


def test_equal_percentiles_throughout_are_a_cliff() -> None:
    ceilings = reserves((1_000.0,) * 19)

    assert shares_at(ceilings, 1_000, 1_001) == pytest.approx([0.95, 0.05], abs=1e-4)
    assert highest_fee(ceilings) == pytest.approx(1_000)


def test_unknown_schools_are_unable_left_out_or_able() -> None:
    fee = 1_000.0
    shares = {
        unknowns: shares_at(reserves(STEPS, 0.3, unknowns), fee, 1e9)
        for unknowns in Unknowns
    }

    assert shares[Unknowns.LOW] == pytest.approx([0.7 * 0.5, 0])
    assert shares[Unknowns.KNOWN] == pytest.approx([0.5, 0])
    assert shares[Unknowns.HIGH] == pytest.approx([0.3 + 0.7 * 0.5, 0.3])


def test_everyone_can_pay_nought_even_without_known_means() -> None:
    ceilings = reserves(STEPS, 0.3, Unknowns.LOW)

    assert shares_at(ceilings, 0, -1) == [1, 1]


@pytest.mark.parametrize(
    ("test", "ceiling"),
    [
        (AffordabilityTest.TRAINING_LINE, 500.0),
        (AffordabilityTest.INCOME_SHARE, 10.0),
        (AffordabilityTest.RESERVE_AFTER, 1_000.0),
        (AffordabilityTest.PER_TEACHER, 600_000.0),
    ],
)
def test_each_test_takes_its_own_part_of_the_budget(
    test: AffordabilityTest, ceiling: float
) -> None:
    rules = AffordabilityRules(0.5, 0.01, 600)

    ceilings = ceilings_of(tables_of(STEPS), LONDON, test, rules=rules)

    assert ceilings.figures.statistic is STATISTIC_OF[test]
    assert highest_fee(ceilings, share=0.5) == pytest.approx(ceiling)


def test_the_defaults_are_the_whole_line_half_a_percent_and_the_published_norm() -> (
    None
):
    tables = tables_of(STEPS, norm=507.0)
    fees = [
        highest_fee(ceilings_of(tables, LONDON, test), 0.5)
        for test in AffordabilityTest
    ]

    assert fees == pytest.approx([1_000, 5, 1_000, 507_000])


def test_the_lower_norm_is_taken_where_two_are_published() -> None:
    tables = tables_of(STEPS)
    norms = {(LONDON.phase, LONDON.region): TeacherNorm(400, 700, "2024", "", "")}
    between = AffordabilityTables(tables.rows, {}, norms, "2024-25", "", "")

    ceilings = ceilings_of(between, LONDON, AffordabilityTest.PER_TEACHER)

    assert highest_fee(ceilings, 0.5) == pytest.approx(400_000)


def test_a_phase_without_a_published_norm_asks_for_one() -> None:
    tables = tables_of(STEPS)
    bare = AffordabilityTables(tables.rows, {}, {}, "2024-25", "", "")

    with pytest.raises(AffordabilityError, match=r"primary in london.*like 507"):
        ceilings_of(bare, LONDON, AffordabilityTest.PER_TEACHER)


@pytest.mark.parametrize(
    "rules",
    [
        {"training_share": 0.0},
        {"training_share": 1.01},
        {"income_share": -0.005},
        {"income_share": 0.5e-6},
        {"income_share": math.nan},
        {"teacher_norm": 0.0},
        {"teacher_norm": 1_000_001.0},
    ],
)
def test_a_rule_that_cannot_be_meant_is_refused_by_name(
    rules: dict[str, float],
) -> None:
    (name,) = rules

    with pytest.raises(AffordabilityError, match=f"{name} is .*like"):
        AffordabilityRules(**rules)


def test_rules_at_their_edges_are_taken() -> None:
    rules = AffordabilityRules(1.0, 1e-6, 0.01)

    assert (rules.training_share, rules.income_share) == (1.0, 1e-6)


@pytest.mark.parametrize("share", [0.0, 1.01, -0.1, math.nan])
def test_a_share_of_schools_outside_nought_to_one_is_refused(share: float) -> None:
    with pytest.raises(AffordabilityError, match="above 0 and up to 1"):
        highest_fee(reserves(STEPS), share)


def test_the_highest_fee_is_the_percentile_from_the_other_side() -> None:
    ceilings = reserves(STEPS)

    assert highest_fee(ceilings) == pytest.approx(500)
    assert highest_fee(ceilings, 0.05) == pytest.approx(1_900)
    assert highest_fee(ceilings, 1.0) == 0


def test_the_highest_fee_is_nought_where_too_few_can_pay_any() -> None:
    ceilings = reserves((-10.0,) * 6 + STEPS[6:])

    assert highest_fee(ceilings, 0.75) == 0


def test_the_highest_fee_has_no_limit_where_the_unknown_alone_are_enough() -> None:
    ceilings = reserves(STEPS, 0.4, Unknowns.HIGH)

    assert highest_fee(ceilings, 0.4) == math.inf
    assert highest_fee(ceilings, 0.41) < math.inf


@given(percentiles_of_sums, st.floats(0, 1), st.sampled_from(Unknowns))
def test_a_higher_fee_is_never_paid_by_more_schools(
    percentiles: list[float], unknown: float, unknowns: Unknowns
) -> None:
    ceilings = reserves(tuple(percentiles), unknown, unknowns)
    knots = np.array(ceilings.fees)
    near = [knots, np.nextafter(knots, 0), np.nextafter(knots, np.inf)]
    fees = np.sort(np.concatenate([*near, np.linspace(0, 1.1 * knots[-1], 200)]))

    shares = share_that_can_pay(ceilings, fees)

    assert np.diff(shares).max() <= 1e-15
    assert shares[0] == 1
    assert shares.min() >= 0


@given(percentiles_of_sums, st.floats(0, 1), st.floats(0, 1e6))
def test_low_is_never_above_known_nor_known_above_high(
    percentiles: list[float], unknown: float, fee: float
) -> None:
    low, known, high = (
        shares_at(reserves(tuple(percentiles), unknown, unknowns), fee)[0]
        for unknowns in Unknowns
    )

    assert low <= known + 1e-12
    assert known <= high + 1e-12


@given(
    percentiles_of_sums,
    st.floats(0, 1),
    st.sampled_from(Unknowns),
    st.floats(0.01, 1),
)
def test_the_highest_fee_is_paid_by_the_share_and_a_higher_one_is_not(
    percentiles: list[float], unknown: float, unknowns: Unknowns, share: float
) -> None:
    ceilings = reserves(tuple(percentiles), unknown, unknowns)
    fee = highest_fee(ceilings, share)

    if math.isinf(fee):
        assert shares_at(ceilings, 1e12)[0] >= share
        return
    paid, above = shares_at(ceilings, fee * (1 - 1e-9), fee * (1 + 1e-6) + 1e-6)

    assert paid >= share - 1e-9
    assert above <= share + 1e-9


@given(st.lists(st.floats(0, 5_000), min_size=1, max_size=60))
def test_a_draw_has_the_same_bits_in_any_company(fees: list[float]) -> None:
    ceilings = reserves(STEPS, 0.2, Unknowns.LOW)

    together = share_that_can_pay(ceilings, np.array(fees))
    alone = [share_that_can_pay(ceilings, np.array([fee]))[0] for fee in fees]

    assert together.tolist() == alone


@given(st.floats(0.0001, 0.02), st.floats(0, 20))
def test_a_factor_that_differs_by_draw_may_divide_the_fee_instead(
    factor: float, fee: float
) -> None:
    tables = tables_of(STEPS)
    test = AffordabilityTest.INCOME_SHARE
    at_factor = ceilings_of(
        tables, LONDON, test, rules=AffordabilityRules(income_share=factor)
    )
    at_default = ceilings_of(tables, LONDON, test)

    assert shares_at(at_factor, fee) == pytest.approx(
        shares_at(at_default, fee / (factor / 0.005)), abs=1e-9
    )
