"""Pools, people and schools of which more is taken than there is are told."""

from __future__ import annotations

from costmodel.shortage_checks import check_shortages
from tests.documents import Change, costs_of, costs_with, told

HEAD = "cover_found: 0.8, cover_rate: cover_day, own_hours: 2"
OFFICE = "driver: staff_days"


def shortages(*changes: Change) -> list[str]:
    """Return what is short in the small document, changed."""
    inspection = costs_with(*changes)
    return told(check_shortages(inspection, costs_of(inspection)))


def timed(days: float) -> Change:
    """Return what shares the office by 9 days that each school of leading takes."""
    takes = "takes: {leading: {days: 9, per: school}}"
    return OFFICE, f"driver: time\n    capacity: {{days: {days}}}\n    {takes}"


def test_where_there_is_enough_of_all_nothing_is_told() -> None:
    assert shortages() == []
    assert shortages(timed(90)) == []


def test_what_is_short_is_told_pool_by_pool_and_role_by_role() -> None:
    heads = (HEAD, f"{HEAD}, safe_days: 4, available: {{2026: 50}}")

    places = [one.partition(":")[0] for one in shortages(timed(80), heads)]

    assert places == [
        "warning pools.office.capacity.days",
        "warning people.head.safe_days",
        "warning people.head.available.2026",
    ]


def test_days_are_told_with_six_figures_at_most() -> None:
    (finding,) = shortages(timed(89.9999999 / 3))

    assert "90 days are taken of the pool 'office' in 2026/27, 60 more than" in finding
