"""The claim as a table: what it says, what we find, and why."""

from __future__ import annotations

import pytest

from reports.claims import Answer, answered_claim, claim_answers
from reports.tables import Table
from tests.reports.runs import SEEDS, at_random, on_paper, texts, with_claim


@pytest.fixture(scope="module", name="table")
def table_of_the_claim() -> Table:
    table = claim_answers(on_paper())
    assert table is not None
    return table


def test_the_four_statements_stand_in_the_order_of_the_claim(table: Table) -> None:
    assert [(row[0], row[1]) for row in texts(table)] == [
        ("The true cost of the work is more than schools can pay.", "Not decided"),
        ("A system that school budgets alone sustain is naive.", "Not decided"),
        ("A comparable programme needs a subsidy of £5,000 a school.", "Not decided"),
        (
            (
                "Fund the coordination by tender and leave direct delivery to school"
                " budgets."
            ),
            "Not decided",
        ),
    ]


def test_each_row_says_what_its_answer_rests_on(table: Table) -> None:
    assert [row[2] for row in texts(table)] == [
        each.rests_on for each in answered_claim(on_paper())
    ]


def test_the_source_of_the_claim_is_named_below(table: Table) -> None:
    assert table.notes[0].startswith("The claim, in our words: ")
    assert "2013" in table.notes[0]


def test_what_is_looked_at_is_said_below(table: Table) -> None:
    assert "every programme with schools" in table.notes[1]
    assert "each assumption alone" in table.notes[1]


def test_a_plan_that_does_not_test_the_claim_has_no_answers() -> None:
    untested = with_claim(on_paper(), tests=False)

    assert answered_claim(untested) == ()
    assert claim_answers(untested) is None


@pytest.mark.parametrize("seed", SEEDS)
def test_any_model_answers_every_statement_in_sentences(seed: int) -> None:
    answered = answered_claim(with_claim(at_random(seed)))

    assert len(answered) == 4
    for each in answered:
        assert each.answer in Answer
        assert each.rests_on.endswith(".")
