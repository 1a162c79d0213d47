"""Official files as they lie on a disk: encodings, packing, dirt."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from scenarios.schools import raw_files
from scenarios.schools.file_faults import FileFaultError
from scenarios.schools.raw_files import sheets_in
from tests.scenarios.schools.official import workbook


def rows_of(folder: Path, content: bytes) -> list[tuple[int, list[str]]]:
    """Return the rows of a file with some content."""
    path = folder / "schools.csv"
    path.write_bytes(content)
    (sheet,) = sheets_in(path)
    return list(sheet.rows)


@pytest.mark.parametrize(
    ("encoding", "named"),
    [
        ("utf-8", "UTF-8"),
        ("utf-8-sig", "UTF-8"),
        ("cp1252", "Windows-1252"),
        ("utf-16", "UTF-16"),
    ],
)
def test_letters_are_read_however_they_are_kept(
    tmp_path: Path, encoding: str, named: str
) -> None:
    path = tmp_path / "schools.csv"
    path.write_bytes("URN,Name\n100000,St Anne’s – Peñón\n".encode(encoding))

    (sheet,) = sheets_in(path)

    assert sheet.encoding == named
    assert list(sheet.rows) == [
        (1, ["URN", "Name"]),
        (2, ["100000", "St Anne’s – Peñón"]),
    ]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_cells_are_parted_by_whatever_parts_them(
    tmp_path: Path, delimiter: str
) -> None:
    rows = rows_of(tmp_path, f"URN{delimiter}Name\n100000{delimiter}A\n".encode())

    assert rows[1] == (2, ["100000", "A"])


def test_lines_are_counted_as_an_editor_counts_them(tmp_path: Path) -> None:
    rows = rows_of(tmp_path, b'URN,Name\r\n\r\n100000,"Two\r\nlines"\r\n100001,B\r\n')

    assert [line for line, _ in rows] == [1, 3, 5]


def test_a_packed_file_is_unpacked(tmp_path: Path) -> None:
    assert rows_of(tmp_path, gzip.compress(b"URN\n100000\n"))[1] == (2, ["100000"])


def test_a_workbook_has_a_sheet_for_each_of_its_own(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "schools.xlsx", {"Notes": [["Title"]], "Data": [["URN"], [100_000]]}
    )

    sheets = sheets_in(path)

    assert [sheet.file for sheet in sheets] == [
        "schools.xlsx, sheet 'Notes'",
        "schools.xlsx, sheet 'Data'",
    ]
    assert list(sheets[1].rows) == [(1, ["URN"]), (2, ["100000"])]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"\x1f\x8b broken", "packed file is damaged"),
        (gzip.compress(b"URN\n" * 99, mtime=0)[:-9], "packed file is damaged"),
        (b"URN\n\x00\x01", "holds no text"),
        (b"\xd0\xcf\x11\xe0 old", "old kind"),
    ],
)
def test_what_is_no_file_of_rows_is_refused(
    tmp_path: Path, content: bytes, words: str
) -> None:
    with pytest.raises(FileFaultError, match=words):
        rows_of(tmp_path, content)


def test_a_quotation_mark_that_is_never_closed_is_told_with_its_line(
    tmp_path: Path,
) -> None:
    content = b'URN,Name\n100000,A\n100001,"B\n' + b"100002,C\n" * 20_000

    with pytest.raises(
        FileFaultError, match=r"schools\.csv:3: A cell that begins here"
    ):
        rows_of(tmp_path, content)


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileFaultError, match="No such file"):
        sheets_in(tmp_path / "nowhere.csv")


@pytest.mark.parametrize("pack", [bytes, gzip.compress])
def test_a_file_larger_than_any_official_one_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pack: type[bytes]
) -> None:
    monkeypatch.setattr(raw_files, "MOST_BYTES", 1000)

    with pytest.raises(FileFaultError, match="more than"):
        rows_of(tmp_path, pack(b"URN\n" * 1000))
