"""`costmodel serve` takes a port, prints a link, answers, and stops when told."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.documents import MINI
from tests.web.asking import a_free_port, status
from web import cli, first_model, server
from web.commands import serve

LINK = re.compile(r"http://127\.0\.0\.1:(\d+)(/sign-in/[\w.-]+)")
PROGRAM = "import sys; from web.cli import main; sys.exit(main())"


@contextmanager
def started(folder: Path) -> Iterator[tuple[subprocess.Popen[str], int, str]]:
    """Start the command; give the process, its port and its one-time link."""
    process = subprocess.Popen(
        [sys.executable, "-c", PROGRAM, "serve", "--port", str(a_free_port())],
        env={**os.environ, "COSTMODEL_INSTANCE": str(folder)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        assert process.stdout is not None
        said = ""
        while not (found := LINK.search(said)):
            line = process.stdout.readline()
            assert line, "the command ended without printing a link"
            said += line
        yield process, int(found[1]), found[2]
    finally:
        process.kill()
        process.communicate()


def test_the_command_serves_the_pages_until_it_is_stopped(tmp_path: Path) -> None:
    with started(tmp_path / "instance") as (process, port, link):
        assert status(port, "/health") == 200
        assert status(port, link) == 200
        assert status(port, "/") == 401

        process.send_signal(signal.SIGINT)
        _, complaints = process.communicate(timeout=30)

    assert process.returncode == 0
    assert complaints == ""


@pytest.fixture
def environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Let the command keep its things in a folder of its own."""
    folder = tmp_path / "instance"
    monkeypatch.setenv("COSTMODEL_INSTANCE", str(folder))
    monkeypatch.setattr(server, "serve", lambda *_: None)
    return folder


def test_the_link_is_printed_with_how_long_it_works(
    environment: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["serve", "--port", str(a_free_port())]) == 0

    said = capsys.readouterr().out
    assert LINK.search(said)
    assert re.search(r"It works once, until \d\d:\d\d\.", said)
    assert (environment / "costmodel.db").exists()


def test_a_port_that_is_taken_is_told_with_one_that_is_free(
    environment: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        assert cli.main(["serve", "--port", str(port)]) == 1

    said = capsys.readouterr().err
    assert f"Port {port} is taken" in said
    assert re.search(r"Try: costmodel serve --port \d+", said)
    assert not environment.exists()


@pytest.mark.parametrize("word", ["0", "65536", "-1", "http", "8.5", "²", "8" * 5000])
def test_what_is_no_port_is_a_finding(
    word: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stopped:
        cli.main(["serve", f"--port={word}"])

    assert stopped.value.code == 2
    assert f"write a number like {serve.USUAL_PORT}" in capsys.readouterr().err


def test_a_database_that_cannot_be_used_is_told_before_anything_is_served(
    environment: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    environment.mkdir()
    (environment / "costmodel.db").write_bytes(b"a shopping list " * 500)

    assert cli.main(["serve", "--port", str(a_free_port())]) == 1

    assert "is not a database" in capsys.readouterr().err


def test_a_model_that_is_named_is_shown_beside_the_example(
    environment: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[str] = []
    monkeypatch.setattr(
        first_model, "keep_model_file", lambda *words: shown.append(words[-1])
    )
    path = tmp_path / "ours.yaml"
    path.write_text(MINI, encoding="utf-8")

    assert cli.main(["serve", str(path), "--port", str(a_free_port())]) == 0

    assert environment.exists()
    assert shown == ["the example", "ours.yaml"]


def test_a_model_with_faults_is_told_before_anything_is_served(
    environment: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "ours.yaml"
    path.write_text("- one", encoding="utf-8")

    assert cli.main(["serve", str(path), "--port", str(a_free_port())]) == 2

    assert "A model is a mapping" in capsys.readouterr().err
    assert not environment.exists()
