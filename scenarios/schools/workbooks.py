"""The rows of a workbook (.xlsx), as the words that stand in its cells."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from python_calamine import CalamineError, CalamineWorkbook

from scenarios.schools.file_faults import FileFaultError

IS_ZIP = b"PK"
MOST_UNPACKED = 1_000_000_000
"""Bytes of all parts of a workbook; the full return of all schools has some 80m."""


def cells_of_sheets(file: str, content: bytes) -> list[tuple[str, Iterator[list[str]]]]:
    """Return the name and the rows of every sheet that has any.

    Raises
    ------
    FileFaultError
        If it is no workbook, or is damaged, or unpacks to more than any of ours.

    """
    try:
        with ZipFile(BytesIO(content)) as parts:
            size = sum(part.file_size for part in parts.infolist())
        if size > MOST_UNPACKED:
            raise FileFaultError(
                file,
                "It unpacks to more than any official workbook holds.",
                "Name the workbook that was downloaded, by itself.",
            )
        book = CalamineWorkbook.from_filelike(BytesIO(content))
        sheets = [
            (f"{file}, sheet '{name}'", book.get_sheet_by_name(name).to_python())
            for name in book.sheet_names
        ]
    except (BadZipFile, CalamineError) as error:
        raise FileFaultError(
            file,
            "It is no workbook that can be read: damaged, protected by a password, or"
            " an archive of something else.",
            "Download it again, or open it and save it as .xlsx.",
        ) from error
    return [(name, _words(rows)) for name, rows in sheets if rows]


def _words(rows: Iterable[Iterable[object]]) -> Iterator[list[str]]:
    """Yield rows as words."""
    for row in rows:
        yield [_word(cell) for cell in row]


def _word(cell: object) -> str:
    """Return a cell as it would stand in a file of text."""
    if isinstance(cell, float) and math.isfinite(cell) and cell == int(cell):
        return str(int(cell))
    return str(cell)
