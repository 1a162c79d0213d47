"""Accounts are guessed once, and what is known is never guessed anew."""

from __future__ import annotations

from scenarios.actuals.ledger_files import read_ledger_text
from scenarios.actuals.mapping_drafts import draft_of
from tests.models import a_model, compiled
from tests.scenarios.actuals.exports import WITH_CLASSES
from tests.scenarios.actuals.plans import a_mapping, reading_and_writing


def test_every_account_is_known_guessed_or_open() -> None:
    ledger = read_ledger_text(WITH_CLASSES)

    draft = draft_of(ledger, compiled(reading_and_writing()))

    assert draft.known == ()
    assert draft.guessed == ("5001", "4000")
    assert draft.open == ("7999",)
    assert draft.open_categories == ("Elsewhere",)
    assert list(draft.mapping.accounts) == ["7999", "5001", "4000"]
    assert draft.mapping.scenario == "traded"
    assert draft.mapping.tracking.column == "Class"
    assert draft.mapping.tracking.values == {"Reading": "reading"}


def test_what_is_known_is_kept_and_only_new_accounts_are_guessed() -> None:
    known = a_mapping(
        tracking={"column": "Class", "values": {"Elsewhere": "office"}},
        schools={"reading": {2026: 12}},
        signs="natural",
    )

    draft = draft_of(
        read_ledger_text(WITH_CLASSES), compiled(reading_and_writing()), known
    )

    assert draft.known == ("5001", "5002", "7000", "4000", "1200")
    assert (draft.guessed, draft.open) == ((), ("7999",))
    assert draft.mapping.tracking.values == {
        "Elsewhere": "office",
        "Reading": "reading",
    }
    assert draft.mapping.schools == known.schools
    assert draft.mapping.signs == known.signs
    assert draft.open_categories == ()


def test_a_plan_without_funding_has_costs_to_guess_from() -> None:
    ledger = read_ledger_text("Date,Account,Debit,Credit\n1/9/2026,Sundry,,5\n")

    draft = draft_of(ledger, compiled(a_model()))

    assert draft.mapping.scenario is None
    assert draft.mapping.tracking.column == ""
    assert draft.open == ("Sundry",)
