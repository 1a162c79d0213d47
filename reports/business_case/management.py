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
from reports.reason_tables import what_directors_could_do
from reports.register_tables import unsourced_in_words
from reports.statements import Statements
from reports.verdict_tables import what_verdicts_rest_on
from reports.verdict_words import flipping
from reports.won_and_lost import if_won

Settling = tuple[tuple[str, tuple[str, ...]], ...]
"""Assumptions, each with the ways of funding whose verdict it alone changes."""

MOST_TO_SETTLE = 5
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
    settle = _to_settle(statements)
    told = unsourced_in_words(statements).removesuffix(".")
    if not settle:
        return f"{told}."
    ways = " of one way of funding or another" if len(statements.scenarios) > 1 else ""
    count = wording.counted(len(settle), "assumption")
    verb = "changes" if len(settle) == 1 else "change"
    return f"{told}, and {count} alone {verb} the verdict{ways} within the range given."


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
        f"Evaluation costs {wording.short_money(evaluation)} over the plan."
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
            "Released time that nobody replaces is work left undone at home. Over the"
            f" plan it is worth, to {wording.listing(lost)}."
        )
    if not statements.scenarios:
        return
    yield what_verdicts_rest_on(statements)
    chart = driver_chart(statements)
    if chart is not None:
        yield chart
    yield Subheading("What the directors could do")
    yield what_directors_could_do(statements)
    yield Subheading("What to settle first")
    yield from _settling(_to_settle(statements))


def _settling(settle: Settling) -> Iterator[Block]:
    """Yield what is to be settled, and whose verdict hangs on it."""
    if not settle:
        yield paragraph("No single assumption changes a verdict within its range.")
        return
    groups = {ways for _, ways in settle}
    whose = f"the verdict on {wording.listing(min(groups))}"
    yield paragraph(
        f"Each of these alone changes {whose if len(groups) == 1 else 'a verdict'}"
        " within its range, the nearest first."
    )
    named = [
        label if len(groups) == 1 else f"{label}: {wording.listing(ways)}"
        for label, ways in settle
    ]
    yield bullets(
        *(f"{each}." for each in named[:MOST_TO_SETTLE]), *_further(len(named))
    )


def _further(count: int) -> Iterator[str]:
    """Yield how many assumptions change a verdict beyond those that are named."""
    if count > MOST_TO_SETTLE:
        yield (
            f"{wording.counted(count - MOST_TO_SETTLE, 'further assumption')}, in the"
            " results of the run."
        )


def _to_settle(statements: Statements) -> Settling:
    """Return the assumptions that alone change a verdict, the nearest first.

    Each with the ways of funding whose verdict it changes.
    """
    assumptions = statements.comparison.funded.plan.terms.assumptions
    found: dict[str, list[str]] = {}
    nearest: dict[str, float] = {}
    for name, view in statements.comparison.scenarios.items():
        for swing in flipping(view):
            found.setdefault(swing.name, []).append(if_won(statements, name))
            before = nearest.get(swing.name, swing.distance)
            nearest[swing.name] = min(before, swing.distance)
    order = sorted(found, key=lambda each: (nearest[each], each))
    return tuple(
        (assumptions[name].label or name, tuple(found[name])) for name in order
    )


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
        " down, so that a sum may differ from its unrounded value by a few pounds.",
        (
            Reference(REGISTER),
            " names every number with its source, or says that it has none.",
        ),
    )
