"""Every answer, good or bad, tells the browser to keep to itself."""

from __future__ import annotations

from dataclasses import replace

import pytest
from flask import Flask
from flask.testing import FlaskClient

from tests.web.making import MakeApp
from tests.web.visits import sign_in
from web.config import Settings
from web.headers import ALWAYS, POLICY

ADDRESSES = ("/", "/nowhere", "/health", "/signed-out", "/static/page.css")


@pytest.mark.parametrize("address", ADDRESSES)
def test_every_answer_carries_the_headers(browser: FlaskClient, address: str) -> None:
    answer = browser.get(address, buffered=True)

    for name, value in ALWAYS.items():
        assert answer.headers[name] == value


def test_the_policy_forbids_what_no_page_needs() -> None:
    assert "default-src 'none'" in POLICY
    assert "frame-ancestors 'none'" in POLICY
    assert "unsafe" not in POLICY
    assert "script-src" not in POLICY


def test_pages_are_not_kept_by_browsers(app: Flask) -> None:
    assert sign_in(app).get("/").headers["Cache-Control"] == "no-store"


def test_only_over_https_are_browsers_told_to_insist_on_it(
    make_app: MakeApp, browser: FlaskClient, settings: Settings
) -> None:
    secure = make_app(replace(settings, https=True)).test_client()

    plain = browser.get("/health").headers
    safe = secure.get("/health", base_url="https://localhost").headers

    assert "Strict-Transport-Security" not in plain
    # Nothing is said of names below ours, which others may serve otherwise.
    assert safe["Strict-Transport-Security"] == "max-age=31536000"


@pytest.mark.parametrize("host", ["localhost", "localhost:8000", "127.0.0.1:9"])
def test_local_names_are_answered(browser: FlaskClient, host: str) -> None:
    assert browser.get("/health", headers={"Host": host}).status_code == 200


@pytest.mark.parametrize(
    "host", ["evil.example", "localhost.evil.example", "127.0.0.1.evil.example", ""]
)
def test_other_names_are_refused(browser: FlaskClient, host: str) -> None:
    answer = browser.get("/health", headers={"Host": host})

    assert answer.status_code == 400
    assert "does not answer under that name" in answer.text
    assert answer.headers["Content-Security-Policy"] == POLICY


def test_a_name_that_was_set_is_answered(make_app: MakeApp, settings: Settings) -> None:
    named = replace(settings, host_names=(*settings.host_names, "costs.example.org"))
    browser = make_app(named).test_client()

    answer = browser.get("/health", headers={"Host": "costs.example.org"})

    assert answer.status_code == 200
