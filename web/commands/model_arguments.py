"""What several commands take: a model, a date, and how it is drawn."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from costmodel.blocks import BLOCK, BLOCKS, blocks_for

if TYPE_CHECKING:
    from scenarios.comparison import Draws
    from scenarios.opened_model import OpenedModel

MOST_DRAWS = 1000 * BLOCK
DEFAULT_SEED = 1


def add_model(parser: ArgumentParser) -> None:
    """Take the model: a file, or the name of an example."""
    parser.add_argument(
        "model", metavar="MODEL", help="a model file, or the name of an example"
    )
    parser.add_argument(
        "--as-of",
        metavar="YYYY-MM",
        help="use published figures as they were known then (default: the latest)",
    )


def add_json(parser: ArgumentParser) -> None:
    """Take the form of the answer."""
    parser.add_argument("--json", action="store_true", help="print the answer as JSON")


def add_draws(parser: ArgumentParser) -> None:
    """Take how a simulation is drawn."""
    parser.add_argument(
        "--seed",
        type=_whole_number,
        default=DEFAULT_SEED,
        metavar="N",
        help="the seed of the draws; the same gives the same (default: %(default)s)",
    )
    parser.add_argument(
        "--draws",
        type=_draws,
        default=BLOCKS * BLOCK,
        metavar="N",
        help=f"rounded up to whole blocks of {BLOCK:,} (default: %(default)s)",
    )


def opened(arguments: Namespace) -> OpenedModel:
    """Open the model that was named, and tell what is to be known about it.

    Raises
    ------
    ModelRefusedError
        If it has errors.

    """
    model = open_named(arguments.model, arguments.as_of)
    model.require()
    for finding in model.findings:
        if finding.severity == "warning":
            sys.stderr.write(f"warning: {finding}\n")
    return model


def open_named(name: str, as_of: str | None) -> OpenedModel:
    """Open a model by its file, or by the name of an example if there is no file."""
    # A parser of arguments needs no engine.
    from scenarios.opened_model import open_model  # noqa: PLC0415
    from scenarios.shipped_examples import shipped_examples  # noqa: PLC0415

    path = Path(name)
    if not path.exists():
        for example in shipped_examples():
            if example.name == name:
                path = example.path
    return open_model(path, as_of)


def draws_of(arguments: Namespace) -> Draws:
    """Return how to draw; say so if the number of draws was rounded up."""
    # A parser of arguments needs no engine.
    from scenarios.comparison import Draws  # noqa: PLC0415

    blocks = blocks_for(arguments.draws)
    if blocks * BLOCK != arguments.draws:
        sys.stderr.write(f"note: drawn in whole blocks, {blocks * BLOCK:,} draws\n")
    return Draws(arguments.seed, blocks)


def _whole_number(word: str) -> int:
    """Return a whole number not below nought, or say what a good one looks like."""
    if word.isascii() and word.isdigit():
        return int(word)
    raise ArgumentTypeError(f"'{word}' is no whole number: write one like 7")


def _draws(word: str) -> int:
    """Return a number of draws, or say what a good one looks like."""
    if word.isascii() and word.isdigit() and 1 <= int(word) <= MOST_DRAWS:
        return int(word)
    raise ArgumentTypeError(
        f"'{word}' is no number of draws: write one like 8192, at most {MOST_DRAWS:,}"
    )
