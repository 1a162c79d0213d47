"""Explain a figure: the lines it is made of, down to each number and its source."""

from __future__ import annotations

import json
import shutil
import sys
from argparse import ArgumentParser, Namespace

from web.commands import model_arguments
from web.commands.command import Exit, Group

NAME = "explain"
GROUP = Group.MODEL
SUMMARY = "Take a figure apart, down to each number and its source"
EXAMPLE = "costmodel explain my_network.yaml all.full_cost.2026"

WIDTH_OF_A_FILE = 100
NARROWEST = 72


def add_arguments(parser: ArgumentParser) -> None:
    """Take the model, the figure and the form of the answer."""
    model_arguments.add_model(parser)
    parser.add_argument(
        "address",
        metavar="FIGURE",
        help="NAME.full_cost.YEAR, where NAME is a programme, a pool (before it is "
        "shared) or 'all', or WAY.result.YEAR of a way of funding; without the year: "
        "all years, or WAY.chance.fails of all draws. Every address is in "
        "docs/method/explain.md",
    )
    parser.add_argument(
        "--all", action="store_true", help="print lines of under 1%% one by one"
    )
    model_arguments.add_draws(parser)
    model_arguments.add_json(parser)


def run(arguments: Namespace) -> int:
    """Print the figure and what it is made of, or all of it as JSON."""
    # The engine's libraries are read in only when something is worked out.
    from costmodel.explain.addresses import UnknownAddressError  # noqa: PLC0415
    from costmodel.explain.answer import json_of  # noqa: PLC0415
    from costmodel.explain.lines import lines_of  # noqa: PLC0415
    from scenarios.explain.explained import explained_of  # noqa: PLC0415

    opened = model_arguments.opened(arguments)
    draws = model_arguments.draws_of(arguments)
    try:
        explained = explained_of(opened, draws)
        figure = explained.figure(arguments.address)
    except UnknownAddressError as error:
        sys.stderr.write(f"costmodel: {error}\n")
        return Exit.FINDINGS
    if arguments.json:
        basis = explained.basis(arguments.address, figure)
        answer = json_of(figure, arguments.address, opened.inputs_hash, basis)
        sys.stdout.write(json.dumps(answer, ensure_ascii=False) + "\n")
        return Exit.FINE
    columns = shutil.get_terminal_size((WIDTH_OF_A_FILE, 50)).columns
    width = max(NARROWEST, min(columns, WIDTH_OF_A_FILE))
    lines = lines_of(figure, width=width, everything=arguments.all)
    sys.stdout.write("\n".join(lines) + "\n")
    return Exit.FINE
