"""What becomes of a scenario, in words: the verdict, and whether it is decided."""

from __future__ import annotations

import math

from reports import wording
from reports.labels import VERDICTS
from reports.statements import Statements
from scenarios.comparison import ScenarioView
from scenarios.reserves import NEVER
from scenarios.sensitivity import is_decided
from scenarios.sustainability import VerdictKind

UNDECIDED = "not decided by present evidence"


def month_in_words(statements: Statements, month: int) -> str:
    """Return the name of a month, or *never*."""
    return "never" if month == NEVER else statements.horizon.label_of_month(month)


def subsidy_in_words(needed: float) -> str:
    """Return a sum a school-year, or that no sum is enough.

    Examples
    --------
    >>> subsidy_in_words(1234.4), subsidy_in_words(math.inf)
    ('£1,234 a school-year', 'more than any sum a school')

    """
    if math.isinf(needed):
        return "more than any sum a school"
    return f"{wording.money(needed)} a school-year"


def verdict_in_words(statements: Statements, scenario: str) -> str:
    """Return the verdict at central values, as *fails in March 2028*."""
    verdict = statements.comparison.scenarios[scenario].central.verdict
    kind = VerdictKind(int(verdict.kind[0]))
    if kind is VerdictKind.FAILS:
        return f"fails in {month_in_words(statements, int(verdict.fails_in[0]))}"
    if kind is VerdictKind.SUSTAINS_ITSELF:
        return VERDICTS[kind].lower()
    return f"sustains with {subsidy_in_words(float(verdict.needed[0]))}"


def decided(view: ScenarioView) -> bool:
    """Whether no assumption changes the verdict within its range."""
    return is_decided(view.swings)


def evidence_in_words(view: ScenarioView) -> str:
    """Return whether present evidence decides the verdict."""
    return "decides this" if decided(view) else UNDECIDED


def headline(statements: Statements, scenario: str) -> str:
    """Return the verdict as a sentence, or that present evidence does not decide it."""
    label = statements.labels.scenarios[scenario]
    verdict = verdict_in_words(statements, scenario)
    view = statements.comparison.scenarios[scenario]
    if decided(view):
        return f"{label}: {verdict}, whichever one assumption is at its low or high."
    flips = sum(swing.flips_within_range for swing in view.swings)
    alone = wording.counted(flips, "assumption")
    verb = "changes" if flips == 1 else "change"
    return (
        f"{label}: {UNDECIDED}. At the values we assume it {verdict};"
        f" {alone} alone {verb} that within {'its' if flips == 1 else 'their'} range."
    )
