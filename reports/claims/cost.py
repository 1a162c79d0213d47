"""Whether the true cost of the work is more than schools can pay."""

from __future__ import annotations

import math
from collections.abc import Iterator

from reports import wording
from reports.ability_words import phases, schools_in_words
from reports.claims.answers import NO_SCHOOL, Answer, AnsweredStatement, decided_alone
from reports.gap_words import (
    NOT_ANY,
    SIDES,
    alone_in_words,
    begun,
    on_the_mean,
    otherwise_in_words,
    range_in_words,
)
from reports.statements import Statements
from scenarios.able_to_pay import counted
from scenarios.gap_judgement import MEAN, Above, Costed, Judgement, agreed, judged

STATEMENT = "The true cost of the work is more than schools can pay."

_SIDES = {
    Above.EVERY: SIDES[Above.EVERY],
    Above.NONE: NOT_ANY,
    Above.SOME: f"{SIDES[Above.SOME]} and not by others",
}


def of_cost(statements: Statements) -> AnsweredStatement:
    """Answer it for full cost and for all resources, by every test counted.

    Every programme, the mean of all and other volumes of assumed programmes must say
    the same, and no assumption alone another.
    """
    gap = statements.comparison.gap
    if math.isnan(gap.full_cost):
        return AnsweredStatement(STATEMENT, Answer.UNTESTED, NO_SCHOOL)
    judgement = judged(gap.cases, (0.0,))
    return AnsweredStatement(
        STATEMENT, decided_alone(judgement), " ".join(_rests_on(statements, judgement))
    )


def _rests_on(statements: Statements, judgement: Judgement) -> Iterator[str]:
    """Yield costs, what schools can pay, and where or by what it is otherwise."""
    yield _costs_in_words(statements)
    yield _pays_in_words(statements)
    yield from alone_in_words(statements, judgement)
    yield from otherwise_in_words(statements, (0.0,))


def _costs_in_words(statements: Statements) -> str:
    """Return by how many tests each cost is more than schools can pay."""
    gap = statements.comparison.gap
    full, economic = wording.money(gap.full_cost), wording.money(gap.full_economic_cost)
    of_full, of_all = (_side(statements, kind) for kind in Costed)
    if of_full is of_all:
        told = (
            f"full cost, {full} a school-year, and the cost of all resources,"
            f" {economic}, are {_more(of_full, ' than schools can pay')}."
        )
    else:
        told = (
            f"full cost, {full} a school-year, is"
            f" {_more(of_full, ' than schools can pay')}; the cost of all resources,"
            f" {economic}, is {_more(of_all)}."
        )
    return begun(f"{on_the_mean(statements)}{told}")


def _more(side: Above, than: str = "") -> str:
    """Return by how many tests something is more.

    Examples
    --------
    >>> _more(Above.NONE, " than schools can pay"), _more(Above.EVERY)
    ('not more than schools can pay by any test counted', 'more by every test counted')

    """
    negated = "not " if side is Above.NONE else ""
    return f"{negated}more{than} {_SIDES[side]}"


def _side(statements: Statements, kind: Costed, case: int = 0) -> Above:
    """Return whether a cost is more than schools can pay, on the mean."""
    judgement = judged(statements.comparison.gap.cases, (0.0,), (kind,))
    return agreed(judgement.sides[MEAN, [case]])


def _pays_in_words(statements: Statements) -> str:
    """Return the least and the most that schools can pay by the tests counted."""
    fees = [each.fee for each in counted(statements.comparison.gap.able_to_pay)]
    pays = f"can pay {range_in_words(min(fees), max(fees))}"
    found = phases(statements)
    if len(found) == 1:
        whose = begun(schools_in_words(statements, found[0]))
        return f"{whose} {pays}, by the test chosen."
    return f"Three in four schools of each phase {pays} on average, by the test chosen."
