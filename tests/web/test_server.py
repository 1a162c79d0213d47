"""`costmodel serve` takes a port, prints a link, answers, and stops when told."""

from __future__ import annotations

import re
import socket
import sys
import threading
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from flask import Flask
from werkzeug import serving
from werkzeug.serving import BaseWSGIServer, ThreadedWSGIServer

from tests.web.asking import a_free_port, status
from web import gunicorn_server, server
from web.config import Settings
from web.current import given_to
from web.data import sessions
from web.data.database import Database
from web.server import PortRefusedError, PortTakenError

LINK = re.compile(r"http://127\.0\.0\.1:(\d+)(/sign-in/[\w.-]+)")
PROGRAM = "import sys; from web.cli import main; sys.exit(main())"


def test_where_no_port_near_is_free_none_is_suggested(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(server, "PORTS_TO_TRY", 1)
    first = socket.create_server(("127.0.0.1", 0))
    port = first.getsockname()[1]
    monkeypatch.setattr(server, "LAST_PORT", port)

    with first, pytest.raises(PortTakenError, match="Try another one") as refused:
        server.listen(port)

    assert refused.value.free is None


def test_the_next_free_port_is_suggested(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []

    def bind(port: int) -> socket.socket:
        asked.append(port)
        if port < 9003:
            raise OSError(98, "Address already in use")
        return socket.socket()

    monkeypatch.setattr(server, "_bind", bind)

    with pytest.raises(PortTakenError) as refused:
        server.listen(9000)

    assert refused.value.free == 9003
    assert asked == [9000, 9001, 9002, 9003]


def test_a_port_that_is_not_allowed_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: int) -> socket.socket:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(server, "_bind", refuse)

    with pytest.raises(PortRefusedError, match="Ports from 1024 on"):
        server.listen(80)


def test_another_fault_of_the_network_stays_what_it_is(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fail(_: int) -> socket.socket:
        raise OSError(99, "Cannot assign requested address")

    monkeypatch.setattr(server, "_bind", fail)

    with pytest.raises(OSError, match="Cannot assign"):
        server.listen(8000)


@pytest.mark.parametrize(("platform", "shared"), [("linux", 1), ("win32", 0)])
def test_no_port_is_shared_where_that_would_let_two_programs_in(
    platform: str, shared: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", platform)

    with server.listen(a_free_port()) as listener:
        found = listener.getsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR)

    assert found == shared


def test_gunicorn_makes_the_application_of_these_settings(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[Flask] = []

    def serve_with_gunicorn(make: Callable[[], Flask], _: socket.socket) -> None:
        made.append(make())

    monkeypatch.setattr(gunicorn_server, "serve_with_gunicorn", serve_with_gunicorn)
    with server.listen(a_free_port()) as listener:
        server.serve(settings, listener)

    assert given_to(made[0]).settings is settings
    given_to(made[0]).database.close()


def test_without_gunicorn_the_pages_are_served_all_the_same(
    settings: Settings,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(server, "find_spec", lambda _: None)
    made: list[BaseWSGIServer] = []

    class Server(ThreadedWSGIServer):
        def serve_forever(self, poll_interval: float = 0.5) -> None:
            made.append(self)
            super().serve_forever(poll_interval)

    monkeypatch.setattr(serving, "ThreadedWSGIServer", Server)
    with server.listen(a_free_port()) as listener:
        answering = threading.Thread(target=server.serve, args=(settings, listener))
        answering.start()
        try:
            assert status(listener.getsockname()[1], "/health") == 200
        finally:
            made[0].shutdown()
            answering.join()

    # One-time links are addresses: no address may end up in what is printed.
    assert "GET" not in "".join(capfd.readouterr())


def test_sessions_whose_time_is_up_are_gone_at_the_next_start(
    settings: Settings, kept: Database
) -> None:
    now = datetime.now(UTC)
    with kept.writing() as rows:
        sessions.remember(rows, "h", "{}", now=now, expires=now - timedelta(hours=1))

    server.make_ready(settings)

    with kept.reading() as rows:
        assert sessions.data_of(rows, "h", now - timedelta(days=1)) is None
