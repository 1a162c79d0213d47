"""The text of a file, or why it cannot be had."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from costmodel import document_files
from costmodel.document_files import LARGEST, FileText, file_text


def fault_of(path: Path) -> tuple[int | None, str]:
    """Return line and sentence of the one fault of a file."""
    ((line, fault),) = file_text(path).faults
    assert fault.remedy
    return line, fault.what


def test_the_text_is_read_with_or_without_a_mark_at_its_start(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"

    for data in ("fee: £5\n".encode(), "fee: £5\n".encode("utf-8-sig")):
        path.write_bytes(data)
        assert file_text(path) == FileText("fee: £5\n")


def test_a_byte_that_is_not_utf8_is_named_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    path.write_bytes(b"a: 1\nfee: \xa35\n")

    assert fault_of(path) == (
        2,
        "The byte A3 on this line (byte 11 of the file) is not UTF-8.",
    )


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_a_file_in_utf16_is_told_so(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "plan.yaml"
    path.write_bytes("\ufeffa: 1".encode(encoding))

    assert fault_of(path) == (None, "This file is saved as UTF-16.")


@pytest.mark.parametrize(("size", "is_read"), [(LARGEST, True), (LARGEST + 1, False)])
def test_a_file_is_read_up_to_two_megabytes(
    tmp_path: Path, size: int, *, is_read: bool
) -> None:
    path = tmp_path / "plan.yaml"
    path.write_bytes(b"#" * size)

    assert len(file_text(path).text) == (size if is_read else 0)


def test_a_huge_file_is_refused_by_its_size_without_being_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "plan.yaml"
    with path.open("wb") as file:
        file.truncate(50 * 1024 * 1024)
    monkeypatch.setattr(Path, "open", None)

    assert fault_of(path) == (None, "This file has 50.0 MB; at most 2 MB are read.")


def test_a_file_that_grows_while_it_is_read_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "plan.yaml"
    path.write_bytes(b"#" * 101)
    monkeypatch.setattr(document_files, "LARGEST", 100)
    small = os.stat_result([0o100644, *([0] * 9)])
    monkeypatch.setattr(Path, "stat", lambda _: small)

    assert "at most" in fault_of(path)[1]


def test_a_folder_is_told_so(tmp_path: Path) -> None:
    assert fault_of(tmp_path) == (None, "This is a folder.")


def test_a_device_is_told_so() -> None:
    assert fault_of(Path(os.devnull)) == (
        None,
        "This is a device or a pipe, not a file.",
    )


def test_a_pipe_is_told_so(tmp_path: Path) -> None:
    path = tmp_path / "pipe"
    os.mkfifo(path)

    assert fault_of(path) == (None, "This is a device or a pipe, not a file.")


def test_a_missing_file_is_told_so(tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_text("", encoding="utf-8")

    assert fault_of(tmp_path / "none.yaml") == (None, "There is no such file.")
    assert fault_of(tmp_path / "plan.yaml" / "x") == (None, "There is no such file.")


def test_a_file_that_may_not_be_read_is_told_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text("a: 1", encoding="utf-8")

    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)

    assert fault_of(path) == (None, "This file may not be read.")


def test_an_impossible_path_is_told_so(tmp_path: Path) -> None:
    loop = tmp_path / "loop"
    loop.symlink_to(loop)

    assert "too many levels of symbolic links" in fault_of(loop)[1]
    assert "embedded null byte" in fault_of(Path("a\0b"))[1]
    assert "file name too long" in fault_of(tmp_path / ("x" * 300))[1]


@pytest.mark.parametrize(
    ("start", "what"),
    [
        (b"%PDF-1.7\n\xdc", "This is a PDF, not a model."),
        (b"PK\x03\x04\xff", "This is an Excel or Word document or a packed folder"),
        (b"\xd0\xcf\x11\xe0", "This is an old Excel or Word document, not a model."),
    ],
)
def test_a_file_of_another_program_is_called_what_it_is(
    start: bytes, what: str, tmp_path: Path
) -> None:
    path = tmp_path / "plan"
    path.write_bytes(start)

    ((line, fault),) = file_text(path).faults

    assert line is None
    assert fault.what.startswith(what)
    assert fault.remedy.startswith("Name the model's own file")
