"""The claim of 2013, taken apart into four statements, and what a run says of each.

A statement is answered only as far as the run goes: where the tests of what schools can
pay differ, or one assumption alone changes a verdict, it is not decided.
"""

from __future__ import annotations

from reports.claims.answers import Answer, Finding, summed_up
from reports.claims.table import claim_answers, claim_findings

__all__ = ["Answer", "Finding", "claim_answers", "claim_findings", "summed_up"]
