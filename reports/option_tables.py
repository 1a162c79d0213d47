"""The ways of funding against what the plan must achieve."""

from __future__ import annotations

import math

from reports import cells
from reports.break_even_words import mean_fee
from reports.pictures.gap import training_fee
from reports.rows import row
from reports.statements import Statements
from reports.tables import Cell, Column, Table
from reports.verdict_words import evidence_in_words
from scenarios.payers import UNFUNDED
from scenarios.reserves import NEVER

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
            Column("Last year in balance"),
            Column("Fees within training budgets"),
            Column("Present evidence"),
        ),
        tuple(
            row(label, _achieved(statements, name))
            for name, label in statements.labels.scenarios.items()
            if name in statements.scenarios
        ),
        statements.unpriced,
        (
            "At the values we assume, contracts won.",
            (
                "Fees are within training budgets if the mean fee a school-year is no"
                " more than three in four schools can pay by that test."
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
    fee, limit = mean_fee(view), training_fee(statements)
    is_known = not math.isnan(fee) and not math.isnan(limit)
    return (
        *(_answer(each) for each in answers),
        _answer(fee <= limit) if is_known else cells.NOTHING,
        cells.words(evidence_in_words(view)),
    )


def _answer(holds: bool) -> Cell:  # noqa: FBT001  # a cell of yes or no
    """Return yes or no."""
    return cells.words(_YES if holds else _NO)
