"""Checks of what is for some of a programme's schools: tiers, years of a journey."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from costmodel.assumptions import Quantity
from costmodel.deployments import Attendance, Deployment
from costmodel.document_scalars import spelled
from costmodel.drivers import Count
from costmodel.errors import Finding
from costmodel.ingredients import Ingredient
from costmodel.inspection import Inspection
from costmodel.programmes import Programme
from costmodel.references import Path
from costmodel.suggestions import did_you_mean, listed

COUNTED_BY_AGE = (
    Count.SCHOOL,
    Count.MATCH,
    Count.PARTNERSHIP_MONTH,
    Count.DELEGATE,
    Count.PUPIL,
)
"""Counts that go by the schools that take part, so that their years can be told."""

COUNTED_BY_TIER = (*COUNTED_BY_AGE, Count.JOURNEY)
"""Counts of which a tier has its share."""

SLACK = 1e-9
"""Part of all schools that floats may add to the shares of tiers."""

_EXAMPLE = "like tiers: {intensive: {label: Intensive, share: 0.25}}"

_PARTS = {"tier": COUNTED_BY_TIER, "in_years": COUNTED_BY_AGE}


def check_journey(
    inspection: Inspection, path: Path, programme: Programme
) -> Iterator[Finding]:
    """Yield what is wrong with a programme's tiers, leavers and broken matches."""
    yield from _check_tiers(inspection, (*path, "tiers"), programme)
    yield from _check_unused(inspection, (*path, "tiers"), programme)
    if programme.leaves != 0.0 and programme.lasts_years == 1:
        yield inspection.note(
            (*path, "leaves"),
            f"'{path[-1]}' lasts one year, and nobody leaves before a second.",
            "Write how long it lasts, like lasts_years: 3, or take 'leaves' out.",
        )
    brokered = inspection.may_exceed_nought(programme.matches_per_school)
    if programme.rematched != 0.0 and not brokered:
        yield inspection.note(
            (*path, "rematched"),
            f"'{path[-1]}' has no matches, and none is brokered anew.",
            "State them, like matches_per_school: 1, or take 'rematched' out.",
        )


def _check_tiers(
    inspection: Inspection, path: Path, programme: Programme
) -> Iterator[Finding]:
    """Yield what is wrong with a programme's tiers, taken together."""
    shares = [tier.share for tier in programme.tiers.values()]
    whole = sum(inspection.value(share) or 0.0 for share in shares)
    most = sum(_highest(inspection, share) for share in shares)
    if whole > 1.0 + SLACK:
        yield inspection.error(
            path,
            f"The tiers of '{path[1]}' have {spelled(round(whole, 9))} of its schools "
            "together.",
            "Write shares that come to 1 at most; the other schools are in no tier.",
        )
    elif most > 1.0 + SLACK:
        yield inspection.warning(
            path,
            f"The tiers of '{path[1]}' have {spelled(round(most, 9))} of its schools "
            "together where each is at its 90th percentile.",
            "State highs that come to 1 at most, or make one tier's share exact.",
            "Each share is drawn on its own: in some draws they pass all schools.",
        )
    names: dict[str, str] = {}
    for name, tier in programme.tiers.items():
        first = names.setdefault(tier.label, name)
        if first != name:
            yield inspection.note(
                (*path, name, "label"),
                f"'{first}' and '{name}' are both called '{tier.label}'; documents "
                "cannot tell them apart.",
                "Give one of them another label.",
            )


def _check_unused(
    inspection: Inspection, path: Path, programme: Programme
) -> Iterator[Finding]:
    """Yield a note for each tier that nothing of its programme is for."""
    name = str(path[1])
    added = [ingredient for to, ingredient in inspection.additions if to == name]
    uses: tuple[Ingredient | Deployment | Attendance, ...] = (
        *programme.ingredients,
        *programme.deployments,
        *programme.attendance,
        *added,
    )
    used = {each.tier for each in uses} - {None}
    # One that is misspelt is told of by itself, and may be the one that is missing.
    for tier in programme.tiers if used <= {*programme.tiers} else ():
        if tier not in used:
            yield inspection.note(
                (*path, tier),
                f"Nothing of '{name}' is for the tier '{tier}'; its share changes no "
                "cost.",
                "Say what is for those schools alone, like tier: "
                f"{tier} on an ingredient, a deployment or an attendance, or take the "
                "tier out.",
            )


def _highest(inspection: Inspection, share: Quantity) -> float:
    """Return a tier's share at its 90th percentile; its value if it is not drawn."""
    spread = inspection.range(share)
    if spread is None:
        return inspection.value(share) or 0.0
    return min(spread.high, spread.most)


def check_schools(
    inspection: Inspection,
    path: Path,
    owner: str | int,
    written: Ingredient | Deployment | Attendance,
) -> Iterator[Finding]:
    """Yield what is wrong with the schools that something of an owner is for."""
    fields = [name for name in _PARTS if getattr(written, name) is not None]
    programme = inspection.model.programmes.get(str(owner))
    if programme is None:
        if owner in inspection.model.pools:
            for name in fields:
                yield _in_pool(inspection, (*path, name), str(owner))
        return
    if written.tier is not None and written.tier not in programme.tiers:
        yield inspection.error(
            (*path, "tier"),
            f"'{owner}' has no tier called '{written.tier}'.",
            did_you_mean(
                written.tier,
                programme.tiers,
                "" if programme.tiers else f"State it in the programme, {_EXAMPLE}.",
            ),
        )
    if written.in_years is not None:
        yield from _check_ages(inspection, path, programme, written.in_years)
    per = written.per if isinstance(written, Ingredient) else Count.SCHOOL
    for name in fields:
        if per not in _PARTS[name]:
            yield inspection.error(
                (*path, name),
                f"It is counted per {per.replace('_', ' ')}, of which '{name}' has no "
                "part.",
                f"Count it per {listed(_PARTS[name], last='or')}, or take '{name}' "
                "out.",
            )


def _in_pool(inspection: Inspection, path: Path, pool: str) -> Finding:
    """Return the finding about a pool that is to be for some schools."""
    return inspection.error(
        path,
        f"'{pool}' is a pool, which serves all schools of its programmes.",
        f"Take '{path[-1]}' out, or put the ingredient under a programme.",
    )


def _check_ages(
    inspection: Inspection, path: Path, programme: Programme, ages: tuple[int, ...]
) -> Iterator[Finding]:
    """Yield a finding for each year of a journey that no school comes to."""
    place = (*path, "in_years")
    lasts = programme.lasts_years
    if not ages:
        yield inspection.error(
            place,
            "It falls in no year of a school's journey.",
            "Name its years, like in_years: [1], or leave 'in_years' out for all.",
        )
    for position, age in enumerate(ages):
        if not 1 <= age <= lasts:
            years = "1 year" if lasts == 1 else f"{lasts} years"
            yield inspection.error(
                (*place, position),
                f"A school's journey has no year {age}: it lasts {years}.",
                "Write 1 for the first year of a journey, or change 'lasts_years'.",
            )
    for age, times in Counter(ages).items():
        if times > 1:
            yield inspection.error(
                place, f"It names year {age} twice.", "Name each year once."
            )
