"""Whether the true cost of the work is more than schools can pay."""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np

from costmodel.programmes import Phase
from reports import wording
from reports.ability_words import able_in_words, phases, schools_in_words
from reports.claims.answers import NO_SCHOOL, Answer, Finding, decided_alone
from reports.gap_words import (
    NOT_ANY,
    SIDES,
    alone_in_words,
    begun,
    on_the_mean,
    others_by_cost,
    range_in_words,
    shrunk,
    sum_in_words,
)
from reports.pictures.gap import training_fee
from reports.statements import Statements
from scenarios.able_to_pay import AbleToPay, counted
from scenarios.gap_judgement import MEAN, Above, Costed, Judgement, agreed, judged

STATEMENT = "The true cost of the work is more than schools can pay."

_COSTS = {Costed.FULL: "full cost", Costed.ECONOMIC: "the cost of all resources"}

_MORE = {
    Above.EVERY: f"more than schools can pay {SIDES[Above.EVERY]}",
    Above.NONE: f"not more than schools can pay {NOT_ANY}",
    Above.SOME: f"more than schools can pay {SIDES[Above.SOME]} and not by others",
}


def of_cost(statements: Statements) -> Finding:
    """Answer it for full cost and for all resources, by every test counted.

    Every programme, the mean of all and other volumes of assumed programmes must say
    the same, and no assumption alone another.
    """
    gap = statements.comparison.gap
    if math.isnan(gap.full_cost):
        return Finding(STATEMENT, Answer.UNTESTED, NO_SCHOOL)
    judgement = judged(gap.cases, (0.0,))
    return Finding(
        STATEMENT, decided_alone(judgement), " ".join(_rests_on(statements, judgement))
    )


def _rests_on(statements: Statements, judgement: Judgement) -> Iterator[str]:
    """Yield costs, what schools can pay, and who or what says otherwise."""
    yield _costs_in_words(statements)
    yield from alone_in_words(statements, judgement)
    yield from _by_programme(statements)
    yield from _on_other_volumes(statements)
    yield _pays_in_words(statements)


def _costs_in_words(statements: Statements) -> str:
    """Return by how many tests each cost is more than schools can pay."""
    gap = statements.comparison.gap
    full, economic = wording.money(gap.full_cost), wording.money(gap.full_economic_cost)
    of_full, of_all = (_side(statements, kind) for kind in Costed)
    if of_full is of_all:
        told = (
            f"full cost, {full} a school-year, and the cost of all resources,"
            f" {economic}, are {_MORE[of_full]}."
        )
    else:
        told = (
            f"full cost, {full} a school-year, is {_MORE[of_full]}; the cost of all"
            f" resources, {economic}, is {_MORE[of_all]}."
        )
    return begun(f"{on_the_mean(statements)}{told}")


def _side(statements: Statements, kind: Costed, case: int = 0) -> Above:
    """Return whether a cost is more than schools can pay, on the mean."""
    judgement = judged(statements.comparison.gap.cases, (0.0,), (kind,))
    return agreed(judgement.sides[MEAN, [case]])


def _by_programme(statements: Statements) -> Iterator[str]:
    """Yield for which programmes it is otherwise than on the mean."""
    told = []
    for kinds, others in others_by_cost(statements, 0.0):
        costs = wording.listing([_COSTS[kind] for kind in kinds])
        told.append(f"{costs} {'is' if len(kinds) == 1 else 'are'} more {others}")
    if told:
        yield f"By programme {'; '.join(told)}."


def _on_other_volumes(statements: Statements) -> Iterator[str]:
    """Yield where the mean says otherwise if assumed programmes shrink."""
    cases = statements.comparison.gap.cases
    for kind, name in _COSTS.items():
        for at, told in shrunk(statements):
            side, cost = _side(statements, kind, at), getattr(cases, kind)[MEAN, at]
            if not np.isnan(cost) and side is not _side(statements, kind):
                yield (
                    f"With the assumed programmes {told}, {name},"
                    f" {wording.money(float(cost))} a school-year, is {_MORE[side]}."
                )


def _pays_in_words(statements: Statements) -> str:
    """Return what schools can pay by the tests counted, and by training budgets."""
    gap = statements.comparison.gap
    mean = _range(gap.able_to_pay)
    told = (
        f"By the test chosen, {able_in_words(statements)} runs from {mean},"
        f" {sum_in_words(training_fee(gap.able_to_pay))} by training budgets"
    )
    if len(phases(statements)) == 1:
        return f"{told}."
    return (
        f"{told}; {schools_in_words(statements, Phase.ALL)} can pay"
        f" {_range(gap.all_schools)}, {sum_in_words(training_fee(gap.all_schools))} by"
        " training budgets."
    )


def _range(able: tuple[AbleToPay, ...]) -> str:
    """Return the least and the most that schools can pay."""
    fees = [each.fee for each in counted(able)]
    return range_in_words(min(fees), max(fees))
