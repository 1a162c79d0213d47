"""What is for schools of which there is none says why, and is not asked for again."""

from __future__ import annotations

import pytest

from tests.documents import Change, costs_with, told_of_costs

OFFICE = "driver: staff_days"
BY_OFFICER = "per: school,\n         person: officer"
READERS = "cohorts: {2026: 4, 2027: 6}"
PUPILS = "    pupils_per_school: 20\n"
SPECIALIST = "schools_per_person: 2}"
HEADS = "person: head, days_per_school: days_deployed"
SPECIALIST_DAYS = "person: specialist, days_per_school: 4, schools_per_person: 2"
LEADERS = "    delegates_per_school: 2\n"
NO_SECOND = (
    "warning programmes.reading.deployments.0.in_years: No school of 'reading' comes "
    "to year 2 of its journey within the plan. It costs nothing. Name years of a "
    "journey that schools reach, or let schools start earlier, or lengthen the model."
)
EMPTY_TIER = (
    "warning programmes.reading.deployments.0.tier: No school is in the tier 'few': "
    "its share is 0. It costs nothing. Give the tier a share above nought, or take "
    "'tier' out."
)
ALL_LEAVE = (
    "warning programmes.reading.deployments.0.in_years: Every school of 'reading' "
    "leaves after its first year, and this is for year 2 of a journey. It costs "
    "nothing. Write the share that leaves in a year, like leaves: 0.1, or name year 1."
)


@pytest.mark.parametrize(
    ("changes", "findings"),
    [
        (
            [
                (SPECIALIST, "schools_per_person: 2, in_years: [2]}"),
                (PUPILS, f"{PUPILS}    leaves: 1\n"),
            ],
            [ALL_LEAVE],
        ),
        ([(SPECIALIST, "schools_per_person: 2, in_years: [2]}")], []),
        (
            [
                (SPECIALIST, "schools_per_person: 2, in_years: [2]}"),
                (READERS, "cohorts: {2027: 6}"),
            ],
            [NO_SECOND],
        ),
        (
            [
                (SPECIALIST, "schools_per_person: 2, tier: few}"),
                (PUPILS, f"{PUPILS}    tiers: {{few: {{label: Few, share: 0}}}}\n"),
            ],
            [EMPTY_TIER],
        ),
        (
            [
                (SPECIALIST, "schools_per_person: 2, in_years: [2]}"),
                (READERS, "cohorts: {2026: 0}"),
            ],
            [],
        ),
    ],
)
def test_what_is_for_schools_that_never_come_is_shown(
    changes: list[Change], findings: list[str]
) -> None:
    assert told_of_costs(costs_with(*changes)) == findings


def test_deployments_that_reach_nobody_are_not_asked_for_again() -> None:
    findings = told_of_costs(
        costs_with(
            (OFFICE, "driver: deployed_people"),
            (
                "price: 6000, vat: on_top",
                "price: 1, vat: none, per: deployment_day",
            ),
            (BY_OFFICER, "per: deployment_day,\n         person: officer"),
            (SPECIALIST, "schools_per_person: 2, tier: few}"),
            (PUPILS, f"{PUPILS}    tiers: {{few: {{label: Few, share: 0}}}}\n"),
            (HEADS, f"{HEADS}, tier: few"),
            (LEADERS, f"{LEADERS}    tiers: {{few: {{label: Few, share: 0}}}}\n"),
        )
    )

    see = "See 'tier' and 'in_years' of the deployments of"
    assert [one.partition(see)[2] for one in findings if see in one] == [
        " 'leading' and 'reading', or choose another driver, like schools.",
        " 'leading' and 'reading'.",
        " 'reading'.",
    ]
    assert not [one for one in findings if "State them" in one]


def test_deployments_that_nobody_states_are_asked_for() -> None:
    findings = told_of_costs(
        costs_with(
            (OFFICE, "driver: deployed_people"),
            (f"    deployments: [{{{HEADS}}}]\n", ""),
            (f"    deployments: [{{{SPECIALIST_DAYS}}}]\n", ""),
        )
    )

    assert findings[0].endswith(
        "State them, like deployments: [{person: head, days_per_school: 10}], or "
        "choose another driver, like schools."
    )
