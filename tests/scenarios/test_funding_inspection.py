"""What every check of funding is given; its bounds are tested beside all others."""

from __future__ import annotations

from costmodel.bounds import BOUNDS
from scenarios.funding_inspection import FUNDING_BOUNDS
from tests.documents import funding_with


def test_scenarios_come_with_their_paths() -> None:
    paths = [path for path, _ in funding_with().scenarios()]

    assert paths == [
        ("funding", "subsidy"),
        ("funding", "traded"),
        ("funding", "tender"),
    ]


def test_the_bounds_of_costs_are_among_those_of_funding() -> None:
    assert dict(BOUNDS).items() <= dict(FUNDING_BOUNDS).items()


def test_numbers_of_funding_are_among_those_inspected() -> None:
    paths = [path for path, _ in funding_with().quantities]

    assert ("funding", "tender", "cohorts", "leading", 2026) in paths
    assert ("funding", "tender", "streams", 0, "milestones", 0, "share") in paths
