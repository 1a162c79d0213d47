"""The rows of a ledger become entries, whichever of four layouts they are in.

What is a row of each is in docs/method/actuals.md. Nothing is passed over in silence:
a row is an entry, one of the kinds that hold none and are counted, or a fault.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from scenarios.actuals.amounts import pence_of
from scenarios.actuals.headings import ColumnRole, Columns
from scenarios.actuals.ledger import Account, Entry, Skipped
from scenarios.actuals.months import Span, month_of
from scenarios.actuals.row_words import (
    SAGE_TYPES,
    code_and_name,
    is_income,
    is_result,
    is_total,
    sign_of_type,
)

Line = tuple[int, Sequence[str]]
"""The line of a file that a row ends on, and its cells."""


@dataclass
class RowReader:
    """Reads the rows below the headings, one after another."""

    columns: Columns
    period: Span | None
    """The months of a trial balance; None if the titles do not say."""
    by_type: bool = False
    """Whether the type of a row says if it is a debit, as in Sage."""
    entries: list[Entry] = field(default_factory=list)
    accounts: dict[str, Account] = field(default_factory=dict)
    skipped: Counter[Skipped] = field(default_factory=Counter)
    sums: Counter[str] = field(default_factory=Counter)
    """What the entries of each account come to so far, in pence."""
    faults: list[tuple[int, str]] = field(default_factory=list)
    doubts: list[tuple[int, str]] = field(default_factory=list)
    """Subtotals that are not the sum of what was read."""
    section: str = ""
    """The heading above: of an account, or of a section."""
    is_income: bool | None = None
    """Whether the section above is of income; None if none says so."""

    def read(self, lines: Sequence[Line]) -> None:
        """Read every row below the headings."""
        self.by_type = self._has_types(lines)
        read_row = self._layout()
        for line in lines:
            first = next((cell.strip() for cell in line[1] if cell.strip()), "")
            if not first:
                self.skipped[Skipped.BLANK] += 1
            elif is_total(first):
                self.skipped[Skipped.SUBTOTAL] += 1
                self._check_total(line, first)
            elif self._cell(line, ColumnRole.TYPE) and self._is_payment(line):
                self.skipped[Skipped.PAYMENT] += 1
            else:
                read_row(line, first)

    def _layout(self) -> Callable[[Line, str], None]:
        """Return how a row is read."""
        if self.columns.periods:
            return self._read_periods
        if not self.columns.has(ColumnRole.DATE):
            return self._read_balance
        return (
            self._read_dated if self.columns.has_account else self._read_under_account
        )

    def _has_types(self, lines: Sequence[Line]) -> bool:
        """Whether every type that is written is one of Sage's."""
        types = {self._cell(line, ColumnRole.TYPE).upper() for line in lines} - {""}
        return (
            self.columns.has(ColumnRole.AMOUNT) and bool(types) and types <= SAGE_TYPES
        )

    def _is_payment(self, line: Line) -> bool:
        """Whether a row of Sage moves money between accounts of the balance sheet."""
        return (
            self.by_type
            and sign_of_type(self._cell(line, ColumnRole.TYPE).upper()) == 0
        )

    def _cell(self, line: Line, role: ColumnRole) -> str:
        """Return the cell of a role; empty if there is none."""
        return _at(line, self.columns.at.get(role))

    def _read_dated(self, line: Line, first: str) -> None:
        """Read a row that names its date and its account."""
        del first
        if self._has_no_amount(line):
            self.skipped[Skipped.HEADING] += 1
            return
        self._read_entry(line, self._account(line))

    def _read_under_account(self, line: Line, first: str) -> None:
        """Read a row below the heading of its account, or that heading."""
        if (
            self._has_no_amount(line)
            and month_of(self._cell(line, ColumnRole.DATE)) is None
        ):
            self.section = first
            self.skipped[Skipped.HEADING] += 1
            return
        account = self._account_named(self.section) if self.section else None
        self._read_entry(line, account)

    def _read_entry(self, line: Line, account: str | None) -> None:
        """Read a dated amount."""
        written = self._cell(line, ColumnRole.DATE)
        month = month_of(written)
        if account is None:
            self.faults.append((line[0], "It has an amount and no account."))
        elif month is None:
            told = f"Its date '{written}' is none" if written else "It has no date"
            self.faults.append((line[0], f"{told}; dates are day first."))
        else:
            self._add(line, account, (month, month), self._amount(line))

    def _read_balance(self, line: Line, first: str) -> None:
        """Read a row of a trial balance."""
        del first
        account = self._account(line)
        if self._has_no_amount(line):
            self.skipped[Skipped.HEADING] += 1
        elif account is None:
            self.faults.append((line[0], "It has an amount and no account."))
        elif self.period is None:
            self.faults.append((line[0], "No title says which months it is of."))
        else:
            self._add(line, account, self.period, self._amount(line))

    def _read_periods(self, line: Line, first: str) -> None:
        """Read a row with an amount for each period, or the heading of a section."""
        written = {at: _at(line, at) for at in self.columns.periods}
        if not any(written.values()):
            self.skipped[Skipped.HEADING] += 1
            self.section = first
            said = is_income(first)
            self.is_income = self.is_income if said is None else said
            return
        account = self._account(line)
        if account is None or self.is_income is None:
            what = "No heading above it says whether it is income or a cost."
            self.faults.append(
                (line[0], "It has an amount and no account." if not account else what)
            )
            return
        for at, cell in written.items():
            amount = pence_of(cell) if cell else 0
            signed = -amount if amount and self.is_income else amount
            self._add(line, account, self.columns.periods[at], signed)

    def _add(self, line: Line, account: str, span: Span, amount: int | None) -> None:
        """Keep an entry, or note that its amount is none."""
        if amount is None:
            self.faults.append((line[0], "Its amount is no number of whole pence."))
            return
        tracking = self._cell(line, ColumnRole.TRACKING)
        self.entries.append(Entry(line[0], account, tracking, span, amount))
        self.sums[account] += amount

    def _has_no_amount(self, line: Line) -> bool:
        """Whether nothing stands where an amount may stand."""
        roles = (ColumnRole.DEBIT, ColumnRole.CREDIT, ColumnRole.AMOUNT)
        return not any(self._cell(line, role) for role in roles)

    def _amount(self, line: Line) -> int | None:
        """Return the amount of a row in pence; None if it is none."""
        if self.columns.has(ColumnRole.DEBIT, ColumnRole.CREDIT):
            sides = [
                self._cell(line, role) for role in (ColumnRole.DEBIT, ColumnRole.CREDIT)
            ]
            debit, credit = (pence_of(side) if side else 0 for side in sides)
            return None if debit is None or credit is None else debit - credit
        amount = pence_of(self._cell(line, ColumnRole.AMOUNT))
        if amount is None or not self.by_type:
            return amount
        sign = sign_of_type(self._cell(line, ColumnRole.TYPE).upper())
        return None if sign is None else amount * sign

    def _account(self, line: Line) -> str | None:
        """Return the key of a row's account; None if it names none."""
        code, name = (
            self._cell(line, ColumnRole.CODE),
            self._cell(line, ColumnRole.ACCOUNT),
        )
        if not code:
            return self._account_named(name, line) if name else None
        self._keep(Account(code, name or code, self._kind(line)))
        return code

    def _kind(self, line: Line) -> str:
        """Return what a row says its account is; in a report its section does."""
        return (
            self.section if self.columns.periods else self._cell(line, ColumnRole.KIND)
        )

    def _account_named(self, words: str, line: Line | None = None) -> str:
        """Return the key of an account written as code and name, or as one of them."""
        code, name = code_and_name(words)
        kind = self._kind(line) if line else ""
        self._keep(Account(code or name, name, kind))
        return code or name

    def _keep(self, account: Account) -> None:
        """Keep an account where it occurs first."""
        self.accounts.setdefault(account.key, account)

    def _check_total(self, line: Line, first: str) -> None:
        """Doubt the total of an account that is not the sum of its entries."""
        if self.columns.periods and is_result(first):
            self._check_result(line, first)
        if not self.columns.has(ColumnRole.DATE) or not self.columns.has_amount:
            return
        named = first.lower().removeprefix("total").strip().removeprefix("for").strip()
        code, name = code_and_name(named)
        of = [each.key for each in self.accounts.values() if _is(each, code, name)]
        told = None if self._has_no_amount(line) else self._amount(line)
        if not of or told is None:
            return
        if self.sums[of[0]] != told:
            self.doubts.append((line[0], first))

    def _check_result(self, line: Line, first: str) -> None:
        """Doubt a result that is not income less costs of all that was read so far."""
        for at, span in self.columns.periods.items():
            told = pence_of(_at(line, at))
            read = -sum(entry.pence for entry in self.entries if entry.span == span)
            if told is not None and told != read:
                self.doubts.append((line[0], first))
                return


def _is(account: Account, code: str, name: str) -> bool:
    """Whether an account is the one that a total names."""
    return account.key == code or account.name.lower() == name


def _at(line: Line, place: int | None) -> str:
    """Return a cell of a row; a short row has no more."""
    cells = line[1]
    return cells[place].strip() if place is not None and place < len(cells) else ""
