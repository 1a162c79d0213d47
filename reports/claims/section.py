"""The claim as a part of a document: what it is, and how each statement fares."""

from __future__ import annotations

from collections.abc import Iterator

from reports.claims.answers import summed_up
from reports.claims.table import claim_answers, claim_findings
from reports.contents import Block, Subheading, paragraph
from reports.statements import Statements


def claim_tested(statements: Statements) -> Iterator[Block]:
    """Yield the claim with its answers; nothing if the plan does not test it."""
    table = claim_answers(statements)
    if table is not None:
        yield Subheading("The claim this plan tests")
        yield paragraph(
            "A claim put to Parliament in 2013 says what work of this kind costs and"
            f" who should pay for it. {summed_up(claim_findings(statements))}"
        )
        yield table
