"""What was read of a ledger is told, counted."""

from __future__ import annotations

from reports.ledger_words import what_was_read
from scenarios.actuals.ledger_files import read_ledger_text
from tests.scenarios.actuals.exports import XERO


def test_what_was_read_is_told_with_the_rows_left_out() -> None:
    ledger = read_ledger_text(XERO, file="ledger.csv")

    assert what_was_read(ledger) == (
        "ledger.csv: 4 entries in 3 accounts, September 2026 to October 2026. Rows "
        "without an entry: titles and headings of columns (5), blank (1) and subtotals "
        "and balances (1)."
    )


def test_one_month_is_named_once() -> None:
    ledger = read_ledger_text("Date,Account,Amount\n1/9/2026,Rent,5\n", file="a.csv")

    assert what_was_read(ledger).startswith(
        "a.csv: 1 entry in 1 account, September 2026."
    )
