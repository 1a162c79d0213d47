"""What becomes of a scenario, in words: the verdict, and whether it is decided."""

from __future__ import annotations

import math

import numpy as np

from reports import wording
from reports.labels import VERDICTS
from reports.statements import Statements
from reports.won_and_lost import cash_if_lost
from scenarios.comparison import ScenarioView
from scenarios.events import Event
from scenarios.projection import Projection
from scenarios.reserves import NEVER
from scenarios.sensitivity import Swing, is_decided
from scenarios.sustainability import VerdictKind

UNDECIDED = "not decided by present evidence"
_LEAST = 0.5
"""Pounds below which a sum prints as nought."""
NO_SUM = "can be sustained by no sum a school"


def month_in_words(statements: Statements, month: int) -> str:
    """Return the name of a month, or *never*."""
    return "never" if month == NEVER else statements.horizon.label_of_month(month)


def subsidy_in_words(needed: float) -> str:
    """Return a sum a school-year, or that it is more than any.

    Examples
    --------
    >>> subsidy_in_words(1234.4), subsidy_in_words(math.inf)
    ('£1,234 a school-year', 'more than any sum a school could bring')
    >>> subsidy_in_words(0.0)
    'no subsidy at all'

    """
    if needed < _LEAST:
        return "no subsidy at all"
    if math.isinf(needed):
        return "more than any sum a school could bring"
    return f"{wording.money(needed)} a school-year"


def verdict_in_words(statements: Statements, scenario: str) -> str:
    """Return the verdict at central values, as *fails in March 2028*.

    A contract that may be lost is won.
    """
    return projected_in_words(
        statements, statements.comparison.scenarios[scenario].central
    )


def verdict_if_lost(statements: Statements, scenario: str) -> str:
    """Return the verdict if the contract is lost; an empty text if none may be."""
    lost = statements.comparison.scenarios[scenario].if_lost
    return "" if lost is None else projected_in_words(statements, lost)


def projected_in_words(statements: Statements, projection: Projection) -> str:
    """Return the verdict on one projection of the central case."""
    return " ".join(_kind_and_detail(statements, projection)).rstrip()


def _kind_and_detail(statements: Statements, projection: Projection) -> tuple[str, str]:
    """Return what a verdict says, and the month or the sum that goes with it."""
    verdict = projection.verdict
    kind = VerdictKind(int(verdict.kind[0]))
    month, needed = int(verdict.fails_in[0]), float(verdict.needed[0])
    return _told(statements, kind, month, needed)


def fate_in_words(
    statements: Statements, kind: VerdictKind, month: int, needed: float
) -> str:
    """Return a verdict in words, to stand behind *it*.

    Parameters
    ----------
    statements, kind
        The run, and the kind of the verdict.
    month
        Month of failure; NEVER if it does not fail.
    needed
        Pounds a school-year with which everything holds, first-year prices.

    """
    return " ".join(_told(statements, kind, month, needed)).rstrip()


def _told(
    statements: Statements, kind: VerdictKind, month: int, needed: float
) -> tuple[str, str]:
    """Return what a verdict says, and the month or the sum that goes with it."""
    if kind is VerdictKind.FAILS:
        return "fails", f"in {month_in_words(statements, month)}"
    if kind is VerdictKind.SUSTAINS_ITSELF:
        return VERDICTS[kind].lower(), ""
    if math.isinf(needed):
        return NO_SUM, ""
    return "sustains", f"with {subsidy_in_words(needed)}"


def why_no_sum(statements: Statements, projection: Projection) -> str:
    """Return why no sum a school can sustain it; nothing if some sum can."""
    if math.isfinite(float(projection.verdict.needed[0])):
        return ""
    places = projection.costs.volumes.places[:, :, 0].sum(axis=0)
    taken, years = np.flatnonzero(places > 0.0), statements.years
    if not taken.size:
        return "no school takes part"
    if taken[0] == 0:
        return f"no school takes part in {years[-1]}, which is not in balance"
    if places[-1] > 0.0:
        first = years[int(taken[0])]
        return f"money is wanted before a school takes part, in {first} at the earliest"
    return "no school takes part when money is wanted"


