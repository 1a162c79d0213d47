"""All checks of a cost model: every fault at once, each with its place and remedy.

What the types of a document refuse never comes here. What is written is checked
first; what only the engine can tell is checked where nothing is wrong so far.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

import numpy as np

from costmodel.allowance_checks import check_allowances
from costmodel.assumption_checks import check_assumptions
from costmodel.availability_checks import check_available
from costmodel.bounds import BOUNDS, Bound
from costmodel.cost_checks import check_costs, nearly_closed, planned_costs
from costmodel.document_lines import DocumentLines, dotted
from costmodel.draft import plain_numbers
from costmodel.drivers import IndexName
from costmodel.errors import Finding, Severity
from costmodel.evidence_checks import check_evidence
from costmodel.ingredient_checks import check_ingredients
from costmodel.inspection import Inspection, has_errors
from costmodel.journey_checks import check_journeys
from costmodel.model import CostModel
from costmodel.nearly_closed import NearlyClosedError
from costmodel.number_checks import check_numbers, check_replaced_rates
from costmodel.people_checks import check_people
from costmodel.people_sense_checks import check_sense_of_people
from costmodel.plan import plan_of
from costmodel.pool_checks import check_pools
from costmodel.pool_sense_checks import check_sense_of_pools
from costmodel.price_checks import check_prices
from costmodel.programme_checks import check_programmes
from costmodel.reference_checks import (
    check_own_names,
    check_references,
    check_register,
)
from costmodel.register import Register
from costmodel.sense_checks import check_sense
from costmodel.source_checks import check_sources
from costmodel.start_up_checks import check_start_up
from costmodel.suggestions import listed

MOST_PLACES = 5
"""Places that one finding lists."""


def check_model(
    model: CostModel, register: Register, lines: DocumentLines
) -> tuple[Finding, ...]:
    """Return all that is wrong with a model, and what a reader should know of it.

    Parameters
    ----------
    model
        As it was read; a document that was refused has been told about already.
    register
        What is published.
    lines
        Where each value stands, from the reading.

    Returns
    -------
    tuple[Finding, ...]
        By line. An ERROR stops the run; all else is shown beside the results.

    """
    inspection = Inspection(model, register, lines)
    findings = tuple(check_written(inspection))
    if not has_errors(findings):
        findings += tuple(check_planned(inspection))
    return in_order(findings)


def check_written(
    inspection: Inspection,
    bounds: Mapping[str, Bound] = BOUNDS,
    clauses: Iterable[IndexName] = (),
) -> Iterator[Finding]:
    """Yield what is wrong with what is written, without asking the engine.

    ``bounds`` and ``clauses`` are those of :func:`check_numbers` and
    :func:`check_prices`.
    """
    yield from check_references(inspection, bounds)
    yield from check_own_names(inspection)
    yield from check_numbers(inspection, bounds)
    yield from check_replaced_rates(inspection)
    yield from check_assumptions(inspection)
    yield from check_register(inspection)
    yield from check_people(inspection)
    yield from check_available(inspection)
    yield from check_allowances(inspection)
    yield from check_ingredients(inspection)
    yield from check_start_up(inspection)
    yield from check_programmes(inspection)
    yield from check_pools(inspection)
    yield from check_prices(inspection, clauses)
    yield from check_sense(inspection)
    yield from check_sense_of_people(inspection)
    yield from check_sources(inspection)
    yield from check_evidence(inspection)
    yield from check_journeys(inspection)
    yield from _check_opening(inspection)
    yield from _check_floors(inspection)
    yield from _check_plain_numbers(inspection)


def check_planned(inspection: Inspection) -> Iterator[Finding]:
    """Yield what planned costs show of a model with nothing wrong in what is written.

    They are worked out once, for every check that reads them.
    """
    try:
        with np.errstate(all="ignore"):
            costs = planned_costs(plan_of(inspection.model, inspection.register))
    except NearlyClosedError as error:
        yield nearly_closed(inspection, error.pools)
        return
    findings = tuple(check_costs(inspection, costs))
    yield from findings
    if not has_errors(findings):
        yield from check_sense_of_pools(inspection, costs)


def _check_opening(inspection: Inspection) -> Iterator[Finding]:
    """Yield a note if the organisation opens with its bank account overdrawn."""
    cash = inspection.value(inspection.model.organisation.opening.cash)
    if cash is not None and cash < 0.0:
        yield inspection.note(
            ("organisation", "opening", "cash"),
            "The organisation opens with cash below nought.",
            why="Cash below nought at a month's end counts as failure.",
        )


def _check_floors(inspection: Inspection) -> Iterator[Finding]:
    """Yield a note if the floor of reserves is stated in months and as a sum."""
    organisation = inspection.model.organisation
    is_in_months = "reserves_floor_months" in organisation.model_fields_set
    if is_in_months and organisation.reserves_floor is not None:
        yield inspection.note(
            ("organisation", "reserves_floor_months"),
            "The floor of reserves is given in months and as a sum; the sum holds, "
            "and the months change nothing.",
            "Take one of them out.",
        )


def _check_plain_numbers(inspection: Inspection) -> Iterator[Finding]:
    """Yield one finding if plain numbers need a source; the first place is named."""
    places = [path for path, _ in plain_numbers(inspection.model)]
    if not places:
        return
    count = len(places)
    told = listed((dotted(*place) for place in places), most=MOST_PLACES)
    are = "number stands" if count == 1 else "numbers stand"
    yield inspection.warning(
        places[0],
        f"{count} {are} in the model without unit, date or source: {told}.",
        "Put each in 'assumptions' with its source, and write its name here.",
        "The run is a draft, and every document of it says so.",
    )


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return findings by line, and each warning and note once.

    One that is word for word another's is left out: an assumption used in many places
    is one thing to know. Errors are kept at every place, to be mended there.
    """
    kept: dict[tuple[object, ...], Finding] = {}
    ordered = sorted(findings, key=lambda one: (one.place.line or 0, one.place.path))
    for finding in ordered:
        is_error = finding.severity is Severity.ERROR
        kept.setdefault(
            (finding.severity, finding.what, finding.place.path if is_error else ""),
            finding,
        )
    return tuple(kept.values())
