"""The claim as a part of a document: there if the plan tests it, and not else."""

from __future__ import annotations

from reports.claims import claim_answers, claim_findings, claim_tested, summed_up
from reports.contents import Paragraph, Subheading
from reports.tables import Table
from tests.reports.runs import on_paper, with_claim


def test_the_claim_is_told_with_how_it_fares_and_its_table() -> None:
    heading, told, table = claim_tested(on_paper())

    assert isinstance(heading, Subheading)
    assert isinstance(told, Paragraph)
    assert summed_up(claim_findings(on_paper())) in str(told.parts)
    assert isinstance(table, Table)
    assert table == claim_answers(on_paper())


def test_a_plan_that_does_not_test_it_does_not_speak_of_it() -> None:
    assert list(claim_tested(with_claim(on_paper(), tests=False))) == []
