"""The claim as a table: what it says, what we find, and why."""

from __future__ import annotations

from reports import cells
from reports.claims.answers import AnsweredStatement
from reports.claims.cost import of_cost
from reports.claims.schools_alone import of_schools_alone
from reports.claims.subsidy import of_subsidy
from reports.claims.tender import of_tender
from reports.rows import row
from reports.statements import Statements
from reports.tables import Column, Table
from scenarios.gap import CLAIM

_CHECKED = (
    "Right and wrong hold at the values we assume. Of cost and of the gap, a"
    " school-year's and a journey's, they are said only if all agree: every test"
    " counted, every programme with schools and the mean of all, assumed programmes as"
    " planned, halved and gone, and each assumption alone at its low and its high. A"
    " gap below nought says that schools could pay more than it costs. Of ways of"
    " funding they are said only if no assumption alone changes a verdict within its"
    " range, contracts taken as won. Several assumptions at once are not tried here. A"
    " reserve can pay a fee once, not every year: it is no test counted. Sums over all"
    " years are in the prices of each year."
)


def answered_claim(statements: Statements) -> tuple[AnsweredStatement, ...]:
    """Return what the run says of each statement; none if it does not test them."""
    if not statements.comparison.model.tests_claim:
        return ()
    return (
        of_cost(statements),
        of_schools_alone(statements),
        of_subsidy(statements),
        of_tender(statements),
    )


def claim_answers(statements: Statements) -> Table | None:
    """Return the four statements of the claim, each with its answer.

    None if the plan does not test the claim.
    """
    rows = tuple(
        row(each.statement, tuple(map(cells.words, (each.answer.value, each.rests_on))))
        for each in answered_claim(statements)
    )
    if not rows:
        return None
    return Table(
        "claim_answers",
        "The claim, statement by statement",
        (Column("The claim says"), Column("We find"), Column("Because")),
        rows,
        statements.real,
        (_origin(statements), _CHECKED),
    )


def _origin(statements: Statements) -> str:
    """Return where the claim comes from."""
    published = statements.comparison.funded.plan.facts.register.find(CLAIM)
    return f"The claim, in our words: {published.source}."
