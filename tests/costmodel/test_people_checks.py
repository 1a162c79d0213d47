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


def test_a_school_is_paid_a_fee_or_its_cover() -> None:
    both = costs_with(("fee: head_fee", "fee: head_fee, pays_cover: true"))
    cover = costs_with(("fee: head_fee", "pays_cover: true"))

    assert told(check_people(both)) == [
        (
            "error people.head.pays_cover: 'head' has a fee, and its cover is to be "
            "paid for as well. A fee is for the whole day, its cover included. Take "
            "out 'fee' or 'pays_cover'."
        )
    ]
    assert told(check_people(cover)) == []


IDLE = (
    "'pays_cover' changes nothing: no cover is ever bought for '{}'. Add the cover of "
    "the person, like cover_needed: 1, cover_found: 0.8, cover_rate: 220, or take "
    "'pays_cover' out."
)
PAYS: Change = ("fee: head_fee", "pays_cover: true")
ATTENDED = "days_per_school: 2, profile: half_termly"
PAID: Change = (ATTENDED, f"{ATTENDED}, pays_cover: true")


@pytest.mark.parametrize(
    "change",
    [
        ("cover_needed: 0.5,\n     cover_found: 0.8, cover_rate: cover_day, ", ""),
        ("cover_found: 0.8", "cover_found: 0"),
        ("cover_rate: cover_day", "cover_rate: 0"),
    ],
)
def test_paying_for_cover_that_a_provider_school_never_buys_is_told(
    change: Change,
) -> None:
    assert f"warning people.head.pays_cover: {IDLE.format('head')}" in told(
        check_people(costs_with(PAYS, change))
    )


def test_paying_for_cover_that_a_supported_school_never_buys_is_told() -> None:
    assert told(check_people(costs_with(PAID))) == []
    assert told(check_people(costs_with(PAID, (f"{DEPUTY}", "cover_needed: 0.5")))) == [
        "warning programmes.leading.attendance.0.pays_cover: " + IDLE.format("deputy")
    ]


@pytest.mark.parametrize("person", ["officer", "nobody"])
def test_nothing_is_said_of_cover_of_those_who_should_not_attend(person: str) -> None:
    attended = (f"{{person: deputy, {ATTENDED}", f"{{person: {person}, {ATTENDED}")
    paid = (attended[0], f"{attended[1]}, pays_cover: true")

    assert told(check_people(costs_with(paid))) == []


def test_a_limit_for_provider_schools_wants_their_number() -> None:
    limit = "  overlap: 0.1\n  safe_days_per_provider: 40"
    alone = costs_with(("  overlap: 0.1", limit))
    both = costs_with(("  overlap: 0.1", f"{limit}\n  provider_schools: 12"))

    assert told(check_people(alone)) == [
        (
            "warning organisation.safe_days_per_provider: 'safe_days_per_provider' "
            "changes nothing: nobody says how many provider schools there are. Add "
            "them, like provider_schools: 12."
        )
    ]
    assert told(check_people(both)) == []


def test_a_limit_for_people_whom_nobody_deploys_is_told() -> None:
    deployed = "    deployments: [{person: head, days_per_school: days_deployed}]\n"
    limit = ("fee: head_fee", "fee: head_fee, safe_days: 20")

    assert told(check_people(costs_with(limit))) == []
    assert told(check_people(costs_with(limit, (deployed, "")))) == [
        (
            "warning people.head.safe_days: 'safe_days' changes nothing: no programme "
            "deploys 'head'. Take it out, or deploy them; days in pools count for "
            "their school, under 'organisation'."
        )
    ]
