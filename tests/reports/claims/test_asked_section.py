"""The claim asked of schools is a part of documents whose plan tests it."""

from __future__ import annotations

from reports.claims.asked_section import (
    claim_asked,
    full_prices,
    how_sure,
    programmes_asked,
    smallest_subsidy,
    who_could_pay,
)
from reports.claims.asked_words import holding_in_words
from reports.contents import Paragraph, Subheading
from reports.tables import Table
from tests.reports.runs import on_paper, with_claim, without_schools
from tests.scenarios.claim.asking import worked

MAKERS = (full_prices, who_could_pay, smallest_subsidy, programmes_asked)


def test_a_document_answers_with_its_sentence_first_and_two_tables() -> None:
    heading, answer, able, sure, missing = claim_asked(on_paper())

    found = on_paper().comparison.asked_claim
    assert found is not None
    assert heading == Subheading("The claim, asked of schools")
    assert isinstance(answer, Paragraph)
    assert str(answer.parts[0]).startswith(holding_in_words(found))
    assert isinstance(sure, Paragraph)
    assert [block.name for block in (able, missing) if isinstance(block, Table)] == [
        "who_could_pay",
        "subsidy_for_the_rest",
    ]


def test_a_plan_that_does_not_test_the_claim_asks_nobody() -> None:
    silent = with_claim(on_paper(), tests=False)

    assert list(claim_asked(silent)) == []
    assert [make(silent) for make in MAKERS] == [None] * 4


def test_a_plan_without_schools_asks_nobody() -> None:
    assert with_claim(without_schools()).comparison.asked_claim is None


def test_how_sure_is_told_of_full_cost_and_of_all_resources() -> None:
    told = list(how_sure(worked()))

    assert len(told) == 6
    assert sum("all resources" in sentence for sentence in told) == 2
