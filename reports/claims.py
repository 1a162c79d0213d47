"""The claim of 2013, taken apart into four statements, and what a run says of each.

A statement is answered only as far as the run goes: where the tests of what schools can
pay differ, or a verdict changes within the range of one assumption, the answer is that
it is not decided.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from costmodel.drivers import Party
from reports import cells, wording
from reports.ability_words import able_in_words
from reports.flows import flows_of, income_of
from reports.pictures.gap import training_fee
from reports.rows import row
from reports.statements import Statements
from reports.tables import Column, Table
from reports.verdict_words import decided, subsidy_in_words, verdict_in_words
from scenarios.comparison import ScenarioView
from scenarios.gap import CLAIM, Claim
from scenarios.streams import Contract, Fee
from scenarios.sustainability import VerdictKind


class Answer(StrEnum):
    """What a run says of a statement."""

    RIGHT = "Right"
    WRONG = "Wrong"
    OPEN = "Not decided"
    UNTESTED = "Not tested"


@dataclass(frozen=True)
class Finding:
    """One statement of the claim with its answer."""

    statement: str
    answer: Answer
    rests_on: str
    """The figures that the answer rests on, in sentences."""


def claim_answers(statements: Statements) -> Table:
    """Return the four statements of the claim, each with its answer."""
    return Table(
        "claim_answers",
        "The claim, statement by statement",
        (Column("The claim says"), Column("We find"), Column("Because")),
        tuple(
            row(each.statement, (cells.words(each.answer), cells.words(each.rests_on)))
            for each in claim_findings(statements)
        ),
        statements.real,
        (
            f"The claim: {statements.comparison.funded.plan.facts.register.find(CLAIM).source}."
            " The statements are in our words. Right and wrong hold for this plan at the"
            " values we assume, and only where no test and no single assumption says"
            " otherwise.",
        ),
    )


def claim_findings(statements: Statements) -> tuple[Finding, ...]:
    """Return what the run says of each statement of the claim."""
    return (
        _cost_is_more(statements),
        _schools_alone(statements),
        _subsidy(statements),
        _tender(statements),
    )


def summed_up(findings: Sequence[Finding]) -> str:
    """Return how many statements got which answer, as a sentence.

    Examples
    --------
    >>> summed_up([Finding("a", Answer.RIGHT, ""), Finding("b", Answer.OPEN, "")])
    'Of its 2 statements 1 is borne out and 1 is not decided by present evidence.'

    """
    told = [
        f"{count} {'is' if count == 1 else 'are'} {words}"
        for answer, words in _SUMMED.items()
        if (count := sum(each.answer is answer for each in findings))
    ]
    return f"Of its {len(findings)} statements {wording.listing(told)}."


_SUMMED = {
    Answer.RIGHT: "borne out",
    Answer.WRONG: "contradicted",
    Answer.OPEN: "not decided by present evidence",
    Answer.UNTESTED: "not tested by this plan",
}


def _cost_is_more(statements: Statements) -> Finding:
    """Answer whether the true cost is more than schools can pay."""
    gap = statements.comparison.gap
    statement = "The true cost of the work is more than schools can pay."
    fees = [able.fee for able in gap.able_to_pay]
    if not fees or math.isnan(gap.full_cost):
        return Finding(
            statement, Answer.UNTESTED, "No school takes part, or no test fits."
        )
    answers = {_above(cost, fees) for cost in (gap.full_cost, gap.full_economic_cost)}
    rests = (
        f"Full cost is {wording.money(gap.full_cost)} a school-year, all resources"
        f" {wording.money(gap.full_economic_cost)}. {_capital(able_in_words(statements))}"
        f" runs from {_money(min(fees))} to {_money(max(fees))}, by the test chosen"
        f"{_by_training(statements)}."
    )
    return Finding(
        statement, answers.pop() if len(answers) == 1 else Answer.OPEN, rests
    )


def _above(cost: float, fees: Sequence[float]) -> Answer:
    """Return whether a cost is above every fee, above none, or above some."""
    if all(cost > fee for fee in fees):
        return Answer.RIGHT
    return Answer.OPEN if any(cost > fee for fee in fees) else Answer.WRONG


def _by_training(statements: Statements) -> str:
    """Return what schools can pay by the one test of money set aside for such work."""
    fee = training_fee(statements)
    return f"; by training budgets {_money(fee)}" if not math.isnan(fee) else ""


def _schools_alone(statements: Statements) -> Finding:
    """Answer whether a system sustained by school budgets alone is naive."""
    statement = "A system that school budgets alone sustain is naive."
    names = [name for name, _ in _funded_by(statements, lambda kinds: kinds == {Fee})]
    if not names:
        rests = "No way of funding compared here is paid for by schools' fees alone."
        return Finding(statement, Answer.UNTESTED, rests)
    views = [statements.comparison.scenarios[name] for name in names]
    answers = [_alone(view) for view in views]
    best = Answer.WRONG if Answer.WRONG in answers else Answer.OPEN
    answer = Answer.RIGHT if set(answers) == {Answer.RIGHT} else best
    rests = " ".join(_alone_rests(statements, name) for name in names)
    return Finding(statement, answer, rests)


def _alone(view: ScenarioView) -> Answer:
    """Answer it for one way of funding by fees alone, at its fees and at the best."""
    if not decided(view):
        return Answer.OPEN
    if _kind(view) is VerdictKind.SUSTAINS_ITSELF:
        return Answer.WRONG
    needs_more = view.best_fee is not None and not _is_nought(view.best_fee.needed)
    return Answer.RIGHT if needs_more else Answer.OPEN


def _alone_rests(statements: Statements, name: str) -> str:
    """Return what the answer for one way of funding rests on."""
    view = statements.comparison.scenarios[name]
    told = f"{_verdict(statements, name)}."
    if view.best_fee is None or _kind(view) is VerdictKind.SUSTAINS_ITSELF:
        return told
    factor = wording.number(view.best_fee.factor, 2)
    if _is_nought(view.best_fee.needed):
        return (
            f"{told} With all fees {factor} times as high it would need no subsidy, if as"
            " many schools that can pay still want it: that is not known."
        )
    needed = subsidy_in_words(view.best_fee.needed)
    return f"{told} Even at the best fee, {factor} times as high, it needs {needed}."


def _subsidy(statements: Statements) -> Finding:
    """Answer whether a subsidy of £5,000 a school is needed."""
    gap = statements.comparison.gap
    claims = (*gap.claims, *gap.economic_claims)
    published = wording.money(claims[0].subsidy)
    statement = f"A comparable programme needs a subsidy of {published} a school."
    if math.isnan(gap.full_cost):
        return Finding(statement, Answer.UNTESTED, "No school takes part in the plan.")
    rests = f"{_gap(gap.claims)}; {_gap(gap.economic_claims, 'of all resources')}."
    return Finding(statement, _needed(claims), f"{rests}{_granted(statements)}")


def _needed(claims: Sequence[Claim]) -> Answer:
    """Return whether every gap is above the subsidy, none is, or some are."""
    above = {claim.is_above for claim in claims}
    if above == {True}:
        return Answer.RIGHT
    return Answer.WRONG if above == {False} else Answer.OPEN


def _gap(claims: Sequence[Claim], of: str = "") -> str:
    """Return a gap a school-year against both readings of the subsidy."""
    if of:
        return f"{of} {_range(claims[0])}"
    published, today = (wording.money(claim.subsidy) for claim in claims[:2])
    return (
        f"What schools leave of full cost is {_range(claims[0])} a school-year, against"
        f" {published} as published or {today} in 2026-27 prices"
    )


def _range(claim: Claim) -> str:
    """Return the least and the most of a gap."""
    return wording.between(_money(claim.lowest_gap), _money(claim.highest_gap))


def _granted(statements: Statements) -> str:
    """Return what subsidised ways of funding need, if there are any."""
    told = [
        f"{statements.labels.scenarios[name]} needs"
        f" {subsidy_in_words(float(view.central.verdict.needed[0]))} in all"
        for name, view in statements.comparison.scenarios.items()
        if float(view.central.verdict.subsidy[0]) > 0.0
    ]
    return f" To last, {wording.listing(told)}." if told else ""


def _tender(statements: Statements) -> Finding:
    """Answer whether a tender for the coordination carries the work."""
    statement = (
        "Fund the coordination by tender and leave direct delivery to school budgets."
    )
    names = [
        name for name, _ in _funded_by(statements, lambda kinds: Contract in kinds)
    ]
    if not names:
        rests = "No way of funding compared here has a contract."
        return Finding(statement, Answer.UNTESTED, rests)
    answers = {_tendered(statements.comparison.scenarios[name]) for name in names}
    answer = answers.pop() if len(answers) == 1 else Answer.OPEN
    rests = " ".join(_tender_rests(statements, name) for name in names)
    return Finding(statement, answer, rests)


def _tendered(view: ScenarioView) -> Answer:
    """Answer it for one way of funding with a contract."""
    if not decided(view):
        return Answer.OPEN
    lasts = _kind(view) is VerdictKind.SUSTAINS_ITSELF
    return Answer.RIGHT if lasts else Answer.WRONG


def _tender_rests(statements: Statements, name: str) -> str:
    """Return what the answer for one way of funding rests on."""
    rounded = statements.scenarios[name]
    flows = flows_of(rounded.cost)
    paid = sum(
        amount
        for (payer, _), amount in {**flows.paid, **income_of(rounded.funding)}.items()
        if payer is Party.SUPPORTED_SCHOOL
    )
    told = f"{_verdict(statements, name)}. Supported schools pay {wording.short_money(paid)}."
    if rounded.if_lost is None:
        return told
    lost = wording.short_money(int(rounded.if_lost.results.sum()))
    return f"{told} If the contract is lost, the result of all years is {lost}."


def _verdict(statements: Statements, name: str) -> str:
    """Return a verdict with the chance of failing, without its full stop."""
    view = statements.comparison.scenarios[name]
    label = statements.labels.scenarios[name]
    chance = wording.chance(view.simulated.chance_of_failing().share)
    return (
        f"{label} {verdict_in_words(statements, name)} at the values we assume; the"
        f" chance that money runs out is {chance}"
    )


def _funded_by(
    statements: Statements, fits: Callable[[set[type]], bool]
) -> Iterator[tuple[str, set[type]]]:
    """Yield the scenarios whose kinds of stream fit, with these kinds."""
    for name, funding in statements.comparison.model.funding.items():
        kinds: set[type] = {type(stream) for stream in funding.streams}
        if name in statements.scenarios and fits(kinds):
            yield name, kinds


def _kind(view: ScenarioView) -> VerdictKind:
    """Return the kind of a verdict at central values."""
    return VerdictKind(int(view.central.verdict.kind[0]))


def _is_nought(amount: float) -> bool:
    """Whether pounds print as nought."""
    return wording.number(0.0) == (
        wording.number(amount) if math.isfinite(amount) else wording.NOTHING
    )


def _money(amount: float) -> str:
    """Return pounds in a sentence, or that there is no limit."""
    if math.isinf(amount):
        return "any sum" if amount > 0.0 else "less than nothing"
    return wording.money(amount)


def _capital(text: str) -> str:
    """Return a text with a capital."""
    return text[:1].upper() + text[1:]
