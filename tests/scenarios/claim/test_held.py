"""Prices held against budgets give shares, subsidies and how sure they are."""

from __future__ import annotations

import math

import numpy as np
import pytest

from costmodel.programmes import Phase
from scenarios.affordability import AffordabilityTest, Unknowns
from scenarios.affordability_tables import AffordabilityError, Region
from scenarios.claim.budgets import shipped_budgets
from scenarios.claim.held import AskedProgrammes, asked_claim, is_yearly
from scenarios.claim.prices import drawn_prices
from scenarios.gap import gap_of
from scenarios.gap_judgement import Costed
from tests.models import a_model as plain_model
from tests.models import assumed, bought, compiled, planned, programme
from tests.scenarios.claim.asking import (
    asked_of,
    prices_of,
    secondaries,
    several,
    ten_secondaries,
    worked,
)
from tests.scenarios.schools.tables import made

KNOWN = AffordabilityTest.TRAINING_LINE, Unknowns.KNOWN, 0
LOW = AffordabilityTest.TRAINING_LINE, Unknowns.LOW, 0
TEACHERS = AffordabilityTest.PER_TEACHER, Unknowns.KNOWN, 0
NEAR = pytest.approx


def test_the_worked_example_comes_out_as_on_paper() -> None:
    found = worked().of_all(Costed.FULL, KNOWN)

    assert found is not None
    assert (found.share.central, found.share.low, found.share.high) == (0.5, 0.25, 0.5)
    assert found.subsidy.central == 2_000
    assert found.over_plan.central == 20_000
    assert (found.subsidy.low, found.subsidy.high) == (2_000, 10_000)
    assert found.suffices.share == 0.5
    assert found.needed.share == 1.0
    assert [each.share for each in found.above] == [0.5, 0.5]


def test_the_sums_claimed_are_those_of_2013_and_the_same_money_today() -> None:
    assert list(worked().sums) == NEAR([5_000, 7_210], abs=1)


def test_a_price_that_all_can_pay_needs_no_subsidy() -> None:
    asked = asked_of(
        ten_secondaries(), prices_of([[4_000, 4_000, 4_000]], [10]), secondaries(5_000)
    )

    found = asked.of_all(Costed.FULL, KNOWN)

    assert found is not None
    assert (found.share.central, found.subsidy.central) == (1.0, 0.0)
    assert (found.needed.share, found.suffices.share) == (0.0, 1.0)


def test_with_the_subsidy_enough_can_pay_the_rest_and_with_less_not() -> None:
    lines = (5_000.0, 9_000.0, 10_000.0, 15_000.0, 25_000.0)
    asked = asked_of(
        ten_secondaries(),
        prices_of([[12_000, 12_000, 20_000]], [10]),
        secondaries(*lines),
        share=0.6,
    )

    found = asked.of_all(Costed.FULL, KNOWN)

    assert found is not None
    rest = 12_000 - found.subsidy.central
    assert sum(line >= rest for line in lines) / len(lines) >= 0.6
    assert sum(line >= rest + 0.01 for line in lines) / len(lines) < 0.6


def test_full_economic_cost_is_asked_in_the_same_way() -> None:
    asked = asked_of(
        ten_secondaries(),
        prices_of([[6_000, 6_000, 6_000]], [10], economic=2.0),
        secondaries(5_000, 10_000),
    )

    found = asked.of_all(Costed.ECONOMIC, KNOWN)

    assert found is not None
    assert (found.share.central, found.subsidy.central) == (0.0, 7_000)


def test_programmes_are_weighed_by_their_places_and_none_pays_for_another() -> None:
    model = several({"art": (30, "secondary"), "biology": (10, "secondary")})
    prices = prices_of([[2_000] * 3, [9_000] * 3], [30, 10])

    asked = asked_of(model, prices, secondaries(5_000))

    found = asked.of_all(Costed.FULL, KNOWN)
    assert found is not None
    assert found.share.central == 0.75
    assert found.subsidy.central == 1_000
    assert found.over_plan.central == 40_000


def test_buyers_are_programmes_with_places_then_phases_then_all() -> None:
    model = several(
        {"art": (3, "secondary"), "none": (0, "primary"), "tea": (2, "primary")}
    )
    table = made({"phase": "secondary"}, {"phase": "primary"})

    asked = asked_of(model, prices_of([[1] * 3] * 3, [3, 0, 2]), table)

    secondary, primary = Phase.SECONDARY, Phase.PRIMARY
    assert asked.buyers == (
        AskedProgrammes((0,), "art", secondary),
        AskedProgrammes((2,), "tea", primary),
        AskedProgrammes((0,), phase=secondary),
        AskedProgrammes((2,), phase=primary),
        AskedProgrammes((0, 2)),
    )
    assert asked.everybody == 4
    assert asked.buyers[-1].are_all


