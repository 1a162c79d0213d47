"""Asking a running server from outside, as a browser would."""

from __future__ import annotations

import socket
from http.client import HTTPConnection


def status(port: int, address: str) -> int:
    """Ask a running server for a page and return the status of its answer."""
    connection = HTTPConnection("127.0.0.1", port, timeout=20)
    connection.request("GET", address)
    answer = connection.getresponse()
    answer.read()
    connection.close()
    return answer.status


def a_free_port() -> int:
    """Return a port that nobody answers at."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return int(listener.getsockname()[1])
