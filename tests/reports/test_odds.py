"""Odds are homely and agree with the percentage beside them."""

from __future__ import annotations

import pytest

from reports.odds import odds


@pytest.mark.parametrize("percentage", range(1, 100))
def test_odds_round_to_the_percentage_or_are_near_to_it(percentage: int) -> None:
    top, bottom = odds(percentage / 100, percentage)

    off = abs(100 * top / bottom - percentage)
    assert 0 < top < bottom <= 100
    fewer = min(percentage, 100 - percentage)
    points = 3 if fewer >= 30 else 2 if fewer >= 15 else fewer / 16
    assert off <= max(0.5, points)


@pytest.mark.parametrize(
    ("percentage", "told"),
    [
        (1, (1, 100)),
        (2, (1, 50)),
        (4, (1, 25)),
        (16, (1, 6)),
        (24, (1, 4)),
        (50, (1, 2)),
        (53, (1, 2)),
        (82, (4, 5)),
        (98, (49, 50)),
        (99, (99, 100)),
    ],
)
def test_the_homeliest_odds_are_told(percentage: int, told: tuple[int, int]) -> None:
    assert odds(percentage / 100, percentage) == told


def test_of_several_that_round_to_it_the_nearest_are_told() -> None:
    assert odds(0.073, 7) == (1, 14)
    assert odds(0.066, 7) == (1, 15)


def test_a_chance_that_rounds_up_leaves_out_what_is_left_of_a_hundred() -> None:
    assert odds(0.985, 99) == (99, 100)
