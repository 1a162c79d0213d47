"""The warning that a path leads to closure: when, at what cost, and by when to decide.

The rule in words is docs/method/verdict.md.
"""

from __future__ import annotations

from collections.abc import Iterator

from reports import wording
from reports.closing_tables import date_in_words
from reports.contents import Note
from reports.statements import Statements
from reports.verdict_words import month_in_words
from reports.won_and_lost import if_lost, if_won
from scenarios.closing import TOO_LATE, ClosingDown, Closure, closure_of
from scenarios.projection import Projection
from scenarios.reserves import NEVER

TITLE = "Closure ahead"

_NOT_STATED = (
    "The model does not say what closing down takes ('closing'), so that neither its"
    " cost nor the latest date to decide can be told."
)


def closure_warnings(statements: Statements) -> tuple[str, ...]:
    """Return a warning for each way of funding whose path leads to closure.

    Won and, where its contract may be lost, lost; nothing of those that do not. The
    last says if the model does not state what closing takes.
    """
    told = [
        f"{name} {_told(statements, closure)}"
        for name, projection in _paths(statements)
        if (closure := closure_of(projection)) is not None
    ]
    if told and statements.comparison.model.organisation.closing is None:
        told.append(_NOT_STATED)
    return tuple(told)


def closure_notes(statements: Statements) -> Iterator[Note]:
    """Yield the same as a note of a document, if there is anything to warn of."""
    warnings = closure_warnings(statements)
    if warnings:
        yield Note(TITLE, (" ".join(warnings),))


def _told(statements: Statements, closure: Closure) -> str:
    """Return where a path leads to closure, as sentences without their subject."""
    month = month_in_words(statements, closure.month)
    if closure.closing is None:
        return f"runs out of money in {month}: {_there(closure)} then."
    cost = wording.money(closure.closing.cost)
    bill = f"{cost}, and {_there(closure)}: {_unpaid(closure)} would stay unpaid."
    if closure.fails_in == NEVER:
        opening = (
            "does not run out of money within the plan, but could not pay for closing"
            f" down from {month} on: that costs {bill}"
        )
    else:
        opening = f"runs out of money in {month}. Closing down then costs {bill}"
    return f"{opening} {_decide(statements, closure, closure.closing)}"


def _there(closure: Closure) -> str:
    """Return what there is to close down with."""
    if closure.left <= 0.0:
        return "no funds are there to close down with"
    return f"{wording.money(closure.left)} of funds is there to close down with"


def _unpaid(closure: Closure) -> str:
    """Return what would stay unpaid, debts that there are already counted in."""
    return wording.money(closure.unpaid)


def _decide(statements: Statements, closure: Closure, closing: ClosingDown) -> str:
    """Return by when to decide, and what is left on the last day then."""
    if closing.decide_by == TOO_LATE:
        return (
            "It takes"
            f" {wording.duration(closing.months)}, so that the decision was due before"
            " the plan began."
        )
    date = date_in_words(statements, closing.decide_by)
    left = wording.money(closure.left_on_last_day)
    return (
        f"The latest date to decide is the {date}: the last day is"
        f" {wording.duration(closing.months)} later, and {left} is there for it then."
    )


def _paths(statements: Statements) -> Iterator[tuple[str, Projection]]:
    """Yield every way of funding with its name, won and, where it may be, lost."""
    for name, view in statements.comparison.scenarios.items():
        yield if_won(statements, name), view.central
        if view.if_lost is not None:
            yield if_lost(statements, name), view.if_lost
