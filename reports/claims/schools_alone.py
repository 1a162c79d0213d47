"""Whether a system that school budgets alone sustain is naive."""

from __future__ import annotations

import math

from reports import wording
from reports.claims.answers import (
    Answer,
    Finding,
    funded_by,
    kind_of,
    together,
    verdict_with_chance,
)
from reports.statements import Statements
from reports.verdict_words import decided, subsidy_in_words
from scenarios.break_even import BestFee
from scenarios.comparison import ScenarioView
from scenarios.streams import Fee
from scenarios.sustainability import VerdictKind

STATEMENT = "A system that school budgets alone sustain is naive."

_LEAST = 0.5
"""Pounds below which a sum prints as nought."""


def of_schools_alone(statements: Statements) -> Finding:
    """Answer it from the ways of funding that are paid for by fees alone."""
    names = funded_by(statements, Fee, alone=True)
    if not names:
        told = "No way of funding compared here is paid for by schools' fees alone."
        return Finding(STATEMENT, Answer.UNTESTED, told)
    answers = [_answer(statements.comparison.scenarios[name]) for name in names]
    return Finding(
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
    if view.best_fee is not None and _needs_nothing(view.best_fee):
        return Answer.OPEN
    return Answer.RIGHT


def _needs_nothing(best: BestFee) -> bool:
    """Whether no subsidy is needed at the best fee."""
    return math.isfinite(best.needed) and best.needed < _LEAST


def _rests_on(statements: Statements, name: str) -> str:
    """Return the verdict, and what the best fee would make of it."""
    view = statements.comparison.scenarios[name]
    told = verdict_with_chance(statements, name)
    if view.best_fee is None or kind_of(view) is VerdictKind.SUSTAINS_ITSELF:
        return told
    factor = wording.number(view.best_fee.factor, 2)
    if _needs_nothing(view.best_fee):
        return (
            f"{told} With all fees {factor} times as high it would need no subsidy, if"
            " schools that can pay want it as much as before: nobody has measured that."
        )
    needed = subsidy_in_words(view.best_fee.needed)
    return f"{told} At the best fee, {factor} times as high, it still needs {needed}."
