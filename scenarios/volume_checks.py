"""Checks of schools: more than there are, none at all, shares that let nobody in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from costmodel.assumptions import Quantity
from costmodel.document_scalars import spelled
from costmodel.errors import Finding
from costmodel.programmes import Phase
from costmodel.references import Path
from scenarios.affordability_tables import Region, SchoolGroup
from scenarios.funding import Funding
from scenarios.funding_inspection import FundingInspection


def check_volumes(inspection: FundingInspection) -> Iterator[Finding]:
    """Yield what is said of the schools of programmes and of ways of funding."""
    for name, programme in inspection.model.programmes.items():
        path: Path = ("programmes", name, "cohorts")
        yield from _check_cohorts(inspection, path, programme.phase, programme.cohorts)
    for path, funding in inspection.scenarios():
        yield from _check_funding(inspection, path, funding)


def _check_cohorts(
    inspection: FundingInspection,
    path: Path,
    phase: Phase,
    cohorts: Mapping[int, Quantity],
) -> Iterator[Finding]:
    """Yield a finding for each cohort larger than all schools of its phase."""
    group = SchoolGroup(phase, Region.ENGLAND)
    for year, schools in cohorts.items():
        yield from _check_number(inspection, (*path, year), group, schools)


def _check_number(
    inspection: FundingInspection, path: Path, group: SchoolGroup, schools: Quantity
) -> Iterator[Finding]:
    """Yield a finding if there are fewer schools in the accounts than are counted."""
    counted = inspection.value(schools)
    there_are = inspection.tables.number_of_schools(group)
    if counted is not None and counted > there_are:
        yield inspection.warning(
            path,
            f"{spelled(counted)} schools are counted here; the accounts of "
            f"{inspection.tables.accounts_year} know {there_are:,} {group.in_words}.",
            "See whether it has digits too many, or the phase or the region is wrong.",
        )


def _check_funding(
    inspection: FundingInspection, path: Path, funding: Funding
) -> Iterator[Finding]:
    """Yield what is said of the schools of one way of funding."""
    programmes = inspection.model.programmes
    for name, cohorts in funding.cohorts.items():
        if name in programmes:
            place = (*path, "cohorts", name)
            yield from _check_cohorts(
                inspection, place, programmes[name].phase, cohorts
            )
    yield from _check_none(inspection, path, funding)
    if funding.demand is None:
        return
    for name, schools in funding.demand.eligible.items():
        if name in programmes:
            group = SchoolGroup(programmes[name].phase, funding.demand.region)
            place = (*path, "demand", "eligible", name)
            yield from _check_number(inspection, place, group, schools)
    for field in ("reach", "interest"):
        if inspection.value(getattr(funding.demand, field)) == 0.0:
            yield inspection.warning(
                (*path, "demand", field),
                f"'{field}' is 0: no school ever comes by this demand.",
                f"Write a share above nought, like {field}: 0.5.",
            )


def _check_none(
    inspection: FundingInspection, path: Path, funding: Funding
) -> Iterator[Finding]:
    """Yield a finding if a way of funding has cohorts of its own and no school."""
    if not funding.cohorts:
        return
    cohorts = {
        name: funding.cohorts.get(name, programme.cohorts)
        for name, programme in inspection.model.programmes.items()
    }
    numbers = [schools for one in cohorts.values() for schools in one.values()]
    if not any(inspection.value(schools) != 0.0 for schools in numbers):
        yield inspection.warning(
            (*path, "cohorts"),
            f"In '{funding.label}' no school ever starts in any programme.",
            "Write how many start in each year, like "
            f"{{{next(iter(cohorts))}: {{{inspection.horizon.first_year}: 18}}}}.",
        )
