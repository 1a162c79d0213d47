"""Whether the true cost of the work is more than schools can pay."""

from __future__ import annotations

import math
from collections.abc import Sequence

from reports import wording
from reports.ability_words import able_in_words
from reports.claims.answers import (
    NO_SCHOOL,
    Answer,
    Finding,
    sum_in_words,
    together,
)
from reports.pictures.gap import training_fee
from reports.statements import Statements

STATEMENT = "The true cost of the work is more than schools can pay."


def of_cost(statements: Statements) -> Finding:
    """Answer it for full cost and for all resources, by every test."""
    gap = statements.comparison.gap
    if math.isnan(gap.full_cost):
        return Finding(STATEMENT, Answer.UNTESTED, NO_SCHOOL)
    fees = [able.fee for able in gap.able_to_pay]
    if not fees:
        told = "No test has figures for the schools of every programme."
        return Finding(STATEMENT, Answer.UNTESTED, told)
    costs = (gap.full_cost, gap.full_economic_cost)
    return Finding(
        STATEMENT,
        together([_above(cost, fees) for cost in costs]),
        _rests_on(statements, fees),
    )


def _above(cost: float, fees: Sequence[float]) -> Answer:
    """Return whether a cost is above what schools can pay by every test, or by none."""
    if all(cost > fee for fee in fees):
        return Answer.RIGHT
    return Answer.OPEN if any(cost > fee for fee in fees) else Answer.WRONG


def _rests_on(statements: Statements, fees: Sequence[float]) -> str:
    """Return costs and what schools can pay."""
    gap = statements.comparison.gap
    full, economic = map(wording.money, (gap.full_cost, gap.full_economic_cost))
    able = able_in_words(statements)
    least, most = sum_in_words(min(fees)), sum_in_words(max(fees))
    training = training_fee(statements)
    by_training = (
        ""
        if math.isnan(training)
        else f", {sum_in_words(training)} by training budgets"
    )
    return (
        f"Full cost is {full} a school-year, all resources {economic}. By the test"
        f" chosen, {able} runs from {least} to {most}{by_training}."
    )
