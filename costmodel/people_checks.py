"""Checks of people: what each employer needs, cover, own time, and pay that is odd."""

from __future__ import annotations

from collections.abc import Iterator

from costmodel.draft import in_pounds
from costmodel.errors import Finding
from costmodel.inspection import Inspection
from costmodel.people import Person
from costmodel.references import Path
from costmodel.suggestions import listed

NEEDED = {
    "salary": "the full-time salary, like salary: 48000",
    "on_costs": "the employer's pension, like on_costs: teachers",
    "working_days": "the days worked in a year, like working_days: 195",
    "fee": "what is paid for a day, like fee: 450",
}
"""What a person may have to state, in words."""

NEEDED_BY = {
    "broker": ("salary", "on_costs", "working_days"),
    "provider_school": ("salary", "on_costs", "working_days"),
    "supported_school": ("salary", "on_costs", "working_days"),
    "freelance": ("fee",),
}

_RELEASE = ("in_school_hours", "cover_needed", "cover_found", "cover_rate", "own_hours")

UNUSED_BY = {
    "broker": ("fee", "fee_share", *_RELEASE),
    "provider_school": (),
    "supported_school": ("fee", "fee_share"),
    "freelance": ("salary", "on_costs", "working_days", "levy", *_RELEASE),
}
"""What is of no consequence, by employer."""

EMPLOYERS = {
    "broker": "employed by the broker",
    "provider_school": "employed by a provider school",
    "supported_school": "employed by the supported school",
    "freelance": "a freelance",
}


def check_people(inspection: Inspection) -> Iterator[Finding]:
    """Yield what is wrong with each person."""
    for name, person in inspection.model.people.items():
        path: Path = ("people", name)
        yield from _check_needed(inspection, path, person)
        yield from _check_unused(inspection, path, person)
        if person.is_released:
            yield from _check_cover(inspection, path, person)
            yield from _check_own_time(inspection, path, person)
        yield from _check_pay(inspection, path, person)
        yield from _check_pension(inspection, path, person)
    yield from _check_unpaid(inspection)


def _check_needed(
    inspection: Inspection, path: Path, person: Person
) -> Iterator[Finding]:
    """Yield a finding for each thing the employer needs that is not there."""
    for field in NEEDED_BY[person.employed_by]:
        if getattr(person, field) is None:
            yield inspection.error(
                path,
                f"'{path[-1]}' is {EMPLOYERS[person.employed_by]} and has no "
                f"'{field}'.",
                f"Add {NEEDED[field]}.",
                "Without it a day of this person has no cost.",
            )


def _check_unpaid(inspection: Inspection) -> Iterator[Finding]:
    """Yield a finding for each person whose school is paid nothing for their days."""
    deployed = {
        use.person
        for programme in inspection.model.programmes.values()
        for use in programme.deployments
    }
    for name, person in inspection.model.people.items():
        is_released = person.employed_by == "provider_school"
        if is_released and person.fee is None and name in deployed:
            yield inspection.warning(
                ("people", name),
                f"'{name}' is deployed from a provider school and has no 'fee': "
                "nobody pays the school for these days.",
                "Add what it is paid for a day, like fee: 650; fee: 0 says that it "
                "gives the days for nothing.",
            )


def _check_unused(
    inspection: Inspection, path: Path, person: Person
) -> Iterator[Finding]:
    """Yield a finding if something is written that changes nothing."""
    fields = [
        field
        for field in UNUSED_BY[person.employed_by]
        if getattr(person, field) != Person.model_fields[field].default
    ]
    if person.employed_by == "provider_school" and person.fee is None:
        fields += ["fee_share"] if person.fee_share != 1.0 else []
    if fields:
        names = listed(f"'{field}'" for field in fields)
        reason = f"'{path[-1]}' is {EMPLOYERS[person.employed_by]}"
        yield inspection.warning(
            (*path, fields[0]),
            f"{names} {'changes' if len(fields) == 1 else 'change'} nothing: {reason}"
            f"{' and has no fee' if person.employed_by == 'provider_school' else ''}.",
            "Take it out, or see whether 'from' is right.",
        )


def _check_cover(
    inspection: Inspection, path: Path, person: Person
) -> Iterator[Finding]:
    """Yield a finding if cover has no price, or a price and no cover."""
    idle = [
        field
        for field in ("cover_needed", "cover_found")
        if not inspection.may_exceed_nought(getattr(person, field))
    ]
    if person.cover_rate is None and not idle:
        yield inspection.error(
            path,
            f"Cover is needed and found for '{path[-1]}', and it has no price.",
            "Add what a day of cover costs the school, like cover_rate: 220.",
        )
    if person.cover_rate is not None and idle:
        yield inspection.note(
            (*path, "cover_rate"),
            f"No cover is ever bought for '{path[-1]}': {listed(idle)} "
            f"{'is' if len(idle) == 1 else 'are'} 0.",
            f"Add the share of it, like {idle[0]}: 0.5.",
        )


def _check_own_time(
    inspection: Inspection, path: Path, person: Person
) -> Iterator[Finding]:
    """Yield a finding if own time cannot be valued."""
    has_own_time = inspection.may_exceed_nought(person.own_hours)
    if has_own_time and person.contracted_hours is None:
        yield inspection.error(
            (*path, "own_hours"),
            f"'{path[-1]}' gives own time, and its value cannot be worked out.",
            "Add the hours a year behind the salary, like contracted_hours: 1265.",
        )


def _check_pay(inspection: Inspection, path: Path, person: Person) -> Iterator[Finding]:
    """Yield a finding if a full-time salary is no more than what bears no insurance."""
    salary = inspection.value(person.salary)
    threshold = _threshold(inspection)
    if salary is not None and 0.0 <= salary <= threshold:
        yield inspection.warning(
            (*path, "salary"),
            f"A full-time salary of {in_pounds(salary)} a year is at or below the "
            f"threshold of National Insurance, {in_pounds(threshold)}.",
            "Write the salary of a full post; a part post is a share of it.",
        )


def _check_pension(
    inspection: Inspection, path: Path, person: Person
) -> Iterator[Finding]:
    """Yield a finding if limits are set to a pension that has none."""
    if person.pension_on == "qualifying_earnings" and not person.has_limited_pension:
        yield inspection.warning(
            (*path, "pension_on"),
            f"'pension_on' changes nothing: '{path[-1]}' has no workplace pension.",
            "Take it out, or write on_costs: workplace_pension.",
            "The schemes of teachers and of local government take the whole salary.",
        )


def _threshold(inspection: Inspection) -> float:
    """Return the threshold of National Insurance in the first month of the model."""
    name = "oncost.ni_threshold"
    own = inspection.model.assumptions.get(name)
    if own is not None:
        return own.value
    return inspection.register.steps(name).at(f"{inspection.horizon.first_year}-09")
