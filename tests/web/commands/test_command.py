"""Every command keeps what a command promises."""

from __future__ import annotations

import pytest

from web.commands import COMMANDS
from web.commands.command import Command, Exit, Group

WIDTH_OF_A_LINE = 67
"""Characters that a terminal of 79 leaves beside the name of a command."""


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.NAME)
def test_a_command_is_told_in_one_line(command: Command) -> None:
    assert command.SUMMARY[0].isupper()
    assert not command.SUMMARY.endswith(".")
    assert len(command.SUMMARY) <= WIDTH_OF_A_LINE
    assert command.GROUP in Group


def test_no_two_commands_share_a_name() -> None:
    names = [command.NAME for command in COMMANDS]

    assert len(set(names)) == len(names)


def test_the_answers_to_the_shell_are_the_usual_ones() -> None:
    assert [int(code) for code in Exit] == [0, 1, 2, 130]
