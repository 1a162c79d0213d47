"""What went into a run is printed so that it can be put in again."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.exact_quantities import exact_quantity
from reports.tables import Form


@pytest.mark.parametrize(
    ("value", "unit", "text", "form"),
    [
        (0.2868, "share", "28.68", Form.INPUT_SHARE),
        (0.15, "share", "15.0", Form.INPUT_SHARE),
        (1.0, "share", "100.0", Form.INPUT_SHARE),
        (0.0, "share", "0.0", Form.INPUT_SHARE),
        (-0.025, "fraction/year", "−2.5", Form.INPUT_SHARE),
        (1.5833, "schools/person", "1.5833", Form.INPUT),
        (0.5, "days", "0.5", Form.INPUT),
        (18.0, "schools", "18", Form.COUNT),
        (48_000.0, "£/year", "48,000", Form.POUNDS),
        (0.5, "£/mile", "0.50", Form.INPUT),
        (48_000.125, "£/year", "48,000.125", Form.INPUT),
        (0.1 + 0.2, "days", "0.3", Form.INPUT),
    ],
)
def test_a_number_has_all_its_digits_and_none_of_the_dust(
    value: float, unit: str, text: str, form: Form
) -> None:
    cell = exact_quantity(value, unit)

    assert (cell.text, cell.form, cell.value) == (text, form, value)


def test_no_number_is_nothing() -> None:
    assert exact_quantity(None, "days").text == "–"


@given(st.decimals(min_value=0, max_value=9999, places=4))
def test_what_is_printed_is_the_number(value: object) -> None:
    number = float(str(value))

    printed = exact_quantity(number, "days").text

    assert float(printed.replace(",", "")) == number
