"""Serve the pages with gunicorn: several workers, each answering one at a time."""

from __future__ import annotations

import signal
import socket
from collections.abc import Callable

from flask import Flask
from gunicorn.app.base import BaseApplication
from gunicorn.arbiter import Arbiter

WORKERS = 2
"""One may work a model out, which `web.comparison.turn` sees to; one still answers."""
LONGEST_ANSWER = 120
"""Seconds a request may take before its worker is replaced."""


class _Server(BaseApplication):
    """Gunicorn, told everything by us and nothing by files or the environment."""

    def __init__(self, make_app: Callable[[], Flask], listener: socket.socket) -> None:
        self.make_app = make_app
        # From here on gunicorn owns the socket, and closes it when it ends.
        self.handed_over = listener.detach()
        super().__init__()

    def load_config(self) -> None:
        """Set what differs from gunicorn's own settings."""
        self.cfg.set("bind", f"fd://{self.handed_over}")
        self.cfg.set("workers", WORKERS)
        self.cfg.set("worker_class", "sync")
        self.cfg.set("timeout", LONGEST_ANSWER)
        # It would open a socket in the home folder, which may not be writable.
        self.cfg.set("control_socket_disable", True)  # noqa: FBT003
        self.cfg.set("loglevel", "warning")
        self.cfg.set("proc_name", "costmodel")
        self.cfg.set("post_worker_init", leave_stopping_to_the_master)

    # The stub forgets that start_response returns a writer.
    def load(self) -> Flask:  # type: ignore[override]
        """Make the application, once in each worker: connections stay its own."""
        return self.make_app()

    def run(self) -> None:
        """Answer until stopped."""
        _Master(self).run()


class _Master(Arbiter):
    """Looks after the workers, and lets them finish what they took on."""

    def handle_int(self) -> None:
        """Stop at Ctrl-C as gently as at the system's own request to stop."""
        self.handle_term()


def leave_stopping_to_the_master(_: object) -> None:
    """Ignore Ctrl-C in a worker: the terminal sends it to every process at once."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def serve_with_gunicorn(make_app: Callable[[], Flask], listener: socket.socket) -> None:
    """Answer until stopped; gunicorn itself ends the process."""
    _Server(make_app, listener).run()
