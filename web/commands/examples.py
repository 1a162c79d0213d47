"""List the examples, or print one to begin from."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace

from web.commands.command import Exit, Group

NAME = "examples"
GROUP = Group.LEARN
SUMMARY = "List the example models, or print one to begin from"
EXAMPLE = "costmodel examples securing_good"


def add_arguments(parser: ArgumentParser) -> None:
    """Take the name of an example."""
    parser.add_argument(
        "name", metavar="NAME", nargs="?", help="the example to print (default: list)"
    )


def run(arguments: Namespace) -> int:
    """Print one example, or the list of all."""
    # The help of all commands needs no example.
    from scenarios.shipped_examples import (  # noqa: PLC0415
        find_example,
        shipped_examples,
    )

    if arguments.name is not None:
        example = find_example(arguments.name)
        sys.stdout.write(example.path.read_text(encoding="utf-8"))
        return Exit.FINE
    examples = shipped_examples()
    width = max(len(example.name) for example in examples)
    for example in examples:
        sys.stdout.write(f"{example.name:<{width}}  {example.title}\n")
    return Exit.FINE
