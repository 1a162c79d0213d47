"""Checks of what is counted by, or is for, something of which there is none.

They ask the engine, so they are made only of a model in which nothing else is wrong.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from costmodel.deployments import Attendance, Deployment
from costmodel.drivers import Count
from costmodel.errors import Finding
from costmodel.full_cost import Costs
from costmodel.ingredients import Ingredient
from costmodel.inspection import Inspection
from costmodel.programmes import Programme
from costmodel.quantities import among_of
from costmodel.references import Path
from costmodel.suggestions import listed

STATED = {
    Count.MATCH: "matches_per_school: 1",
    Count.PARTNERSHIP_MONTH: "matches_per_school: 1",
    Count.EVENT: "events: 6",
    Count.DELEGATE: "events: 6 and delegates_per_school: 2",
    Count.DEPLOYMENT_DAY: "deployments: [{person: head, days_per_school: 10}]",
    Count.DEPLOYED_PERSON: "deployments: [{person: head, days_per_school: 10}]",
    Count.PUPIL: "pupils_per_school: 200",
    Count.SCHOOL: "cohorts: {2026: 18}",
    Count.JOURNEY: "cohorts: {2026: 18}",
}
"""What a programme states for each count, as an example."""


def check_unreached(inspection: Inspection, costs: Costs) -> Iterator[Finding]:
    """Yield a finding for each ingredient that is counted per something not there."""
    programmes = tuple(inspection.model.programmes)
    has_places = [bool(places.any()) for places in costs.volumes.places]
    for path, ingredient in inspection.ingredients:
        count = costs.counts[ingredient.per]
        owner = path[1]
        if owner in programmes and not has_places[programmes.index(str(owner))]:
            continue
        own = count[programmes.index(str(owner))] if owner in programmes else count
        if not own.any():
            words = str(ingredient.per).replace("_", " ")
            among = {str(owner)} if owner in programmes else {*programmes}
            unreached = unreached_deployments(inspection, ingredient.per, among)
            stated = f"State them in the programme, like {STATED[ingredient.per]}"
            yield inspection.warning(
                (*path, "per"),
                f"'{ingredient.label}' is counted per {words}, and there is none in "
                "any year; it costs nothing.",
                f"{unreached or stated}.",
            )
    yield from _check_some(inspection, costs)


def unreached_deployments(
    inspection: Inspection, count: Count, among: Collection[str] | None = None
) -> str:
    """Return what to do about deployments that reach nobody; empty if none is stated.

    Only what is deployed has a day and a person to count.
    """
    if count not in {Count.DEPLOYMENT_DAY, Count.DEPLOYED_PERSON}:
        return ""
    stated = [
        f"'{name}'"
        for name, programme in inspection.model.programmes.items()
        if (among is None or name in among)
        and any(among_of(one) for one in programme.deployments)
    ]
    if not stated:
        return ""
    return f"See 'tier' and 'in_years' of the deployments of {listed(stated)}"


def _check_some(inspection: Inspection, costs: Costs) -> Iterator[Finding]:
    """Yield a finding for all that is for schools of which there is none."""
    for at, (name, programme) in enumerate(inspection.model.programmes.items()):
        uses = [
            ((field, position), written, among_of(written))
            for field in ("ingredients", "deployments", "attendance")
            for position, written in enumerate(getattr(programme, field))
        ]
        for place, written, among in uses:
            if among is None or not costs.volumes.places[at].any():
                continue
            if not costs.counts.among(Count.SCHOOL, at, among).any():
                path: Path = ("programmes", name, *place)
                yield _nobody(inspection, path, programme, written)


def _nobody(
    inspection: Inspection,
    path: Path,
    programme: Programme,
    written: Ingredient | Deployment | Attendance,
) -> Finding:
    """Return the finding about what is for schools of which there is none."""
    nothing = "It costs nothing."
    tier, ages = written.tier, written.in_years
    if tier is not None and not inspection.value(programme.tiers[tier].share):
        return inspection.warning(
            (*path, "tier"),
            f"No school is in the tier '{tier}': its share is 0.",
            "Give the tier a share above nought, or take 'tier' out.",
            nothing,
        )
    years = listed([str(age) for age in ages or ()], last="or")
    if inspection.value(programme.leaves) == 1.0:
        return inspection.warning(
            (*path, "in_years"),
            f"Every school of '{path[1]}' leaves after its first year, and this is "
            f"for year {years} of a journey.",
            "Write the share that leaves in a year, like leaves: 0.1, or name year 1.",
            nothing,
        )
    return inspection.warning(
        (*path, "in_years"),
        f"No school of '{path[1]}' comes to year {years} of its journey within the "
        "plan.",
        "Name years of a journey that schools reach, or let schools start earlier, or "
        "lengthen the model.",
        nothing,
    )
