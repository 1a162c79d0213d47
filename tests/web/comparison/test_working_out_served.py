"""Two browsers ask at once, and the server that ships answers both, and everyone."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import FIRST_COMPLETED, ThreadPoolExecutor, wait
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlencode

import pytest

from tests.web.asking import a_free_port
from tests.web.making import MakeApp
from tests.web.sample import prepared
from tests.web.visits import sign_in, token_of
from web.config import Settings

pytestmark = pytest.mark.usefixtures("unworked")

SERVE = """
import sys, time
from pathlib import Path
from tests.web.sample import prepared
from web import server
from web.config import Settings

folder, address, key = Path(sys.argv[1]), sys.argv[2], sys.argv[3]

def work_slowly(text):
    until = time.monotonic() + 30
    while not (folder / "enough").exists() and time.monotonic() < until:
        time.sleep(0.02)
    return prepared(text)

with server.listen(int(sys.argv[4])) as listener:
    print("listening", flush=True)
    server.serve(Settings(folder, address, key), listener, work_slowly)
"""
"""Serves as the command does; each model takes until a file says it was enough."""

ROOT = Path(__file__).parents[3]


@dataclass(frozen=True)
class Running:
    """A server, and a person who is signed in to it."""

    port: int
    cookie: str
    token: str

    def work_out(self) -> int:
        """Press the button and return the status of the answer."""
        form = urlencode({"csrf_token": self.token})
        kind = "application/x-www-form-urlencoded"
        head = {"Cookie": f"costmodel={self.cookie}", "Content-Type": kind}
        return self.ask("POST", "/models/1/runs", form, head)

    def ask(
        self,
        method: str,
        address: str,
        body: str | None = None,
        head: dict[str, str] | None = None,
    ) -> int:
        """Return the status of the answer."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=60)
        try:
            connection.request(method, address, body, head or {})
            answer = connection.getresponse()
            answer.read()
        finally:
            connection.close()
        return answer.status


@pytest.fixture
def running(make_app: MakeApp, settings: Settings) -> Iterator[Running]:
    """Give the server that ships, at a port of its own."""
    port, browser = a_free_port(), sign_in(make_app(settings, prepared))
    cookie = browser.get_cookie("costmodel")
    assert cookie is not None
    words = (settings.instance, settings.database, settings.secret_key, port)
    process = subprocess.Popen(
        [sys.executable, "-c", SERVE, *map(str, words)],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert process.stdout is not None
        assert process.stdout.readline() == "listening\n"
        yield Running(port, cookie.value, token_of(browser))
    finally:
        process.terminate()
        process.communicate(timeout=30)


def test_of_two_at_once_one_is_refused_while_all_else_is_answered(
    running: Running, settings: Settings
) -> None:
    assert running.ask("GET", "/health") == 200
    with ThreadPoolExecutor(2) as people:
        asked = [people.submit(running.work_out) for _ in range(2)]
        refused, waiting = wait(asked, timeout=20, return_when=FIRST_COMPLETED)
        health = running.ask("GET", "/health")
        still_working = not any(each.done() for each in waiting)
        (settings.instance / "enough").touch()

    assert len(refused) == len(waiting) == 1
    assert refused.pop().result() == 503
    assert waiting.pop().result() == 303
    assert health == 200
    assert still_working
