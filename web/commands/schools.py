"""Ask the schools: join official files, look at them, see what they can pay."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from web.commands import school_afford, school_import, school_show
from web.commands.command import Group

NAME = "schools"
GROUP = Group.SCHOOLS
SUMMARY = "Join official files of schools; tell which fee they can pay"
EXAMPLE = school_import.EXAMPLE

PARTS = (school_import, school_show, school_afford)
"""What can be done with schools, each a module like a command."""


def add_arguments(parser: ArgumentParser) -> None:
    """Take which of the parts is wanted, and what that one takes."""
    parts = parser.add_subparsers(metavar="PART", required=True)
    for part in PARTS:
        own = parts.add_parser(
            part.NAME,
            help=part.SUMMARY,
            description=f"{part.SUMMARY}.",
            epilog=f"Example: {part.EXAMPLE}",
            allow_abbrev=False,
        )
        part.add_arguments(own)
        own.set_defaults(part=part)


def run(arguments: Namespace) -> int:
    """Do the part that was asked for."""
    code: int = arguments.part.run(arguments)
    return code
