"""Checks of demand: who is eligible for what fee, and by which figures."""

from __future__ import annotations

from collections.abc import Iterator

from costmodel.errors import Finding
from costmodel.reference_checks import check_programme
from costmodel.references import Path
from scenarios.affordability import AffordabilityTest, ceilings_of
from scenarios.affordability_tables import AffordabilityError, SchoolGroup
from scenarios.demand import Demand
from scenarios.funding import Funding, limited_by_demand, programmes_with_a_fee
from scenarios.funding_inspection import FundingInspection


def check_demand(
    inspection: FundingInspection, path: Path, funding: Funding
) -> Iterator[Finding]:
    """Yield what is wrong with the demand of one way of funding, if it has any."""
    demand = funding.demand
    if demand is None:
        return
    place = (*path, "demand")
    for name in demand.eligible:
        yield from check_programme(inspection, (*place, "eligible", name), name)
    yield from _check_limited(inspection, place, funding)
    yield inspection.note(
        (*place, "interest"),
        "Interest does not fall as the fee rises; only the ability to pay does.",
        why="No figure of how interest answers to a fee is published.",
    )
    if demand.test is AffordabilityTest.RESERVE_AFTER:
        yield inspection.note(
            (*place, "test"),
            "A school's reserve can be spent once; this test says what it can pay in "
            "one year, not in every year.",
            "Compare it with another test, like training_line.",
        )
    for name in limited_by_demand(funding):
        if name in inspection.model.programmes:
            yield from _check_figures(inspection, place, name, demand)


def _check_limited(
    inspection: FundingInspection, path: Path, funding: Funding
) -> Iterator[Finding]:
    """Yield a note for each programme that runs as planned beside demand."""
    fees = programmes_with_a_fee(funding)
    limited = limited_by_demand(funding)
    eligible = funding.demand.eligible if funding.demand else {}
    for name in eligible:
        if name not in limited and name in inspection.model.programmes:
            yield inspection.note(
                (*path, "eligible", name),
                f"'{name}' has no fee here and runs as planned, whatever the demand.",
                f"Add a fee for it, like prices: {{{name}: 4000}}, or take it out.",
            )
    for name in fees:
        programme = inspection.model.programmes.get(name)
        if programme is not None and programme.cohorts and name not in limited:
            yield inspection.note(
                (*path, "eligible"),
                f"'{name}' has a fee, names no eligible schools and runs as planned.",
                f"Add how many could take part, like {name}: 467.",
            )


def _check_figures(
    inspection: FundingInspection, path: Path, name: str, demand: Demand
) -> Iterator[Finding]:
    """Yield a finding if what a programme's schools can pay is not known well."""
    group = SchoolGroup(inspection.model.programmes[name].phase, demand.region)
    schools = group.in_words
    try:
        ceilings = ceilings_of(inspection.tables, group, demand.test, demand.unknown)
    except AffordabilityError:
        yield inspection.error(
            (*path, "test"),
            f"Nothing is published by which the test '{demand.test}' could say what "
            f"{schools} can pay, for '{name}'.",
            "Choose another test, like training_line, or take the programme out of "
            "'eligible': it then runs as planned.",
        )
        return
    if ceilings.figures.is_stand_in:
        yield inspection.note(
            (*path, "region"),
            f"Too few {schools} to publish figures of; those of all England stand in.",
        )
