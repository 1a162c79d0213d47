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
    costs = (gap.full_cost, gap.full_economic_cost)
    return Finding(
        STATEMENT,
        together([_above(cost, fees) for cost in costs]),
        _rests_on(statements, fees),
    )


def _yearly(statements: Statements) -> list[float]:
    """Return what schools can pay by each test, as the gap counts them.

    A reserve can be paid out once, not every year: it is left out.
    """
    able = statements.comparison.gap.able_to_pay
    return [each.fee for each in able if each.test not in STOCKS]


def _above(cost: float, fees: Sequence[float]) -> Answer:
    """Return whether a cost is above what schools can pay by every test, or by none."""
    if all(cost > fee for fee in fees):
        return Answer.RIGHT
    return Answer.OPEN if any(cost > fee for fee in fees) else Answer.WRONG


def _rests_on(statements: Statements, fees: Sequence[float]) -> str:
    """Return costs and what schools can pay."""
    least, most = sum_in_words(min(fees)), sum_in_words(max(fees))
    training = sum_in_words(training_fee(statements))
    return (
        f"{_costs_in_words(statements, fees)} By the test chosen,"
        f" {able_in_words(statements)} runs from {least} to {most}, {training} by"
        " training budgets."
    )


def _costs_in_words(statements: Statements, fees: Sequence[float]) -> str:
    """Return by how many tests each cost is more than schools can pay."""
    gap = statements.comparison.gap
    full, economic = wording.money(gap.full_cost), wording.money(gap.full_economic_cost)
    of_full, of_all = (
        _WORDS[_above(cost, fees)] for cost in (gap.full_cost, gap.full_economic_cost)
    )
    if of_full == of_all:
        return (
            f"Full cost, {full} a school-year, and the cost of all resources,"
            f" {economic}, are {of_full}."
        )
    return (
        f"Full cost, {full} a school-year, is {of_full}; the cost of all resources,"
        f" {economic}, is {of_all}."
    )


_WORDS = {
    Answer.RIGHT: "more than schools can pay by every test",
    Answer.WRONG: "not more than schools can pay by any test",
    Answer.OPEN: "more than schools can pay by some tests and not by others",
}
