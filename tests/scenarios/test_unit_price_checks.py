"""A price for a unit has its unit of measure, is no slip, and is for something."""

from __future__ import annotations

import pytest

from scenarios.unit_price_checks import (
    check_size,
    check_unit_price,
    check_units_there,
)
from tests.documents import Change, funding_with, told

AT = ("at",)
PRICE = "assumptions:\n"


def priced(unit: str, per: str, *changes: Change) -> list[str]:
    """Return what is said of a price that is an assumption in some unit."""
    words = f"  asked: {{label: Asked, value: 400, unit: {unit}}}\n"
    inspection = funding_with((PRICE, f"{PRICE}{words}"), *changes)
    return told(check_unit_price(inspection, AT, "asked", per))


@pytest.mark.parametrize(
    ("unit", "per"),
    [
        ("£/school/year", "school"),
        ("£/pupil/year", "pupil"),
        ("£/delegate", "delegate"),
        ("£/day", "deployment_day"),
        ("£", "pupil"),
        ("days/year", "school"),
    ],
)
def test_a_unit_that_fits_is_in_order_and_what_is_no_money_is_told_elsewhere(
    unit: str, per: str
) -> None:
    assert priced(unit, per) == []


def test_a_price_for_another_unit_is_refused() -> None:
    assert priced("£/pupil/year", "school") == [
        (
            "error at: 'asked' is in £/pupil/year; £/school/year is wanted here. Write "
            "pounds, like 4000, with the unit £/school/year, or name another "
            "assumption."
        ),
    ]


def test_a_published_price_for_another_unit_can_only_be_replaced() -> None:
    inspection = funding_with()
    published = next(
        name
        for name, each in inspection.register.assumptions.items()
        if each.unit == "£/pupil/year"
    )

    (said,) = told(check_unit_price(inspection, AT, published, "deployment_day"))

    assert said.endswith("£/day is wanted here. Name another assumption.")


@pytest.mark.parametrize(
    ("price", "per", "count"),
    [
        (49.99, "school", 1),
        (50.0, "school", 0),
        (0.0, "school", 0),
        (4.99, "delegate", 1),
        (5.0, "delegate", 0),
        (0.09, "pupil", 1),
        (0.1, "pupil", 0),
    ],
)
def test_a_price_far_too_small_is_told(price: float, per: str, count: int) -> None:
    assert len(told(check_unit_price(funding_with(), AT, price, per))) == count


def test_a_price_far_too_small_says_what_to_look_for() -> None:
    small = check_size(funding_with(), AT, 1.5, ("deployed day", 5.0))

    assert told(small) == [
        (
            "warning at: This price is £1.50 for each deployed day, less than it costs "
            "to ask for it. See whether it is in thousands, or is a share; write "
            "pounds, like 50."
        ),
    ]


def test_a_price_that_is_not_known_is_not_judged() -> None:
    assert told(check_size(funding_with(), AT, "not_defined", ("member", 5.0))) == []


def test_a_price_for_what_a_programme_has_none_of_brings_nothing() -> None:
    inspection = funding_with()

    assert told(check_units_there(inspection, AT, "nowhere", "match")) == []
    assert told(check_units_there(inspection, AT, "leading", "school")) == []
    assert told(check_units_there(inspection, AT, "reading", "delegate")) == [
        (
            "warning at: A price for each delegate brings nothing from 'reading', "
            "which has none. State them in the programme, like events: 6 and "
            "delegates_per_school: 2, or choose another 'per'."
        ),
    ]
