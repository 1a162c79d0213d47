"""Roles as they are written: who employs them, who pays the levy, who is released."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from costmodel.people import Person

SCHOOLS = {"provider_school": True, "supported_school": True}
OTHERS = {"broker": False, "freelance": False}


@pytest.mark.parametrize(("employer", "is_school"), [*SCHOOLS.items(), *OTHERS.items()])
def test_schools_release_people_and_pay_the_levy(
    employer: str, *, is_school: bool
) -> None:
    person = Person.model_validate({"from": employer})

    assert person.is_released is is_school
    assert person.pays_levy is is_school


@pytest.mark.parametrize("employer", [*SCHOOLS, *OTHERS])
@pytest.mark.parametrize("levy", [True, False])
def test_a_role_that_says_who_pays_the_levy_is_believed(
    employer: str, *, levy: bool
) -> None:
    person = Person.model_validate({"from": employer, "levy": levy})

    assert person.pays_levy is levy


@pytest.mark.parametrize(
    ("employer", "has_pay"),
    [("broker", True), ("provider_school", True), ("freelance", False)],
)
def test_an_employer_pays_a_salary_and_a_freelance_has_none(
    employer: str, *, has_pay: bool
) -> None:
    paid = Person.model_validate({"from": employer, "salary": 30_000})

    assert paid.has_pay is has_pay
    assert not Person.model_validate({"from": employer}).has_pay


def test_a_whole_day_falls_in_school_and_nothing_is_covered_unless_said() -> None:
    person = Person.model_validate({"from": "provider_school"})

    assert person.in_school_hours == 1.0
    assert (person.cover_needed, person.cover_found) == (0.0, 0.0)
    assert person.own_hours == 0.0
    assert person.fee_share == 1.0


def test_an_unknown_employer_is_refused() -> None:
    with pytest.raises(ValidationError, match="from"):
        Person.model_validate({"from": "council"})
