"""Checks of programmes: cohorts, who is deployed, who attends, what came of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from costmodel.assumptions import Quantity
from costmodel.deployments import Attendance, Deployment
from costmodel.document_scalars import spelled
from costmodel.drivers import Driver
from costmodel.errors import Finding
from costmodel.ingredient_checks import check_profile, check_year
from costmodel.inspection import Inspection
from costmodel.programmes import Programme
from costmodel.references import Path
from costmodel.tier_checks import check_journey, check_schools

MATCHED = frozenset({Driver.MATCHES, Driver.PARTNERSHIP_MONTHS})
"""Drivers that go by the matches of a programme."""


def check_programmes(inspection: Inspection) -> Iterator[Finding]:
    """Yield what is wrong with each programme, apart from its ingredients."""
    for name, programme in inspection.model.programmes.items():
        path: Path = ("programmes", name)
        yield from check_cohorts(inspection, (*path, "cohorts"), programme.cohorts)
        yield from _check_schools(inspection, path, programme)
        yield from check_journey(inspection, path, programme)
        yield from _check_days(inspection, path, programme)
        yield from _check_outcomes(inspection, path, programme)
        yield from _check_matches(inspection, path, programme)


def check_cohorts(
    inspection: Inspection, path: Path, cohorts: Mapping[int, Quantity]
) -> Iterator[Finding]:
    """Yield a finding for each cohort that starts outside the model."""
    for year in cohorts:
        yield from check_year(inspection, (*path, year), year)


def _check_schools(
    inspection: Inspection, path: Path, programme: Programme
) -> Iterator[Finding]:
    """Yield a finding if no school ever starts."""
    cohorts = programme.cohorts.values()
    if not any(inspection.value(schools) != 0.0 for schools in cohorts):
        yield inspection.warning(
            (*path, "cohorts"),
            f"No school ever starts in '{path[-1]}'.",
            "Write how many start in each year, like "
            f"{inspection.horizon.first_year}: 18.",
        )


def _check_days(
    inspection: Inspection, path: Path, programme: Programme
) -> Iterator[Finding]:
    """Yield what is wrong with days deployed in a programme's schools, or attended."""
    both: Mapping[str, Sequence[Deployment | Attendance]] = {
        "deployments": programme.deployments,
        "attendance": programme.attendance,
    }
    for name, days in both.items():
        for position, written in enumerate(days):
            place = (*path, name, position)
            yield from _check_employer(inspection, (*place, "person"), written)
            yield from check_profile(inspection, (*place, "profile"), written.profile)
            yield from check_schools(inspection, place, path[-1], written)


def _check_employer(
    inspection: Inspection, place: Path, written: Deployment | Attendance
) -> Iterator[Finding]:
    """Yield a finding if a school's own person is deployed, or another attends."""
    person = inspection.model.people.get(written.person)
    if person is None:
        return
    is_own = person.employed_by == "supported_school"
    attends = isinstance(written, Attendance)
    if is_own and not attends:
        yield inspection.error(
            place,
            f"'{written.person}' is employed by the supported school, where nobody is "
            "deployed from.",
            "Put the days under 'attendance', or deploy a person with from: "
            "provider_school.",
        )
    if attends and not is_own:
        yield inspection.error(
            place,
            f"'{written.person}' is not employed by the supported school; only its own "
            "people attend.",
            "Name a person with from: supported_school, or put the days under "
            "'deployments' or 'ingredients'.",
        )


def _check_outcomes(
    inspection: Inspection, path: Path, programme: Programme
) -> Iterator[Finding]:
    """Yield a finding if more schools succeeded, or were inspected, than there are."""
    outcomes = programme.outcomes
    if outcomes is not None and outcomes.succeeded > outcomes.inspected:
        yield inspection.error(
            (*path, "outcomes", "succeeded"),
            f"{outcomes.succeeded} schools succeeded, and only {outcomes.inspected} "
            "have a known result.",
            "Write how many of those inspected succeeded, like 7 of 9.",
        )
    starting = [inspection.value(schools) for schools in programme.cohorts.values()]
    start = sum(schools or 0.0 for schools in starting)
    if outcomes is not None and None not in starting and outcomes.inspected > start:
        is_one = outcomes.inspected == 1
        schools = f"{outcomes.inspected} {'school' if is_one else 'schools'}"
        yield inspection.note(
            (*path, "outcomes", "inspected"),
            f"{schools} of '{path[-1]}' {'has' if is_one else 'have'} a known result, "
            f"and {spelled(start)} start in this plan.",
            "See whether the others started before it.",
        )


def _check_matches(
    inspection: Inspection, path: Path, programme: Programme
) -> Iterator[Finding]:
    """Yield a finding if deployed people are matched by nobody who is paid for it."""
    by_match = [
        name for name, pool in inspection.model.pools.items() if pool.driver in MATCHED
    ]
    none = not inspection.may_exceed_nought(programme.matches_per_school)
    if programme.deployments and by_match and none:
        yield inspection.warning(
            (*path, "matches_per_school"),
            f"'{path[-1]}' deploys people and has no matches, so that it bears nothing "
            f"of the pool '{by_match[0]}'.",
            "Add the matches brokered for each school, like matches_per_school: 1.",
        )
