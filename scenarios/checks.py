"""All checks of a funded model: those of the costs, and what funding adds."""

from __future__ import annotations

from collections.abc import Iterator

from costmodel.checks import check_planned, check_written, in_order
from costmodel.document_guesses import Guess
from costmodel.document_lines import DocumentLines
from costmodel.drivers import IndexName
from costmodel.errors import Finding
from costmodel.ingredient_checks import check_ingredient
from costmodel.inspection import has_errors
from costmodel.pool_year_checks import check_years_at_work
from costmodel.programme_checks import check_cohorts
from costmodel.reference_checks import (
    check_own_name,
    check_owner,
    check_person,
    check_programme,
)
from costmodel.references import Path
from costmodel.register import Register
from costmodel.tier_checks import check_schools
from scenarios.affordability_tables import AffordabilityTables
from scenarios.demand_checks import check_demand
from scenarios.funding import FundedModel, Funding
from scenarios.funding_inspection import FUNDING_BOUNDS, FundingInspection
from scenarios.lot_checks import check_lots
from scenarios.part_year_checks import check_part_years
from scenarios.projection_checks import check_projections
from scenarios.stream_checks import check_streams
from scenarios.stream_sense_checks import check_sense_of_streams
from scenarios.stream_size_checks import check_fee_sizes
from scenarios.streams import Donation, Grant
from scenarios.transition_checks import check_transitions
from scenarios.vat_checks import check_vat
from scenarios.volume_checks import check_volumes


def check_funding(
    model: FundedModel,
    register: Register,
    tables: AffordabilityTables,
    lines: DocumentLines,
) -> tuple[Finding, ...]:
    """Return all that is wrong with a funded model, and what a reader should know.

    What :func:`costmodel.checks.check_model` finds is among it.

    Parameters
    ----------
    model
        As it was read; a document that was refused has been told about already.
    register, tables
        What is published, of costs and of what schools can pay.
    lines
        Where each value stands, from the reading.

    Returns
    -------
    tuple[Finding, ...]
        By line. An ERROR stops the run; all else is shown beside the results.

    """
    inspection = FundingInspection(model, register, lines, tables)
    findings = list(_check_written(inspection))
    for check in (check_planned, check_projections):
        if not has_errors(findings):
            findings += check(inspection)
    return in_order(findings)


def check_guess(
    guess: Guess[FundedModel], register: Register, tables: AffordabilityTables
) -> tuple[Finding, ...]:
    """Return the errors in what a refused document was probably meant to be.

    Those that may follow from the guess are left out, and those of its costs unless
    all of the document is in it. The rest is as :func:`check_funding` has it.
    """
    model = guess.document
    if guess.is_complete:
        return tuple(guess.telling(check_funding(model, register, tables, guess.lines)))
    inspection = FundingInspection(model, register, guess.lines, tables)
    return tuple(guess.telling(in_order(_check_written(inspection))))


def _check_written(inspection: FundingInspection) -> Iterator[Finding]:
    """Yield what is wrong with what is written, of costs and of funding."""
    clauses = clauses_of(inspection.model)
    yield from check_written(inspection, FUNDING_BOUNDS, clauses)
    yield from _check_scenarios(inspection)
    yield from check_sense_of_streams(inspection)
    yield from check_volumes(inspection)
    yield from _check_labels(inspection)


def clauses_of(model: FundedModel) -> tuple[IndexName, ...]:
    """Return the indices that fees and contract prices move with."""
    return tuple(
        stream.index
        for funding in model.funding.values()
        for stream in funding.streams
        if not isinstance(stream, Grant | Donation)
    )


def _check_scenarios(inspection: FundingInspection) -> Iterator[Finding]:
    """Yield what is wrong with what is written of each way of funding."""
    if not inspection.model.funding:
        yield inspection.note(
            ("funding",),
            "The model has no way of funding; only costs are worked out.",
            "Describe one under 'funding', with its streams.",
        )
    for path, funding in inspection.scenarios():
        yield from check_own_name(inspection, path)
        yield from _check_name(inspection, path)
        yield from _check_changes(inspection, path, funding)
        yield from check_streams(inspection, path, funding)
        yield from check_lots(inspection, path, funding)
        yield from check_demand(inspection, path, funding)
        yield from check_transitions(inspection, path, funding)
        yield from check_vat(inspection, path, funding)
        yield from check_fee_sizes(inspection, path, funding)
        yield from check_part_years(inspection, path, funding)
        if not funding.streams:
            yield inspection.note(
                path,
                f"'{funding.label}' has no income: it shows how long reserves last.",
            )


def _check_name(inspection: FundingInspection, path: Path) -> Iterator[Finding]:
    """Yield a finding if a way of funding is called like a programme or a pool."""
    name, model = path[-1], inspection.model
    for kind, owners in (("programme", model.programmes), ("pool", model.pools)):
        if name in owners:
            yield inspection.error(
                path,
                f"A {kind} is called '{name}' as well.",
                f"Give the way of funding another name, like {name}_funding.",
                "Figures of both would be asked for by the same address.",
            )


def _check_labels(inspection: FundingInspection) -> Iterator[Finding]:
    """Yield a note for each programme or way of funding with another's label."""
    model = inspection.model
    for group, owners in (("programmes", model.programmes), ("funding", model.funding)):
        labels: dict[str, str] = {}
        for name, owner in owners.items():
            first = labels.setdefault(owner.label, name)
            if first != name:
                yield inspection.note(
                    (group, name, "label"),
                    f"'{first}' and '{name}' are both called '{owner.label}'; "
                    "documents cannot tell them apart.",
                    "Give one of them another label.",
                )


def _check_changes(
    inspection: FundingInspection, path: Path, funding: Funding
) -> Iterator[Finding]:
    """Yield what is wrong with cohorts that are replaced and ingredients added."""
    model = inspection.model
    for name, cohorts in funding.cohorts.items():
        place = (*path, "cohorts", name)
        yield from check_programme(inspection, place, name)
        yield from check_cohorts(inspection, place, cohorts)
    for position, addition in enumerate(funding.adds):
        place = (*path, "adds", position)
        yield from check_owner(inspection, (*place, "to"), addition.to)
        ingredient = addition.ingredient
        where = (*place, "ingredient")
        yield from check_ingredient(inspection, where, ingredient)
        yield from check_schools(inspection, where, addition.to, ingredient)
        pool = model.pools.get(addition.to)
        if pool is not None:
            yield from check_years_at_work(inspection, where, ingredient, pool)
        if ingredient.person is not None:
            person = (*where, "person")
            yield from check_person(inspection, person, ingredient.person)
