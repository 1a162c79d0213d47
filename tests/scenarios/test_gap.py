"""What is left between full cost and what a school can pay."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from costmodel.deflators import level_of, year_named
from costmodel.model_files import read_document
from scenarios.able_to_pay import STOCKS, AbleToPay
from scenarios.affordability_tables import Region
from scenarios.funding import FundedModel
from scenarios.gap import Claim, Gap, gap_of
from tests.models import (
    Words,
    a_model,
    bought,
    compiled,
    demand_of,
    fee,
    planned,
    programme,
    scenario,
)

LONDON = demand_of({"leading": 60})
TRAINING = ("training_line", "known")


def gap(programmes: Words, *, years: int = 1, region: bool = True) -> Gap:
    """Return the gap of a model; in London unless said."""
    demand = {"demand": LONDON} if region else {}
    model = a_model(
        years=years,
        programmes=programmes,
        funding={"none": scenario(), "traded": scenario(fee(), **demand)},
    )
    return gap_of(compiled(model), planned(model))


def leading(price: float = 9_000, schools: float = 18, **words: object) -> Words:
    """Return a programme for secondary schools at a price for each."""
    return programme(schools, ingredients=[bought(price, per="school")], **words)


def pays(able: tuple[AbleToPay, ...], test: tuple[str, str] = TRAINING) -> float:
    """Return what a school can pay by one test."""
    found: float = next(each.fee for each in able if (each.test, each.unknowns) == test)
    return found


def test_three_quarters_of_london_secondaries_can_pay_their_25th_percentile() -> None:
    found = gap({"leading": leading()})

    assert found.region is Region.LONDON
    assert found.accounts_to_first_year == pytest.approx(1.06161625)
    assert pays(found.able_to_pay) == pytest.approx(15_257 * 1.06161625, abs=1)


def test_what_schools_can_pay_is_weighted_by_places_over_the_phases() -> None:
    both = {
        "leading": leading(schools=18),
        "reading": leading(schools=14, phase="primary"),
    }

    found = gap(both)

    assert pays(found.able_to_pay) == pytest.approx(11_022.10, abs=1)
    by_programme = [pays(each.able_to_pay) for each in found.by_programme]
    assert pays(found.able_to_pay) == pytest.approx(
        (18 * by_programme[0] + 14 * by_programme[1]) / 32
    )


def test_the_gap_is_full_cost_less_what_a_school_can_pay() -> None:
    found = gap({"leading": leading(price=20_000)})
    claim = found.claims[0]

    # A reserve can be paid out once: it is told, and no part of the range.
    tests = {each.test for each in found.able_to_pay}
    fees = [each.fee for each in found.able_to_pay if each.test not in STOCKS]
    assert tests >= STOCKS
    assert found.full_cost == pytest.approx(20_000)
    assert claim.lowest_gap == pytest.approx(20_000 - max(fees))
    assert claim.highest_gap == pytest.approx(20_000 - min(fees))


def test_full_economic_cost_has_a_gap_of_its_own() -> None:
    heads = {"person": "head", "days_per_school": 10}
    found = gap({"leading": leading(deployments=[heads]), "reading": leading()})

    # A fee of £500 pays for £340 of cover and lost time, in half of the schools.
    assert found.full_cost == pytest.approx(9_000 + 5_000 / 2)
    assert found.full_economic_cost == pytest.approx(9_000 + 3_400 / 2)
    assert found.economic_claims[0].lowest_gap == pytest.approx(
        found.claims[0].lowest_gap - 1_600 / 2
    )


def test_there_are_four_answers_to_the_subsidy_of_2013() -> None:
    found = gap({"leading": leading()})

    asked = [(claim.basis, claim.subsidy) for claim in found.claims]
    assert asked == [
        ("school-year", 5_000),
        ("school-year", pytest.approx(7_210, abs=0.5)),
        ("journey", 5_000),
        ("journey", pytest.approx(7_210, abs=0.5)),
    ]


def test_a_journey_of_two_years_has_twice_the_gap() -> None:
    found = gap({"leading": leading(lasts_years=2)}, years=2)

    assert found.years_per_journey == pytest.approx(2)
    year, _, journey, _ = found.claims
    assert journey.lowest_gap == pytest.approx(2 * year.lowest_gap)
    assert journey.highest_gap == pytest.approx(2 * year.highest_gap)


@pytest.mark.parametrize(
    ("lowest", "highest", "is_above"),
    [
        (5_001, 6_000, True),
        (5_000, 6_000, None),
        (4_000, 5_001, None),
        (4_000, 5_000, False),
        (-9_000, 4_999, False),
    ],
)
def test_a_claim_is_decided_only_if_every_test_agrees(
    lowest: float, highest: float, *, is_above: bool | None
) -> None:
    assert Claim("school-year", 5_000, lowest, highest).is_above is is_above


def test_without_demand_the_region_is_england() -> None:
    assert gap({"leading": leading()}, region=False).region is Region.ENGLAND


def test_a_test_without_figures_for_a_programme_is_left_out_of_the_whole() -> None:
    special = {"leading": leading(), "special": leading(phase="special")}

    found = gap(special)

    tests = {each.test for each in found.able_to_pay}
    assert "per_teacher" not in tests
    assert "per_teacher" in {each.test for each in found.by_programme[0].able_to_pay}


def test_a_programme_without_schools_weighs_nothing() -> None:
    idle = {"leading": leading(), "special": leading(phase="special", schools=0)}

    found = gap(idle)

    assert found.able_to_pay == gap({"leading": leading()}).able_to_pay
    assert np.isnan(found.by_programme[1].full_cost)


def test_half_a_school_has_the_gap_of_a_whole_one() -> None:
    whole, half = (gap({"leading": leading(schools=each)}) for each in (1, 0.5))

    assert half.claims == whole.claims
    assert half.able_to_pay == whole.able_to_pay
    assert half.years_per_journey == 1


def test_without_any_schools_nothing_can_be_said() -> None:
    found = gap({"leading": leading(schools=0)})

    assert found.able_to_pay == ()
    assert {claim.is_above for claim in found.claims} == {None}


def test_a_model_that_costs_nothing_has_a_gap_all_the_same() -> None:
    found = gap({"leading": programme(10)})

    assert found.full_cost == 0
    assert found.years_per_journey == 1
    assert found.claims[0].highest_gap <= 0


def test_what_other_shares_of_schools_can_pay_is_told_if_asked_for() -> None:
    model = a_model(
        programmes={"leading": leading()},
        funding={"traded": scenario(fee(), demand=LONDON)},
    )
    funded, costs = compiled(model), planned(model)

    half, most = (
        pays(gap_of(funded, costs, share).able_to_pay) for share in (0.5, 0.9)
    )

    assert most < half


def test_accounts_are_brought_to_the_first_year_by_the_deflator() -> None:
    found = gap({"leading": leading()})
    deflator = compiled(a_model()).plan.facts.deflator

    expected = level_of(deflator, year_named("2026/27")) / level_of(
        deflator, year_named("2024-25")
    )
    assert found.accounts_to_first_year == pytest.approx(expected)


def test_on_paper_schools_can_pay_more_than_it_costs() -> None:
    reading = read_document(Path("tests/reference/mini.yaml"), FundedModel)
    model = reading.require()

    found = gap_of(compiled(model), planned(model))

    assert found.full_cost == pytest.approx(6_841.17, abs=0.005)
    assert pays(found.able_to_pay) == pytest.approx(11_022.10, abs=0.5)
    assert found.full_cost - pays(found.able_to_pay) == pytest.approx(
        -4_180.92, abs=0.5
    )
