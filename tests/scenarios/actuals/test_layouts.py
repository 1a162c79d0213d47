"""Each layout comes to the same entries; what is no entry is counted or refused."""

from __future__ import annotations

import pytest

from scenarios.actuals.ledger import LedgerExport, Signs, Skipped
from scenarios.actuals.ledger_files import read_ledger_text
from scenarios.actuals.months import month_number
from tests.scenarios.actuals.exports import (
    BY_MONTH,
    QUICKBOOKS,
    SAGE,
    TRIAL_BALANCE,
    XERO,
    XERO_BY_ACCOUNT,
)

SEPTEMBER, OCTOBER = month_number(2026, 9), month_number(2026, 10)


def _by_month(ledger: LedgerExport) -> dict[tuple[str, int], int]:
    """Return pence by account and month."""
    found: dict[tuple[str, int], int] = {}
    for entry in ledger.entries:
        if entry.pence:
            key = (entry.account, entry.span[1])
            found[key] = found.get(key, 0) + entry.pence
    return found


def _whats(ledger: LedgerExport) -> list[str]:
    """Return what each finding says."""
    return [finding.what for finding in ledger.findings]


def test_transactions_of_xero_name_their_account_and_their_category() -> None:
    ledger = read_ledger_text(XERO)

    assert _by_month(ledger) == {
        ("5200", SEPTEMBER): 120000,
        ("7000", SEPTEMBER): 200000,
        ("4000", OCTOBER): -500000,
        ("5200", OCTOBER): -20000,
    }
    assert ledger.accounts["5200"].name == "Room hire"
    assert ledger.accounts["5200"].kind == "Direct Costs"
    assert ledger.tracking == "Programme"
    assert [entry.tracking for entry in ledger.entries] == [
        "Leading",
        "",
        "",
        "Leading",
    ]
    assert ledger.skipped == {Skipped.TITLE: 5, Skipped.BLANK: 1, Skipped.SUBTOTAL: 1}
    assert ledger.findings == ()


def test_transactions_of_quickbooks_stand_under_their_account() -> None:
    ledger = read_ledger_text(QUICKBOOKS)

    assert _by_month(ledger) == {
        ("5200", SEPTEMBER): 120000,
        ("5200", OCTOBER): -20000,
        ("4000", OCTOBER): 500000,
    }
    assert ledger.signs is Signs.NATURAL
    assert ledger.findings == ()
    assert ledger.skipped[Skipped.SUBTOTAL] == 3


def test_transactions_of_xero_may_stand_under_their_account() -> None:
    ledger = read_ledger_text(XERO_BY_ACCOUNT)

    assert _by_month(ledger) == {
        ("Room hire", SEPTEMBER): 120000,
        ("Room hire", OCTOBER): -20000,
        ("Fees", OCTOBER): -500000,
    }
    assert ledger.signs is Signs.DEBITS
    assert ledger.findings == ()


def test_the_types_of_sage_say_which_are_credits() -> None:
    ledger = read_ledger_text(SAGE)

    assert _by_month(ledger) == {
        ("5200", SEPTEMBER): 120000,
        ("5200", OCTOBER): -20000,
        ("4000", OCTOBER): -500000,
    }
    assert ledger.signs is Signs.DEBITS
    assert ledger.skipped[Skipped.PAYMENT] == 1


def test_a_row_of_sage_without_its_type_is_refused() -> None:
    ledger = read_ledger_text(SAGE.replace("PC,", ",", 1))

    assert _whats(ledger) == [
        "This row cannot be understood. Its amount is no number of whole pence."
    ]


def test_sections_of_a_profit_and_loss_account_say_which_are_credits() -> None:
    ledger = read_ledger_text(BY_MONTH)

    assert _by_month(ledger) == {
        ("Room hire", SEPTEMBER): 120000,
        ("Fees", OCTOBER): -500000,
        ("Room hire", OCTOBER): -20000,
    }
    assert ledger.signs is Signs.DEBITS


def test_the_section_of_a_report_is_the_kind_of_its_accounts() -> None:
    coded = BY_MONTH.replace("Account,", "Account Code,Account,").replace(
        "Fees,", "4000,Fees,"
    )

    plain, with_codes = read_ledger_text(BY_MONTH), read_ledger_text(coded)

    assert plain.accounts["Room hire"].kind == "Administrative Costs"
    assert with_codes.accounts["4000"].kind == "Turnover"


def test_a_section_within_a_section_is_of_the_same_kind() -> None:
    within = BY_MONTH.replace("Room hire,", "Projects,,,\nRoom hire,,3.00\nRent,")

    ledger = read_ledger_text(within)

    assert _by_month(ledger)["Room hire", OCTOBER] == 300


