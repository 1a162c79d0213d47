"""Open the pages in a browser on this machine."""

from __future__ import annotations

import os
from argparse import ArgumentParser, ArgumentTypeError, Namespace

from web.commands.command import Group
from web.commands.model_arguments import open_named, path_of

NAME = "serve"
GROUP = Group.PAGES
SUMMARY = "Open the pages in a browser on this machine"
EXAMPLE = "costmodel serve my_network.yaml --port 8000"

USUAL_PORT = 8000
LAST_PORT = 65535
MOST_DIGITS = 18


def add_arguments(parser: ArgumentParser) -> None:
    """Take a model to show, and the port to answer at."""
    parser.add_argument(
        "model",
        metavar="MODEL",
        nargs="?",
        help="a model file to show beside the example",
    )
    parser.add_argument(
        "--port",
        type=_port,
        default=USUAL_PORT,
        metavar="N",
        help="the port to answer at, 1 to 65535 (default: %(default)s)",
    )


def run(arguments: Namespace) -> int:
    """Serve the pages until stopped; return 0. A model with errors is not shown."""
    # Other commands have no use for a server and its libraries.
    from web import server  # noqa: PLC0415
    from web.comparison.prepare import prepare  # noqa: PLC0415
    from web.config import read_settings  # noqa: PLC0415
    from web.first_model import keep_first_model, keep_model_file  # noqa: PLC0415

    if arguments.model is not None:
        open_named(arguments.model, None).require()
    with server.listen(arguments.port) as listener:
        settings = read_settings(os.environ)
        server.make_ready(settings)
        keep_first_model(settings)
        if arguments.model is not None:
            path = path_of(arguments.model)
            keep_model_file(settings, path, path.name)
        server.announce(settings, listener)
        server.serve(settings, listener, prepare)
    return 0


def _port(word: str) -> int:
    """Return a port, or say what a good one looks like."""
    is_number = word.isascii() and word.isdigit() and len(word) <= MOST_DIGITS
    if is_number and 1 <= int(word) <= LAST_PORT:
        return int(word)
    raise ArgumentTypeError(
        f"'{word[:MOST_DIGITS]}' is no port: write a number like {USUAL_PORT}"
    )
