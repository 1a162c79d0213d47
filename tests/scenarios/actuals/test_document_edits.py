"""A re-based model is its user's own text, but for what was replaced."""

from __future__ import annotations

import json

import pytest

from costmodel.model_files import read_text
from scenarios.actuals.document_edits import RebasedText, rebased_text
from scenarios.actuals.rebasing import RebasedModel, rebased
from scenarios.funding import FundedModel
from tests.scenarios.actuals.laid_out import a_plan, laid_out, transactions
from tests.scenarios.actuals.plans import a_mapping

HEAD = """\
# Ours – all of it.
format: costmodel/1
organisation: {name: P, first_year: 2026, years: 1}
"""
FLOW = """\
assumptions:
  # What a book costs.
  book: {label: Book, value: 12, unit: £/school, dated: "2026-09", source: Card,
         grade: judged}   # look again
  pen: {label: Pen, value: 1}
"""
BLOCK = """\
assumptions:
    book:
        label: Book
        value: 12
        unit: £/school
        note: >-
            Two lines
            of words.

    # Pens are cheap.
    pen: {label: Pen, value: 1}
"""
BRACES = """\
assumptions: {book: {label: Book, value: 12, unit: £/school},
              pen: {label: Pen, value: 1}}
"""
REST = """\
programmes:
  reading:
    label: Reading
    phase: primary
    cohorts: {2026: 10}  # asked in June
    ingredients: [{label: Books, cost_type: materials, price: book, per: school,
                   vat: none, profile: even}]
funding:
  ours: {label: Ours, cohorts: {reading: {2026: 9}}}
"""


def _learnt(text: str, **schools: dict[int, float]) -> RebasedModel:
    """Return what a plan learns of a month of £11."""
    model = read_text(text, FundedModel).require()
    accounts = {"1": {"cost_type": "materials", "belongs_to": "reading"}}
    mapping = a_mapping(accounts=accounts, schools=schools)
    against = laid_out(transactions("1/9/2026,1,11,,"), mapping, model=model)
    return rebased(a_plan(model), against, mapping.schools, "Ledger l.csv")


def _written(text: str, found: RebasedModel) -> RebasedText:
    """Return the text of a re-based model, which must be that model."""
    written = rebased_text(text, found, "Re-based.")
    assert read_text(written.text, FundedModel).require() == found.model
    return written


@pytest.mark.parametrize("assumptions", [FLOW, BLOCK, BRACES])
def test_all_but_what_was_replaced_stays_as_it_was(assumptions: str) -> None:
    text = HEAD + assumptions + REST

    written = _written(text, _learnt(text, reading={2026: 11}))

    assert written.keeps_remarks
    assert written.text.startswith("# Re-based.\n# Ours – all of it.\nformat: ")
    kept = [line for line in text.splitlines() if "#" in line and "cohorts" not in line]
    assert [line for line in kept if line.split("}")[-1] not in written.text] == []
    assert "cohorts: {2026: reading_started_2026}  # asked in June" in written.text
    assert "{reading: {2026: reading_started_2026}}" in written.text


def test_the_assumption_is_written_in_its_place() -> None:
    text = HEAD + FLOW + REST

    lines = _written(text, _learnt(text)).text.splitlines()

    at = lines.index("  # What a book costs.")
    assert lines[at + 1 : at + 5] == [
        '  book: {label: "Book", value: 14.67, unit: "£/school",',
        '     dated: "2026-09", grade: "quoted",',
        '     source: "Ledger l.csv",',
        '     note: "Before: 12 £/school, 2026-09, Card, judged."}   # look again',
    ]
    assert lines[at + 5] == "  pen: {label: Pen, value: 1}"


def test_a_model_in_json_stays_json() -> None:
    model = read_text(HEAD + FLOW + REST, FundedModel).require()
    text = json.dumps(model.model_dump(mode="json", by_alias=True), indent=1)

    written = _written(text, _learnt(text, reading={2026: 11}))

    assert written.keeps_remarks
    book = json.loads(written.text)["assumptions"]["book"]
    assert (book["value"], book["source"]) == (12, "Ledger l.csv")


def test_a_model_that_learns_twice_keeps_what_was_planned_visible() -> None:
    text = HEAD + FLOW + REST
    once = _written(text, _learnt(text, reading={2026: 11}))

    again = _written(once.text, _learnt(once.text, reading={2026: 12}))

    assert again.keeps_remarks
    assert 'note: "Before: 11, as planned."' in again.text


@pytest.mark.parametrize(
    "text",
    [
        HEAD + REST.replace("price: book", "price: 5"),
        HEAD + "assumptions: {}\n" + REST.replace("price: book", "price: 5"),
        HEAD + FLOW + REST.replace("cohorts: {2026: 10}", "cohorts: {}"),
    ],
)
def test_where_there_is_no_place_the_model_is_written_out_whole(text: str) -> None:
    written = _written(text, _learnt(text, reading={2026: 11}))

    assert not written.keeps_remarks
    assert written.text.startswith("# Re-based.\nformat: costmodel/1\n")


@pytest.mark.parametrize("text", ["", HEAD + FLOW + REST.replace("Reading", "Other")])
def test_another_text_than_the_models_is_not_taken_for_it(text: str) -> None:
    found = _learnt(HEAD + FLOW + REST)

    assert not _written(text, found).keeps_remarks
