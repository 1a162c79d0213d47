"""Gunicorn is told everything by us, and stops gently."""

from __future__ import annotations

import signal
import socket

import pytest
from flask import Flask

from web import gunicorn_server
from web.gunicorn_server import (
    leave_stopping_to_the_master,
    serve_with_gunicorn,
)


def test_gunicorn_gets_the_socket_and_the_application(
    app: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[object] = []

    class Master(gunicorn_server._Master):  # noqa: SLF001 - no workers are started
        def run(self) -> None:
            assert isinstance(self.app, gunicorn_server._Server)  # noqa: SLF001
            handed_over = socket.socket(fileno=self.app.handed_over)
            seen.append(handed_over.getsockname())
            seen.append(self.app.load())
            handed_over.close()
            with pytest.raises(StopIteration):
                self.handle_int()

    monkeypatch.setattr(gunicorn_server, "_Master", Master)
    with socket.create_server(("127.0.0.1", 0)) as listener:
        name = listener.getsockname()
        serve_with_gunicorn(lambda: app, listener)

    assert seen == [name, app]


def test_a_worker_leaves_stopping_to_the_master() -> None:
    before = signal.getsignal(signal.SIGINT)
    try:
        leave_stopping_to_the_master(None)
        assert signal.getsignal(signal.SIGINT) is signal.SIG_IGN
    finally:
        signal.signal(signal.SIGINT, before)