@pytest.mark.parametrize(
    ("row", "what"),
    [
        ("Rent,5.00,", "No heading above it says whether it is income or a cost."),
        (" ,5.00,", "It has an amount and no account."),
        ("Expenses,,\nRent,five,", "Its amount is no number of whole pence."),
    ],
)
def test_a_row_of_months_that_cannot_be_placed_is_refused(row: str, what: str) -> None:
    ledger = read_ledger_text(f"Account,Sep 2026,Oct 2026\n{row}\n")

    assert _whats(ledger) == [f"This row cannot be understood. {what}"]
    assert ledger.entries == ()


@pytest.mark.parametrize(
    ("told", "doubts"), [('"5,200.00"', 0), ('"5,200.01"', 1), ("", 0)]
)
def test_a_result_that_is_not_income_less_costs_is_doubted(
    told: str, doubts: int
) -> None:
    ledger = read_ledger_text(BY_MONTH.replace('"5,200.00"', told))

    assert len(ledger.findings) == doubts
    assert ledger.entries


def test_a_trial_balance_to_date_covers_the_accounts_year_so_far() -> None:
    from_april = read_ledger_text(TRIAL_BALANCE)
    from_september = read_ledger_text(TRIAL_BALANCE, accounts_start=9)

    assert from_april.span == (month_number(2026, 4), OCTOBER)
    assert from_september.span == (SEPTEMBER, OCTOBER)
    assert from_april.sums == {"5200": 100000, "4000": -500000, "1200": 400000}


@pytest.mark.parametrize(
    ("row", "what"),
    [
        ("Rent,5.00,", "No title says which months it is of."),
        (",5.00,", "It has an amount and no account."),
    ],
)
def test_a_row_of_a_trial_balance_that_cannot_be_placed_is_refused(
    row: str, what: str
) -> None:
    ledger = read_ledger_text(f"Account,Debit,Credit\n{row}\n")

    assert _whats(ledger)[0] == f"This row cannot be understood. {what}"


def test_headings_within_a_trial_balance_are_counted() -> None:
    text = TRIAL_BALANCE.replace("5200,", "Expenses,,,,\n5200,", 1)

    assert read_ledger_text(text).skipped[Skipped.HEADING] == 1


def test_a_trial_balance_whose_sides_differ_is_told() -> None:
    ledger = read_ledger_text(TRIAL_BALANCE.replace('"4,000.00"', "4.00"))

    assert _whats(ledger) == [
        "The debits and the credits of this trial balance differ."
    ]
    assert ledger.entries


@pytest.mark.parametrize(
    ("row", "what"),
    [
        ("soon,Rent,5", "Its date 'soon' is none; dates are day first."),
        (",Rent,5", "It has no date; dates are day first."),
        ("30/09/2026,,5", "It has an amount and no account."),
        ("30/09/2026,Rent,five", "Its amount is no number of whole pence."),
    ],
)
def test_a_dated_row_that_cannot_be_understood_refuses_the_ledger(
    row: str, what: str
) -> None:
    ledger = read_ledger_text(
        f"Date,Account,Amount\n30/09/2026,Rent,7\n{row}\n", file="x.csv"
    )

    assert _whats(ledger) == [f"This row cannot be understood. {what}"]
    assert ledger.findings[0].place.line == 3
    assert ledger.entries == ()


def test_one_side_that_is_no_amount_is_a_fault() -> None:
    ledger = read_ledger_text("Date,Account,Debit,Credit\n1/9/2026,Rent,5,n/a\n")

    assert len(ledger.findings) == 1


def test_rows_of_words_alone_are_headings() -> None:
    ledger = read_ledger_text("Date,Account,Amount\nRent,,\n1/9/2026,Rent,5\n")

    assert ledger.skipped[Skipped.HEADING] == 1


def test_an_amount_before_any_account_is_a_fault() -> None:
    ledger = read_ledger_text("Date,Amount\n1/9/2026,5\n")

    assert _whats(ledger) == [
        "This row cannot be understood. It has an amount and no account."
    ]


def test_a_total_that_is_not_the_sum_above_it_is_doubted() -> None:
    ledger = read_ledger_text(
        QUICKBOOKS.replace('"1,000.00",\n4000', '"1,000.01",\n4000')
    )

    assert _whats(ledger) == [
        "'Total for 5200 Room hire' is not the sum of the entries read above it."
    ]
    assert ledger.entries


def test_a_total_without_an_amount_is_not_doubted() -> None:
    ledger = read_ledger_text(
        QUICKBOOKS.replace('Total for 4000 Fees,,,,,,,"5,000.00"', "Total for Fees,")
    )

    assert ledger.findings == ()


def test_one_column_that_comes_to_nought_has_debits_above_nought() -> None:
    ledger = read_ledger_text(
        "Date,Account,Amount\n1/9/2026,Rent,5\n1/9/2026,Bank,-5\n"
    )

    assert ledger.signs is Signs.DEBITS
