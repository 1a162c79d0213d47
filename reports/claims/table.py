"""The claim as a table: what it says, what we find, and why."""

from __future__ import annotations

from reports import cells
from reports.claims.answers import Finding
from reports.claims.cost import of_cost
from reports.claims.schools_alone import of_schools_alone
from reports.claims.subsidy import of_subsidy
from reports.claims.tender import of_tender
from reports.rows import row
from reports.statements import Statements
from reports.tables import Column, Table
from scenarios.gap import CLAIM


def claim_findings(statements: Statements) -> tuple[Finding, ...]:
    """Return what the run says of each statement of the claim."""
    return (
        of_cost(statements),
        of_schools_alone(statements),
        of_subsidy(statements),
        of_tender(statements),
    )


def claim_answers(statements: Statements) -> Table:
    """Return the four statements of the claim, each with its answer."""
    rows = tuple(
        row(each.statement, tuple(map(cells.words, (each.answer.value, each.rests_on))))
        for each in claim_findings(statements)
    )
    return Table(
        "claim_answers",
        "The claim, statement by statement",
        (Column("The claim says"), Column("We find"), Column("Because")),
        rows,
        statements.real,
        (
            _origin(statements),
            (
                "Right and wrong hold for this plan at the values we assume, and only"
                " where neither another test nor one assumption alone says otherwise."
                " Sums over all years are in the prices of each year."
            ),
        ),
    )


def _origin(statements: Statements) -> str:
    """Return where the claim comes from."""
    published = statements.comparison.funded.plan.facts.register.find(CLAIM)
    return f"The claim, in our words: {published.source}."
