"""Whether a tender for the coordination carries the work."""

from __future__ import annotations

from costmodel.drivers import Party
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
from reports.flows import flows_of
from reports.perspective_flows import flows_funded
from reports.statements import Statements
from reports.verdict_words import decided
from scenarios.comparison import ScenarioView
from scenarios.streams import Contract
from scenarios.sustainability import VerdictKind

STATEMENT = (
    "Fund the coordination by tender and leave direct delivery to school budgets."
)


def of_tender(statements: Statements) -> AnsweredStatement:
    """Answer it from the ways of funding with a contract."""
    names = funded_by(statements, Contract, alone=False)
    if not names:
        told = "No way of funding compared here has a contract."
        return AnsweredStatement(STATEMENT, Answer.UNTESTED, told)
    if not reaches_schools(statements, names):
        return AnsweredStatement(STATEMENT, Answer.UNTESTED, NO_SCHOOL)
    return AnsweredStatement(
        STATEMENT,
        together([_answer(statements.comparison.scenarios[name]) for name in names]),
        " ".join(_rests_on(statements, name) for name in names),
    )


def _answer(view: ScenarioView) -> Answer:
    """Answer it for one way of funding."""
    if not decided(view):
        return Answer.OPEN
    lasts = kind_of(view) is VerdictKind.SUSTAINS_ITSELF
    return Answer.RIGHT if lasts else Answer.WRONG


def _rests_on(statements: Statements, name: str) -> str:
    """Return the verdict, what schools pay themselves, and the loss of the contract."""
    rounded = statements.scenarios[name]
    paid = flows_of(flows_funded(rounded.funding)).paid
    by_schools = sum(
        amount for (payer, _), amount in paid.items() if payer is Party.SUPPORTED_SCHOOL
    )
    told = (
        f"{verdict_with_chance(statements, name)} Supported schools pay"
        f" {wording.short_money(by_schools)} over the plan."
    )
    if rounded.if_lost is None:
        return told
    lost = wording.short_money(int(rounded.if_lost.results.sum()))
    return (
        f"{told} If the contract is lost and nobody reacts, the result of the plan is"
        f" {lost}."
    )
