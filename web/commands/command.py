"""What a command is: its words for the help, its arguments, and what it does."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from enum import IntEnum, StrEnum
from typing import Protocol


class Group(StrEnum):
    """Headings of the help, in their order."""

    MODEL = "Work a model out"
    SCHOOLS = "Ask what schools can pay"
    LEARN = "Find your way in"
    PAGES = "Run it and look after it"


class Exit(IntEnum):
    """What a command answers to the shell."""

    FINE = 0
    FAILED = 1
    """Something could not be done; the message says what and how to mend it."""
    FINDINGS = 2
    """The model, or the command itself, was understood and has faults."""
    INTERRUPTED = 130
    """The user pressed Ctrl-C; `web.cli` says so itself, before this can be read in."""


class Command(Protocol):
    """A module of this package that is a command."""

    NAME: str
    GROUP: Group
    SUMMARY: str
    """One line, without full stop."""
    EXAMPLE: str
    """A whole command that does something sensible."""

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Say which arguments the command takes."""

    def run(self, arguments: Namespace) -> int:
        """Do it; return 0 if all is well, 1 if not, 2 if the model has findings."""


class Deed(Protocol):
    """A module that is one of the things a command does, asked for by a second word."""

    SUMMARY: str
    """One line, without full stop."""
    EXAMPLE: str
    """A whole command that does something sensible."""

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Say which arguments the deed takes."""

    def run(self, arguments: Namespace) -> int:
        """Do it, and answer as a command does."""
