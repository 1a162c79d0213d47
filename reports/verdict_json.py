"""Why a verdict is what it is, what would turn it, and what to do, unrounded."""

from __future__ import annotations

import math

from reports.table_json import Json
from scenarios.actions import Action
from scenarios.closing import TOO_LATE, closure_of
from scenarios.comparison import ScenarioView
from scenarios.concentration import MOST_FROM_ONE, Concentration
from scenarios.deciding_facts import DecidingFact
from scenarios.fates import Fate
from scenarios.projection import Projection
from scenarios.reasons import reason_of
from scenarios.reserves import NEVER


def reason_json(projection: Projection) -> Json:
    """Return the test that a verdict rests on; months are counted from 0."""
    reason = reason_of(projection)
    return {
        "test": reason.condition.value,
        "month": reason.month,
        "beyond_what_is_asked": reason.pounds,
        "worst_month": reason.worst_month,
        "beyond_at_worst": reason.worst,
        "income": reason.income,
        "full_cost": reason.cost,
        "grants_and_donations": reason.given,
    }


def turning_json(view: ScenarioView) -> Json:
    """Return what would turn a verdict, and what directors could do, ranked."""
    actions = view.found.actions
    return {
        "what_would_turn_it": [_fact(each) for each in view.found.facts],
        "actions": [_action(each) for each in actions.ranked],
        "actions_tried": actions.tried,
    }


def closure_json(projection: Projection) -> Json | None:
    """Return where a path leads to closure; null if it does not.

    ``decide_by`` is how many months of the plan may pass before: null if there is no
    limit within the plan, and ``too_late`` if the decision came before it.
    """
    closure = closure_of(projection)
    if closure is None:
        return None
    closing = closure.closing
    passed = NEVER if closing is None else closing.decide_by
    return {
        "fails_in": None if closure.fails_in == NEVER else closure.fails_in,
        "month": closure.month,
        "left": closure.left,
        "cost_of_closing": None if closing is None else closing.cost,
        "unpaid": closure.unpaid,
        "decide_by": None if passed in {NEVER, TOO_LATE} else passed,
        "too_late": passed == TOO_LATE,
        "left_on_last_day": closure.left_on_last_day,
    }


def concentration_json(found: Concentration | None) -> Json | None:
    """Return who brings the income, and what becomes without the largest; or null."""
    if found is None:
        return None
    fate = found.without_largest
    return {
        "payers": [
            {
                "name": each.name if each.is_named else None,
                "streams": list(each.streams),
                "number": each.number,
                "income": each.income,
                "share_of_each": found.share(each),
            }
            for each in found.payers
        ],
        "index": found.index,
        "limit": MOST_FROM_ONE,
        "runway": found.runway,
        "without_largest": None if fate is None else _fate(fate),
        "runway_without_largest": found.runway_without,
    }


def _fact(fact: DecidingFact) -> Json:
    """Return a number that would turn a verdict; of a lever they are factors."""
    return {
        "lever": None if fact.lever is None else fact.lever.value,
        "assumption": fact.assumption or None,
        "now": fact.now,
        "turns_at": fact.turns_at,
        "then": _fate(fact.fate),
    }


def _action(action: Action) -> Json:
    """Return one thing that directors could do, and what becomes of the plan."""
    return {
        "action": action.deed.value,
        "programme": action.programme or None,
        "amount": action.amount,
        "asks": action.moved,
        "then": _fate(action.fate),
    }


def _fate(fate: Fate) -> Json:
    """Return what becomes of a plan in some case."""
    return {
        "verdict": fate.kind.name.lower(),
        "fails_in": None if fate.fails_in == NEVER else fate.fails_in,
        "real_needed": None if math.isinf(fate.needed) else fate.needed,
        "real_extra": None if math.isinf(fate.extra) else fate.extra,
        "result": fate.result,
        "lowest_free_reserves": fate.least_reserves,
        "last_free_reserves": fate.last_reserves,
    }
