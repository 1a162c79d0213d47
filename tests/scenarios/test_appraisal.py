"""What each way of funding costs over all years, in today's value."""

from __future__ import annotations

import pytest

from scenarios.appraisal import PresentValues, present_values, real_terms
from tests.models import a_model, bought, planned, programme


def values(*prices: float, **words: object) -> PresentValues:
    """Return present values of what is bought at a price in each year."""
    items = [
        bought(price, years=[2026 + year], **words) for year, price in enumerate(prices)
    ]
    years = len(prices)
    leading = programme(*[10] * years, ingredients=items)
    return present_values(
        planned(a_model(years=years, programmes={"leading": leading}))
    )


def deflated(*prices: float) -> list[float]:
    """Return nominal prices that are the given sums in first-year prices."""
    divisors = planned(a_model(years=len(prices))).costs.plan.facts.divisors
    return [price * divisor for price, divisor in zip(prices, divisors, strict=True)]


def test_100_000_a_year_for_three_years_is_worth_289_969() -> None:
    three = values(*deflated(100_000, 100_000, 100_000))

    assert three.full_cost == pytest.approx(289_969, abs=0.5)


def test_the_first_year_is_not_discounted() -> None:
    assert values(500).full_cost == pytest.approx(500)


def test_what_is_given_costs_the_broker_nothing() -> None:
    given = values(500, given_by="supported_school")

    assert given.full_cost == 0
    assert given.full_economic_cost == pytest.approx(500)
    assert given.supported_schools == pytest.approx(500)


def test_what_provider_schools_gain_is_below_nought() -> None:
    heads = {"person": "head", "days_per_school": 1}
    leading = programme(10, deployments=[heads])

    found = present_values(planned(a_model(programmes={"leading": leading})))

    assert found.provider_schools == pytest.approx(10 * (340 - 500))
    assert found.supported_schools == 0


def test_real_cost_is_nominal_over_the_deflator_and_today_is_real_by_its_factor() -> (
    None
):
    items = [bought(each, years=[2026 + at]) for at, each in enumerate(deflated(5, 7))]
    leading = programme(10, 10, ingredients=items)

    told = real_terms(planned(a_model(years=2, programmes={"leading": leading})))

    assert told.real == pytest.approx([5, 7])
    assert told.deflators[0] == 1 < told.deflators[1]
    assert told.factors == pytest.approx([1, 1 / 1.035])
    assert told.today == pytest.approx([5, 7 / 1.035])
