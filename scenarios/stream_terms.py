"""Checks of what grants and contracts share: one price, a term, a scope."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from costmodel.errors import Finding
from costmodel.inspection import Inspection
from costmodel.reference_checks import check_programme
from costmodel.references import Path
from costmodel.suggestions import listed
from scenarios.scopes import months_of
from scenarios.streams import Contract, Grant, Scope

MEANT = {
    "a_year": "pounds a year, like a_year: 60000",
    "per_school": "pounds for each school and year, like per_school: 5000",
    "per_pupil": "pounds for each pupil and year, like per_pupil: 20",
    "per_unit": "pounds for each unit delivered, like per_unit: 5000",
    "cost_plus": "a margin on the cost of its scope, like cost_plus: 0.05",
}
"""The ways in which a stream is priced, in words."""


def check_one_price(
    inspection: Inspection,
    path: Path,
    stream: Grant | Contract,
    fields: tuple[str, ...],
) -> Iterator[Finding]:
    """Yield a finding unless a stream is priced in exactly one of some ways."""
    given = [field for field in fields if getattr(stream, field) is not None]
    what = f"The {stream.kind} '{stream.name}'"
    if len(given) > 1:
        named = listed(f"'{each}'" for each in given)
        both = "both " if given[2:] == [] else ""
        yield inspection.error(
            path,
            f"{what} has {both}{named}.",
            f"Keep one of them: {_ways(given)}.",
        )
    if not given:
        named = " nor ".join(f"'{each}'" for each in fields)
        yield inspection.error(
            path,
            f"{what} has neither {named}.",
            f"Add one of them: {_ways(fields)}.",
        )


def _ways(fields: Sequence[str]) -> str:
    """Return ways of pricing in words, one after the other."""
    *others, last = (MEANT[field] for field in fields)
    return f"{'; '.join(others)}; or {last}"


def check_term(
    inspection: Inspection, path: Path, stream: Grant | Contract
) -> Iterator[Finding]:
    """Yield a finding if a term has no months, or none within the model."""
    horizon = inspection.horizon
    term = months_of(stream, horizon)
    first, last = term.start, term.stop - 1
    if last < first:
        yield inspection.error(
            (*path, "ends"),
            f"'{stream.name}' ends in {stream.ends}, before it starts in "
            f"{stream.starts}.",
            f'Write the last month it may pay for, like "{horizon.first_year + 1}-08".',
        )
    elif last < 0 or first >= horizon.months:
        yield inspection.error(
            (*path, "ends" if last < 0 else "starts"),
            f"'{stream.name}' runs from {horizon.label_of_month(first)} to "
            f"{horizon.label_of_month(last)}, outside the model, which runs from "
            f"{_ends_of_model(inspection)}.",
            "Write months within the model, like "
            f'"{horizon.first_year}-09", or take the stream out.',
            "It would bring nothing.",
        )
    elif first < 0 or last >= horizon.months:
        yield inspection.note(
            (*path, "starts" if first < 0 else "ends"),
            f"'{stream.name}' runs from {horizon.label_of_month(first)} to "
            f"{horizon.label_of_month(last)}; months outside the model bring nothing. "
            f"It runs from {_ends_of_model(inspection)}.",
        )


def _ends_of_model(inspection: Inspection) -> str:
    """Return the first and the last month of the model, in words."""
    horizon = inspection.horizon
    last = horizon.label_of_month(horizon.months - 1)
    return f"{horizon.label_of_month(0)} to {last}"


def check_scope(inspection: Inspection, path: Path, scope: Scope) -> Iterator[Finding]:
    """Yield what is wrong with the programmes and cost types that a stream pays for."""
    for field in ("programmes", "cost_types"):
        named = getattr(scope, field)
        if named is None:
            continue
        if not named:
            yield inspection.error(
                (*path, field),
                f"The scope names no {field.replace('_', ' ')}; it covers nothing.",
                f"Name some, or leave '{field}' out: then it covers all of them.",
            )
        for name, times in Counter(named).items():
            if times > 1:
                yield inspection.error(
                    (*path, field), f"The scope names '{name}' twice.", "Keep it once."
                )
    for position, name in enumerate(scope.programmes or ()):
        yield from check_programme(inspection, (*path, "programmes", position), name)


def check_retention(
    inspection: Inspection, path: Path, stream: Grant | Contract
) -> Iterator[Finding]:
    """Yield a finding if what is held back never comes, or nothing is held back."""
    share = inspection.value(stream.retention)
    if share == 0.0 and "retention_months" in stream.model_fields_set:
        yield inspection.error(
            (*path, "retention_months"),
            f"'{stream.name}' says when what is held back falls due, and nothing is.",
            "Add the share, like retention: 0.05, or take 'retention_months' out.",
        )
    horizon = inspection.horizon
    last = months_of(stream, horizon).stop - 1 + stream.retention_months
    if share and last >= horizon.months:
        yield inspection.note(
            (*path, "retention"),
            f"What is held back of '{stream.name}' falls due in "
            f"{horizon.label_of_month(last)}, after the model: it stays a debtor.",
            "Lengthen the model, or see that cash lasts until then.",
        )