def test_a_test_without_figures_for_a_programme_has_no_mean() -> None:
    model = several({"art": (3, "secondary"), "care": (2, "special")})
    table = made({"phase": "secondary"}, {"phase": "special"})

    asked = asked_of(model, prices_of([[1] * 3] * 2, [3, 2]), table)

    art, care, *_, everybody = asked.found[Costed.FULL, TEACHERS]
    assert art is not None
    assert care is None
    assert everybody is None


def test_where_nothing_is_unknown_the_low_reading_is_the_known_one() -> None:
    model = several({"art": (3, "secondary"), "tea": (3, "primary")})
    table = made(
        {"phase": "secondary"},
        {"phase": "primary", "sector": "academy", "training_line": 0.0},
        {"phase": "primary"},
    )

    asked = asked_of(model, prices_of([[4_000] * 3] * 2, [3, 3]), table)

    art, tea, *_, everybody = asked.found[Costed.FULL, LOW]
    assert art is not None
    assert tea is not None
    assert everybody is not None
    assert (art.share.central, tea.share.central) == (1.0, 0.5)
    assert everybody.share.central == 0.75


def test_a_draw_without_a_place_needs_nothing_and_counts_in_no_spread() -> None:
    prices = prices_of([[12_000, 12_000, math.nan]], [10])
    prices.places[0, -1] = 0.0

    asked = asked_of(ten_secondaries(), prices, secondaries(10_000))

    found = asked.of_all(Costed.FULL, KNOWN)
    assert found is not None
    assert (found.subsidy.low, found.subsidy.high) == (2_000, 2_000)
    assert found.suffices.share == 1.0


def test_without_a_figure_in_any_draw_there_is_no_spread() -> None:
    prices = prices_of([[12_000, math.nan, math.nan]], [10])

    asked = asked_of(ten_secondaries(), prices, secondaries(10_000))

    assert math.isnan(asked.price(Costed.FULL, asked.buyers[0]).middle)


def test_the_price_of_all_has_what_no_programme_receives_in_it() -> None:
    model = several({"art": (30, "secondary"), "tea": (10, "primary")})
    prices = prices_of([[2_000] * 3, [6_000] * 3], [30, 10])
    prices.full_cost[-1] += 500.0
    table = made({"phase": "secondary"}, {"phase": "primary"})

    asked = asked_of(model, prices, table)

    told = [asked.price(Costed.FULL, each).central for each in asked.buyers]
    assert told == [2_000, 6_000, 2_000, 6_000, 3_500]


def test_a_reserve_does_not_pay_every_year() -> None:
    assert [test for test in AffordabilityTest if not is_yearly(test)] == [
        AffordabilityTest.RESERVE_AFTER
    ]


@pytest.mark.parametrize("share", [0.0, 1.01])
def test_a_share_of_schools_is_above_nought_and_at_most_all(share: float) -> None:
    with pytest.raises(AffordabilityError, match="The share of schools"):
        asked_of(
            ten_secondaries(), prices_of([[1] * 3], [10]), secondaries(5_000), share
        )


def test_the_central_case_agrees_with_the_gap() -> None:
    model = plain_model(
        years=2,
        programmes={
            "art": programme(10, 5, ingredients=[bought("price", per="school")]),
            "tea": programme(
                20, 30, phase="primary", ingredients=[bought("price", per="school")]
            ),
        },
        assumptions={"price": assumed(9_000, low=5_000, high=20_000, unit="£/school")},
    )
    funded, gap = compiled(model), gap_of(compiled(model), planned(model))

    asked = asked_claim(
        funded, drawn_prices(funded, 1, 1), shipped_budgets(funded, Region.ENGLAND)
    )

    assert asked.draws == 1_024
    assert asked.years == 2
    assert asked.price(Costed.FULL, asked.buyers[-1]).central == NEAR(gap.full_cost)
    for at, each in enumerate(gap.by_programme):
        for able in each.able_to_pay:
            if (able.test, able.unknowns) == KNOWN[:2]:
                found = asked.found[Costed.FULL, KNOWN][at]
                assert found is not None
                left = max(each.full_cost - able.fee, 0.0)
                assert found.subsidy.central == NEAR(left)


def test_dearer_work_never_needs_less_and_never_more_schools_can_pay_it() -> None:
    table = secondaries(*np.linspace(1_000, 40_000, 37).tolist())
    each = [
        asked_of(ten_secondaries(), prices_of([[price] * 3], [10]), table)
        for price in (3_000.0, 9_000.0, 9_001.0, 30_000.0, 50_000.0)
    ]

    found = [asked.of_all(Costed.FULL, KNOWN) for asked in each]

    told = [(one.share.central, one.subsidy.central) for one in found if one]
    assert [share for share, _ in told] == sorted(
        (share for share, _ in told), reverse=True
    )
    assert [subsidy for _, subsidy in told] == sorted(subsidy for _, subsidy in told)
    assert len(told) == 5
