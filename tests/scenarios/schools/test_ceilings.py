"""The highest fee that each school of a table can pay."""

from __future__ import annotations

import math
from collections.abc import Mapping
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from costmodel.arrays import Flags
from costmodel.programmes import Phase
from scenarios.ability_curves import AbilityCurve
from scenarios.affordability import (
    AffordabilityRules,
    AffordabilityTest,
    Unknowns,
    ceilings_of,
    highest_fee,
    share_that_can_pay,
)
from scenarios.affordability_files import load_affordability
from scenarios.affordability_tables import Region, SchoolGroup
from scenarios.schools.ceilings import Asked, known_of, school_curves
from scenarios.schools.extracts import read_files
from scenarios.schools.joining import join
from scenarios.schools.table import SchoolTable
from tests.scenarios.schools.official import whole
from tests.scenarios.schools.tables import made

TRAINING = AffordabilityTest.TRAINING_LINE
INCOME = AffordabilityTest.INCOME_SHARE
RESERVE = AffordabilityTest.RESERVE_AFTER
TEACHER = AffordabilityTest.PER_TEACHER
RULES = AffordabilityRules()


def asked(
    table: SchoolTable, rules: AffordabilityRules = RULES, *, trusts_buy: bool = False
) -> Asked:
    """Ask every school of a table."""
    rows: Flags = np.ones(len(table), dtype=np.bool_)
    return Asked(table, rows, load_affordability(), rules, trusts_buy)


def curves(
    table: SchoolTable, rules: AffordabilityRules = RULES, *, trusts_buy: bool = False
) -> Mapping[tuple[AffordabilityTest, Unknowns, str], AbilityCurve]:
    """Return every curve of a table by test, reading and norm."""
    found = school_curves(asked(table, rules, trusts_buy=trusts_buy))
    return {(each.test, each.unknowns, each.norm): each for each in found}


def share(curve: AbilityCurve, fee: float) -> float:
    """Return the share of schools that can pay a fee."""
    return float(share_that_can_pay(curve.ceilings, np.array([fee]))[0])


def incomes(*pounds: float) -> SchoolTable:
    """Return schools with some incomes."""
    return made(*({"total_income": each} for each in pounds))


def test_a_school_can_pay_up_to_and_including_its_ceiling() -> None:
    curve = curves(incomes(1e6, 2e6))[INCOME, Unknowns.KNOWN, ""]

    assert [share(curve, fee) for fee in (0, 5_000, 5_000.01, 10_000, 10_000.01)] == [
        1.0,
        1.0,
        0.5,
        0.5,
        0.0,
    ]


@given(
    st.lists(st.floats(1, 1e8, allow_nan=False), min_size=1, max_size=40),
    st.floats(0.01, 6e5),
)
def test_the_curve_counts_the_schools_one_by_one(
    pounds: list[float], fee: float
) -> None:
    curve = curves(incomes(*pounds))[INCOME, Unknowns.KNOWN, ""]

    able = np.mean([RULES.income_share * each >= fee for each in pounds])
    assert share(curve, fee) == pytest.approx(able)


@given(st.lists(st.integers(1, 50), min_size=1, max_size=20), st.floats(0.01, 1.0))
def test_the_highest_fee_is_that_of_a_school(pounds: list[int], wanted: float) -> None:
    curve = curves(incomes(*pounds))[INCOME, Unknowns.KNOWN, ""]

    fee = highest_fee(curve.ceilings, wanted)
    ceilings = sorted(RULES.income_share * each for each in pounds)
    able = [
        each
        for each in ceilings
        if np.mean([c >= each for c in ceilings]) >= wanted - 1e-9
    ]
    assert fee == pytest.approx(max(able))


def test_ceilings_with_no_number_between_them_still_make_steps() -> None:
    first = 1e6
    curve = curves(incomes(first, math.nextafter(first, math.inf), 3e6))[
        INCOME, Unknowns.KNOWN, ""
    ]

    fees = curve.ceilings.fees
    assert all(one < other for one, other in pairwise(fees))
    assert share(curve, 15_000) == pytest.approx(1 / 3)


def test_a_reserve_of_nought_says_nothing_of_an_academy_alone() -> None:
    table = made(
        {"revenue_reserve": 0.0, "sector": "academy"},
        {"revenue_reserve": 0.0, "sector": "maintained"},
        {"revenue_reserve": 9_000.0, "sector": "academy"},
        {"revenue_reserve": -9_000.0, "sector": "academy"},
    )

    found = curves(table)

    able = {
        unknowns: share(found[RESERVE, unknowns, ""], 5_000) for unknowns in Unknowns
    }
    assert able == {
        Unknowns.LOW: pytest.approx(1 / 4),
        Unknowns.KNOWN: pytest.approx(1 / 3),
        Unknowns.HIGH: pytest.approx(1 / 2),
    }
    figures = found[RESERVE, Unknowns.KNOWN, ""].ceilings.figures
    assert (figures.counted, figures.unknown) == (4, 0.25)


def test_schools_that_have_nothing_can_pay_nothing() -> None:
    curve = curves(made({"revenue_reserve": -1.0}))[RESERVE, Unknowns.KNOWN, ""]

    assert [share(curve, fee) for fee in (0, 1)] == [1.0, 0.0]


