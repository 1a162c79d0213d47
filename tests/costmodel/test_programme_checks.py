"""Programmes: their cohorts lie in the model, and people are used as they may be."""

from __future__ import annotations

import pytest

from costmodel.programme_checks import check_programmes
from tests.documents import Change, costs_with, told

LEADING = "cohorts: {2026: 10, 2027: 8}"


def test_the_small_documents_programmes_are_in_order() -> None:
    assert told(check_programmes(costs_with())) == []


@pytest.mark.parametrize(
    ("change", "finding"),
    [
        (
            (LEADING, "cohorts: {2025: 4, 2026: 10}"),
            (
                "error programmes.leading.cohorts.2025: 2025 is outside the years of "
                "the model. Write a year from 2026 to 2027, the calendar year in which "
                "the academic year begins, or lengthen the model."
            ),
        ),
        (
            (LEADING, "cohorts: {2026: 10, 2028: 4}"),
            (
                "error programmes.leading.cohorts.2028: 2028 is outside the years of "
                "the model. Write a year from 2026 to 2027, the calendar year in which "
                "the academic year begins, or lengthen the model."
            ),
        ),
        (
            (LEADING, "cohorts: {}"),
            (
                "warning programmes.leading.cohorts: No school ever starts in "
                "'leading'. Write how many start in each year, like 2026: 18."
            ),
        ),
        (
            (LEADING, "cohorts: {2026: 0}"),
            (
                "warning programmes.leading.cohorts: No school ever starts in "
                "'leading'. Write how many start in each year, like 2026: 18."
            ),
        ),
        (
            ("person: head, days_per_school", "person: deputy, days_per_school"),
            (
                "error programmes.leading.deployments.0.person: 'deputy' is "
                "employed by the supported school, where nobody is deployed from. "
                "Put the days under 'attendance', or deploy a person with from: "
                "provider_school."
            ),
        ),
        (
            ("person: deputy, days_per_school: 2", "person: head, days_per_school: 2"),
            (
                "error programmes.leading.attendance.0.person: 'head' is not employed "
                "by the supported school; only its own people attend. Name a person "
                "with from: supported_school, or put the days under 'deployments' or "
                "'ingredients'."
            ),
        ),
        (
            (
                "days_per_school: days_deployed",
                "days_per_school: 5, profile: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]",
            ),
            (
                "error programmes.leading.deployments.0.profile: These weights are "
                "below nought or all nought; nothing can be spread by them. Write "
                "twelve weights from nought upwards, September first, or a profile by "
                "name, like even."
            ),
        ),
        (
            (
                "days_per_school: 2, profile: half_termly",
                "days_per_school: 2, profile: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]",
            ),
            (
                "error programmes.leading.attendance.0.profile: These weights are "
                "below nought or all nought; nothing can be spread by them. Write "
                "twelve weights from nought upwards, September first, or a profile "
                "by name, like even."
            ),
        ),
        (
            (
                "    pupils_per_school: 20",
                (
                    "    outcomes: {definition: Good, era: 2012, inspected: 7, "
                    "succeeded: 9, base_rate: 0.5}"
                ),
            ),
            (
                "error programmes.reading.outcomes.succeeded: 9 schools succeeded, and "
                "only 7 have a known result. Write how many of those inspected "
                "succeeded, like 7 of 9."
            ),
        ),
        (
            ("driver: staff_days", "driver: partnership_months"),
            (
                "warning programmes.reading.matches_per_school: 'reading' deploys "
                "people and has no matches, so that it bears nothing of the pool "
                "'office'. Add the matches brokered for each school, like "
                "matches_per_school: 1."
            ),
        ),
    ],
)
def test_what_is_wrong_with_a_programme_is_told(change: Change, finding: str) -> None:
    change = (change[0], change[1].replace("era: 2012", 'era: "2012"'))

    assert told(check_programmes(costs_with(change))) == [finding]


def test_people_nobody_described_are_left_to_the_check_of_names() -> None:
    inspection = costs_with(
        ("person: head, days_per_school", "person: nobody, days_per_school"),
        ("person: deputy, days_per_school", "person: somebody, days_per_school"),
    )

    assert told(check_programmes(inspection)) == []


def test_as_many_successes_as_inspections_are_accepted() -> None:
    outcomes = (
        '    outcomes: {definition: Good, era: "2012", inspected: 7, '
        "succeeded: 7, base_rate: 0.5}"
    )

    assert (
        told(check_programmes(costs_with(("    pupils_per_school: 20", outcomes))))
        == []
    )


@pytest.mark.parametrize(
    ("cohorts", "inspected", "words"),
    [
        ("2026: 4, 2027: 6", 10, ""),
        (
            "2026: 4, 2027: 6",
            11,
            "11 schools of 'reading' have a known result, and 10 start in this plan.",
        ),
        (
            "2026: 0.5",
            1,
            "1 school of 'reading' has a known result, and 0.5 start in this plan.",
        ),
        ("2026: unknown", 11, ""),
    ],
)
def test_results_of_schools_that_start_elsewhere_are_noted(
    cohorts: str, inspected: int, words: str
) -> None:
    outcomes = (
        f'    outcomes: {{definition: Good, era: "2012", inspected: {inspected}, '
        "succeeded: 1, base_rate: 0.5}"
    )
    inspection = costs_with(
        ("    pupils_per_school: 20", outcomes),
        ("cohorts: {2026: 4, 2027: 6}", f"cohorts: {{{cohorts}}}"),
    )

    assert told(check_programmes(inspection)) == bool(words) * [
        (
            f"note programmes.reading.outcomes.inspected: {words} See whether the "
            "others started before it."
        )
    ]
