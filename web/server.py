"""Serve the pages on this machine: take a port, print the link, answer."""

from __future__ import annotations

import errno
import socket
import sys
from contextlib import closing
from datetime import UTC, datetime
from importlib.util import find_spec

from werkzeug.serving import WSGIRequestHandler, make_server

from costmodel.errors import CostmodelError
from web.access import Role
from web.application import assemble
from web.comparison.prepared import Prepare
from web.config import Settings
from web.current import given_to
from web.data import schema
from web.data.database import Database
from web.data.sessions import forget_expired
from web.sign_in.links import issue_link

HERE = "127.0.0.1"
"""Only browsers on this machine can reach the pages."""

PORTS_TO_TRY = 50
LAST_PORT = 65535
WAITING = 64
"""Browsers that may wait for an answer at a time."""


class PortTakenError(CostmodelError):
    """The port cannot be had."""

    def __init__(self, port: int, free: int | None) -> None:
        """Keep the port, and one that is free, if any was found."""
        self.port, self.free = port, free
        remedy = f"Try: costmodel serve --port {free}" if free else "Try another one."
        super().__init__(f"Port {port} is taken by another program. {remedy}")


class PortRefusedError(CostmodelError):
    """The system does not let this user answer at the port."""

    def __init__(self, port: int) -> None:
        """Keep the port."""
        self.port = port
        super().__init__(
            f"You may not answer at port {port}. Ports from 1024 on are open to "
            "everyone. Try: costmodel serve --port 8000"
        )


def listen(port: int) -> socket.socket:
    """Return a socket that already takes what browsers send.

    Raises
    ------
    PortTakenError
        Another program has the port.
    PortRefusedError
        The system does not let this user have it.

    """
    try:
        return _bind(port)
    except PermissionError as error:
        raise PortRefusedError(port) from error
    except OSError as error:
        if error.errno != errno.EADDRINUSE:
            raise
        raise PortTakenError(port, _free_port_after(port)) from error


def make_ready(settings: Settings) -> None:
    """Bring the tables up to date, and forget sessions whose time is up.

    Raises
    ------
    web.data.errors.DatabaseError
        The database cannot be used, or a newer version made it.

    """
    with closing(Database.at(settings.database)) as database:
        schema.upgrade(database)
        with database.writing() as rows:
            forget_expired(rows, datetime.now(UTC))


def announce(settings: Settings, listener: socket.socket) -> None:
    """Print a new one-time link for the owner."""
    now, lasts = datetime.now(UTC), settings.link_lasts
    with closing(Database.at(settings.database)) as database:
        token = issue_link(database, Role.OWNER, now=now, lasts=lasts)
    port = listener.getsockname()[1]
    until = (now + lasts).astimezone()
    sys.stdout.write(
        "Costmodel is ready. Open this link in your browser:\n\n"
        f"    http://{HERE}:{port}/sign-in/{token}\n\n"
        f"It works once, until {until:%H:%M}. Press Ctrl-C to stop.\n"
    )
    sys.stdout.flush()


def serve(
    settings: Settings, listener: socket.socket, prepare: Prepare | None = None
) -> None:
    """Answer until stopped, with gunicorn where it runs, else with werkzeug."""
    if sys.platform != "win32" and find_spec("gunicorn"):
        # Gunicorn cannot even be imported on Windows.
        from web.gunicorn_server import serve_with_gunicorn  # noqa: PLC0415

        serve_with_gunicorn(lambda: assemble(settings, prepare), listener)
    else:
        serve_with_werkzeug(settings, listener, prepare)


def serve_with_werkzeug(
    settings: Settings, listener: socket.socket, prepare: Prepare | None
) -> None:
    """Answer in this process, each browser in a thread of its own."""
    port = listener.getsockname()[1]
    app = assemble(settings, prepare)
    server = make_server(
        HERE,
        port,
        app,
        threaded=True,
        request_handler=_QuietHandler,
        fd=listener.fileno(),
    )
    try:
        server.serve_forever()
    finally:
        given_to(app).database.close()


class _QuietHandler(WSGIRequestHandler):
    """Answers without printing each address: one-time links are addresses too."""

    def log_request(self, code: int | str = "-", size: int | str = "-") -> None:
        """Print nothing."""


def _bind(port: int) -> socket.socket:
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        if sys.platform != "win32":
            # Else a port stays taken for a minute after it was last used. On Windows
            # the same word would let two programs answer at one port.
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((HERE, port))
        listener.listen(WAITING)
    except OSError:
        listener.close()
        raise
    return listener


def _free_port_after(port: int) -> int | None:
    """Return the next port that could be had, or None if none near could."""
    for candidate in range(port + 1, min(port + PORTS_TO_TRY, LAST_PORT) + 1):
        try:
            _bind(candidate).close()
        except OSError:
            continue
        return candidate
    return None
