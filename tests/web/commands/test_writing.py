"""A file is written whole, or what stood there stays."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from web.commands.writing import write_whole


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


def test_if_writing_stops_the_old_file_stays_and_nothing_lies_about(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "case.pdf"
    path.write_bytes(b"old")

    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fdopen", refuse)
    with pytest.raises(OSError, match="No space"):
        write_whole(path, b"new")

    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]
