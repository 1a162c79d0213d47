"""Checks of what a funder asks of its money, as it is written.

The rules in words are in docs/method/streams.md.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from costmodel.drivers import CostType
from costmodel.errors import Finding
from costmodel.inspection import Inspection
from costmodel.references import Path
from costmodel.suggestions import listed
from scenarios.grants import grant_years
from scenarios.scopes import months_of
from scenarios.streams import Grant


def check_rules(inspection: Inspection, path: Path, grant: Grant) -> Iterator[Finding]:
    """Yield what is wrong with the rules of a grant, but for their numbers."""
    place = (*path, "rules")
    yield from _check_bound(inspection, place, grant)
    yield from _check_cost_types(inspection, (*place, "cost_types"), grant)
    yield from _check_overheads(inspection, place, grant)
    yield from _check_in_kind(inspection, place, grant)
    yield from _check_spend_by(inspection, (*place, "spend_by"), grant)
    yield from _check_pupils(inspection, path, grant)
    if inspection.value(grant.handed_on) == 1.0:
        yield inspection.warning(
            (*path, "handed_on"),
            f"All of '{grant.name}' goes on to a lead school: it brings nothing.",
            "Write the share that goes on, like handed_on: 0.5 for half of it.",
        )


def _check_bound(inspection: Inspection, path: Path, grant: Grant) -> Iterator[Finding]:
    """Yield a finding if a grant that may pay for anything has rules of paying."""
    bound = sorted(grant.rules.model_fields_set - {"year_begins"})
    named = listed(f"'{field}'" for field in bound)
    if bound and not grant.restricted:
        yield inspection.error(
            path,
            f"'{grant.name}' is not restricted and may pay for anything, and yet its "
            f"rules say {named}.",
            "Take 'restricted: false' out, or these rules.",
        )


def _check_cost_types(
    inspection: Inspection, path: Path, grant: Grant
) -> Iterator[Finding]:
    """Yield what is wrong with the cost types that a funder accepts."""
    accepted = grant.rules.cost_types
    if accepted is None:
        return
    for name, times in Counter(accepted).items():
        if times > 1:
            yield inspection.error(
                path, f"The rules name '{name}' twice.", "Keep it once."
            )
    in_scope = grant.scope.cost_types
    if not set(accepted) & set(CostType if in_scope is None else in_scope):
        yield inspection.error(
            path,
            f"The rules of '{grant.name}' accept no cost type of its scope; it could "
            "pay for nothing.",
            "Name cost types of its scope, or leave 'cost_types' out of the rules: "
            "then all of its scope is accepted.",
        )


def _check_overheads(
    inspection: Inspection, path: Path, grant: Grant
) -> Iterator[Finding]:
    """Yield a finding if a cap on overheads has no base, or a base no cap."""
    cap, base = grant.rules.overhead_cap, grant.rules.overhead_base
    if cap is not None and base is None:
        yield inspection.error(
            (*path, "overhead_cap"),
            f"The cap on overheads of '{grant.name}' does not say of what it is a "
            "share.",
            "Add overhead_base: direct, for the direct cost that it pays for, or "
            "overhead_base: all, for all that it pays.",
            "15% of direct cost is 13% of all.",
        )
    if cap is None and base is not None:
        yield inspection.error(
            (*path, "overhead_base"),
            f"The overheads of '{grant.name}' have a base and no cap.",
            "Add the cap, like overhead_cap: 0.15, or take the base out.",
        )


def _check_in_kind(
    inspection: Inspection, path: Path, grant: Grant
) -> Iterator[Finding]:
    """Yield a finding if match in kind counts where no match is asked for."""
    rules = grant.rules
    if "in_kind_match" in rules.model_fields_set and rules.pays_share is None:
        yield inspection.error(
            (*path, "in_kind_match"),
            f"'{grant.name}' counts match in kind, and asks for no match.",
            "Add the share of eligible cost that it pays, like pays_share: 0.5, or "
            "take it out.",
        )


def _check_spend_by(
    inspection: Inspection, path: Path, grant: Grant
) -> Iterator[Finding]:
    """Yield a finding if money must be spent in none of the last year's months."""
    horizon, written = inspection.horizon, grant.rules.spend_by
    years = grant_years(grant, horizon)
    if written is None or not years:
        return
    month, stop = horizon.month_of(written), months_of(grant, horizon).stop
    first = max(years[-1].first, 0)
    if not first <= month < stop:
        yield inspection.error(
            path,
            f"'{grant.name}' must be spent by {horizon.label_of_month(month)}; its "
            f"last year in the model runs from {horizon.label_of_month(first)} to "
            f"{horizon.label_of_month(stop - 1)}.",
            "Write one of these months, or change 'ends'.",
            "It would bring money that it could not pay out.",
        )


def _check_pupils(
    inspection: Inspection, path: Path, grant: Grant
) -> Iterator[Finding]:
    """Yield a finding if pupils are paid for that a programme does not state."""
    if grant.per_pupil is None:
        return
    programmes, named = inspection.model.programmes, grant.scope.programmes
    for name, programme in programmes.items():
        is_named = named is None or name in named
        if is_named and programme.pupils_per_school is None:
            yield inspection.error(
                (*path, "per_pupil"),
                f"'{grant.name}' pays for pupils, and '{name}' states none.",
                f"Add pupils_per_school to '{name}', like 200, or leave it out of the "
                "scope.",
                "It would bring nothing for that programme.",
            )
