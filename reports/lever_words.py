"""What directors can turn or do, in words: *all fees 18.5% higher*."""

from __future__ import annotations

import math
from collections.abc import Mapping

from reports import wording
from reports.quantities import quantity, unit_in_words
from reports.statements import Statements
from scenarios.actions import Action, OtherAction
from scenarios.deciding_facts import DecidingFact
from scenarios.turning_points import VerdictLever

_THOUSANDTHS = 1000.0
_NOISE = 1e-3
"""Part of the last digit printed by which a search may miss."""

_MORE_OR_LESS: Mapping[VerdictLever, tuple[str, str]] = {
    VerdictLever.FEES: ("All fees {} higher", "All fees {} lower"),
    VerdictLever.CONTRACTS: ("Contract prices {} higher", "Contract prices {} lower"),
    VerdictLever.GIFTS: (
        "Grants and donations {} higher",
        "Grants and donations {} lower",
    ),
    VerdictLever.COHORTS: (
        "{} more schools than planned",
        "{} fewer schools than planned",
    ),
    VerdictLever.COSTS: ("All costs {} higher", "All costs {} lower"),
    VerdictLever.ALL_AT_ONCE: (
        "All at once: income {0} higher and costs {0} lower",
        "All at once: income {0} lower and costs {0} higher",
    ),
}


def turned(lever: VerdictLever, factor: float) -> str:
    """Return how a lever is turned, by no less than it takes.

    Examples
    --------
    >>> turned(VerdictLever.FEES, 1.1845), turned(VerdictLever.COSTS, 0.9)
    ('All fees 18.5% higher', 'All costs 10% lower')
    >>> turned(VerdictLever.GIFTS, 0.0)
    'No grants and donations at all'

    """
    if lever is VerdictLever.GIFTS and not factor:
        return "No grants and donations at all"
    higher, lower = _MORE_OR_LESS[lever]
    parts = math.ceil(abs(factor - 1.0) * _THOUSANDTHS - _NOISE)
    told = wording.per_cent(parts / _THOUSANDTHS)
    return (higher if factor > 1.0 else lower).format(told)


def action_in_words(statements: Statements, action: Action) -> str:
    """Return what directors would do."""
    if isinstance(action.deed, VerdictLever):
        return turned(action.deed, action.amount)
    if action.deed is OtherAction.EXTRA:
        return f"{wording.money(action.amount)} more free money a school-year"
    names = tuple(statements.comparison.model.programmes)
    label = statements.labels.programmes[names.index(action.programme)]
    return f"Stop {label}"


def fact_in_words(statements: Statements, fact: DecidingFact) -> str:
    """Return a number and the value at which it turns a verdict."""
    if fact.lever is not None:
        return turned(fact.lever, fact.turns_at)
    assumption = statements.comparison.funded.plan.terms.assumptions[fact.assumption]
    label = assumption.label or fact.assumption
    at, now = (
        quantity(each, assumption.unit).text for each in (fact.turns_at, fact.now)
    )
    unit = unit_in_words(assumption.unit)
    if unit.startswith("£"):
        return f"{label} at £{at}{unit[1:]} instead of £{now}"
    told = f"{at}{unit}" if unit.startswith("%") else f"{at} {unit}".rstrip()
    return f"{label} at {told} instead of {now}"
