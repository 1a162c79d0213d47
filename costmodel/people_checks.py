"""Checks of people: what each employer needs, cover, own time, and pay that is odd."""

from __future__ import annotations

from collections.abc import Iterator

from costmodel.deployments import Attendance
from costmodel.draft import in_pounds
from costmodel.errors import Finding
from costmodel.inspection import Inspection
from costmodel.people import Person
from costmodel.references import Path, parts_of
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

_PAID = ("fee", "fee_share", "pays_cover")

UNUSED_BY = {
    "broker": (*_PAID, *_RELEASE, "safe_days"),
    "provider_school": (),
    "supported_school": (*_PAID, "safe_days"),
    "freelance": (
        *("salary", "on_costs", "working_days", "levy"),
        *("pays_cover", *_RELEASE, "safe_days"),
    ),
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
            yield from _check_paid(inspection, path, person)
        yield from _check_pay(inspection, path, person)
        yield from _check_pension(inspection, path, person)
    yield from _check_unpaid(inspection)
    yield from _check_attendance(inspection)
    yield from _check_providers(inspection)


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
    """Yield a finding for each school that is paid nothing, and each idle limit."""
    deployed = {
        use.person
        for programme in inspection.model.programmes.values()
        for use in programme.deployments
    }
    for name, person in inspection.model.people.items():
        if person.employed_by != "provider_school":
            continue
        if person.safe_days is not None and name not in deployed:
            yield inspection.warning(
                ("people", name, "safe_days"),
                f"'safe_days' changes nothing: no programme deploys '{name}'.",
                "Take it out, or deploy them; days in pools count for their school, "
                "under 'organisation'.",
            )
        is_paid = person.fee is not None or person.pays_cover
        if not is_paid and name in deployed:
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


def _check_paid(
    inspection: Inspection, path: Path, person: Person
) -> Iterator[Finding]:
    """Yield a finding if a school is to be paid twice, or for cover it never buys."""
    if person.employed_by != "provider_school" or not person.pays_cover:
        return
    if person.fee is not None:
        yield inspection.error(
            (*path, "pays_cover"),
            f"'{path[-1]}' has a fee, and its cover is to be paid for as well.",
            "Take out 'fee' or 'pays_cover'.",
            "A fee is for the whole day, its cover included.",
        )
    elif not _may_be_covered(inspection, person):
        yield _idle_payment(inspection, path, str(path[-1]))


def _check_attendance(inspection: Inspection) -> Iterator[Finding]:
    """Yield a finding where the broker would pay for cover that is never bought."""
    for path, use in parts_of(inspection.model, Attendance):
        person = inspection.model.people.get(use.person)
        is_theirs = person is not None and person.employed_by == "supported_school"
        if person is None or not (is_theirs and use.pays_cover):
            continue
        if not _may_be_covered(inspection, person):
            yield _idle_payment(inspection, path, use.person)


def _may_be_covered(inspection: Inspection, person: Person) -> bool:
    """Whether any cover is ever bought for a person."""
    shares = (person.in_school_hours, person.cover_needed, person.cover_found)
    bought = (person.cover_rate or 0.0, *shares)
    return all(inspection.may_exceed_nought(one) for one in bought)


def _idle_payment(inspection: Inspection, path: Path, name: str) -> Finding:
    """Return the finding that cover is paid for and none is bought."""
    return inspection.warning(
        (*path, "pays_cover"),
        f"'pays_cover' changes nothing: no cover is ever bought for '{name}'.",
        "Add the cover of the person, like cover_needed: 1, cover_found: 0.8, "
        "cover_rate: 220, or take 'pays_cover' out.",
    )


def _check_providers(inspection: Inspection) -> Iterator[Finding]:
    """Yield a finding if there is a limit for provider schools and no number."""
    organisation = inspection.model.organisation
    has_limit = organisation.safe_days_per_provider is not None
    if has_limit and organisation.provider_schools is None:
        yield inspection.warning(
            ("organisation", "safe_days_per_provider"),
            "'safe_days_per_provider' changes nothing: nobody says how many provider "
            "schools there are.",
            "Add them, like provider_schools: 12.",
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
