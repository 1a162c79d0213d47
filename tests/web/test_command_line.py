"""The command line reads well, and fails in sentences."""

from __future__ import annotations

import os
import subprocess
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import NoReturn, cast

import pytest

from costmodel.errors import (
    CostmodelError,
    Finding,
    ModelRefusedError,
    Place,
    Severity,
)
from tests.documents import MINI
from web import command_line
from web.commands import COMMANDS
from web.commands.command import Command, Exit, Group

FINDINGS = (
    Finding(Severity.ERROR, Place("pools.rent", "city.yaml", 7), "No driver.", "Add."),
    Finding(Severity.ERROR, Place("people.head", "city.yaml", 9), "No salary."),
)


def use(monkeypatch: pytest.MonkeyPatch, run: Callable[[Namespace], int]) -> None:
    """Let the command line have one command, which does this."""

    def add_arguments(parser: ArgumentParser) -> None:
        parser.add_argument("--fast", action="store_true")

    command = SimpleNamespace(
        NAME="try",
        GROUP=Group.MODEL,
        SUMMARY="Try",
        EXAMPLE="costmodel try",
        add_arguments=add_arguments,
        run=run,
    )
    monkeypatch.setattr(command_line, "COMMANDS", (cast("Command", command),))


def failing(error: BaseException) -> Callable[[Namespace], int]:
    def run(_: Namespace) -> NoReturn:
        raise error

    return run


def test_the_help_shows_every_command_with_an_example(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert command_line.answer([]) == Exit.FINE

    shown = capsys.readouterr().out
    for command in COMMANDS:
        assert f"  {command.NAME} " in shown
        assert command.SUMMARY in shown
        assert command.EXAMPLE in shown


def test_the_help_fits_a_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    command_line.answer([])

    assert max(map(len, capsys.readouterr().out.splitlines())) <= 79


def test_help_is_the_same_however_it_is_asked_for(
    capsys: pytest.CaptureFixture[str],
) -> None:
    command_line.answer([])
    plain = capsys.readouterr().out

    with pytest.raises(SystemExit) as stopped:
        command_line.answer(["--help"])

    assert stopped.value.code == 0
    assert capsys.readouterr().out == plain


def test_a_group_without_commands_is_left_out(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    use(monkeypatch, lambda _: 0)

    command_line.answer([])

    shown = capsys.readouterr().out
    assert Group.MODEL in shown
    assert Group.PAGES not in shown


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.NAME)
def test_every_command_explains_itself(
    command: Command, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stopped:
        command_line.answer([command.NAME, "--help"])

    assert stopped.value.code == 0
    assert command.EXAMPLE in capsys.readouterr().out


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.NAME)
def test_every_example_can_be_typed_as_it_stands(command: Command) -> None:
    program, *words = command.EXAMPLE.split()

    assert program == "costmodel"
    assert command_line.build_parser().parse_args(words).command is command


def test_an_unknown_command_is_a_finding(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        command_line.answer(["srve"])

    assert stopped.value.code == Exit.FINDINGS
    assert capsys.readouterr().err == (
        "costmodel: There is no command 'srve'. Did you mean 'serve'?\n"
    )


def test_an_unknown_option_is_a_finding(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        command_line.answer(["--colour"])

    assert stopped.value.code == Exit.FINDINGS
    assert "--colour" in capsys.readouterr().err


def test_a_command_gets_its_arguments_and_gives_its_answer(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    use(monkeypatch, lambda arguments: 5 if arguments.fast else 6)

    assert command_line.answer(["try", "--fast"]) == 5
    assert command_line.answer(["try"]) == 6


def test_the_findings_of_a_model_are_all_printed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    use(monkeypatch, failing(ModelRefusedError(FINDINGS)))

    assert command_line.answer(["try"]) == Exit.FINDINGS

    lines = capsys.readouterr().err.splitlines()
    assert lines == [f"costmodel: {finding}" for finding in FINDINGS]


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (CostmodelError("The pool has no driver."), "The pool has no driver."),
        (
            FileNotFoundError(2, "No such file", "a.yaml"),
            "a.yaml: No such file. See whether it is there and open to you.",
        ),
        (
            OSError(28, "No space left"),
            (
                "The answer could not be written: No space left. See whether the disk "
                "is full, or what the answer is sent to has stopped."
            ),
        ),
    ],
)
def test_what_can_be_expected_to_fail_is_told_in_a_sentence(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    error: Exception,
    words: str,
) -> None:
    use(monkeypatch, failing(error))

    assert command_line.answer(["try"]) == Exit.FAILED
    assert capsys.readouterr().err == f"costmodel: {words}\n"


def test_a_fault_of_ours_is_not_hidden(monkeypatch: pytest.MonkeyPatch) -> None:
    use(monkeypatch, failing(ZeroDivisionError()))

    with pytest.raises(ZeroDivisionError):
        command_line.answer(["try"])


def test_a_reader_who_leaves_early_is_no_fault() -> None:
    program = (
        "import sys\n"
        "from types import SimpleNamespace as Named\n"
        "from web import command_line\n"
        "from web.commands.command import Group\n"
        "def run(_):\n"
        "    for _ in range(100_000): print('a line of a long answer')\n"
        "    return 0\n"
        "command_line.COMMANDS = (Named(NAME='try', GROUP=Group.MODEL, SUMMARY='Try',\n"
        "    EXAMPLE='costmodel try', add_arguments=lambda _: None, run=run),)\n"
        "sys.exit(command_line.answer(['try']))\n"
    )
    writer = subprocess.Popen(
        [sys.executable, "-c", program], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert writer.stdout is not None
    assert writer.stderr is not None
    writer.stdout.readline()
    writer.stdout.close()

    complaints = writer.stderr.read()
    writer.stderr.close()

    assert writer.wait(timeout=30) == Exit.FAILED
    assert complaints == b""


def test_what_nobody_reads_any_more_goes_nowhere(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    sent: list[tuple[int, int]] = []
    use(monkeypatch, failing(BrokenPipeError()))
    monkeypatch.setattr(os, "dup2", lambda *words: sent.append(words))

    assert command_line.answer(["try"]) == Exit.FAILED

    ((nowhere, output),) = sent
    assert output == sys.stdout.fileno()
    assert os.fstat(nowhere).st_rdev == Path(os.devnull).stat().st_rdev
    os.close(nowhere)


HEAVY = ("pandas", "weasyprint", "scipy", "altair", "flask", "sqlalchemy", "numpy")


def test_the_help_loads_no_heavy_library() -> None:
    program = (
        f"import sys, web.command_line; print([n for n in {HEAVY} if n in sys.modules])"
    )

    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )

    assert done.stdout.strip() == "[]"


def test_a_refusal_tells_its_faults_and_not_what_only_warns(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    plan = tmp_path / "plan.yaml"
    misspelt = MINI.replace("salary: officer_salary", "salary: officer_salry")
    plan.write_text(misspelt, encoding="utf-8")

    assert command_line.answer(["cost", str(plan)]) == 2

    (line,) = capsys.readouterr().err.splitlines()
    assert "officer_salry" in line
