"""Counts have addresses: of a programme or of all, a year or all years."""

from __future__ import annotations

import pytest

from costmodel.explain.figures import explain
from tests.models import a_model, planned, programme


@pytest.mark.parametrize(
    ("address", "name", "amount"),
    [
        ("reading.count.of.school.2026", "Reading: schools taking part, 2026/27", 3),
        ("reading.count.of.school", "Reading: schools taking part, all years", 5),
        (
            "all.count.of.journey.2027",
            "All programmes and pools: schools that start, 2027/28",
            6,
        ),
    ],
)
def test_a_count_goes_down_to_the_cohorts(
    address: str, name: str, amount: float
) -> None:
    model = a_model(
        years=2,
        programmes={"reading": programme(3, 2, label="Reading"), "w": programme(1, 4)},
    )

    figure = explain(planned(model), address)

    assert (figure.name, figure.amount, figure.unit) == (name, amount, "")
    assert sum(leaf.amount for leaf in figure.leaves()) == amount
