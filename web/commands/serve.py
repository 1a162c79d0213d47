"""Open the pages in a browser on this machine."""

from __future__ import annotations

import os
from argparse import ArgumentParser, ArgumentTypeError, Namespace

from web.commands.command import Group

NAME = "serve"
GROUP = Group.PAGES
SUMMARY = "Open the pages in a browser on this machine"
EXAMPLE = "costmodel serve --port 8000"

USUAL_PORT = 8000
LAST_PORT = 65535


def add_arguments(parser: ArgumentParser) -> None:
    """Take the port to answer at."""
    parser.add_argument(
        "--port",
        type=_port,
        default=USUAL_PORT,
        metavar="N",
        help="the port to answer at, 1 to 65535 (default: %(default)s)",
    )


def run(arguments: Namespace) -> int:
    """Serve the pages until stopped; return 0."""
    # Other commands have no use for a server and its libraries.
    from web import server  # noqa: PLC0415
    from web.comparison.prepare import prepare  # noqa: PLC0415
    from web.config import read_settings  # noqa: PLC0415
    from web.first_model import keep_first_model  # noqa: PLC0415

    with server.listen(arguments.port) as listener:
        settings = read_settings(os.environ)
        server.make_ready(settings)
        keep_first_model(settings)
        server.announce(settings, listener)
        server.serve(settings, listener, prepare)
    return 0


def _port(word: str) -> int:
    """Return a port, or say what a good one looks like."""
    if word.isascii() and word.isdigit() and 1 <= int(word) <= LAST_PORT:
        return int(word)
    raise ArgumentTypeError(f"'{word}' is no port: write a number like {USUAL_PORT}")
