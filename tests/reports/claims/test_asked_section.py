"""The claim asked of schools is a part of documents whose plan tests it."""

from __future__ import annotations

from dataclasses import replace

from reports.claims.asked_section import (
    claim_asked,
    full_prices,
    how_sure,
    programmes_asked,
    smallest_subsidy,
    told_twice,
    who_could_pay,
)
from reports.claims.asked_words import holding_in_words
from reports.contents import Bullets, Paragraph, Reference, Subheading
from reports.statements import Statements
from reports.tables import Table
from scenarios.comparison import Draws, compare
from scenarios.schools.table import NamedSchools
from tests.reports.claims.asked import plan
from tests.reports.runs import (
    DAY,
    inputs_for,
    on_paper,
    with_claim,
    without_schools,
)
from tests.scenarios.claim.asking import worked
from tests.scenarios.schools.tables import made

MAKERS = (full_prices, who_could_pay, smallest_subsidy, programmes_asked)


def test_a_document_answers_with_its_sentence_first_and_a_table() -> None:
    heading, answer, sure, brief, elsewhere = claim_asked(on_paper())

    found = on_paper().comparison.asked_claim
    assert found is not None
    assert heading == Subheading("The claim, asked of schools")
    assert isinstance(answer, Paragraph)
    assert str(answer.parts[0]).startswith(holding_in_words(found))
    assert isinstance(brief, Table)
    assert brief.name == "asked_in_brief"
    assert isinstance(sure, Bullets)
    assert [item[0] for item in sure.items][:-1] == list(how_sure(found))
    assert isinstance(elsewhere, Paragraph)
    named = [each.target for each in elsewhere.parts if isinstance(each, Reference)]
    assert set(named) == {made.name for make in MAKERS if (made := make(on_paper()))}


def test_a_plan_that_does_not_test_the_claim_asks_nobody() -> None:
    silent = with_claim(on_paper(), tests=False)

    assert list(claim_asked(silent)) == []
    assert [make(silent) for make in MAKERS] == [None] * 4


def test_a_plan_without_schools_asks_nobody() -> None:
    assert with_claim(without_schools()).comparison.asked_claim is None


def test_how_sure_is_told_of_full_cost_and_of_all_resources() -> None:
    told = list(how_sure(worked()))

    assert len(told) == 4
    assert sum("all resources" in sentence for sentence in told) == 2


def of_a_table() -> Statements:
    """Return the run of a plan that asks the schools of a table."""
    model = plan("secondary").model_copy(update={"tests_claim": True})
    named = NamedSchools("ours", made({"phase": "secondary"}))
    inputs = replace(inputs_for(model), schools=named)
    return Statements(compare(inputs, Draws(blocks=1)), DAY)


def test_a_table_of_schools_answers_beside_the_percentiles() -> None:
    blocks = list(claim_asked(of_a_table()))
    twice = told_twice(of_a_table())

    words = next(
        block
        for block in blocks
        if isinstance(block, Paragraph) and Reference("asked_twice") in block.parts
    )
    assert str(words.parts[0]).startswith("Of schools asked one by one")
    assert twice is not None
    assert twice.name == "asked_twice"
    assert told_twice(on_paper()) is None


def test_what_a_table_answers_has_no_address() -> None:
    table = full_prices(of_a_table())

    assert table is not None
    assert not any(cell.address for line in table.rows for cell in line.cells)
