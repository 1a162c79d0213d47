"""Schools that there are not, and demand by which none comes, are told."""

from __future__ import annotations

import pytest

from scenarios.volume_checks import check_volumes
from tests.documents import Change, funding_with, told

MANY = "See whether it has digits too many, or the phase or the region is wrong."


def said(*changes: Change) -> list[str]:
    """Return what is said of the schools of the small document, changed."""
    return told(check_volumes(funding_with(*changes)))


def test_the_small_documents_schools_raise_no_word() -> None:
    assert said() == []


@pytest.mark.parametrize(
    ("change", "finding"),
    [
        (
            ("cohorts: {2026: 10, 2027: 8}", "cohorts: {2026: 3293, 2027: 3294}"),
            (
                "warning programmes.leading.cohorts.2027: 3294 schools are counted "
                "here; the accounts of 2024-25 know 3,293 secondary schools in "
                f"England. {MANY}"
            ),
        ),
        (
            ("cohorts: {leading: {2026: 10,", "cohorts: {leading: {2026: 10000,"),
            (
                "warning funding.tender.cohorts.leading.2026: 10000 schools are "
                "counted here; the accounts of 2024-25 know 3,293 secondary schools in "
                f"England. {MANY}"
            ),
        ),
        (
            ("eligible: {leading: 60,", "eligible: {leading: 468,"),
            (
                "warning funding.traded.demand.eligible.leading: 468 schools are "
                "counted here; the accounts of 2024-25 know 467 secondary schools in "
                f"London. {MANY}"
            ),
        ),
        (
            ("reach: 0.5", "reach: 0"),
            (
                "warning funding.traded.demand.reach: 'reach' is 0: no school ever "
                "comes by this demand. Write a share above nought, like reach: 0.5."
            ),
        ),
        (
            ("interest: 0.5", "interest: 0"),
            (
                "warning funding.traded.demand.interest: 'interest' is 0: no school "
                "ever comes by this demand. Write a share above nought, like "
                "interest: 0.5."
            ),
        ),
        (
            (
                "cohorts: {leading: {2026: 10, 2027: 10}}",
                "cohorts: {leading: {2026: 0}, reading: {2026: 0, 2027: 0}}",
            ),
            (
                "warning funding.tender.cohorts: In 'Contract for coordination' no "
                "school ever starts in any programme. Write how many start in each "
                "year, like {leading: {2026: 18}}."
            ),
        ),
    ],
)
def test_what_cannot_be_is_told(change: Change, finding: str) -> None:
    assert said(change) == [finding]


def test_a_scenario_without_one_of_the_programmes_is_no_matter() -> None:
    assert (
        said(("cohorts: {leading: {2026: 10, 2027: 10}}", "cohorts: {leading: {}}"))
        == []
    )


def test_names_that_lead_nowhere_are_left_to_the_check_of_names() -> None:
    assert said(
        ("eligible: {leading: 60,", "eligible: {leeding: 60000,"),
        ("cohorts: {leading: {2026: 10,", "cohorts: {leeding: {2026: 60000,"),
        ("cohorts: {2026: 10,", "cohorts: {2026: unknown,"),
    ) == []  # fmt: skip
