"""Counts have addresses: of a programme or of all, a year or all years."""

from __future__ import annotations

import pytest

from costmodel.drivers import Count
from costmodel.explain.figures import explain
from scenarios.funding import FundedModel
from tests.models import a_model, planned, programme


def two() -> FundedModel:
    """Return a model of two programmes."""
    return a_model(
        years=2,
        programmes={
            "reading": programme(
                *(3, 2),
                label="Reading",
                matches_per_school=2,
                events=6,
                delegates_per_school=2,
                pupils_per_school=30,
                deployments=[{"person": "officer", "days_per_school": 4}],
            ),
            "w": programme(1, 4),
        },
    )


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
    figure = explain(planned(two()), address)

    assert (figure.name, figure.amount, figure.unit) == (name, amount, "")
    assert sum(leaf.amount for leaf in figure.leaves()) == amount


@pytest.mark.parametrize("count", list(Count))
def test_a_count_of_all_is_the_one_that_pools_see(count: Count) -> None:
    ledger = planned(two())

    figure = explain(ledger, f"all.count.of.{count}.2026")

    assert figure.amount == ledger.costs.counts.total(count)[0, 0]


def test_each_part_of_a_count_of_all_years_names_its_year() -> None:
    whole = explain(planned(two()), "reading.count.of.journey")

    assert [part.name for part in whole.children] == [
        "schools that start, Reading, 2026/27",
        "schools that start, Reading, 2027/28",
    ]
