"""The way from all resources to what is left after schools have paid."""

from __future__ import annotations

import math

from reports import wording
from reports.ability_words import able_in_words
from reports.charts import Step, Waterfall
from reports.contents import Chart, Reference
from reports.statements import Statements
from scenarios.affordability import AffordabilityTest, Unknowns


def training_fee(statements: Statements) -> float:
    """Return what a school can pay by its training budget, pounds a school-year.

    Schools whose accounts do not say are left out. Not-a-number if the test has no
    figures for the schools of every programme.
    """
    for able in statements.comparison.gap.able_to_pay:
        is_known = Unknowns(able.unknowns) is Unknowns.KNOWN
        if is_known and AffordabilityTest(able.test) is AffordabilityTest.TRAINING_LINE:
            return able.fee
    return math.nan


def gap_steps(statements: Statements) -> Chart | None:
    """Show full economic cost, full cost and the gap; None where there is no school."""
    gap, fee = statements.comparison.gap, training_fee(statements)
    sums = (gap.full_economic_cost, gap.full_cost, fee)
    if not all(map(math.isfinite, sums)):
        return None
    rest = gap.full_cost - fee
    side = "more" if rest > 0.0 else "less"
    title = (
        f"Full cost is {wording.money(abs(rest))} a school-year {side} than three in"
        " four schools spend on training"
    )
    return Chart(
        "gap_steps",
        title,
        f"From full economic cost {wording.money(gap.full_economic_cost)} a school-year"
        f" to full cost {wording.money(gap.full_cost)}; by training budgets"
        f" {able_in_words(statements).removeprefix('what ')}"
        f" {wording.money(fee)}. {title}.",
        Waterfall(_steps(gap.full_economic_cost, gap.full_cost, fee)),
        statements.real,
        (Reference("gap_by_test"),),
    )


def _steps(economic: float, full: float, fee: float) -> tuple[Step, ...]:
    """Return the levels and the changes between them."""
    rest = full - fee
    return (
        Step("All resources, whoever gives them", economic, "other", is_level=True),
        Step(
            "Given by others, less fees paid to them",
            full - economic,
            "provider_school",
        ),
        Step("Full cost to the broker", full, "broker", is_level=True),
        Step("What schools can pay from training budgets", -fee, "supported_school"),
        Step(
            "Left to be paid" if rest > 0.0 else "Less than schools could pay",
            rest,
            "funder" if rest > 0.0 else "other",
            is_level=True,
        ),
    )
