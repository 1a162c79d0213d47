"""The price corridor as a table."""

from __future__ import annotations

import math

import pytest

from reports.corridor_tables import corridor_in_words, price_corridor
from scenarios.affordability import AffordabilityTest, Unknowns
from scenarios.corridors import Corridor, CorridorAtTest
from tests.reports.runs import on_paper, texts


def by(test: AffordabilityTest, most: float, norm: str = "") -> CorridorAtTest:
    """Return what schools can pay by a test."""
    return CorridorAtTest(
        test=test,
        unknowns=Unknowns.KNOWN,
        norm=norm,
        shares=(0.9, 0.5, 0.4, 0.6),
        most=most,
    )


LEADING = Corridor(
    programme=0,
    avoidable=500.0,
    full=1_100.0,
    at_risk=1_150.0,
    fee=1_000.0,
    tests=(
        by(AffordabilityTest.TRAINING_LINE, 800.0),
        by(AffordabilityTest.PER_TEACHER, math.inf, "lowest"),
    ),
)


def test_what_it_costs_stands_above_what_schools_can_pay() -> None:
    made = price_corridor(on_paper(), "traded", (LEADING,))

    assert texts(made) == [
        ["Leading"],
        ["Pounds a school-year", "500", "1,100", "1,150", "1,000", "–", "–"],
        [
            "Training budget; unknown: left out",
            *("90.0", "50.0", "40.0", "60.0", "800"),
            "500 to 800 (300 below full cost)",
        ],
        [
            "Sum a teacher, lowest",
            *("90.0", "50.0", "40.0", "60.0", "no limit"),
            "from 500",
        ],
    ]


@pytest.mark.parametrize(
    ("most", "words"),
    [
        (400.0, "empty: 100 short"),
        (500.0, "500 to 500 (600 below full cost)"),
        (1_100.0, "500 to 1,100"),
        (math.inf, "from 500"),
    ],
)
def test_a_corridor_is_told_in_words(most: float, words: str) -> None:
    at_test = by(AffordabilityTest.TRAINING_LINE, most)

    assert corridor_in_words(LEADING, at_test) == words
