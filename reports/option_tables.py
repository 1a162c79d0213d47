"""The ways of funding against what the plan must achieve."""

from __future__ import annotations

from reports import cells, wording
from reports.one_year import is_one_year
from reports.pictures.gap import training_fee
from reports.rows import row
from reports.statements import Statements
from reports.tables import Cell, Column, Table
from reports.verdict_words import evidence_in_words
from reports.won_and_lost import if_won, taken_as_won
from scenarios.comparison import ScenarioView
from scenarios.payers import UNFUNDED
from scenarios.reserves import NEVER
from scenarios.school_payments import paid_by_programme

_YES, _NO = "yes", "no"


def success_factors(statements: Statements) -> Table:
    """Return for each scenario which of the things wanted it achieves."""
    return Table(
        "success_factors",
        "The ways of funding against what the plan must achieve",
        (
            Column("Way of funding"),
            Column("Every cost has a payer"),
            Column("Money never runs out"),
            Column("Reserves stay above the floor"),
            Column(
                "Year in balance" if is_one_year(statements) else "Last year in balance"
            ),
            Column("Fees within training budgets"),
            Column("Present evidence"),
        ),
        tuple(
            row(if_won(statements, name), _achieved(statements, name))
            for name in statements.scenarios
        ),
        statements.unpriced,
        (
            *taken_as_won(statements),
            "At the values we assume.",
            (
                "Fees are within training budgets where all that a school pays in a"
                " programme, in fees and for days that it buys directly, is in a"
                " school-year no more than three in four schools of the programme's"
                " phase can pay by that test. A school in several programmes pays for"
                " each; its budget is one."
            ),
        ),
    )


def _achieved(statements: Statements, name: str) -> tuple[Cell, ...]:
    """Return yes or no for each thing wanted, and whether the evidence decides."""
    view, rounded = statements.comparison.scenarios[name], statements.scenarios[name]
    funding = rounded.funding
    unpaid = int(funding.paid[..., funding.payers.index(UNFUNDED)].sum())
    events = view.central.events
    answers = (
        unpaid == 0,
        int(events.fails[0]) == NEVER,
        int(events.floor_breached[0]) == NEVER,
        int(funding.results[-1]) >= 0,
    )
    return (
        *(_answer(each) for each in answers),
        _within_budgets(statements, view),
        cells.words(evidence_in_words(view)),
    )


def _within_budgets(statements: Statements, view: ScenarioView) -> Cell:
    """Return in how many programmes what schools pay is within training budgets."""
    gaps = statements.comparison.gap.by_programme
    fees = paid_by_programme(view.central, view.ledger)
    within = [
        paid <= training_fee(gap.able_to_pay)
        for paid, gap in zip(fees.tolist(), gaps, strict=True)
        if paid > 0.0
    ]
    if not within:
        return cells.NOTHING
    if len(set(within)) == 1:
        return _answer(within[0])
    programmes = wording.counted(len(within), "programme")
    return cells.words(f"in {sum(within)} of {programmes}")


def _answer(holds: bool) -> Cell:  # noqa: FBT001  # a cell of yes or no
    """Return yes or no."""
    return cells.words(_YES if holds else _NO)
