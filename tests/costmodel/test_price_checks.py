"""Growth that nobody has published is told, for the indices that are in use."""

from __future__ import annotations

from costmodel.drivers import IndexName
from costmodel.price_checks import check_prices, indices_of_costs
from tests.documents import Change, costs_with, told

NO_GROWTH: Change = (
    "growth:\n  pay_teachers: 0.025\n  pay_support: 0.03\n",
    "growth: {}\n",
)


def test_growth_that_is_stated_needs_no_word() -> None:
    assert told(check_prices(costs_with())) == []


def test_an_index_that_goes_on_as_it_last_grew_is_told() -> None:
    assert told(check_prices(costs_with(NO_GROWTH))) == [
        (
            "warning growth: Figures of 'pay_teachers' are published up to August "
            "2026; after that its last growth, 4.0% a year, holds on. State what "
            "you expect under 'growth', like pay_teachers: 0.025."
        ),
        (
            "warning growth: Figures of 'pay_support' are published up to March 2026; "
            "after that its last growth, 3.2% a year, holds on. State what you expect "
            "under 'growth', like pay_support: 0.025."
        ),
    ]


def test_only_indices_in_use_are_told() -> None:
    unmoved = (
        ("salary: officer_salary", "salary: 36000"),
        ("salary: head_salary", "salary: 80000"),
        ("fee: head_fee", "fee: 600"),
        ("cover_rate: cover_day", "cover_rate: 300"),
    )

    inspection = costs_with(NO_GROWTH, *unmoved)

    assert indices_of_costs(inspection) == {IndexName.PRICES}
    assert told(check_prices(inspection)) == []
    assert len(told(check_prices(inspection, [IndexName.PAY_SUPPORT]))) == 1


def test_growth_of_what_never_moves_is_told() -> None:
    inspection = costs_with(("  pay_support: 0.03", "  pay_support: 0.03\n  none: 0.1"))

    assert told(check_prices(inspection)) == [
        (
            "warning growth.none: The index 'none' never moves; this growth changes "
            "nothing. Take the line out, or name the index that is meant, like prices."
        )
    ]


def test_years_past_the_last_deflator_are_told() -> None:
    prices = ("  pay_support: 0.03", "  pay_support: 0.03\n  prices: 0.02")
    within = costs_with(
        ("first_year: 2026\n  years: 2", "first_year: 2026\n  years: 4"), prices
    )
    past = costs_with(
        ("first_year: 2026\n  years: 2", "first_year: 2026\n  years: 5"), prices
    )

    assert told(check_prices(within)) == []
    assert told(check_prices(past)) == [
        (
            "note organisation.years: The GDP deflator is published up to 2030-31; "
            "later years are brought to real terms at its last growth."
        )
    ]


def test_what_is_paid_for_a_day_moves_with_its_index() -> None:
    attended = "{person: deputy, days_per_school: 2, profile: half_termly}"
    unmoved = (
        ("salary: officer_salary", "salary: 36000"),
        ("salary: head_salary", "salary: 80000"),
        ("cover_rate: cover_day", "cover_rate: 300"),
        ("price: licence", "price: 1000"),
        ("fee: head_fee", "fee: 600"),
    )
    paid = (attended, f"{attended[:-1]}, day_payment: head_fee}}")

    assert indices_of_costs(costs_with(*unmoved)) == set()
    assert indices_of_costs(costs_with(*unmoved, paid)) == {IndexName.PAY_TEACHERS}
