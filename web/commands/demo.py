"""The main job on the shipped example: costs, scenarios, documents."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from web.commands.command import Exit, Group
from web.second_process import DOCUMENTS, second_process

NAME = "demo"
GROUP = Group.LEARN
SUMMARY = "Work the city network out and write its documents"
EXAMPLE = "costmodel demo --out out"


def add_arguments(parser: ArgumentParser) -> None:
    """Take the folder to write to."""
    parser.add_argument(
        "--out",
        type=Path,
        default=Path("out"),
        metavar="FOLDER",
        help="where the documents go (default: %(default)s)",
    )


def run(arguments: Namespace) -> int:
    """Do the main job from start to end, and say what was written."""
    with second_process(*DOCUMENTS) as beside:
        # The engine and the documents' libraries are read in by both at once.
        from web.commands.main_job import do_main_job  # noqa: PLC0415

        do_main_job("city_network", arguments.out, beside)
    return Exit.FINE
