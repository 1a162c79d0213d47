"""Set-up: once and quickly, and a sentence for everything that can go wrong."""

from __future__ import annotations

import ast
import sys
from pathlib import Path

import pytest

from tests.project.tree import python_files, text_of
from tools import commands, set_up, system_libraries
from tools.progress import Progress, SetUpError
from tools.system_libraries import Need


def _never() -> bool:
    return False


def _always() -> bool:
    return True


@pytest.mark.parametrize("name", python_files("tools"))
def test_an_old_python_can_read_set_up(name: str) -> None:
    tree = ast.parse(text_of(name), feature_version=(3, 8))

    assert tree.body


@pytest.mark.parametrize(
    ("output", "meaning"),
    [
        ("OSError: [Errno 28] No space left on device", commands.NO_DISK),
        ("Failed to write file (os error 28)", commands.NO_DISK),
        ("THESE PACKAGES DO NOT MATCH THE HASHES FROM", commands.WRONG_HASH),
        ("  Hash mismatch for `flask==3.1.3`", commands.WRONG_HASH),
        ("[Errno 13] Permission denied: '.venv'", commands.NOT_WRITABLE),
        ("error sending request for url", commands.NO_NETWORK),
        ("Temporary failure in name resolution", commands.NO_NETWORK),
    ],
)
def test_a_known_failure_becomes_a_sentence(output: str, meaning: str) -> None:
    assert commands.sentence("uv", output) == meaning


def test_an_unknown_failure_shows_the_last_words_of_the_program() -> None:
    output = "\n".join(f"line {number}" for number in range(20))

    told = commands.sentence("uv", output)

    assert told.startswith("The program uv failed. It said:\n    line 12\n")
    assert told.endswith("    line 19")


def test_a_program_that_is_not_there_is_a_sentence() -> None:
    with pytest.raises(SetUpError, match="no-such-program"):
        commands.run(Progress(), ["no-such-program"])


def test_a_program_that_fails_is_a_sentence() -> None:
    words = [sys.executable, "-c", "import sys; sys.exit('Disk quota exceeded')"]

    with pytest.raises(SetUpError) as caught:
        commands.run(Progress(), words)

    assert str(caught.value) == commands.NO_DISK


def test_what_is_downloaded_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    progress = Progress()
    words = [sys.executable, "-c", "print('Downloading scipy (33.7MiB)\\nother')"]

    with progress.step("installing"):
        commands.run(progress, words)

    lines = capsys.readouterr().out.splitlines()
    assert lines[0].rstrip() == "  installing ..."
    assert lines[1] == "      downloading scipy (33.7MiB)"
    assert lines[2].split() == ["done", lines[2].split()[1], "s"]
    assert len(lines) == 3


def test_what_is_missing_is_named_for_every_system(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(system_libraries, "may_install", _never)
    needs = [Need("libpango-1.0-0", _never), Need("chromium", _never, without="skips")]

    with pytest.raises(SetUpError) as caught:
        system_libraries.provide(Progress(), needs)

    told = str(caught.value)
    assert "sudo apt-get install -y libpango-1.0-0 chromium\n" in told
    assert all(system in told for system in ("Debian", "Fedora", "macOS", "Windows"))


def test_set_up_goes_on_without_what_can_be_done_without(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(system_libraries, "may_install", _never)
    needs = [Need("fontconfig", _always), Need("chromium", _never, without="no views")]

    system_libraries.provide(Progress(), needs)

    assert capsys.readouterr().out.strip() == "without chromium, no views"


def test_what_is_missing_is_installed_where_that_is_allowed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    here: set[str] = set()
    monkeypatch.setattr(system_libraries, "may_install", _always)
    monkeypatch.setattr(commands, "run", lambda _, words, __: here.update(words))

    system_libraries.provide(Progress(), [Need("pango", lambda: "pango" in here)])

    assert "install" in here


def test_a_folder_that_cannot_be_written_is_a_sentence(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(set_up, "ROOT", tmp_path)
    monkeypatch.setattr("os.access", lambda *_: False)

    with pytest.raises(SetUpError, match="cannot be written by you"):
        set_up.check_folder("runtime")


def test_a_disk_that_is_too_full_is_a_sentence(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(set_up, "ROOT", tmp_path)
    monkeypatch.setattr(set_up, "VENV", tmp_path / ".venv")
    monkeypatch.setitem(set_up.MEGABYTES, "runtime", 10**12)

    with pytest.raises(SetUpError, match="The disk is too full"):
        set_up.check_folder("runtime")


def test_a_python_too_old_is_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(set_up, "NEWER_PYTHONS", ("python-of-nobody",))

    with pytest.raises(SetUpError, match=r"needs Python 3\.11 or newer"):
        set_up.start_again_with_newer_python()


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (SetUpError("Free some disk."), 1),
        (OSError(28, "No space left on device"), 1),
        (KeyboardInterrupt(), 130),
    ],
)
def test_every_failure_ends_in_words_and_a_code(
    error: BaseException,
    code: int,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def fail(*_: object) -> None:
        raise error

    monkeypatch.setattr(set_up, "set_up", fail)

    assert set_up.main(["runtime"]) == code
    assert "Set-up stopped" in capsys.readouterr().err


def test_libraries_come_by_pip_if_uv_reaches_no_index(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[str] = []

    def run(_: Progress, words: list[str]) -> None:
        asked.append(words[0])
        if words[0].endswith("uv"):
            raise SetUpError(commands.NO_NETWORK)

    monkeypatch.setattr(commands, "run", run)

    set_up.install_libraries(Progress(), Path("requirements.txt"))

    assert [Path(name).name for name in asked] == ["uv", "python"]


def test_a_wrong_hash_is_not_tried_again_by_pip(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def run(*_: object) -> None:
        raise SetUpError(commands.WRONG_HASH)

    monkeypatch.setattr(commands, "run", run)

    with pytest.raises(SetUpError, match="not the one that was locked"):
        set_up.install_libraries(Progress(), Path("requirements.txt"))


def test_downloads_are_not_kept_where_the_home_cannot_be_written(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("UV_CACHE_DIR", str(tmp_path / "file" / "cache"))

    assert set_up.uv()[-1] == "--no-cache"


def test_a_moved_environment_is_made_anew(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(set_up, "VENV", tmp_path)
    monkeypatch.setattr(set_up, "starts", lambda *_: True)
    notes = tmp_path / "pyvenv.cfg"

    lines = f"version = {set_up.version()}\ncommand = python -m venv --clear"
    notes.write_text(f"{lines} /elsewhere/.venv\n", encoding="utf-8")
    moved = set_up.is_venv_ours()
    notes.write_text(f"{lines} {tmp_path}\n", encoding="utf-8")
    stayed = set_up.is_venv_ours()

    assert (moved, stayed) == (False, True)


def test_a_stamp_takes_the_place_of_older_ones_of_its_kind(tmp_path: Path) -> None:
    for name in (".runtime-old", ".development-old"):
        (tmp_path / name).touch()

    set_up.leave_stamp(tmp_path / ".runtime-new")

    left = sorted(path.name for path in tmp_path.iterdir())
    assert left == [".development-old", ".runtime-new"]
