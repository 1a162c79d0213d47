"""The claim as a part of a document: there if the plan tests it, and not else."""

from __future__ import annotations

from reports.claims import answered_claim, claim_answers, claim_tested, summed_up
from reports.contents import Paragraph, Reference, Subheading
from reports.tables import Table
from tests.reports.many import with_assumed_schools
from tests.reports.runs import on_paper, with_claim, without_schools


def test_the_claim_is_told_with_how_it_fares_and_its_table() -> None:
    heading, told, table, behind = claim_tested(on_paper())

    assert isinstance(heading, Subheading)
    assert isinstance(told, Paragraph)
    assert summed_up(answered_claim(on_paper())) in str(told.parts)
    assert isinstance(table, Table)
    assert table == claim_answers(on_paper())
    assert isinstance(behind, Paragraph)


def words_of(block: object) -> str:
    """Return a paragraph, pointers as their targets."""
    assert isinstance(block, Paragraph)
    return "".join(
        f"[{part.target}]" if isinstance(part, Reference) else str(part)
        for part in block.parts
    )


def test_the_tables_behind_the_answers_are_named() -> None:
    *_, behind = claim_tested(on_paper())
    *_, of_fewer = claim_tested(with_claim(with_assumed_schools()))
    *_, of_none = claim_tested(with_claim(without_schools()))

    assert words_of(behind) == (
        "What schools can pay and what is left is in [gap_by_programme] by programme,"
        " [gap_by_test] by test, and in [gap_against_claim] against the £5,000 of"
        " 2013."
    )
    assert "[gap_at_assumed_volumes] with fewer schools, and in" in words_of(of_fewer)
    assert "[gap_by_test]" not in words_of(of_none)


def test_a_plan_that_does_not_test_it_does_not_speak_of_it() -> None:
    assert list(claim_tested(with_claim(on_paper(), tests=False))) == []
