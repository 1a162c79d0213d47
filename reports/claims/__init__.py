"""The claim of 2013, taken apart into four statements, and what a run says of each.

A statement is answered only as far as the run goes: where the tests of what schools can
pay differ, or programmes do, or one assumption alone changes an answer, it is not
decided. A plan that does not test the claim answers none.
"""

from __future__ import annotations

from reports.claims.answers import Answer, AnsweredStatement, summed_up
from reports.claims.asked_section import claim_asked
from reports.claims.section import claim_tested, figures_behind
from reports.claims.table import answered_claim, claim_answers

__all__ = [
    "Answer",
    "AnsweredStatement",
    "answered_claim",
    "claim_answers",
    "claim_asked",
    "claim_tested",
    "figures_behind",
    "summed_up",
]
