"""A file is written whole where a file may be written, or what stood there stays."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from web.commands.writing import UnwritableError, check_file, check_folder, write_whole


def test_a_file_and_its_folders_are_made(tmp_path: Path) -> None:
    path = tmp_path / "a" / "b" / "case.pdf"

    write_whole(path, b"new")

    assert path.read_bytes() == b"new"


def test_a_new_file_can_be_read_by_whom_any_new_file_can(tmp_path: Path) -> None:
    usual = tmp_path / "usual"
    usual.write_bytes(b"")

    write_whole(tmp_path / "ours", b"")

    ours = (tmp_path / "ours").stat().st_mode
    assert stat.S_IMODE(ours) == stat.S_IMODE(usual.stat().st_mode)


@pytest.mark.parametrize(
    ("error", "remedy"),
    [
        (OSError(28, "No space left on device"), "Make room on the disk"),
        (OSError(5, "Input/output error"), "Name a file in a folder"),
        (OSError("odd"), "odd. Name a file"),
    ],
)
def test_if_writing_stops_the_old_file_stays_and_nothing_lies_about(
    error: OSError, remedy: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "case.pdf"
    path.write_bytes(b"old")

    def refuse(*_: object) -> None:
        raise error

    monkeypatch.setattr(os, "fdopen", refuse)
    with pytest.raises(UnwritableError, match=remedy) as told:
        write_whole(path, b"new")

    assert str(path) in str(told.value)
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_link_stays_and_the_file_it_leads_to_is_written(tmp_path: Path) -> None:
    target, link = tmp_path / "kept.pdf", tmp_path / "case.pdf"
    target.write_bytes(b"old")
    link.symlink_to(target)

    write_whole(link, b"new")

    assert link.is_symlink()
    assert target.read_bytes() == b"new"


def test_what_is_no_file_is_never_replaced(tmp_path: Path) -> None:
    pipe, link = tmp_path / "pipe.pdf", tmp_path / "link.pdf"
    os.mkfifo(pipe)
    link.symlink_to(pipe)

    for path in (pipe, link):
        with pytest.raises(UnwritableError, match="device or a pipe"):
            check_file(path, ".pdf")
        with pytest.raises(UnwritableError, match="device or a pipe"):
            write_whole(path, b"new")

    assert stat.S_ISFIFO(pipe.stat().st_mode)
    assert link.is_symlink()


def test_a_folder_is_not_written_over(tmp_path: Path) -> None:
    with pytest.raises(UnwritableError, match=r"is a folder\. Name a file, like .*pdf"):
        check_file(tmp_path, ".pdf")


def test_the_model_is_not_written_over(tmp_path: Path) -> None:
    model = tmp_path / "plan.pdf"
    model.write_text("format: costmodel/1", encoding="utf-8")

    with pytest.raises(UnwritableError, match="is the model itself"):
        check_file(model, ".pdf", str(model))


def test_a_model_that_is_no_file_is_in_nobodys_way(tmp_path: Path) -> None:
    path = tmp_path / "case.pdf"
    path.write_bytes(b"old")

    check_file(path, ".pdf", "city_network")


def test_the_name_tells_what_the_document_is(tmp_path: Path) -> None:
    with pytest.raises(UnwritableError, match=r"is a PDF .* Write .*case\.pdf\."):
        check_file(tmp_path / "case.docx", ".pdf")

    check_file(tmp_path / "case.PDF", ".pdf")


def test_a_folder_may_still_be_made_and_is_not_made_yet(tmp_path: Path) -> None:
    check_file(tmp_path / "new" / "deeper" / "case.pdf", ".pdf")

    assert list(tmp_path.iterdir()) == []


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_bytes(b"")

    with pytest.raises(UnwritableError, match="is a file, not a folder"):
        check_folder(file / "deeper")


def test_a_folder_closed_to_the_user_is_told_before_the_work(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "access", lambda *_: False)

    with pytest.raises(UnwritableError, match="You may not write to the folder"):
        check_folder(tmp_path)


def test_a_name_too_long_is_told_before_the_work(tmp_path: Path) -> None:
    with pytest.raises(UnwritableError, match="Choose a shorter name"):
        check_file(tmp_path / f"{'x' * 300}.pdf", ".pdf")
