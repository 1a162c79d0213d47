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
from scenarios.gap import STOCKS

STATEMENT = "The true cost of the work is more than schools can pay."


def of_cost(statements: Statements) -> Finding:
    """Answer it for full cost and for all resources, by every test."""
    gap = statements.comparison.gap
    if math.isnan(gap.full_cost):
        return Finding(STATEMENT, Answer.UNTESTED, NO_SCHOOL)
    fees = _yearly(statements)
    if not fees:
        told = "No test has figures for the schools of every programme."
        return Finding(STATEMENT, Answer.UNTESTED, told)
    costs = (gap.full_cost, gap.full_economic_cost)
    return Finding(
        STATEMENT,
        together([_above(cost, fees) for cost in costs]),
        _rests_on(statements, fees),
    )


def _yearly(statements: Statements) -> list[float]:
    """Return what schools can pay by each test, as the gap counts them.

    A reserve can be paid out once, so that it counts only where there is nothing else.
    """
    able = statements.comparison.gap.able_to_pay
    yearly = [each.fee for each in able if each.test not in STOCKS]
    return yearly or [each.fee for each in able]


def _above(cost: float, fees: Sequence[float]) -> Answer:
    """Return whether a cost is above what schools can pay by every test, or by none."""
    if all(cost > fee for fee in fees):
        return Answer.RIGHT
    return Answer.OPEN if any(cost > fee for fee in fees) else Answer.WRONG


def _rests_on(statements: Statements, fees: Sequence[float]) -> str:
    """Return costs and what schools can pay."""
    gap = statements.comparison.gap
    least, most = sum_in_words(min(fees)), sum_in_words(max(fees))
    training = training_fee(statements)
    by_training = (
        ""
        if math.isnan(training)
        else f", {sum_in_words(training)} by training budgets"
    )
    full, economic = (
        f"{wording.money(cost)} a school-year, {_WORDS[_above(cost, fees)]}"
        for cost in (gap.full_cost, gap.full_economic_cost)
    )
    return (
        f"Full cost, {full}; the cost of all resources, {economic}. By the test chosen,"
        f" {able_in_words(statements)} runs from {least} to {most}{by_training}."
    )


_WORDS = {
    Answer.RIGHT: "is more than schools can pay by every test",
    Answer.WRONG: "is not more than schools can pay by any test",
    Answer.OPEN: "is more by some tests and not by others",
}
