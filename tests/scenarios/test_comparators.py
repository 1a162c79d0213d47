"""What others paid, in a plan's own prices and units."""

from __future__ import annotations

import math

import pytest

import costmodel
from costmodel.assumption_files import load_published
from costmodel.deflators import PriceYear, YearKind, year_named
from scenarios.comparator_files import load_comparators
from scenarios.comparators import (
    Comparator,
    ComparatorKind,
    ComparatorList,
    Comparators,
    ComparedSum,
    GivenFor,
    ResultsGrade,
)
from tests.models import Words, a_model, bought, planned, programme

COSTS: Words = {
    "ingredients": [bought(155_000)],
    "deployments": [{"person": "freelance", "days_per_school": 5}],
    "attendance": [{"person": "deputy", "days_per_school": 5}],
}
"""£155,000 and 100 days at £450; 100 days of deputies at £300, which schools bear."""


def beside(
    *cohorts: float, listed: ComparatorList | None = None, **words: object
) -> Comparators:
    """Return the comparators beside a programme."""
    model = a_model(
        years=max(len(cohorts), 1),
        programmes={"one": programme(*cohorts, **{**COSTS, **words})},
    )
    return Comparators(planned(model), listed or load_comparators())


def worked_example() -> Comparators:
    """Return those beside the plan of docs/method/comparators.md."""
    return beside(20, pupils_per_school=300)


def named(others: Comparators, name: str) -> ComparedSum:
    """Return one of them."""
    return next(one for one in others.compared if one.comparator.name == name)


def a_sum(**words: object) -> ComparatorList:
    """Return a list of one offer at £10,000 in prices of 2021/22."""
    told: Words = {
        "name": "offer",
        "label": "Offer",
        "figure": "grant.trust_partnership_credit",
        "kind": "offer",
        "per": "school",
        "prices_of": "2021/22",
        "pays_for": "Help.",
        "leaves_out": "Time.",
        "came_of_it": "Nothing.",
        "results": "none",
        **words,
    }
    return ComparatorList.model_validate({"comparators": [told], "doing_nothing": []})


def test_the_worked_example_is_worked_out() -> None:
    has = worked_example().volumes

    assert (has.places, has.journeys, has.pupils, has.days) == (20, 20, 6_000, 100)
    assert has.full_cost == pytest.approx(10_000)
    assert has.full_economic_cost == pytest.approx(11_500)
    assert has.days_a_place == 5


def test_a_sum_is_brought_to_the_plans_first_year() -> None:
    others = worked_example()

    assert others.prices == PriceYear(YearKind.ACADEMIC, 2026)
    claimed = named(others, "subsidy_2013")
    told = costmodel.rebase(5_000, "2013-14", "2026/27")
    assert claimed.amount == told.amount == pytest.approx(7_267.99, abs=0.005)
    assert claimed.rebased == told
    assert named(others, "consultant_day").amount == 700


def test_a_sum_for_a_schools_whole_time_is_brought_to_a_year_and_a_pupil() -> None:
    each = named(beside(20, pupils_per_school=300, listed=a_sum()), "offer")

    (sums,) = each.readings.values()
    assert list(each.readings) == [GivenFor.SCHOOL]
    assert sums.journey == sums.school_year == each.amount
    assert sums.pupil == pytest.approx(each.amount * 20 / 6_000)


def test_of_a_journey_of_two_years_a_year_is_half() -> None:
    others = beside(10, 0, lasts_years=2, pupils_per_school=300, listed=a_sum())
    each = named(others, "offer")

    (sums,) = each.readings.values()
    assert sums.journey == each.amount
    assert sums.school_year == pytest.approx(each.amount / 2)
    assert sums.pupil == pytest.approx(each.amount / 600)


def test_a_sum_for_a_year_is_twice_as_much_for_a_journey_of_two() -> None:
    listed = a_sum(per="school_year")
    each = named(beside(10, 0, lasts_years=2, listed=listed), "offer")

    sums = each.readings[GivenFor.SCHOOL_YEAR]
    assert sums.journey == pytest.approx(each.amount * 2)
    assert sums.school_year == each.amount
    assert math.isnan(sums.pupil)


def test_what_a_source_leaves_open_is_read_both_ways() -> None:
    each = named(beside(10, 0, lasts_years=2), "subsidy_2013")

    as_year, as_journey = each.readings.values()
    assert list(each.readings) == [GivenFor.SCHOOL_YEAR, GivenFor.SCHOOL]
    assert as_year.school_year == each.amount == as_journey.journey
    assert as_year.school_year == pytest.approx(2 * as_journey.school_year)


def test_a_rate_has_the_range_of_its_source_and_the_plans_days() -> None:
    rate = named(worked_example(), "consultant_day")

    assert (rate.low, rate.high) == (450, 1_000)
    assert rate.days_of_a_school_year == 3_500
    assert not rate.readings
    alone = named(worked_example(), "national_leader_day_2015")
    assert alone.low is alone.high is None


def test_the_ends_of_a_range_are_in_the_plans_prices_too() -> None:
    rate = named(worked_example(), "resource_adviser_day")

    assert rate.high == costmodel.rebase(685, "2017-18", "2026/27").amount


def test_a_grant_to_a_body_is_told_in_school_years() -> None:
    each = named(worked_example(), "teaching_school_first_year")

    both = (each.amount / 10_000, each.amount / 11_500)
    assert each.school_years == pytest.approx(both)


def test_without_schools_there_is_nothing_to_hold_a_sum_against() -> None:
    others = beside(0)

    assert math.isnan(named(others, "consultant_day").days_of_a_school_year)
    assert all(map(math.isnan, named(others, "support_fund").school_years))
    sums = named(others, "regional_teams").readings[GivenFor.SCHOOL]
    assert math.isnan(sums.school_year)


def test_kinds_are_told_apart() -> None:
    others = worked_example()

    kinds = [set(ComparatorKind) - {kind} for kind in ComparatorKind]
    assert all(kinds)
    assert sum(len(others.of(kind)) for kind in ComparatorKind) == len(others.compared)


@pytest.mark.parametrize(
    "one", load_comparators().comparators, ids=lambda one: str(one.name)
)
def test_what_ships_is_of_the_year_that_it_says_and_has_its_sources(
    one: Comparator,
) -> None:
    figure = load_published().find(one.figure)

    year, (dated, month) = year_named(one.prices_of), figure.dated.split("-")
    begins = {"calendar": 1, "financial": 4, "academic": 9}[year.kind]
    assert year.begins == int(dated) - (int(month) < begins)
    assert figure.unit.startswith("£")
    assert (one.per in {GivenFor.DAY, GivenFor.BODY}) == (
        one.kind in {ComparatorKind.DAY, ComparatorKind.BODY}
    )
    assert (one.results is ResultsGrade.NONE) == (not one.results_from)


def test_what_follows_where_nothing_is_done_is_published() -> None:
    facts = worked_example().doing_nothing

    assert [figure.value for _, figure in facts][:2] == [0.65, 0.778]
    assert all(figure.source for _, figure in facts)
