"""What can be worked out of people and is rarely meant is told."""

from __future__ import annotations

import pytest

from costmodel.people_sense_checks import check_sense_of_people
from tests.documents import Change, costs_with, told


def said(*changes: Change) -> list[str]:
    """Return what is said of the people of the small document, changed."""
    return told(check_sense_of_people(costs_with(*changes)))


def test_the_small_documents_people_raise_no_word() -> None:
    assert said() == []


@pytest.mark.parametrize(
    ("change", "finding"),
    [
        (
            ("contracted_hours: 1600", "contracted_hours: 160"),
            (
                "warning people.head.contracted_hours: A year of 'head' has 160 hours "
                "for a full-time salary. The fewer they are, the dearer is each of "
                "them. Write those of a full post, like contracted_hours: 1265; a part "
                "post is a share of it."
            ),
        ),
        (
            (
                "workplace_pension,\n     working_days: 200",
                "workplace_pension,\n     working_days: 20",
            ),
            (
                "warning people.officer.working_days: A year of 'officer' has 20 days "
                "for a full-time salary. The fewer they are, the dearer is each of "
                "them. Write those of a full post, like working_days: 195; a part post "
                "is a share of it."
            ),
        ),
        (
            ("cover_rate: 250", "cover_rate: 25000"),
            (
                "warning people.deputy.cover_rate: A day of cover for 'deputy' is "
                "£25,000, and their own salary is £240 a day. See which of the two has "
                "digits too many or too few; write pounds a day, like cover_rate: 220."
            ),
        ),
        (
            ("fee: head_fee", "fee: 65000"),
            (
                "warning people.head.fee: A day's fee of 'head' is £65,000, and their "
                "own salary is £400 a day. See which of the two has digits too many or "
                "too few; write pounds a day, like fee: 650."
            ),
        ),
        (
            (
                "{person: deputy, days_per_school: 2,",
                "{person: deputy, days_per_school: 2000,",
            ),
            (
                "warning programmes.leading.attendance.0.days_per_school: Each school "
                "would miss 'deputy' for 2000 days a year; a year has 366. Write the "
                "days that all its people together are away in a year, like "
                "days_per_school: 6."
            ),
        ),
    ],
)
def test_a_slip_of_a_digit_is_told(change: Change, finding: str) -> None:
    assert said(change) == [finding]


@pytest.mark.parametrize(
    "change",
    [
        ("contracted_hours: 1600", "contracted_hours: 400"),
        ("cover_rate: 250", "cover_rate: 960"),
        (
            "{person: deputy, days_per_school: 2,",
            "{person: deputy, days_per_school: 366,",
        ),
        (
            "{person: deputy, days_per_school: 2,",
            "{person: deputy, days_per_school: x,",
        ),
        ("salary: head_salary", "salary: unknown"),
        ("salary: head_salary", "salary: 0"),
    ],
)
def test_what_may_be_meant_raises_no_word(change: Change) -> None:
    assert said(change) == []


@pytest.mark.parametrize(
    ("days", "schools", "words"),
    [
        (
            800,
            2,
            (
                "'specialist' would be deployed for 1600 days a year: 800 in each of 2 "
                "schools; a year of theirs has 366 working days."
            ),
        ),
        (183, 2, ""),
        (367, 1, "367 days a year: 367 in each of 1 school; a year of theirs has 366"),
    ],
)
def test_more_days_than_a_year_has_are_told(
    days: int, schools: int, words: str
) -> None:
    found = said(
        ("days_per_school: 4", f"days_per_school: {days}"),
        ("schools_per_person: 2", f"schools_per_person: {schools}"),
    )

    assert len(found) == bool(words)
    assert all(words in one for one in found)


def test_the_working_days_of_a_person_are_the_most() -> None:
    at, over = (
        ("days_per_school: days_deployed", f"days_per_school: {days}")
        for days in (200, 201)
    )

    assert said(at) == []
    assert "a year of theirs has 200 working days" in said(over)[0]
    assert said(over, ("person: head, days_per", "person: nobody, days_per")) == []


@pytest.mark.parametrize(("paid", "is_told"), [(960, False), (961, True)])
def test_a_payment_far_above_a_days_salary_is_told(paid: int, *, is_told: bool) -> None:
    attended = "days_per_school: 2, profile: half_termly"
    payment = (attended, f"{attended}, day_payment: {paid}")
    stranger = ("attendance: [{person: deputy", "attendance: [{person: nobody")

    found = said(payment)

    assert len(found) == is_told
    assert said(payment, stranger) == []
    assert all(
        "A school is paid £961 for each day of 'deputy', and their salary is £240"
        in one
        for one in found
    )
