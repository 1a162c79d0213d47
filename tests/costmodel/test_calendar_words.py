"""Months and years are called as people call them."""

from __future__ import annotations

import pytest

from costmodel.calendar_words import MONTH_NAMES, label_of_two_years


@pytest.mark.parametrize(
    ("begins", "called"), [(2026, "2026/27"), (1999, "1999/00"), (2009, "2009/10")]
)
def test_a_year_is_called_by_the_two_it_lies_in(begins: int, called: str) -> None:
    assert label_of_two_years(begins) == called
    assert label_of_two_years(begins, "-") == called.replace("/", "-")


def test_there_are_twelve_months_from_january() -> None:
    assert len(set(MONTH_NAMES)) == 12
    assert (MONTH_NAMES[0], MONTH_NAMES[8]) == ("January", "September")
