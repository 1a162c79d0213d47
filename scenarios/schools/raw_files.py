"""Open an official file and give its rows: text or workbook, packed or not.

This is one of the few modules that open files (docs/decisions/0016-school-files.md).
"""

from __future__ import annotations

import csv
import gzip
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO, StringIO
from pathlib import Path

from scenarios.schools.file_faults import FileFaultError
from scenarios.schools.workbooks import IS_ZIP, cells_of_sheets

MOST_BYTES = 400_000_000
"""Unpacked; the largest official file, the whole register, has some 65 million."""

LONGEST_CELL = 131_072
"""Letters; a longer cell means that a quotation mark was never closed."""

DELIMITERS = ",\t;"
_LOOKED_AT = 4096
_IS_GZIP = b"\x1f\x8b"
_IS_OLD_WORKBOOK = b"\xd0\xcf\x11\xe0"
_SAVE_AGAIN = "Download it again, or save it as a CSV or .xlsx file."

SheetRow = tuple[int, list[str]]
"""Number of the line or row in the file, counted from 1, and its cells."""


@dataclass(frozen=True)
class Sheet:
    """The rows of a file of text, or of one sheet of a workbook."""

    file: str
    """Name of the file, with the sheet's where there are several."""
    encoding: str
    """How its letters are kept; empty for a workbook."""
    rows: Iterator[SheetRow]


def sheets_in(path: Path) -> list[Sheet]:
    """Return the sheets of a file; a file of text is one sheet.

    Raises
    ------
    FileFaultError
        If it cannot be opened or unpacked, is too large, or is no file of rows. A
        fault further down comes when the rows are read.

    """
    content = _contents_of(path)
    if content.startswith(IS_ZIP):
        named = cells_of_sheets(path.name, content)
        return [Sheet(name, "", enumerate(rows, 1)) for name, rows in named]
    if content.startswith(_IS_OLD_WORKBOOK):
        raise FileFaultError(
            path.name,
            "This is a workbook of the old kind (.xls), or one with a password.",
            "Open it, and save it as .xlsx without a password.",
        )
    text, encoding = _decoded(path.name, content)
    return [Sheet(path.name, encoding, _rows_of(path.name, text))]


def _contents_of(path: Path) -> bytes:
    """Return a file's bytes, unpacked if it is a .gz.

    Raises
    ------
    FileFaultError
        If it cannot be read or unpacked, or is larger than any official file.

    """
    try:
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise FileFaultError(
            str(path),
            f"{error.strerror or error}.",
            "See whether it is there and open to you.",
        ) from error
    if content.startswith(_IS_GZIP):
        try:
            with gzip.open(BytesIO(content)) as packed:
                content = packed.read(MOST_BYTES + 1)
        except (OSError, EOFError, zlib.error) as error:
            raise FileFaultError(
                path.name, "The packed file is damaged.", "Download it again."
            ) from error
    if len(content) > MOST_BYTES:
        raise FileFaultError(
            path.name,
            f"It holds more than {MOST_BYTES // 1_000_000} million bytes, more than"
            " any official file of schools.",
            "Name the file that was downloaded, by itself.",
        )
    return content


def _decoded(file: str, content: bytes) -> tuple[str, str]:
    """Return a file's text and how its letters were kept.

    Raises
    ------
    FileFaultError
        If it holds no text.

    """
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", errors="replace"), "UTF-16"
    if b"\0" in content:
        raise FileFaultError(file, "It holds no text.", _SAVE_AGAIN)
    try:
        return content.decode("utf-8-sig"), "UTF-8"
    except UnicodeDecodeError:
        # Five bytes stand for no letter there; each becomes a question mark of its own.
        return content.decode("cp1252", errors="replace"), "Windows-1252"


def _rows_of(file: str, text: str) -> Iterator[SheetRow]:
    """Yield the rows of a text, blank ones left out.

    Raises
    ------
    FileFaultError
        If a quotation mark is never closed.

    """
    start = text[:_LOOKED_AT]
    delimiter = max(DELIMITERS, key=start.count)
    csv.field_size_limit(LONGEST_CELL)
    reader = csv.reader(StringIO(text, newline=""), delimiter=delimiter)
    while True:
        line = reader.line_num + 1
        try:
            cells = next(reader, None)
        except csv.Error as error:
            raise FileFaultError(
                file,
                "A cell that begins here does not end: a quotation mark is missing.",
                _SAVE_AGAIN,
                line,
            ) from error
        if cells is None:
            return
        if any(cells):
            yield line, cells
