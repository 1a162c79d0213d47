"""Checks of sense of people: days beyond a year, years too short, cover too dear.

Nothing here is wrong in itself; it is rarely meant.
"""

from __future__ import annotations

from collections.abc import Iterator

from costmodel.deployments import Attendance
from costmodel.document_scalars import spelled
from costmodel.draft import in_pounds
from costmodel.errors import Finding
from costmodel.inspection import Inspection
from costmodel.people import Person
from costmodel.references import Path, parts_of

LONGEST_YEAR = 366.0
"""Days that nobody works more of, where no working days are stated."""

SHORTEST = {
    "working_days": (100.0, "days", "195"),
    "contracted_hours": (400.0, "hours", "1265"),
}
"""The least that a full post works in a year, its unit, and a good answer."""

DEAREST = 4.0
"""Days of a person's own salary that a day of cover or a day's fee may cost."""


def check_sense_of_people(inspection: Inspection) -> Iterator[Finding]:
    """Yield what can be worked out of people and is rarely meant."""
    for name, person in inspection.model.people.items():
        yield from _check_year(inspection, ("people", name), person)
        yield from _check_day(inspection, ("people", name), person)
    yield from _check_payments(inspection)
    yield from _check_deployed(inspection)
    yield from _check_away(inspection)


def _check_year(
    inspection: Inspection, path: Path, person: Person
) -> Iterator[Finding]:
    """Yield a finding for each year that is too short for a full post."""
    for field, (least, unit, example) in SHORTEST.items():
        worked = inspection.value(getattr(person, field))
        if person.has_pay and worked is not None and 0.0 < worked < least:
            yield inspection.warning(
                (*path, field),
                f"A year of '{path[-1]}' has {spelled(worked)} {unit} for a full-time "
                "salary.",
                f"Write those of a full post, like {field}: {example}; a part post is "
                "a share of it.",
                "The fewer they are, the dearer is each of them.",
            )


def _check_day(inspection: Inspection, path: Path, person: Person) -> Iterator[Finding]:
    """Yield a finding for cover, or a fee, far above what the person earns a day."""
    salary = inspection.value(person.salary)
    days = inspection.value(person.working_days)
    if not person.is_released or not salary or not days:
        return
    for field, what in (
        ("cover_rate", "A day of cover for"),
        ("fee", "A day's fee of"),
    ):
        price = inspection.value(getattr(person, field))
        if price is not None and price > DEAREST * salary / days > 0.0:
            yield inspection.warning(
                (*path, field),
                f"{what} '{path[-1]}' is {in_pounds(price)}, and their own salary is "
                f"{in_pounds(salary / days)} a day.",
                "See which of the two has digits too many or too few; write pounds a "
                f"day, like {field}: {'220' if field == 'cover_rate' else '650'}.",
            )


def _check_payments(inspection: Inspection) -> Iterator[Finding]:
    """Yield a finding for each payment for a day far above what a person earns."""
    for path, use in parts_of(inspection.model, Attendance):
        person = inspection.model.people.get(use.person)
        if person is None:
            continue
        salary = inspection.value(person.salary)
        days = inspection.value(person.working_days)
        paid = inspection.value(use.day_payment)
        if paid and salary and days and paid > DEAREST * salary / days:
            yield inspection.warning(
                (*path, "day_payment"),
                f"A school is paid {in_pounds(paid)} for each day of '{use.person}', "
                f"and their salary is {in_pounds(salary / days)} a day.",
                "See which of the two has digits too many or too few; write pounds a "
                "day, like day_payment: 150.",
            )


def _check_deployed(inspection: Inspection) -> Iterator[Finding]:
    """Yield a finding for each deployment that one person cannot work in a year."""
    for name, programme in inspection.model.programmes.items():
        for position, use in enumerate(programme.deployments):
            person = inspection.model.people.get(use.person)
            days = inspection.value(use.days_per_school)
            schools = inspection.value(use.schools_per_person)
            if person is None or days is None or schools is None:
                continue
            worked = inspection.value(person.working_days) or LONGEST_YEAR
            if days * schools > worked:
                yield inspection.warning(
                    ("programmes", name, "deployments", position, "days_per_school"),
                    f"'{use.person}' would be deployed for {spelled(days * schools)} "
                    f"days a year: {spelled(days)} in each of {spelled(schools)} "
                    f"{'school' if schools == 1.0 else 'schools'}; a year of theirs "
                    f"has {spelled(worked)} working days.",
                    "Write the days of one person in one school, or fewer "
                    "'schools_per_person'.",
                )


def _check_away(inspection: Inspection) -> Iterator[Finding]:
    """Yield a finding for each school that would miss its people all year."""
    for name, programme in inspection.model.programmes.items():
        for position, use in enumerate(programme.attendance):
            days = inspection.value(use.days_per_school)
            if days is not None and days > LONGEST_YEAR:
                yield inspection.warning(
                    ("programmes", name, "attendance", position, "days_per_school"),
                    f"Each school would miss '{use.person}' for {spelled(days)} days a "
                    "year; a year has 366.",
                    "Write the days that all its people together are away in a year, "
                    "like days_per_school: 6.",
                )
