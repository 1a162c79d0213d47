"""The management case: who does it and when, what may go wrong, what to settle."""

from __future__ import annotations

from collections.abc import Iterator

from costmodel.bearers import TYPES
from costmodel.drivers import CostType
from reports import wording
from reports.bridge import steps
from reports.business_case.drivers import driver_chart
from reports.business_case.register import REGISTER
from reports.business_case.strategic import lowered
from reports.contents import (
    Block,
    Inline,
    Reference,
    Section,
    Subheading,
    bullets,
    paragraph,
)
from reports.date_tables import key_dates
from reports.register_tables import unsourced_in_words
from reports.statements import Statements
from reports.verdict_tables import what_verdicts_rest_on

MOST_TO_SETTLE = 6
"""Assumptions that are named to be settled first."""

EMPLOYERS = {
    "broker": "Employed by the broker",
    "provider_school": "Released by other schools",
    "supported_school": "From the schools that take part",
    "freelance": "Freelance",
}


def management_case(statements: Statements) -> Section:
    """Return the management case."""
    blocks = (
        *_people(statements),
        *_risks(statements),
        *_checking(statements),
    )
    return Section("management", "Management case", _answer(statements), blocks)


def _answer(statements: Statements) -> str:
    """Return what the answers rest on."""
    settle = list(_to_settle(statements))
    told = unsourced_in_words(statements).removesuffix(".")
    if not settle:
        return f"{told}."
    count = wording.counted(len(settle), "assumption")
    verb = "changes" if len(settle) == 1 else "change"
    return f"{told}, and {count} alone {verb} a verdict within the range we give."


def _people(statements: Statements) -> Iterator[Block]:
    """Yield who does the work, and when what happens."""
    people = statements.comparison.model.people
    groups = {
        employer: [
            lowered(person.label or name.replace("_", " "))
            for name, person in people.items()
            if person.employed_by == employer
        ]
        for employer in EMPLOYERS
    }
    told = [
        f"{EMPLOYERS[employer]}: {wording.listing(names)}."
        for employer, names in groups.items()
        if names
    ]
    evaluation = int(
        statements.cost.full_cost[..., TYPES.index(CostType.EVALUATION)].sum()
    )
    yield Subheading("Who does it, and when")
    if told:
        yield bullets(*told)
    yield paragraph(
        f"Evaluation costs {wording.short_money(evaluation)} over all years."
        if evaluation
        else "The plan has no cost of evaluation: nobody will know what it achieves."
    )
    dates = key_dates(statements)
    if dates is not None:
        yield dates


def _risks(statements: Statements) -> Iterator[Block]:
    """Yield what may go wrong: the assumptions that decide, and the load on schools."""
    lost = [
        f"{name.split(':')[0].lower()} {wording.short_money(int(amounts.sum()))}"
        for name, amounts in steps(statements.cost).items()
        if name.endswith("working time lost")
    ]
    if lost or statements.scenarios:
        yield Subheading("What may go wrong")
    if lost:
        yield paragraph(
            "Released time that nobody replaces is work left undone at home. Over all"
            f" years it is worth, to {wording.listing(lost)}."
        )
    if not statements.scenarios:
        return
    yield what_verdicts_rest_on(statements)
    chart = driver_chart(statements)
    if chart is not None:
        yield chart
    settle = list(_to_settle(statements))[:MOST_TO_SETTLE]
    yield Subheading("What to settle first")
    if settle:
        yield bullets(*settle)
    else:
        yield paragraph("No single assumption changes a verdict within its range.")


def _to_settle(statements: Statements) -> Iterator[str]:
    """Yield the assumptions that alone change a verdict, the nearest first."""
    assumptions = statements.comparison.funded.plan.terms.assumptions
    found: dict[str, list[str]] = {}
    nearest: dict[str, float] = {}
    for name, view in statements.comparison.scenarios.items():
        for swing in view.swings:
            if swing.flips_within_range:
                label = statements.labels.scenarios[name]
                found.setdefault(swing.name, []).append(label)
                before = nearest.get(swing.name, swing.distance)
                nearest[swing.name] = min(before, swing.distance)
    for name in sorted(found, key=lambda each: (nearest[each], each)):
        label, ways = assumptions[name].label or name, wording.listing(found[name])
        yield f"{label}: it alone changes the verdict on {ways}."


def _checking(statements: Statements) -> Iterator[Block]:
    """Yield how a sceptic checks the document."""
    run = statements.comparison.run
    attached: tuple[Inline, ...] = (
        (
            f"Every figure belongs to run {run.name}. The model that gave it is"
            f" attached to this file: worked out by version {run.engine} it gives the"
            " same run and the same figures."
        ),
    )
    yield Subheading("How to check this document")
    yield bullets(
        attached,
        "Every table adds up as printed: figures are rounded once, from the total"
        " down.",
        (Reference(REGISTER), " names every number with its source."),
    )
