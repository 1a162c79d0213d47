"""The rows of a workbook, as words."""

from __future__ import annotations

from pathlib import Path
from zipfile import ZipFile

import pytest

from scenarios.schools import workbooks
from scenarios.schools.file_faults import FileFaultError
from scenarios.schools.workbooks import cells_of_sheets
from tests.scenarios.schools.official import workbook


def test_whole_numbers_stand_as_they_do_in_a_file_of_text(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "a.xlsx", {"Data": [["URN", "x"], [100_000, 0.5], ["DNS", ""]]}
    )

    ((name, rows),) = cells_of_sheets("a.xlsx", path.read_bytes())

    assert name == "a.xlsx, sheet 'Data'"
    assert list(rows) == [["URN", "x"], ["100000", "0.5"], ["DNS", ""]]


def test_empty_sheets_are_left_out(tmp_path: Path) -> None:
    path = workbook(tmp_path / "a.xlsx", {"Empty": [], "Data": [["URN"]]})

    sheets = cells_of_sheets("a.xlsx", path.read_bytes())

    assert [name for name, _ in sheets] == ["a.xlsx, sheet 'Data'"]


def test_an_archive_of_something_else_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    with ZipFile(path, "w") as archive:
        archive.writestr("schools.csv", "URN\n100000\n")

    with pytest.raises(FileFaultError, match="no workbook"):
        cells_of_sheets("a.zip", path.read_bytes())


def test_a_damaged_archive_is_refused() -> None:
    with pytest.raises(FileFaultError, match="no workbook"):
        cells_of_sheets("a.xlsx", b"PK and nothing more")


def test_a_workbook_that_unpacks_to_too_much_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = workbook(tmp_path / "a.xlsx", {"Data": [["URN"]]})
    monkeypatch.setattr(workbooks, "MOST_UNPACKED", 100)

    with pytest.raises(FileFaultError, match="unpacks to more"):
        cells_of_sheets("a.xlsx", path.read_bytes())
