"""A ledger as it was read: accounts and entries, what was left out, what is wrong."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from costmodel.errors import Finding, ModelRefusedError, Severity
from scenarios.actuals.months import Span


class Signs(StrEnum):
    """What an amount above nought is."""

    DEBITS = "debits"
    """A debit, whatever the account."""
    NATURAL = "natural"
    """What the account is for: income of an account of income, else a debit."""


class Skipped(StrEnum):
    """Rows that hold no entry, as a report of reading calls them."""

    TITLE = "titles and headings of columns"
    BLANK = "blank"
    HEADING = "headings of sections"
    SUBTOTAL = "subtotals and balances"
    PAYMENT = "payments on account, which no account of income or cost sees"


@dataclass(frozen=True)
class Account:
    """One account of a ledger."""

    key: str
    """Its code, or its name if it has none."""
    name: str
    kind: str = ""
    """What the accounting program says it is, as ``Expense``; empty if it does not."""


@dataclass(frozen=True)
class Entry:
    """One amount in one account."""

    line: int
    """Of the file, counted from 1."""
    account: str
    """Key of the account."""
    tracking: str
    """Tracking category, class or department; empty if none is given."""
    span: Span
    """The first and the last month it belongs to."""
    pence: int
    """As :class:`Signs` has it."""


@dataclass(frozen=True, kw_only=True)
class LedgerExport:
    """What came of reading a ledger."""

    file: str
    entries: tuple[Entry, ...] = ()
    """None at all if a finding is an ERROR."""
    accounts: Mapping[str, Account]
    """By key, in the order of the file."""
    skipped: Mapping[Skipped, int]
    """Rows without an entry."""
    signs: Signs = Signs.DEBITS
    is_one_column: bool = False
    """Whether the signs had to be told from one column of amounts."""
    tracking: str = ""
    """Heading of the tracking column; empty if there is none."""
    findings: tuple[Finding, ...] = ()

    @property
    def span(self) -> Span | None:
        """The first and the last month of all entries; None without entries."""
        if not self.entries:
            return None
        return (
            min(entry.span[0] for entry in self.entries),
            max(entry.span[1] for entry in self.entries),
        )

    @property
    def sums(self) -> Mapping[str, int]:
        """What the entries of each account come to, in pence."""
        sums: Counter[str] = Counter(dict.fromkeys(self.accounts, 0))
        for entry in self.entries:
            sums[entry.account] += entry.pence
        return sums

    @property
    def trackings(self) -> tuple[str, ...]:
        """Every tracking category that occurs, in alphabetical order."""
        return tuple(sorted({entry.tracking for entry in self.entries} - {""}))

    def require(self) -> LedgerExport:
        """Return the ledger itself.

        Raises
        ------
        ModelRefusedError
            If a finding is an ERROR; the exception carries every finding.

        """
        if any(finding.severity is Severity.ERROR for finding in self.findings):
            raise ModelRefusedError(self.findings)
        return self
