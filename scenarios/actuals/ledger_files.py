"""Read a ledger's file: the one module beside models that opens what a user names.

Whatever the file holds becomes a finding; nothing of a file with faults is kept.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

from costmodel.errors import Finding, Place, Severity
from costmodel.periods import MONTHS_A_YEAR
from scenarios.actuals.headings import ColumnRole, Columns, columns_of
from scenarios.actuals.layouts import Line, RowReader
from scenarios.actuals.ledger import LedgerExport, Signs, Skipped
from scenarios.actuals.months import Span, span_of

LARGEST = 64 * 1024 * 1024
"""Bytes of the largest ledger that is read."""

MOST_LISTED = 10
"""Rows with one fault each that are listed."""

_DELIMITERS = (",", ";", "\t")
_AS_TEXT = "Open it in a spreadsheet and save the sheet as CSV."
_OTHER_KINDS: tuple[tuple[bytes, str], ...] = (
    (b"PK\x03\x04", "This is an Excel workbook or a packed folder, not a text."),
    (b"\xd0\xcf\x11\xe0", "This is an old Excel workbook, not a text."),
    (b"%PDF", "This is a PDF, not a text."),
)
_HEADINGS = (
    "Export it with a row of headings: a date, an account, and debit and credit or an "
    "amount; or an account and a column for each month."
)


def read_ledger(
    path: Path, *, accounts_start: int = 4, tracking: str = ""
) -> LedgerExport:
    """Return the ledger in a file, or every fault of it.

    Parameters
    ----------
    path
        Text separated by commas, semicolons or tabs; UTF-8, UTF-16 or Windows-1252.
    accounts_start
        Month, 1 to 12, in which the organisation's accounts begin their year; a trial
        balance to a date covers the months since.
    tracking
        Heading of the column that tells programmes apart; empty: the usual ones.

    """
    try:
        if path.stat().st_size > LARGEST:
            most = f"At most {LARGEST // 1024 // 1024} MB are read."
            return _refused(path, "This file is too large for a ledger.", most)
        data = path.read_bytes()
    except (OSError, ValueError) as error:
        # A path with a zero byte in it is a ValueError.
        reason = getattr(error, "strerror", None) or str(error)
        what = f"This file cannot be read: {reason.lower()}."
        return _refused(path, what, "See whether the path is spelt right.")
    for start, what in _OTHER_KINDS:
        if data.startswith(start):
            return _refused(path, what, _AS_TEXT)
    text = _decoded(data)
    if text is None:
        return _refused(path, "This file is no text in a known encoding.", _AS_TEXT)
    return read_ledger_text(
        text, file=str(path), accounts_start=accounts_start, tracking=tracking
    )


def read_ledger_text(
    text: str, *, file: str = "", accounts_start: int = 4, tracking: str = ""
) -> LedgerExport:
    r"""Return the ledger in a text, or every fault of it; as :func:`read_ledger`.

    Examples
    --------
    >>> ledger = read_ledger_text(
    ...     "Date,Account,Debit,Credit\n30/09/2026,Travel,12.50,\n"
    ... )
    >>> ledger.sums
    Counter({'Travel': 1250})

    """
    for delimiter in _DELIMITERS:
        try:
            lines = _lines(text, delimiter)
        except csv.Error as error:
            return _refused(Path(file), f"This is no table: {error}.", _AS_TEXT)
        columns = columns_of([cells for _, cells in lines], tracking)
        if columns is not None:
            return _ledger(lines, columns, file, accounts_start)
    return _refused(
        Path(file), "No row of this file can be the headings of a ledger.", _HEADINGS
    )


def _decoded(data: bytes) -> str | None:
    """Return the text of a file, whichever encoding a program saved it in."""
    encodings = ["utf-8-sig", "cp1252"]
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        encodings = ["utf-16"]
    for encoding in encodings:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        return None if "\0" in text else text
    return None


def _lines(text: str, delimiter: str) -> list[Line]:
    """Return the rows of a text with the line that each ends on."""
    reader = csv.reader(text.splitlines(keepends=True), delimiter=delimiter)
    return [(reader.line_num, cells) for cells in reader]


def _ledger(
    lines: Sequence[Line], columns: Columns, file: str, accounts_start: int
) -> LedgerExport:
    """Return the ledger of rows whose headings were found."""
    titles, below = lines[: columns.row], lines[columns.row + 1 :]
    reader = RowReader(columns, _period(titles, columns, accounts_start))
    reader.skipped[Skipped.TITLE] = len(titles) + 1
    reader.read(below)
    findings = (
        *_overlapping(columns, file),
        *_findings(reader, file),
        *_unbalanced(reader, file),
    )
    is_refused = any(finding.severity is Severity.ERROR for finding in findings)
    entries = () if is_refused else tuple(reader.entries)
    balances = sum(entry.pence for entry in entries) == 0
    one_column = columns.is_one_column and not reader.by_type
    return LedgerExport(
        file=file,
        entries=entries,
        accounts=reader.accounts,
        skipped=reader.skipped,
        signs=Signs.NATURAL if one_column and not balances else Signs.DEBITS,
        is_one_column=one_column,
        tracking=columns.tracking,
        findings=findings,
    )


def _period(
    titles: Sequence[Line], columns: Columns, accounts_start: int
) -> Span | None:
    """Return the months of a trial balance, as its titles tell them."""
    for _, cells in titles:
        words = " ".join(cells)
        span = span_of(words)
        if span is None:
            continue
        is_to_date = columns.is_to_date or (
            "as at" in words.lower() and not columns.has_to_date
        )
        if not is_to_date:
            return span
        last = span[1]
        return last - (last + 1 - accounts_start) % MONTHS_A_YEAR, last
    return None


def _overlapping(columns: Columns, file: str) -> Iterator[Finding]:
    """Yield a finding if two columns of amounts share a month."""
    spans = sorted(columns.periods.values())
    for (_, last), (first, _) in pairwise(spans):
        if first <= last:
            yield Finding(
                Severity.ERROR,
                Place(file=file, line=columns.row + 1),
                "Two columns of amounts share a month.",
                "Export one column for each month, without sums of several.",
                "Their amounts would count twice.",
            )
            return


def _findings(reader: RowReader, file: str) -> Iterator[Finding]:
    """Yield what is wrong with the rows, counted, the first of them one by one."""
    for line, what in reader.faults[:MOST_LISTED]:
        place = Place(file=file, line=line)
        remedy = "Mend this row, or take it out of the export."
        yield Finding(
            Severity.ERROR, place, f"This row cannot be understood. {what}", remedy
        )
    if len(reader.faults) > MOST_LISTED:
        what = (
            f"{len(reader.faults):,} rows in all cannot be understood; the first "
            f"{MOST_LISTED} are listed."
        )
        yield Finding(Severity.ERROR, Place(file=file), what, "Nothing was imported.")
    for line, words in reader.doubts:
        yield Finding(
            Severity.WARNING,
            Place(file=file, line=line),
            f"'{words}' is not the sum of the entries read above it.",
            "See whether rows are missing from the export; a total that takes in "
            "further accounts is no fault.",
        )
    if not reader.faults and not reader.entries:
        what = "There is no entry below the headings of this file."
        yield Finding(Severity.ERROR, Place(file=file), what, "Export other dates.")


def _unbalanced(reader: RowReader, file: str) -> Iterator[Finding]:
    """Yield a finding if the debits and credits of a trial balance differ."""
    columns = reader.columns
    if columns.has(ColumnRole.DATE) or columns.periods or columns.is_one_column:
        return
    if sum(entry.pence for entry in reader.entries):
        yield Finding(
            Severity.WARNING,
            Place(file=file),
            "The debits and the credits of this trial balance differ.",
            "See whether accounts are missing from the export.",
        )


def _refused(path: Path, what: str, remedy: str) -> LedgerExport:
    """Return a ledger of which nothing could be read."""
    finding = Finding(Severity.ERROR, Place(file=str(path)), what, remedy)
    empty = LedgerExport(file=str(path), accounts={}, skipped={})
    return replace(empty, findings=(finding,))
