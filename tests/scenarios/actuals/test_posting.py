"""Each entry stands on one line, as its account or its category says."""

from __future__ import annotations

import pytest

from costmodel.drivers import CostType
from scenarios.actuals.ledger_files import read_ledger_text
from scenarios.actuals.mapping import Mapping
from scenarios.actuals.plan_lines import (
    NOT_MAPPED,
    PlanLine,
    cost_line,
    income_line,
)
from scenarios.actuals.posting import (
    Posting,
    Stake,
    not_mapped,
    postings_of,
    unknown_categories,
)
from tests.scenarios.actuals.laid_out import transactions
from tests.scenarios.actuals.plans import a_mapping

TRAVEL = {"6000": {"cost_type": "travel"}}


def _posted(row: str, mapping: Mapping | None = None) -> Posting:
    """Return the posting of a ledger's one entry."""
    (posting,) = postings_of(
        read_ledger_text(transactions(row)), mapping or a_mapping()
    )
    return posting


@pytest.mark.parametrize(
    ("row", "line", "pence"),
    [
        ("1/9/2026,5001,5,,", cost_line("reading", CostType.MATERIALS), 500),
        ("1/9/2026,5001,,5,", cost_line("reading", CostType.MATERIALS), -500),
        ("1/9/2026,4000,,5,", income_line("fees"), 500),
        ("1/9/2026,4000,5,,", income_line("fees"), -500),
        ("1/9/2026,1200,5,,", None, 500),
        ("1/9/2026,7999,5,,", NOT_MAPPED, 500),
    ],
)
def test_an_entry_stands_where_its_account_says(
    row: str, line: PlanLine | None, pence: int
) -> None:
    posting = _posted(row)

    assert (posting.line, posting.pence) == (line, pence)


def test_a_posting_knows_what_it_is_as_a_debit() -> None:
    assert _posted("1/9/2026,4000,,5,").debit == -500
    assert _posted("1/9/2026,5001,,5,").debit == -500
    assert _posted("1/9/2026,1200,5,,").debit == 500


@pytest.mark.parametrize(
    ("category", "owner"), [("Read", "reading"), ("Office", ""), ("", "")]
)
def test_a_category_says_whose_a_cost_is(category: str, owner: str) -> None:
    mapping = a_mapping(accounts=TRAVEL, tracking={"values": {"Read": "reading"}})

    posting = _posted(f"1/9/2026,6000,5,,{category}", mapping)

    assert posting.line == cost_line(owner, CostType.TRAVEL)


def test_the_account_goes_before_the_category() -> None:
    mapping = a_mapping(tracking={"values": {"Read": "reading"}})

    posting = _posted("1/9/2026,7000,5,,Read", mapping)

    assert posting.line == cost_line("office", CostType.SECRETARIAT)


@pytest.mark.parametrize(
    ("signs", "amount", "income"),
    [(None, "5", 500), ("natural", "5", 500), ("debits", "-5", 500)],
)
def test_one_column_of_amounts_is_signed_as_the_mapping_says(
    signs: str | None, amount: str, income: int
) -> None:
    ledger = read_ledger_text(f"Date,Account Code,Amount\n1/9/2026,4000,{amount}\n")

    (posting,) = postings_of(ledger, a_mapping(signs=signs))

    assert posting.pence == income


def test_two_columns_say_themselves_what_is_a_credit() -> None:
    assert _posted("1/9/2026,4000,,5,", a_mapping(signs="natural")).pence == 500


def test_accounts_that_are_not_mapped_are_listed_the_largest_first() -> None:
    ledger = read_ledger_text(
        "Date,Account Code,Account,Debit,Credit\n1/9/2026,7999,Sundry,5,\n"
        "1/9/2026,7998,Other,,9\n1/9/2026,7999,Sundry,3,\n1/9/2026,5001,Books,99,\n"
    )

    stakes = not_mapped(postings_of(ledger, a_mapping()), ledger)

    assert stakes == (
        Stake("7998", "Other", -900, 1),
        Stake("7999", "Sundry", 800, 2),
    )


def test_categories_that_belong_to_nothing_are_listed() -> None:
    mapping = a_mapping(
        accounts={**TRAVEL, "4000": {"stream": "fees"}},
        tracking={"values": {"Read": "reading"}},
    )
    ledger = read_ledger_text(
        transactions(
            "1/9/2026,6000,5,,North",
            "1/9/2026,6000,5,,Read",
            "1/9/2026,6000,5,,",
            "1/9/2026,4000,,5,North",
            "1/9/2026,7999,5,,North",
        )
    )

    assert unknown_categories(postings_of(ledger, mapping), mapping) == (
        Stake("North", "North", 500, 1),
    )
