"""The command line: `costmodel COMMAND`."""

from __future__ import annotations

import os
import re
import sys
from argparse import SUPPRESS, ArgumentParser, Namespace
from collections.abc import Sequence
from typing import NoReturn

from costmodel import __version__
from costmodel.errors import CostmodelError, ModelRefusedError, Severity
from web.commands import COMMANDS
from web.commands.command import Command, Exit, Group
from web.surroundings import interrupts_minded, writable_streams

PURPOSE = "What work between schools costs in full, who bears it, what can sustain it."


class _Parser(ArgumentParser):
    """Prints the commands in groups, each with an example."""

    def error(self, message: str) -> NoReturn:
        """Say what is wrong with the words; for a command unknown, which was meant."""
        found = re.search(r"invalid choice: '(.*?)' \(choose from", message)
        if found is None:
            super().error(message)
        # The help of all commands needs nothing that is slow to read in.
        from costmodel.suggestions import did_you_mean  # noqa: PLC0415

        remedy = did_you_mean(found[1], [command.NAME for command in COMMANDS])
        _say(f"There is no command '{found[1]}'. {remedy}")
        sys.exit(Exit.FINDINGS)

    def format_help(self) -> str:
        """Return the help of the whole command line."""
        groups = [_group_help(group) for group in Group]
        return "\n".join(
            (
                PURPOSE,
                "",
                "usage: costmodel COMMAND [options]",
                *(lines for lines in groups if lines),
                "",
                "costmodel COMMAND --help tells more about a command.",
                "costmodel --version prints the version.",
                "",
            )
        )


def answer(words: Sequence[str] | None) -> int:
    """Do what words ask for and return what the shell is answered.

    Parameters
    ----------
    words
        The words after ``costmodel``; None: those the program was started with.

    Raises
    ------
    KeyboardInterrupt
        If the user pressed Ctrl-C.

    """
    with writable_streams():
        parser = build_parser()
        arguments = parser.parse_args(words)
        if arguments.command is None:
            sys.stdout.write(parser.format_help())
            return Exit.FINE
        try:
            code = _run(arguments)
            sys.stdout.flush()
        except BrokenPipeError:
            return _stop_quietly()
        except OSError as error:
            _say(_about_a_file(error))
            return Exit.FAILED
        return code


def build_parser() -> ArgumentParser:
    """Return the parser of the whole command line."""
    parser = _Parser(prog="costmodel", allow_abbrev=False)
    parser.add_argument(
        "--version", action="version", version=f"%(prog)s {__version__}"
    )
    parser.set_defaults(command=None)
    commands = parser.add_subparsers(
        metavar="COMMAND", help=SUPPRESS, parser_class=ArgumentParser
    )
    for command in COMMANDS:
        own = commands.add_parser(
            command.NAME,
            description=f"{command.SUMMARY}.",
            epilog=f"Example: {command.EXAMPLE}",
            allow_abbrev=False,
        )
        command.add_arguments(own)
        own.set_defaults(command=command)
    return parser


def _run(arguments: Namespace) -> int:
    """Run the chosen command; what can be expected to go wrong becomes a sentence."""
    command: Command = arguments.command
    try:
        with interrupts_minded():
            return command.run(arguments)
    except ModelRefusedError as error:
        # What only warns is no reason for a refusal; `costmodel check` tells it too.
        faults = [each for each in error.findings if each.severity is Severity.ERROR]
        for finding in faults or error.findings:
            _say(str(finding))
        return Exit.FINDINGS
    except CostmodelError as error:
        _say(str(error))
    return Exit.FAILED


def _about_a_file(error: OSError) -> str:
    """Return what went wrong with a file, in the system's words, and what to do."""
    reason = str(error.strerror or error)
    if error.filename:
        return f"{error.filename}: {reason}. See whether it is there and open to you."
    return (
        f"The answer could not be written: {reason}. See whether the disk is full, or "
        "what the answer is sent to has stopped."
    )


def _say(message: str) -> None:
    sys.stderr.write(f"costmodel: {message}\n")


def _stop_quietly() -> int:
    """Leave without a word when nobody reads on, as `costmodel … | head` does.

    What is still to be written goes nowhere, so that Python does not complain about it
    when it closes the output.
    """
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    return Exit.FAILED


def _group_help(group: Group) -> str:
    """Return the commands of one group; empty if it has none yet."""
    lines = [
        f"  {command.NAME:<9} {command.SUMMARY}\n  {'':<10}{command.EXAMPLE}"
        for command in COMMANDS
        if command.GROUP is group
    ]
    return "\n".join((f"\n{group.value}", *lines)) if lines else ""
