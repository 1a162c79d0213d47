"""The claim as a part of a document: what it is, and how each statement fares."""

from __future__ import annotations

import math
from collections.abc import Iterator

from reports.claims.answers import summed_up
from reports.claims.table import answered_claim, claim_answers
from reports.contents import (
    Block,
    Inline,
    Paragraph,
    Reference,
    Subheading,
    paragraph,
)
from reports.gap_tables import gap_at_assumed_volumes
from reports.statements import Statements


def claim_tested(statements: Statements) -> Iterator[Block]:
    """Yield the claim with its answers; nothing if the plan does not test it."""
    table = claim_answers(statements)
    if table is not None:
        yield Subheading("The claim this plan tests")
        yield paragraph(
            "A claim put to Parliament in 2013 says what work of this kind costs and"
            f" who should pay for it. {summed_up(answered_claim(statements))}"
        )
        yield table
        has_schools = not math.isnan(statements.comparison.gap.full_cost)
        yield figures_behind(statements, *(["gap_by_test"] if has_schools else []))


def figures_behind(statements: Statements, *others: str) -> Paragraph:
    """Return which tables have the figures behind the answers.

    Parameters
    ----------
    statements
        A run that tests the claim.
    others
        Names of further tables of the document with such figures, by test.

    """
    fewer = gap_at_assumed_volumes(statements)
    tables = [
        ("gap_by_programme", "by programme"),
        *((name, "by test") for name in others),
        *([(fewer.name, "with fewer schools")] if fewer is not None else []),
    ]
    parts: list[Inline] = ["What schools can pay and what is left is in "]
    for name, what in tables:
        parts += [Reference(name), f" {what}, "]
    last = Reference("gap_against_claim")
    return paragraph(*parts, "and in ", last, " against the £5,000 of 2013.")
