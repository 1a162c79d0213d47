"""What a supported school pays, as the Foundation counts it."""

from __future__ import annotations

import math

import pytest

from scenarios.supported_schools import SchoolCost, school_costs
from tests.models import (
    Words,
    a_model,
    bought,
    compiled,
    days_of,
    fee,
    programme,
    scenario,
)
from tests.scenarios.standing import standing

NEAR = pytest.approx


def cost_of(
    programme_words: Words, *streams: Words, years: int = 1, **way: object
) -> SchoolCost | None:
    """Return what schools pay for one programme."""
    model = a_model(
        years=years,
        programmes={"leading": programme_words},
        funding={"way": scenario(*streams, **way)},
    )
    (only,) = school_costs(*standing(model))
    return only


def test_fees_and_cover_count_and_lost_time_is_listed_in_days() -> None:
    told = cost_of(
        programme(
            10,
            pupils_per_school=300,
            attendance=[{"person": "deputy", "days_per_school": 6}],
        ),
        fee(prices={"leading": 4_200}),
    )

    assert told is not None
    assert (told.paid, told.cover, told.a_school) == NEAR((4_200, 600, 4_800))
    assert told.a_pupil == NEAR(16)
    assert told.staff_days == NEAR(6)
    assert (told.years, told.start_up) == ((0,), 0.0)


def test_days_paid_directly_count_and_freelances_with_them() -> None:
    told = cost_of(
        programme(
            10,
            deployments=[
                {"person": "head", "days_per_school": 2},
                {"person": "freelance", "days_per_school": 1},
            ],
        ),
        delivery="direct",
    )

    assert told is not None
    assert (told.paid, told.cover) == NEAR((1_450, 0))
    assert math.isnan(told.a_pupil)
    assert math.isnan(told.start_up)


def test_it_is_the_mean_of_the_first_three_years_with_schools() -> None:
    cohorts = (0, 10, 10, 20, 40)
    told = cost_of(programme(*cohorts, pupils_per_school=10), fee(), years=5)

    divisors = compiled(a_model(years=5)).plan.facts.divisors
    real = sum(1_000 * cohorts[year] / divisors[year] for year in (1, 2, 3))
    assert told is not None
    assert told.years == (1, 2, 3)
    assert told.a_school == NEAR(real / 40)
    assert told.a_pupil == NEAR(real / 400)


def test_what_provider_schools_pay_is_no_cost_of_supported_schools() -> None:
    deployed = programme(10, deployments=[{"person": "head", "days_per_school": 2}])
    days = fee(prices={"leading": 60}, per="deployment_day", paid_by="provider_school")
    told = cost_of(deployed, days, fee("entry"))

    assert told is not None
    assert told.a_school == NEAR(1_000)


def test_start_up_stands_apart() -> None:
    joining = days_of("deputy", 30, years=[2026], life_years=5)
    told = cost_of(
        programme(10, 10, pupils_per_school=5, ingredients=[joining]), years=2
    )

    assert told is not None
    assert told.a_school == 0.0
    assert told.start_up == NEAR(30 * 100 / 50)
    assert told.staff_days == NEAR(1.5)


def test_a_programme_without_schools_has_none() -> None:
    assert cost_of(programme(0, ingredients=[bought(5)])) is None
