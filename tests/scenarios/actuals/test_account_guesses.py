"""Accounts are guessed by their names; what is open stays open."""

from __future__ import annotations

import pytest

from costmodel.drivers import CostType
from scenarios.actuals.account_guesses import BALANCE_SHEET, Guesser
from scenarios.actuals.ledger import Account
from scenarios.streams import Fee, Grant, Stream

GRANT = Grant(
    kind="grant", name="council", payer="Council", starts="2026-09", ends="2027-08"
)
FEE = Fee(kind="fee", name="school_fees", prices={})
OTHER_FEE = Fee(kind="fee", name="visits", label="Fees for visits", prices={})
OWNERS = {
    CostType.TRAVEL: ("office",),
    CostType.MATERIALS: ("reading", "writing"),
}
LABELS = {"reading": "Reading together", "office": "Head office"}


def _guesser(*streams: Stream) -> Guesser:
    """Return what guesses for a plan of some streams."""
    return Guesser(streams, OWNERS, LABELS)


@pytest.mark.parametrize(
    ("name", "cost_type"),
    [
        ("Consultants", CostType.DELIVERY),
        ("Supply cover", CostType.BACKFILL),
        ("Venue hire", CostType.EVENTS),
        ("Train travel", CostType.TRAVEL),
        ("Printing", CostType.MATERIALS),
        ("Rent", CostType.PREMISES),
        ("Audit fees", CostType.GOVERNANCE),
        ("External evaluation", CostType.EVALUATION),
        ("Staff training", CostType.TRAINING),
        ("Gross wages", CostType.SECRETARIAT),
        ("Bank charges", CostType.SECRETARIAT),
        ("Quality checks", CostType.QUALITY_ASSURANCE),
        ("Brokers", CostType.BROKERING),
        ("Bid writing", CostType.BID),
        ("Course development", CostType.TRAINING),
        ("Web design", CostType.DEVELOPMENT),
        ("Sundry", None),
    ],
)
def test_a_cost_is_known_by_its_name(name: str, cost_type: CostType | None) -> None:
    assert _guesser().account(Account("1", name)).cost_type is cost_type


def test_a_cost_that_one_owner_has_belongs_to_it() -> None:
    guesser = _guesser()

    assert guesser.account(Account("1", "Mileage")).belongs_to == "office"
    assert guesser.account(Account("2", "Books")).belongs_to is None
    assert guesser.account(Account("3", "Rent")).belongs_to is None


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Current account", "Bank"),
        ("Trade debtors", ""),
        ("VAT control", ""),
        ("Computers", "Fixed Asset"),
        ("Holiday pay", "Current Liability"),
    ],
)
def test_accounts_of_the_balance_sheet_are_left_out(name: str, kind: str) -> None:
    assert _guesser().account(Account("1", name, kind)).left_out == BALANCE_SHEET


def test_what_the_ledger_calls_a_cost_is_one_whatever_its_name() -> None:
    guesser = _guesser(FEE)

    assert guesser.account(Account("1", "Rent of stock room", "Overhead")).cost_type
    assert guesser.account(Account("2", "Grants to heads", "Expense")).stream is None


@pytest.mark.parametrize(
    ("streams", "name", "stream"),
    [
        ((FEE,), "Income", "school_fees"),
        ((GRANT, FEE), "Grants received", "council"),
        ((GRANT, FEE), "Sales", "school_fees"),
        ((GRANT, FEE, OTHER_FEE), "Fees for visit income", "visits"),
        ((GRANT, FEE), "Other income", None),
        ((), "Sales", None),
    ],
)
def test_income_is_the_stream_of_its_kind(
    streams: tuple[Stream, ...], name: str, stream: str | None
) -> None:
    assert _guesser(*streams).account(Account("1", name)).stream == stream


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Reading Together", "reading"),
        ("OFFICE", "office"),
        ("Head ofice", "office"),
        ("Elsewhere", None),
    ],
)
def test_a_category_is_known_by_name_or_label(written: str, name: str | None) -> None:
    assert _guesser().category(written) == name


def test_what_comes_to_a_credit_is_income_unless_the_ledger_says_it_is_a_cost() -> None:
    guesser = _guesser(FEE)

    fees = guesser.account(Account("1", "Fees"), is_credit=True)
    refund = guesser.account(Account("2", "Travel", "Expense"), is_credit=True)

    assert fees.stream == "school_fees"
    assert refund.cost_type is CostType.TRAVEL
