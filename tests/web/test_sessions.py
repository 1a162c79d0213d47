"""The browser holds a secret and nothing else; the database holds no secret."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import func, select

from tests.web.making import MakeApp
from tests.web.visits import link_for, press, sign_in
from web.config import Settings
from web.data.database import Database
from web.data.tables import StoredSession
from web.sessions import hash_of


def sessions_in(database: Database) -> int:
    with database.reading() as rows:
        return rows.scalar(select(func.count()).select_from(StoredSession)) or 0


def test_the_cookie_is_out_of_reach_of_scripts_and_other_sites(
    browser: FlaskClient, kept: Database
) -> None:
    set_cookie = browser.get(link_for(kept)).headers["Set-Cookie"]

    assert "HttpOnly" in set_cookie
    assert "SameSite=Lax" in set_cookie
    assert "Path=/" in set_cookie
    assert "Domain" not in set_cookie


def test_over_https_the_cookie_is_never_sent_in_the_clear(
    make_app: MakeApp, settings: Settings, kept: Database
) -> None:
    browser = make_app(replace(settings, https=True)).test_client()

    page = browser.get(link_for(kept), base_url="https://localhost")

    set_cookie = page.headers["Set-Cookie"]
    assert set_cookie.startswith("__Host-costmodel=")
    assert "Secure" in set_cookie


@pytest.mark.parametrize("address", ["/healthx", "/health/", "/staticx"])
def test_only_what_is_the_same_for_everybody_is_answered_without_asking_who(
    app: Flask, address: str
) -> None:
    browser = sign_in(app)

    assert "Sign out" in browser.get(address).text
    assert "Set-Cookie" not in browser.get("/health").headers


def test_only_the_hash_of_the_secret_is_kept(app: Flask, kept: Database) -> None:
    cookie = sign_in(app).get_cookie("costmodel")

    assert cookie is not None
    with kept.reading() as rows:
        stored = rows.scalars(select(StoredSession)).one()
    assert stored.secret_hash == hash_of(cookie.value)
    assert cookie.value not in stored.data


def test_looking_at_pages_keeps_nothing(browser: FlaskClient, kept: Database) -> None:
    for address in ("/", "/signed-out", "/health", "/static/page.css", "/nowhere"):
        browser.get(address, buffered=True)

    assert sessions_in(kept) == 0


def test_a_page_seen_twice_does_not_write_twice(app: Flask, kept: Database) -> None:
    browser = sign_in(app)
    browser.get("/")

    again = browser.get("/")

    assert "Set-Cookie" not in again.headers
    assert sessions_in(kept) == 1


def test_a_session_ends_when_its_time_is_up(
    make_app: MakeApp, settings: Settings, kept: Database
) -> None:
    app = make_app(replace(settings, session_lasts=timedelta(seconds=-1)))
    browser, address = app.test_client(), link_for(kept)
    page = browser.get(address)

    answer = press(browser, page, address)

    # The token in the form belongs to a session that is over already.
    assert answer.status_code == 400


def test_a_session_that_is_over_is_nobodys(app: Flask, kept: Database) -> None:
    browser = sign_in(app)
    with kept.writing() as rows:
        stored = rows.scalars(select(StoredSession)).one()
        stored.expires = stored.created

    assert browser.get("/").status_code == 401


@pytest.mark.parametrize("garbage", ["", "no JSON", "[1]", "{"])
def test_a_session_that_cannot_be_read_is_nobodys(
    app: Flask, kept: Database, garbage: str
) -> None:
    browser = sign_in(app)
    with kept.writing() as rows:
        rows.scalars(select(StoredSession)).one().data = garbage

    assert browser.get("/").status_code == 401


def test_signing_in_on_another_server_over_the_same_database_is_seen(
    make_app: MakeApp, app: Flask, settings: Settings
) -> None:
    cookie = sign_in(app).get_cookie("costmodel")
    assert cookie is not None

    other = make_app(settings).test_client()
    other.set_cookie("costmodel", cookie.value)

    assert other.get("/").status_code == 200
