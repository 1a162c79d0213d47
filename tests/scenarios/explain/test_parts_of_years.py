"""Months of a stream are told as parts of academic years."""

from __future__ import annotations

import pytest

from scenarios.explain.parts_of_years import (
    months_within,
    part_of_months,
    part_of_year,
)


@pytest.mark.parametrize(
    ("year", "within"), [(0, range(5, 12)), (1, range(12, 14)), (2, range(24, 14))]
)
def test_months_of_a_year_are_those_in_both(year: int, within: range) -> None:
    assert months_within(range(5, 14), year) == within


def test_a_part_is_a_quotient_of_months() -> None:
    assert part_of_months("part", 3, 4, "months of the grant year").amount == 0.75
    assert part_of_year("part", 6).amount == 0.5
