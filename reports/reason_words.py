"""Why a verdict is what it is, in words."""

from __future__ import annotations

import math
from collections.abc import Mapping

from reports import wording
from reports.statements import Statements
from reports.verdict_words import fate_in_words, month_in_words
from scenarios.fates import Fate, VerdictRank
from scenarios.projection import Projection
from scenarios.reasons import VerdictReason, reason_of
from scenarios.sustainability import Condition, VerdictKind

_LEAST = 0.5
"""Pounds below which a sum prints as nought."""

_TOLD: Mapping[Condition, str] = {
    Condition.FREE_RESERVES: "free reserves",
    Condition.CASH: "cash",
    Condition.FUNDS: "unrestricted funds",
    Condition.LAST_RESULT: "the result",
}

_ASKED: Mapping[Condition, str] = {
    Condition.FREE_RESERVES: "what is asked of them",
    Condition.CASH: "nought",
    Condition.FUNDS: "nought",
    Condition.LAST_RESULT: "nought",
}


def reason_in_words(statements: Statements, projection: Projection) -> str:
    """Return what a verdict rests on, as a sentence or two.

    At the values we assume; sums over the plan are in prices of each year.
    """
    reason = reason_of(projection)
    if reason.kind is VerdictKind.FAILS:
        return f"{_gives_way(statements, reason)} {_over_the_plan(reason)}"
    if reason.kind is VerdictKind.SUSTAINS_ITSELF:
        return f"No grant is needed. {_closest(statements, reason)}"
    given = wording.short_money(reason.given)
    opening = f"Grants and donations bring {given} over the plan."
    if not reason.given:
        opening = "It lasts, but reserves are used up that are asked for."
    if reason.is_met:
        return f"{opening} {_closest(statements, reason)}"
    return f"{opening} {_missing(statements, reason)} {_over_the_plan(reason)}"


def fate_named(statements: Statements, fate: Fate) -> str:
    """Return what becomes of a plan in some other case, to stand behind *it*.

    Where a subsidy is needed, whether the plan has it.
    """
    if fate.standing is VerdictRank.WANTS_MORE and fate.needed < _LEAST:
        return "needs a subsidy"
    told = fate_in_words(statements, fate.kind, fate.fails_in, fate.needed)
    if fate.standing is VerdictRank.HAS_ENOUGH:
        return f"{told}, which it has"
    wants = fate.standing is VerdictRank.WANTS_MORE and math.isfinite(fate.extra)
    return f"{told}, more than it has" if wants else told


def _gives_way(statements: Statements, reason: VerdictReason) -> str:
    """Return what gives way first, and how much is missing at worst."""
    first, worst = (
        month_in_words(statements, month)
        for month in (reason.month, reason.worst_month)
    )
    what = _TOLD[reason.condition].capitalize()
    verb = "fall" if reason.condition is Condition.FUNDS else "falls"
    missing = wording.short_money(-reason.worst)
    at_worst = f"{missing} is missing at worst, in {worst}"
    return f"{what} {verb} below nought in {first}; {at_worst}."


def _missing(statements: Statements, reason: VerdictReason) -> str:
    """Return which test is missed most, by how much and when."""
    missing = wording.short_money(-reason.pounds)
    if reason.condition is Condition.LAST_RESULT:
        return f"The year {statements.years[-1]} is {missing} short."
    # Missing cash or funds are a failure, and told as one.
    asked = _ASKED[Condition.FREE_RESERVES]
    when = month_in_words(statements, reason.month)
    return f"Free reserves are {missing} below {asked} in {when}."


def _closest(statements: Statements, reason: VerdictReason) -> str:
    """Return which test is met with least to spare."""
    spare = wording.short_money(max(reason.pounds, 0.0))
    if reason.condition is Condition.LAST_RESULT:
        year = statements.years[-1]
        return f"The closest test is the result of {year}: {spare} is left over."
    what, asked = _TOLD[reason.condition], _ASKED[reason.condition]
    when = month_in_words(statements, reason.month)
    return f"The closest test is {what}: {spare} above {asked} in {when}."


def _over_the_plan(reason: VerdictReason) -> str:
    """Return what the plan costs, and what it brings."""
    cost, income = map(wording.short_money, (reason.cost, reason.income))
    return f"Over the plan it costs {cost} and brings {income}."
