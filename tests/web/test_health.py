"""Those who watch over the server learn whether it can work, and nothing else."""

from __future__ import annotations

from flask.testing import FlaskClient

from web.config import Settings


def test_a_server_that_can_work_says_so(browser: FlaskClient) -> None:
    answer = browser.get("/health")

    assert (answer.status_code, answer.json) == (200, {"status": "ok"})


def test_a_server_without_database_says_so_and_no_more(
    browser: FlaskClient, settings: Settings
) -> None:
    for path in settings.instance.glob("costmodel.db*"):
        path.write_bytes(b"no database any more " * 500)

    answer = browser.get("/health")

    assert (answer.status_code, answer.json) == (
        503,
        {"status": "database unavailable"},
    )
