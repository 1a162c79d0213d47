"""A number of the register is printed as its unit asks."""

from __future__ import annotations

import pytest

from reports.quantities import quantity, unit_in_words
from reports.tables import Form


@pytest.mark.parametrize(
    ("value", "unit", "printed"),
    [
        (650.0, "£/day", "650"),
        (99.5, "£/day", "99.50"),
        (100.5, "£/day", "101"),
        (0.35, "share", "35.0"),
        (0.025, "fraction/year", "2.5"),
        (18.0, "schools", "18"),
        (1.5833, "schools/person", "1.58"),
        (0.0375, "posts", "0.0375"),
        (-0.5, "", "−0.50"),
    ],
)
def test_a_number_is_printed_as_its_unit_asks(
    value: float, unit: str, printed: str
) -> None:
    cell = quantity(value, unit)

    assert (cell.text, cell.value) == (printed, value)


def test_no_number_is_nothing() -> None:
    assert quantity(None, "£").text == "–"


def test_pence_are_marked_for_the_workbook() -> None:
    assert quantity(0.45, "£/mile").form is Form.PENCE


@pytest.mark.parametrize(
    ("unit", "said"),
    [
        ("£/school/year", "£ a school a year"),
        ("hours/hour", "hours an hour"),
        ("people/event", "people an event"),
        ("share", "%"),
        ("fraction / 3 years", "% a 3 years"),
        ("", ""),
    ],
)
def test_units_are_read_aloud(unit: str, said: str) -> None:
    assert unit_in_words(unit) == said
