"""A mapping is written so that it can be completed, and read back as it is."""

from __future__ import annotations

from reports.mapping_text import mapping_text
from scenarios.actuals.ledger_files import read_ledger_text
from scenarios.actuals.mapping import Mapping
from scenarios.actuals.mapping_drafts import draft_of
from scenarios.actuals.mapping_files import open_mapping_text
from scenarios.funding import FundedModel
from tests.models import a_model, compiled
from tests.scenarios.actuals.exports import WITH_CLASSES
from tests.scenarios.actuals.plans import a_mapping, reading_and_writing


def _text(
    ledger: str, model: FundedModel, known: Mapping | None = None
) -> tuple[str, Mapping]:
    """Return the text of a mapping, and the mapping it was made from."""
    export = read_ledger_text(ledger)
    draft = draft_of(export, compiled(model), known)
    return mapping_text(draft, export, model), draft.mapping


def test_the_text_reads_back_as_what_was_guessed() -> None:
    model = reading_and_writing()

    text, mapping = _text(WITH_CLASSES, model)

    lines = text.splitlines()
    assert '  "7999": {name: "Sundry"}  # £5.00' in lines
    assert (
        '  "5001": {name: "Books", cost_type: materials}  # £1,500.50, Direct Costs'
        in lines
    )
    assert '  "4000": {name: "Fees", stream: fees}  # −£2,000.00, Revenue' in lines
    assert '  #   "Elsewhere": NAME' in lines
    assert "#   reading: {2026: 16}" in lines
    assert open_mapping_text(text, model).require() == mapping


def test_what_was_known_reads_back_as_it_was() -> None:
    model = reading_and_writing()
    known = a_mapping(
        tracking={"column": "Class", "values": {"Elsewhere": "office"}},
        schools={"reading": {2026: 12.5}},
        signs="natural",
    )

    text, mapping = _text(WITH_CLASSES, model, known)

    again = open_mapping_text(text, model).require()
    assert again == mapping
    assert again.accounts["1200"].left_out == "balance sheet"


def test_a_category_that_is_no_programme_is_left_to_be_completed() -> None:
    text, _ = _text(WITH_CLASSES.replace("Reading", "North"), reading_and_writing())

    assert "  values:" not in text
    assert '  #   "North": NAME' in text


def test_a_plan_without_funding_and_a_ledger_without_categories_need_no_word() -> None:
    model = a_model()

    text, mapping = _text("Date,Account,Debit,Credit\n1/9/2026,Sundry,,5\n", model)

    assert "scenario:" not in text
    assert "tracking:" not in text
    assert open_mapping_text(text, model).require() == mapping
