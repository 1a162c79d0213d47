"""People have what their employer needs, and nothing that changes nothing."""

from __future__ import annotations

import pytest

from costmodel.people_checks import check_people
from tests.documents import Change, costs_with, told

UNPAID = (
    "warning people.head: 'head' is deployed from a provider school and has no 'fee': "
    "nobody pays the school for these days. Add what it is paid for a day, like fee: "
    "650; fee: 0 says that it gives the days for nothing."
)
DEPUTY = "cover_needed: 0.5, cover_found: 1, cover_rate: 250"


def test_the_small_documents_people_have_what_they_need() -> None:
    assert told(check_people(costs_with())) == []


def test_a_head_whose_days_are_in_no_school_needs_no_fee() -> None:
    deployed = "    deployments: [{person: head, days_per_school: days_deployed}]\n"

    assert told(check_people(costs_with(("fee: head_fee, ", ""), (deployed, "")))) == []


@pytest.mark.parametrize(
    ("change", "findings"),
    [
        (
            (("from: broker, salary: officer_salary, on_costs: workplace_pension,\n"
             "     working_days: 200"), "from: broker"),
            [
                ("error people.officer: 'officer' is employed by the broker and has no "
                "'salary'. Without it a day of this person has no cost. Add the "
                "full-time salary, like salary: 48000."),
                ("error people.officer: 'officer' is employed by the broker and has no "
                "'on_costs'. Without it a day of this person has no cost. Add the "
                "employer's pension, like on_costs: teachers."),
                ("error people.officer: 'officer' is employed by the broker and has no "
                "'working_days'. Without it a day of this person has no cost. Add the "
                "days worked in a year, like working_days: 195."),
            ],
        ),
        (
            ("fee: 450", "label: Specialist"),
            [
                ("error people.specialist: 'specialist' is a freelance and has no "
                 "'fee'. Without it a day of this person has no cost. Add what is "
                 "paid for a day, like fee: 450.")
            ],
        ),
        (
            ("fee: 450", "fee: 450, salary: 40000"),
            [
                ("warning people.specialist.salary: 'salary' changes nothing: "
                "'specialist' is a freelance. Take it out, or see whether 'from' is "
                "right.")
            ],
        ),
        (
            (DEPUTY, f"{DEPUTY}, fee: 300, fee_share: 0.5"),
            [
                ("warning people.deputy.fee: 'fee' and 'fee_share' change nothing: "
                "'deputy' is employed by the supported school. Take it out, or see "
                "whether 'from' is right.")
            ],
        ),
        (
            ("fee: head_fee", "fee_share: 0.5"),
            [
                ("warning people.head.fee_share: 'fee_share' changes nothing: 'head' "
                 "is employed by a provider school and has no fee. Take it out, or "
                 "see whether 'from' is right."),
                UNPAID,
            ],
        ),
        (
            (DEPUTY, f"{DEPUTY}, pension_on: qualifying_earnings"),
            [
                ("warning people.deputy.pension_on: 'pension_on' changes nothing: "
                 "'deputy' has no workplace pension. The schemes of teachers and of "
                 "local government take the whole salary. Take it out, or write "
                 "on_costs: workplace_pension.")
            ],
        ),
        (
            ("on_costs: workplace_pension",
             "on_costs: workplace_pension, pension_on: qualifying_earnings"),
            [],
        ),
        (("fee: head_fee, ", ""), [UNPAID]),
        (("fee: head_fee, ", "fee: 0, "), []),
        (
            (DEPUTY, "cover_needed: 0.5, cover_found: 1"),
            [
                ("error people.deputy: Cover is needed and found for 'deputy', and it "
                 "has no price. Add what a day of cover costs the school, like "
                 "cover_rate: 220.")
            ],
        ),
        ((DEPUTY, "cover_needed: 0.5"), []),
        (
            (DEPUTY, "cover_needed: 0.5, cover_rate: 250"),
            [
                ("note people.deputy.cover_rate: No cover is ever bought for 'deputy': "
                "cover_found is 0. Add the share of it, like cover_found: 0.5.")
            ],
        ),
        (
            (DEPUTY, "cover_rate: 250"),
            [
                ("note people.deputy.cover_rate: No cover is ever bought for 'deputy': "
                "cover_needed and cover_found are 0. Add the share of it, like "
                "cover_needed: 0.5.")
            ],
        ),
        (
            ("contracted_hours: 1600, ", ""),
            [
                ("error people.head.own_hours: 'head' gives own time, and its value "
                "cannot be worked out. Add the hours a year behind the salary, like "
                "contracted_hours: 1265.")
            ],
        ),
        (
            ("salary: 48000", "salary: 5000"),
            [
                ("warning people.deputy.salary: A full-time salary of £5,000 a year "
                 "is at or below the threshold of National Insurance, £5,000. Write "
                 "the salary of a full post; a part post is a share of it.")
            ],
        ),
        (("salary: 48000", "salary: 5001"), []),
        (
            ("assumptions:", ("assumptions:\n  oncost.ni_threshold: {label: T, "
             "value: 50000, unit: £/year}")),
            [
                ("warning people.officer.salary: A full-time salary of £36,000 a year "
                 "is at or below the threshold of National Insurance, £50,000. Write "
                 "the salary of a full post; a part post is a share of it."),
                ("warning people.deputy.salary: A full-time salary of £48,000 a year "
                 "is at or below the threshold of National Insurance, £50,000. Write "
                 "the salary of a full post; a part post is a share of it."),
            ],
        ),
    ],
)  # fmt: skip
def test_what_is_wrong_with_a_person_is_told(
    change: Change, findings: list[str]
) -> None:
    assert told(check_people(costs_with(change))) == findings
