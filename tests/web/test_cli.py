"""The command line can be started in every way, and stopped at any moment."""

from __future__ import annotations

import runpy
import sys
from collections.abc import Sequence
from types import ModuleType
from typing import NoReturn

import pytest

from web import cli, command_line
from web.commands.command import Exit

STOPPED = "costmodel: Stopped.\n"


def stopped_while_reading(name: str, *_: object) -> None:
    """Be asked where modules are, when Ctrl-C is pressed at one of them."""
    if name == "web.command_line":
        raise KeyboardInterrupt


def stopped_at_work(_: Sequence[str] | None) -> NoReturn:
    raise KeyboardInterrupt


def test_the_door_gives_the_answer_of_what_lies_behind_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(command_line, "answer", lambda words: len(words or ()))

    assert cli.main(["one", "two"]) == 2
    assert cli.main() == 0


def test_stopping_by_hand_is_no_fault(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(command_line, "answer", stopped_at_work)

    assert cli.main(["cost"]) == Exit.INTERRUPTED
    assert capsys.readouterr() == ("", STOPPED)


def test_stopping_while_commands_are_read_in_is_no_fault(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    finder = ModuleType("finder")
    finder.find_spec = stopped_while_reading  # type: ignore[attr-defined]
    monkeypatch.setattr(sys, "meta_path", [finder, *sys.meta_path])
    monkeypatch.delitem(sys.modules, "web.command_line")

    assert cli.main(["cost"]) == Exit.INTERRUPTED
    assert capsys.readouterr() == ("", STOPPED)


def test_the_door_itself_reads_nothing_in() -> None:
    own = {name for name, one in vars(cli).items() if isinstance(one, ModuleType)}

    assert own == {"sys"}


def test_the_module_does_as_the_command_does(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["costmodel", "examples"])
    monkeypatch.delitem(sys.modules, "web.cli")

    with pytest.raises(SystemExit) as ended:
        runpy.run_module("web.cli", run_name="__main__")

    told = capsys.readouterr().out
    assert ended.value.code == Exit.FINE
    assert cli.main(["examples"]) == Exit.FINE
    assert told == capsys.readouterr().out