def decided(view: ScenarioView) -> bool:
    """Whether no assumption changes the verdict within its range."""
    return is_decided(view.found.swings)


def flipping(view: ScenarioView) -> tuple[Swing, ...]:
    """Return the assumptions that alone give another verdict within their range.

    Another verdict is one of another kind; nearly every number moves the month in which
    a way of funding fails, or the sum that it needs.
    """
    return tuple(swing for swing in view.found.swings if swing.flips_within_range)


def evidence_in_words(view: ScenarioView) -> str:
    """Return whether present evidence decides the verdict."""
    return "decides this" if decided(view) else UNDECIDED


def alone_in_words(count: int) -> str:
    """Return how many assumptions alone give another verdict.

    Examples
    --------
    >>> alone_in_words(1)
    '1 assumption alone gives another verdict within its range'

    """
    one = count == 1
    return (
        f"{wording.counted(count, 'assumption')} alone {'gives' if one else 'give'}"
        f" another verdict within {'its' if one else 'their'} range"
    )


def headline(statements: Statements, scenario: str) -> str:
    """Return the verdict in a sentence or two, won and lost, and what it hangs on."""
    label = statements.labels.scenarios[scenario]
    told, lost = _if_won(statements, scenario), _if_lost(statements, scenario)
    return f"{label}, if won: {told} {lost}" if lost else f"{label}: {told}"


def _if_won(statements: Statements, scenario: str) -> str:
    """Return the verdict on a way of funding, and what is constant in it."""
    view = statements.comparison.scenarios[scenario]
    kind, detail = _kind_and_detail(statements, view.central)
    why = f" ({why_no_sum(statements, view.central)})" if kind == NO_SUM else ""
    if not decided(view):
        verdict = verdict_in_words(statements, scenario)
        return (
            f"{UNDECIDED}. At the values we assume it {verdict}{why};"
            f" {alone_in_words(len(flipping(view)))}."
        )
    held = "whichever one assumption is at its low or high"
    if kind == NO_SUM:
        return (
            f"neither fails nor sustains itself, {held}; at the values we assume it"
            f" {NO_SUM}{why}."
        )
    if not detail:
        return f"{kind}, {held}."
    if kind == "sustains":
        kind = VERDICTS[VerdictKind.SUSTAINS_WITH_SUBSIDY].lower()
    return f"{kind}, {held}; {detail} at the values we assume."


def _if_lost(statements: Statements, scenario: str) -> str:
    """Return what becomes of it if the contract is lost; nothing if none may be."""
    cash = cash_if_lost(statements, scenario)
    chance = statements.comparison.scenarios[scenario].chance_of_winning
    if cash is None or chance is None:
        return ""
    verdict = verdict_if_lost(statements, scenario)
    lowest, end = map(
        wording.short_money, (int(cash.cash.min()), int(cash.free_reserves[-1]))
    )
    opening = (
        f"If lost, a chance of {wording.per_cent(1.0 - chance)}, it"
        if chance
        else "It is certain to be lost, as we assume no chance of winning: then it"
    )
    return (
        f"{opening} {verdict}: cash is {lowest} at its lowest and free reserves end at"
        f" {end} if nobody reacts for {wording.duration(statements.horizon.months)}."
    )


def failing_in_words(view: ScenarioView) -> str:
    """Return the chance that money runs out: if won, if lost, and over both."""
    opening = "the chance that money runs out is"
    won = wording.chance(view.simulated.chance(Event.FAILS).share)
    if view.simulated_if_lost is None:
        return f"{opening} {won}"
    lost = wording.chance(view.simulated_if_lost.chance(Event.FAILS).share)
    both = wording.chance(view.won_or_lost(Event.FAILS).share)
    return f"{opening} {won} if won, {lost} if lost, and {both} over both"
