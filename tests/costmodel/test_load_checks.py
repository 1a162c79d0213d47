"""Loads above what is safe are told, with the first year and by how much."""

from __future__ import annotations

import pytest

from tests.documents import Change, costs_with, told_of_costs

HEAD = "cover_found: 0.8, cover_rate: cover_day, own_hours: 2"
OVERLAP = "  overlap: 0.1"


def safe(days: str) -> Change:
    """Return the days that a head may be away."""
    return HEAD, f"{HEAD}, safe_days: {days}"


def providers(schools: int, days: str) -> Change:
    """Return the schools that send people, and the days they may."""
    return (
        OVERLAP,
        (f"{OVERLAP}\n  provider_schools: {schools}\n  safe_days_per_provider: {days}"),
    )


def loads(*changes: Change) -> list[str]:
    """Return what is said of loads."""
    return [one for one in told_of_costs(costs_with(*changes)) if "safe" in one]


def test_a_head_who_is_away_too_long_is_told() -> None:
    assert loads(safe("4.5")) == [
        (
            "warning people.head.safe_days: Each 'head' would be deployed for 5 days "
            "in 2026/27, 0.5 more than the 4.5 that are safe, and too long in 2027/28 "
            "as well. Those who are away too long wear out, and their own school "
            "slips. Plan fewer days, or more people for the same schools (fewer "
            "'schools_per_person')."
        )
    ]


def test_provider_schools_that_send_too_many_are_told() -> None:
    # 50 and 40 days deployed, 4 that oversee.
    assert loads(providers(4, "12")) == [
        (
            "warning organisation.safe_days_per_provider: Each provider school would "
            "release its people for 13.5 days in 2026/27, 1.5 more than the 12 that "
            "are safe. Those who are away too long wear out, and their own school "
            "slips. Plan fewer days, or find more provider schools."
        )
    ]


@pytest.mark.parametrize(
    "change", [safe("5"), safe("6"), providers(4, "13.5"), providers(5, "13.5")]
)
def test_a_load_within_its_limit_needs_no_word(change: Change) -> None:
    assert loads(change) == []


def test_without_a_limit_nothing_is_said() -> None:
    assert loads((OVERLAP, f"{OVERLAP}\n  provider_schools: 1")) == []