def test_published_training_lines_count_as_they_are() -> None:
    table = made({"training_line": 4_000.0}, {"training_line": 6_000.0})
    rules = AffordabilityRules(training_share=0.5)

    curve = curves(table, rules)[TRAINING, Unknowns.KNOWN, ""]

    assert share(curve, 2_500) == 0.5
    assert curve.ceilings.figures.imputed == 0.0


def test_imputed_lines_are_labelled_and_weigh_one_school() -> None:
    lines = [{"training_line": 1_000.0 * (n + 1)} for n in range(10)]
    silent = {"training_line": np.nan, "lined_spending": np.nan}
    table = made(*lines, silent)

    known = known_of(asked(table), TRAINING)
    figures = curves(table)[TRAINING, Unknowns.KNOWN, ""].ceilings.figures

    assert known.weights.sum() == pytest.approx(11)
    assert figures.imputed == pytest.approx(1 / 11)
    assert figures.counted == 11


def test_sums_a_teacher_are_those_of_phase_and_region() -> None:
    table = made(
        {"teachers": 10.0},
        {"teachers": 10.0, "region": "west_midlands"},
        {"teachers": 10.0, "region": ""},
        {"teachers": 10.0, "phase": "special"},
        {"teachers": 0.0},
    )

    low = known_of(asked(table), TEACHER)
    high = known_of(asked(table), TEACHER, highest_norm=True)

    assert low.values.tolist() == [5_070, 7_240, 5_070]
    assert high.values.tolist() == [5_070, 7_240, 7_240]


def test_two_published_sums_a_teacher_are_two_curves() -> None:
    norms = [norm for test, _, norm in curves(made({"region": ""})) if test is TEACHER]

    assert norms == ["lowest", "highest"]


def test_a_sum_a_teacher_of_ones_own_is_one_curve() -> None:
    found = curves(made({"region": ""}), AffordabilityRules(teacher_norm=100.0))

    assert share(found[TEACHER, Unknowns.KNOWN, ""], 1_000) == 1.0


def test_a_test_without_a_known_figure_has_no_curve() -> None:
    found = curves(made({"total_income": np.nan, "phase": "special"}))

    assert {test for test, _, _ in found} == {TRAINING, RESERVE}


def test_trusts_pay_with_what_their_schools_have_together() -> None:
    table = made(
        {
            "trust": "Ark",
            "sector": "academy",
            "revenue_reserve": 0.0,
            "total_income": 4e5,
        },
        {
            "trust": "Ark",
            "sector": "academy",
            "revenue_reserve": 8e3,
            "total_income": 4e6,
        },
    )

    alone, together = curves(table), curves(table, trusts_buy=True)

    assert share(alone[INCOME, Unknowns.KNOWN, ""], 10_000) == 0.5
    assert share(together[INCOME, Unknowns.KNOWN, ""], 10_000) == 1.0
    assert (RESERVE, Unknowns.LOW, "") in alone
    assert (RESERVE, Unknowns.LOW, "") not in together


@pytest.mark.parametrize(
    ("change", "group"),
    [
        ({}, SchoolGroup(Phase.PRIMARY, Region.LONDON)),
        ({"region": ""}, SchoolGroup(Phase.PRIMARY, Region.ENGLAND)),
        ({"phase": "special"}, SchoolGroup(Phase.ALL, Region.LONDON)),
    ],
)
def test_a_curve_knows_what_all_its_schools_have_in_common(
    change: dict[str, str], group: SchoolGroup
) -> None:
    curve = curves(made({}, change))[INCOME, Unknowns.KNOWN, ""]

    assert curve.ceilings.figures.group == group


def test_percentiles_are_those_of_the_ceilings() -> None:
    curve = curves(incomes(*(1e6 * n for n in range(1, 22))))[
        INCOME, Unknowns.KNOWN, ""
    ]

    assert curve.ceilings.figures.percentiles[9] == pytest.approx(55_000)


@pytest.fixture(scope="module")
def england() -> SchoolTable:
    """Give the 22,080 schools of 2025."""
    return join(read_files([whole("schools_joined_2025.csv.gz")]))


def test_real_schools_can_pay_what_was_published_of_them(england: SchoolTable) -> None:
    curve = curves(england)[INCOME, Unknowns.KNOWN, ""]

    assert curve.ceilings.figures.schools == 22_080
    assert curve.ceilings.figures.counted == 21_605
    told = {2_500: 0.978, 5_000: 0.843, 7_500: 0.660, 10_000: 0.512, 15_000: 0.308}
    assert {fee: share(curve, fee) for fee in told} == pytest.approx(told, abs=0.001)


def test_real_schools_and_the_shipped_percentiles_are_near_each_other(
    england: SchoolTable,
) -> None:
    found = curves(england)
    tables = load_affordability()
    group = SchoolGroup(Phase.ALL, Region.ENGLAND)

    for test in (TRAINING, INCOME, RESERVE):
        own = found[test, Unknowns.KNOWN, ""].ceilings
        shipped = ceilings_of(tables, group, test)
        fees = np.array([5_000.0, 7_500.0, 10_000.0, 15_000.0])
        apart = share_that_can_pay(own, fees) - share_that_can_pay(shipped, fees)
        assert np.abs(apart).max() < 0.01
        assert own.figures.unknown == pytest.approx(shipped.figures.unknown, abs=0.005)
