"""What is known of the programmes' results."""

from __future__ import annotations

from reports import cells
from reports.columns import count, share
from reports.rows import row
from reports.statements import Statements
from reports.success_tables import sentences
from reports.tables import Column, Table

WEAK = (
    "Schools that have not been inspected are left out. A few schools are weak"
    " evidence: see what share would have had the result anyway."
)


def known_results(statements: Statements) -> Table | None:
    """Return results by programme; None if the plan states none."""
    value = statements.comparison.cost.ledger.priced.value
    programmes = statements.comparison.model.programmes.values()
    rows = tuple(
        row(
            label,
            (
                cells.words(programme.outcomes.definition),
                cells.words(programme.outcomes.era),
                cells.count(programme.outcomes.inspected),
                cells.count(programme.outcomes.succeeded),
                cells.share(float(value(programme.outcomes.base_rate)[0])),
            ),
        )
        for label, programme in zip(
            statements.labels.programmes, programmes, strict=True
        )
        if programme.outcomes is not None
    )
    if not rows:
        return None
    return Table(
        "known_results",
        "Results known so far",
        (
            Column("Programme"),
            Column("Result"),
            Column("Inspected under"),
            count("Schools inspected"),
            count("With the result"),
            share("Would have had it anyway"),
        ),
        rows,
        statements.unpriced,
        (*sentences(statements), WEAK),
    )
