"""Roles that run out of days are told, with the month; so are years outside."""

from __future__ import annotations

from costmodel.availability_checks import check_available
from costmodel.checks import check_model
from tests.documents import Change, costs_with, told, told_of_costs

HEAD = "cover_found: 0.8, cover_rate: cover_day, own_hours: 2"


def available(days: str) -> Change:
    """Return the days there are of heads."""
    return HEAD, f"{HEAD}, available: {days}"


def shortages(days: str) -> list[str]:
    """Return what is said of days there are."""
    findings = told_of_costs(costs_with(available(days)))
    return [one for one in findings if "available" in one]


def test_a_role_that_runs_out_is_told_with_its_month() -> None:
    # 54 days: 50 from September to July, 4 in the six half-terms.
    assert shortages("{2026: 50}") == [
        (
            "warning people.head.available.2026: 'head' is needed for 54 days in "
            "2026/27, and there are 50: they run out in July 2027, and 4 are short. "
            "What nobody is there to do is not done, and is counted all the same. "
            "Find more days or people, plan fewer, or see whether 'available' is right."
        )
    ]


def test_later_years_are_named_beside_the_first() -> None:
    (finding,) = shortages("{2026: 50, 2027: 40}")

    assert "4 are short. There are too few in 2027/28 as well." in finding


def test_days_enough_need_no_word() -> None:
    assert shortages("{2026: 54, 2027: 44}") == []


def test_a_year_outside_the_model_is_refused() -> None:
    inspection = costs_with(available("{2025: 50}"))

    (finding,) = told(check_available(inspection))
    findings = check_model(inspection.model, inspection.register, inspection.lines)

    assert finding.startswith(
        "error people.head.available.2025: 2025 is outside the years of the model."
    )
    assert finding in told(findings)
