"""Error pages say what happened and what to do, and show no traceback."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest
from flask import Flask, abort, request
from flask.testing import FlaskClient

from costmodel.errors import (
    CostmodelError,
    Finding,
    ModelRefusedError,
    Place,
    Severity,
)
from tests.web.visits import send, sign_in, soup, token_of
from web.access import open_to_all
from web.config import Settings
from web.data.database import Database
from web.data.errors import DatabaseUnavailableError

REFUSED = ModelRefusedError(
    (
        Finding(
            Severity.ERROR,
            Place("pools.rent", "city.yaml", 7),
            "The pool <rent> has no driver.",
            "Write a driver.",
            "Its cost cannot be shared out.",
        ),
        Finding(Severity.ERROR, Place(), "There is no programme."),
    )
)


def failing(app: Flask, error: Exception) -> FlaskClient:
    """Return a browser of an application one of whose pages fails like this."""

    @app.get("/failing")
    @open_to_all
    def fail() -> str:
        raise error

    return app.test_client()


@pytest.mark.parametrize(
    ("address", "status", "heading"),
    [("/", 401, "Please sign in"), ("/nowhere", 404, "There is no such page")],
)
def test_a_page_says_what_happened(
    browser: FlaskClient, address: str, status: int, heading: str
) -> None:
    answer = browser.get(address)

    assert answer.status_code == status
    assert [h1.text for h1 in soup(answer).find_all("h1")] == [heading]


def test_a_method_that_is_not_meant_says_which_is(browser: FlaskClient) -> None:
    answer = browser.get("/sign-out")

    assert answer.status_code == 405
    assert "POST" in answer.headers["Allow"]


def test_a_status_without_words_of_its_own_gets_general_ones(app: Flask) -> None:
    @app.get("/teapot")
    @open_to_all
    def show_teapot() -> str:
        abort(418)

    answer = app.test_client().get("/teapot")

    assert answer.status_code == 418
    assert "That could not be done" in answer.text


def test_a_request_that_is_too_large_is_refused(app: Flask) -> None:
    app.config["WTF_CSRF_ENABLED"] = False
    app.config["MAX_CONTENT_LENGTH"] = 10

    @app.post("/take")
    @open_to_all
    def take() -> str:
        return str(len(request.form))

    answer = app.test_client().post("/take", data={"words": "x" * 100})

    assert answer.status_code == 413
    assert "too large" in answer.text


def test_a_form_without_its_token_is_refused(app: Flask) -> None:
    browser = sign_in(app)

    answer = browser.post("/sign-out")

    assert answer.status_code == 400
    assert "That form can no longer be sent" in answer.text
    assert browser.get("/").status_code == 200


def test_a_form_with_the_token_of_another_session_is_refused(app: Flask) -> None:
    mine, theirs = sign_in(app), sign_in(app)

    answer = mine.post("/sign-out", data={"csrf_token": token_of(theirs)})

    assert answer.status_code == 400


def test_a_fault_of_ours_shows_a_reference_that_is_in_the_log(
    app: Flask, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.ERROR):
        answer = failing(app, ZeroDivisionError("secret detail")).get("/failing")

    code = soup(answer).find("code")
    assert answer.status_code == 500
    assert code is not None
    assert code.text in caplog.text
    assert "secret detail" not in answer.text
    assert "Traceback" not in answer.text


def test_a_model_that_is_refused_shows_every_finding(app: Flask) -> None:
    answer = failing(app, REFUSED).get("/failing")

    shown = soup(answer).find("ul", class_="findings")
    assert answer.status_code == 422
    assert shown is not None
    assert len(shown.find_all("li")) == 2
    assert "The pool <rent> has no driver. Its cost cannot be shared out." in shown.text
    assert "Write a driver." in shown.text
    assert "city.yaml:7: pools.rent" in shown.text


def test_a_broken_promise_is_told_in_its_own_words(app: Flask) -> None:
    answer = failing(app, CostmodelError("The pool has no driver.")).get("/failing")

    assert answer.status_code == 422
    assert "The pool has no driver." in answer.text


def test_a_database_that_is_gone_is_told_in_words(
    app: Flask, settings: Settings
) -> None:
    browser = sign_in(app)
    for path in settings.instance.glob("costmodel.db*"):
        path.write_bytes(b"no database any more " * 500)

    answer = browser.get("/")

    assert answer.status_code == 503
    assert "is not a database" in answer.text
    assert browser.get("/health").status_code == 503


def test_a_database_that_fails_when_the_session_is_kept_is_told_in_words(
    app: Flask, kept: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    del kept
    browser = sign_in(app)

    def fail(*_: object) -> None:
        raise DatabaseUnavailableError("is full", "Free some space.")

    monkeypatch.setattr("web.data.sessions.forget", fail)
    answer = send(browser, "/sign-out")

    assert answer.status_code == 503
    assert "The database is full. Free some space." in answer.text


def test_no_template_prints_what_it_was_not_given(app: Flask) -> None:
    templates = Path(app.root_path) / "templates"

    for path in templates.rglob("*.html"):
        app.jinja_env.get_template(path.relative_to(templates).as_posix())
    assert app.jinja_env.undefined.__name__ == "StrictUndefined"
