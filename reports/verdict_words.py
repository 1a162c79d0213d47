"""What becomes of a scenario, in words: the verdict, and whether it is decided."""

from __future__ import annotations

import math

from reports import wording
from reports.labels import VERDICTS
from reports.statements import Statements
from reports.won_and_lost import cash_if_lost
from scenarios.comparison import ScenarioView
from scenarios.projection import Projection
from scenarios.reserves import NEVER
from scenarios.sensitivity import Swing, is_decided
from scenarios.sustainability import VerdictKind
from scenarios.uncertainty import Simulated

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
    """Return the verdict at central values, as *fails in March 2028*.

    A contract that may be lost is won.
    """
    return _fate(statements, statements.comparison.scenarios[scenario].central)


def verdict_if_lost(statements: Statements, scenario: str) -> str:
    """Return the verdict if the contract is lost; an empty text if none may be."""
    lost = statements.comparison.scenarios[scenario].if_lost
    return "" if lost is None else _fate(statements, lost)


def _fate(statements: Statements, projection: Projection) -> str:
    """Return the verdict on one projection of the central case."""
    kind, detail = _kind_and_detail(statements, projection)
    return f"{kind} {detail}".rstrip()


def _kind_and_detail(statements: Statements, projection: Projection) -> tuple[str, str]:
    """Return what a verdict says, and the month or the sum that goes with it."""
    verdict = projection.verdict
    kind = VerdictKind(int(verdict.kind[0]))
    if kind is VerdictKind.FAILS:
        return "fails", f"in {month_in_words(statements, int(verdict.fails_in[0]))}"
    if kind is VerdictKind.SUSTAINS_ITSELF:
        return VERDICTS[kind].lower(), ""
    return "sustains", f"with {subsidy_in_words(float(verdict.needed[0]))}"


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
    if not decided(view):
        verdict = verdict_in_words(statements, scenario)
        return (
            f"{UNDECIDED}. At the values we assume it {verdict};"
            f" {alone_in_words(len(flipping(view)))}."
        )
    kind, detail = _kind_and_detail(statements, view.central)
    held = "whichever one assumption is at its low or high"
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
    return (
        f"If lost, a chance of {wording.per_cent(1.0 - chance)}, it {verdict}: cash is"
        f" {lowest} at its lowest and free reserves end at {end} if nobody reacts for"
        f" {wording.duration(statements.horizon.months)}."
    )


def failing_in_words(view: ScenarioView) -> str:
    """Return the chance that money runs out: if won, if lost, and over both."""
    opening = "the chance that money runs out is"
    won = wording.chance(view.simulated.chance_of_failing().share)
    if view.simulated_if_lost is None:
        return f"{opening} {won}"
    lost = wording.chance(view.simulated_if_lost.chance_of_failing().share)
    both = wording.chance(view.won_or_lost(Simulated.chance_of_failing).share)
    return f"{opening} {won} if won, {lost} if lost, and {both} over both"
