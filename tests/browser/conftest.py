"""The real pages on a real server, opened in a real browser."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright
from werkzeug.serving import make_server

from tests.browser.site import Site
from tests.web.sample import prepared
from web import create_app
from web.comparison.keeping import keep_model
from web.config import Settings
from web.data import schema
from web.data.database import Database

CHROMIUM = Path(os.environ.get("COSTMODEL_CHROMIUM", "/usr/bin/chromium"))
QUIETLY = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
"""A browser in a test asks nobody outside for anything."""


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Give a Chromium without window."""
    if not CHROMIUM.exists():
        pytest.skip(f"Chromium: there is none at {CHROMIUM}")
    with sync_playwright() as player:
        browser = player.chromium.launch(
            executable_path=str(CHROMIUM), args=list(QUIETLY)
        )
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """Give a running web front that keeps one worked-out model."""
    folder = tmp_path_factory.mktemp("instance")
    address = f"sqlite:///{folder / 'costmodel.db'}"
    database = Database.at(address)
    schema.upgrade(database)
    keep_model(database, prepared(), "owner", now=datetime.now(UTC))
    settings = Settings(instance=folder, database=address, secret_key="k" * 64)
    server = make_server("127.0.0.1", 0, create_app(settings, prepared), threaded=True)
    answering = threading.Thread(target=server.serve_forever)
    answering.start()
    yield Site(f"http://127.0.0.1:{server.port}", database)
    server.shutdown()
    answering.join()
    server.server_close()
    database.close()
