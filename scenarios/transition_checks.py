"""Checks of schools that buy once their support has ended: who, when, for how much."""

from __future__ import annotations

from collections.abc import Iterator

from costmodel.calendar_words import label_of_two_years
from costmodel.errors import Finding
from costmodel.reference_checks import check_programme
from costmodel.references import Path
from scenarios.fees import is_asked_in
from scenarios.funding import Funding, fees_asked_of_schools
from scenarios.funding_inspection import FundingInspection
from scenarios.streams import Fee
from scenarios.transitions import Transition, is_own, supported_in


def check_transitions(
    inspection: FundingInspection, path: Path, funding: Funding
) -> Iterator[Finding]:
    """Yield what is wrong with the transitions of one way of funding."""
    for name, transition in funding.transitions.items():
        place = (*path, "transitions", name)
        findings = [
            *check_programme(inspection, place, name),
            *_check_after(inspection, place, funding),
            *_check_year(inspection, place, transition),
        ]
        yield from findings
        if not findings:
            yield from _check_schools(inspection, place, funding)
            yield from _check_fees(inspection, place, funding)
            yield from _check_leaves(inspection, place, transition)


def _check_after(
    inspection: FundingInspection, place: Path, funding: Funding
) -> Iterator[Finding]:
    """Yield what is wrong with the programme in which schools were supported."""
    name = str(place[-1])
    after = funding.transitions[name].after
    where = (*place, "after")
    if after is None:
        return
    yield from check_programme(inspection, where, after)
    if after == name:
        yield inspection.error(
            where,
            f"'{name}' comes after itself.",
            "Leave 'after' out where schools go on in the same programme.",
        )
    elif after in funding.transitions:
        yield inspection.error(
            where,
            f"'{after}' is itself bought under 'transitions' here; its schools are not "
            "supported free.",
            "Name a programme that is supported, or take one of the two out.",
        )


def _check_year(
    inspection: FundingInspection, place: Path, transition: Transition
) -> Iterator[Finding]:
    """Yield a finding if nobody can have been supported before, or the plan is over."""
    horizon = inspection.horizon
    second, last = horizon.first_year + 1, horizon.first_year + horizon.years - 1
    if second <= transition.from_year <= last:
        return
    remedy = f"Write a year after {horizon.first_year} and not after {last}."
    if second > last:
        remedy = "Plan for two years or more, or take the transition out."
    yield inspection.error(
        (*place, "from_year"),
        f"Schools cannot begin to pay in {transition.from_year}: they are supported in "
        "a year of the plan before, and pay in one of the plan.",
        remedy,
    )


def _check_schools(
    inspection: FundingInspection, place: Path, funding: Funding
) -> Iterator[Finding]:
    """Yield a finding if nobody is there to be asked, or no place to be bought."""
    name = str(place[-1])
    transition = funding.transitions[name]
    supported = supported_in(name, transition)
    asked = _years_of(inspection, funding, supported)
    lasts = inspection.model.programmes[supported].lasts_years
    if is_own(transition):
        is_any = any(0 < transition.from_year - year <= lasts for year in asked)
    else:
        last = inspection.horizon.first_year + inspection.horizon.years - 1
        is_any = any(transition.from_year <= year + lasts <= last for year in asked)
    before = label_of_two_years(transition.from_year - 1)
    ends = f"is in it in {before}"
    if not is_own(transition):
        ends = f"ends its journey in {before} or later"
    if not is_any:
        yield inspection.warning(
            (*place, "from_year"),
            f"Nobody is asked to buy '{name}': no school of '{supported}' {ends}.",
            f"Give '{supported}' a cohort before {transition.from_year}, or write "
            "another year.",
        )
    planned = _years_of(inspection, funding, name)
    if not any(year >= transition.from_year for year in planned):
        yield inspection.warning(
            place,
            f"Nobody can buy '{name}': no cohort is planned from "
            f"{transition.from_year} on, and a planned cohort is the most that start.",
            f"Add one for each of these years, like cohorts: {{{transition.from_year}: "
            "18}.",
        )


def _years_of(
    inspection: FundingInspection, funding: Funding, name: str
) -> tuple[int, ...]:
    """Return the years in which schools are planned to start in a programme."""
    own = inspection.model.programmes[name].cohorts
    cohorts = funding.cohorts.get(name, own)
    return tuple(
        year
        for year, schools in cohorts.items()
        if inspection.may_exceed_nought(schools)
    )


def _check_fees(
    inspection: FundingInspection, place: Path, funding: Funding
) -> Iterator[Finding]:
    """Yield a finding if buyers pay nothing, or the supported pay what buyers pay."""
    name = str(place[-1])
    transition, horizon = funding.transitions[name], inspection.horizon
    fees = tuple(one for one in fees_asked_of_schools(funding) if name in one.prices)
    years = range(transition.from_year, horizon.first_year + horizon.years)
    free = [year for year in years if not _is_sold(fees, year)]
    if free:
        when = label_of_two_years(free[0])
        yield inspection.warning(
            place,
            f"Buyers of '{name}' are asked no fee in {when}.",
            f"Add a fee for it, like prices: {{{name}: 4000}} with years: [{free[0]}].",
            "They take their place for nothing.",
        )
    if is_own(transition):
        for fee in (one for one in fees if one.years is None):
            yield inspection.note(
                place,
                f"'{fee.name}' is asked in all years, also of schools that are "
                f"supported before {transition.from_year}.",
                f"Write years: {list(years)} at the fee if these pay nothing.",
            )


def _is_sold(fees: tuple[Fee, ...], year: int) -> bool:
    """Whether any of some fees is asked in a year."""
    return any(is_asked_in(fee, year) for fee in fees)


def _check_leaves(
    inspection: FundingInspection, place: Path, transition: Transition
) -> Iterator[Finding]:
    """Yield a finding if nobody can leave before the plan ends."""
    horizon = inspection.horizon
    lasts = inspection.model.programmes[str(place[-1])].lasts_years
    stop = horizon.first_year + horizon.years
    leaves = inspection.may_exceed_nought(transition.leaves)
    if leaves and transition.from_year + lasts >= stop:
        yield inspection.warning(
            (*place, "leaves"),
            "The share that leaves changes nothing: no bought journey ends before the "
            "last year of the plan.",
            "Plan for more years, write an earlier 'from_year', or take it out.",
        )
