"""What reading a ledger showed, in sentences: entries, accounts, months, rows left."""

from __future__ import annotations

from datetime import date

from costmodel.periods import MONTHS_A_YEAR
from reports import wording
from scenarios.actuals.ledger import LedgerExport
from scenarios.actuals.months import Span


def month(number: int) -> str:
    """Return a month, counted since the January of year nought.

    Examples
    --------
    >>> month(2026 * 12 + 8)
    'September 2026'

    """
    year, index = divmod(number, MONTHS_A_YEAR)
    return wording.month(date(year, index + 1, 1))


def months(span: Span) -> str:
    """Return the months from one to another.

    Examples
    --------
    >>> months((2026 * 12 + 8, 2026 * 12 + 9)), months((2026 * 12 + 8, 2026 * 12 + 8))
    ('September 2026 to October 2026', 'September 2026')

    """
    first, last = span
    return month(first) if first == last else wording.between(month(first), month(last))


def what_was_read(ledger: LedgerExport) -> str:
    """Return what a ledger held, and which rows hold no entry, counted."""
    entries = wording.counted(len(ledger.entries), "entry", "entries")
    accounts = wording.counted(len(ledger.accounts), "account")
    skipped = wording.listing(
        [f"{kind} ({wording.count(rows)})" for kind, rows in ledger.skipped.items()]
    )
    return (
        f"{ledger.file}: {entries} in {accounts}, {months(ledger.span or (0, 0))}."
        f" Rows without an entry: {skipped}."
    )
