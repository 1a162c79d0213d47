"""Whether a system that school budgets alone sustain is naive."""

from __future__ import annotations

import math

from reports import wording
from reports.claims.answers import (
    NO_SCHOOL,
    Answer,
    AnsweredStatement,
    funded_by,
    kind_of,
    reaches_schools,
    together,
    verdict_with_chance,
)
from reports.statements import Statements
from reports.verdict_words import decided, subsidy_in_words
from scenarios.break_even import MOST, BestFee
from scenarios.comparison import ScenarioView
from scenarios.streams import Fee
from scenarios.sustainability import VerdictKind

STATEMENT = "A system that school budgets alone sustain is naive."

_LEAST = 0.5
"""Pounds below which a sum prints as nought."""


def of_schools_alone(statements: Statements) -> AnsweredStatement:
    """Answer it from the ways of funding that are paid for by fees alone."""
    names = funded_by(statements, Fee, alone=True)
    if not names:
        told = "No way of funding compared here is paid for by schools' fees alone."
        return AnsweredStatement(STATEMENT, Answer.UNTESTED, told)
    if not reaches_schools(statements, names):
        return AnsweredStatement(STATEMENT, Answer.UNTESTED, NO_SCHOOL)
    answers = [_answer(statements.comparison.scenarios[name]) for name in names]
    return AnsweredStatement(
        STATEMENT,
        Answer.WRONG if Answer.WRONG in answers else together(answers),
        " ".join(_rests_on(statements, name) for name in names),
    )


def _answer(view: ScenarioView) -> Answer:
    """Answer it for one way of funding, at its fees and at the best ones."""
    if not decided(view):
        return Answer.OPEN
    if kind_of(view) is VerdictKind.SUSTAINS_ITSELF:
        return Answer.WRONG
    best = view.found.best_fee
    is_open = best is not None and (best.needed < _LEAST or best.factor >= MOST)
    return Answer.OPEN if is_open else Answer.RIGHT


def _rests_on(statements: Statements, name: str) -> str:
    """Return the verdict, and what the best fee would make of it."""
    view = statements.comparison.scenarios[name]
    told = verdict_with_chance(statements, name)
    if view.found.best_fee is None or kind_of(view) is VerdictKind.SUSTAINS_ITSELF:
        return told
    return f"{told} {_best_in_words(view.found.best_fee)}"


def _best_in_words(best: BestFee) -> str:
    """Return what is needed at the best of the fees that were looked at."""
    if math.isinf(best.needed):
        return (
            f"At no fee up to {wording.number(MOST)} times as high is any sum a school"
            " enough."
        )
    factor, needed = wording.number(best.factor, 2), subsidy_in_words(best.needed)
    if best.needed < _LEAST:
        return (
            f"With all fees {factor} times as high it would need no subsidy, if"
            " schools that can pay want it as much as before: nobody has measured that."
        )
    if best.factor >= MOST:
        return (
            f"At the highest fee looked at, {factor} times as high, it still needs"
            f" {needed}; a higher one may need less."
        )
    return f"At the best fee, {factor} times as high, it still needs {needed}."
