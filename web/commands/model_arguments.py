"""What several commands take: a model, a date, and how it is drawn."""

from __future__ import annotations

import shlex
import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from costmodel.blocks import BLOCK, BLOCKS, blocks_for

if TYPE_CHECKING:
    from scenarios.comparison import Draws
    from scenarios.opened_model import OpenedModel

MOST_DRAWS = 1000 * BLOCK
DEFAULT_SEED = 1
MOST_DIGITS = 18
_MODEL = "a model file, or the name of an example"
SHOWN = 40
"""Letters of a word that a message quotes."""


def add_model(parser: ArgumentParser) -> None:
    """Take the model: a file, or the name of an example."""
    parser.add_argument("model", metavar="MODEL", help=_MODEL)
    _add_as_of(parser)


def add_models(parser: ArgumentParser) -> None:
    """Take models: files, or names of examples; none means every example."""
    parser.add_argument(
        "models",
        metavar="MODEL",
        nargs="*",
        help=f"{_MODEL}; may be several (default: every example)",
    )
    _add_as_of(parser)


def add_model_named(parser: ArgumentParser) -> None:
    """Take the model as an option, where something else comes first."""
    parser.add_argument("--model", metavar="MODEL", required=True, help=_MODEL)
    _add_as_of(parser)


def _add_as_of(parser: ArgumentParser) -> None:
    """Take the date as of which published figures are known."""
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
    add_seed(parser)
    parser.add_argument(
        "--draws",
        type=_draws,
        default=BLOCKS * BLOCK,
        metavar="N",
        help=f"rounded up to whole blocks of {BLOCK:,} (default: %(default)s)",
    )


def add_seed(parser: ArgumentParser) -> None:
    """Take the seed of the draws."""
    parser.add_argument(
        "--seed",
        type=_seed,
        default=DEFAULT_SEED,
        metavar="N",
        help="the seed of the draws; the same gives the same (default: %(default)s)",
    )


def each_opened(arguments: Namespace) -> dict[str, OpenedModel]:
    """Open the models that were named, or every example, by how they were asked for.

    Raises
    ------
    ModelRefusedError
        If one has errors.

    """
    names = arguments.models or list(_examples())
    return {
        name: opened(Namespace(model=name, as_of=arguments.as_of)) for name in names
    }


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
    notes = sum(finding.severity == "note" for finding in model.findings)
    if notes:
        words = "1 note: " if notes == 1 else f"{notes} notes: "
        shows = "shows it" if notes == 1 else "shows them"
        sys.stderr.write(f"{words}costmodel check {_as_asked(arguments)} {shows}\n")
    return model


def _as_asked(arguments: Namespace) -> str:
    """Return the model, and the date if one was given, as they are asked for."""
    as_of = ["--as-of", arguments.as_of] if arguments.as_of else []
    return shlex.join([arguments.model, *as_of])


def open_named(name: str, as_of: str | None) -> OpenedModel:
    """Open a model by its file, or by the name of an example if there is no file.

    If there is neither, the one finding suggests the name that comes closest.
    """
    # A parser of arguments needs no engine.
    from costmodel.suggestions import closest  # noqa: PLC0415
    from scenarios.opened_model import open_model  # noqa: PLC0415

    path = path_of(name)
    opened = open_model(path, as_of)
    if not _is_missing(path):
        return opened
    examples = _examples()
    meant = closest(path.name, [*examples, *_models_beside(path)])
    if meant is None:
        return opened
    is_example = "the example " if meant in examples else ""
    remedy = f"Did you mean {is_example}'{meant}'?"
    findings = tuple(replace(one, remedy=remedy) for one in opened.findings)
    return replace(opened, findings=findings)


def path_of(name: str) -> Path:
    """Return the file of a model: a file of that name, or else the example's."""
    path = Path(name)
    return _examples().get(name, path) if _is_missing(path) else path


def _examples() -> dict[str, Path]:
    """Return the file of each example by its name."""
    # A parser of arguments needs no engine.
    from scenarios.shipped_examples import shipped_examples  # noqa: PLC0415

    return {example.name: example.path for example in shipped_examples()}


def _is_missing(path: Path) -> bool:
    """Return whether nothing stands at a path; if that cannot be seen, something may.

    Whatever keeps it from being seen is told when it is read.
    """
    try:
        return not path.exists()
    except (OSError, ValueError):
        return False


def _models_beside(path: Path) -> list[str]:
    """Return the names of the models in the folder where one was looked for."""
    try:
        names = sorted(beside.name for beside in path.parent.iterdir())
    except OSError:
        return []
    return [name for name in names if name.endswith((".yaml", ".yml", ".json"))]


def draws_of(arguments: Namespace) -> Draws:
    """Return how to draw; say so if the number of draws was rounded up."""
    # A parser of arguments needs no engine.
    from scenarios.comparison import Draws  # noqa: PLC0415

    blocks = blocks_for(arguments.draws)
    if blocks * BLOCK != arguments.draws:
        sys.stderr.write(f"note: drawn in whole blocks, {blocks * BLOCK:,} draws\n")
    return Draws(arguments.seed, blocks)


def _seed(word: str) -> int:
    """Return a whole number not below nought, or say what a good one looks like."""
    if word.isascii() and word.isdigit() and len(word) <= MOST_DIGITS:
        return int(word)
    raise ArgumentTypeError(
        f"'{word[:SHOWN]}' is no seed: write a whole number like 7, of at most "
        f"{MOST_DIGITS} digits"
    )


def _draws(word: str) -> int:
    """Return a number of draws, or say what a good one looks like."""
    is_number = word.isascii() and word.isdigit() and len(word) <= MOST_DIGITS
    if is_number and 1 <= int(word) <= MOST_DRAWS:
        return int(word)
    raise ArgumentTypeError(
        f"'{word[:SHOWN]}' is no number of draws: write one like 8192, at most "
        f"{MOST_DRAWS:,}"
    )
