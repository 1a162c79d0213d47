"""The way from all resources to what is left after schools have paid."""

from __future__ import annotations

import math
from collections.abc import Iterable

from costmodel.programmes import Phase
from reports import wording
from reports.ability_words import (
    able_in_words,
    from_training,
    phases,
    schools_in_words,
)
from reports.charts import Step, Waterfall
from reports.contents import Chart, Reference
from reports.statements import Statements
from scenarios.able_to_pay import AbleToPay
from scenarios.affordability import AffordabilityTest, Unknowns


def training_fee(able_to_pay: Iterable[AbleToPay]) -> float:
    """Return what schools can pay by training budgets, pounds a school-year.

    Schools whose accounts do not say are left out. Not-a-number if the test has no
    figures for the schools of every programme.
    """
    for able in able_to_pay:
        is_known = able.unknowns is Unknowns.KNOWN
        if is_known and able.test is AffordabilityTest.TRAINING_LINE:
            return able.fee
    return math.nan


def gap_steps(statements: Statements) -> Chart | None:
    """Show full economic cost, full cost and the gap; None where there is no school."""
    gap = statements.comparison.gap
    fee = training_fee(gap.able_to_pay)
    sums = (gap.full_economic_cost, gap.full_cost, fee)
    if not all(map(math.isfinite, sums)):
        return None
    title = _title(statements, fee)
    return Chart(
        "gap_steps",
        title,
        f"From full economic cost {wording.money(gap.full_economic_cost)} a school-year"
        f" to full cost {wording.money(gap.full_cost)}; by training budgets"
        f" {able_in_words(statements)} is {wording.money(fee)}."
        f" {title}.",
        Waterfall(_steps(statements, fee)),
        statements.real,
        (Reference("gap_by_test"),),
    )


def _title(statements: Statements, fee: float) -> str:
    """Return what training budgets leave of full cost, of all schools too."""
    gap, found = statements.comparison.gap, phases(statements)
    if len(found) == 1:
        return (
            f"Full cost is {_beside(gap.full_cost - fee)} a school-year than"
            f" {schools_in_words(statements, found[0])} can pay"
            f" {from_training(statements)}"
        )
    whole = _beside(gap.full_cost - training_fee(gap.all_schools))
    return (
        f"Full cost is {_beside(gap.full_cost - fee)} a school-year than schools can"
        f" pay {from_training(statements)}, averaged over places, and"
        f" {whole} than {schools_in_words(statements, Phase.ALL)} can"
    )


def _beside(rest: float) -> str:
    """Return how much more or less a sum is than another.

    Examples
    --------
    >>> _beside(95.2), _beside(-3989.0)
    ('£95 more', '£3,989 less')

    """
    return f"{wording.money(abs(rest))} {'more' if rest > 0.0 else 'less'}"


def _steps(statements: Statements, fee: float) -> tuple[Step, ...]:
    """Return the levels and the changes between them."""
    economic = statements.comparison.gap.full_economic_cost
    full = statements.comparison.gap.full_cost
    rest = full - fee
    pays = "What schools can pay from training budgets"
    if len(phases(statements)) > 1:
        pays = f"{pays}, averaged over places"
    return (
        Step("All resources, whoever gives them", economic, "other", is_level=True),
        Step(
            "Given by others, less fees and VAT",
            full - economic,
            "provider_school",
        ),
        Step("Full cost to the broker", full, "broker", is_level=True),
        Step(pays, -fee, "supported_school"),
        Step(
            "Left to be paid" if rest > 0.0 else "Less than schools could pay",
            rest,
            "funder" if rest > 0.0 else "other",
            is_level=True,
        ),
    )
