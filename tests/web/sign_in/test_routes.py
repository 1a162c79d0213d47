"""A link signs one browser in, under a secret of its own."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import func, select

from tests.web.audit_log import entries_in
from tests.web.visits import link_for, press, sign_in, soup
from web.data.database import Database
from web.data.tables import StoredSession

NOW = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)
LASTS = timedelta(minutes=30)


def cookie_of(browser: FlaskClient) -> str:
    cookie = browser.get_cookie("costmodel")
    assert cookie is not None
    return cookie.value


def test_opening_a_link_shows_a_button_and_changes_nothing(
    browser: FlaskClient, kept: Database
) -> None:
    address = link_for(kept)

    page = browser.get(address)

    assert page.status_code == 200
    assert soup(page).find("button") is not None
    assert browser.get("/").status_code == 401
    assert browser.get(address).status_code == 200


def test_pressing_the_button_signs_in(browser: FlaskClient, kept: Database) -> None:
    address = link_for(kept)

    answer = press(browser, browser.get(address), address)

    assert (answer.status_code, answer.location) == (303, "/")
    assert browser.get("/").status_code == 200
    assert browser.get(address).status_code == 410


def test_a_used_link_signs_no_second_browser_in(app: Flask, kept: Database) -> None:
    address = link_for(kept)
    first, second = app.test_client(), app.test_client()
    pages = first.get(address), second.get(address)

    press(first, pages[0], address)
    answer = press(second, pages[1], address)

    assert answer.status_code == 410
    assert second.get("/").status_code == 401


def test_the_secret_before_signing_in_is_worthless_after(
    app: Flask, kept: Database
) -> None:
    browser, address = app.test_client(), link_for(kept)
    page = browser.get(address)
    planted = cookie_of(browser)

    press(browser, page, address)

    thief = app.test_client()
    thief.set_cookie("costmodel", planted)
    assert cookie_of(browser) != planted
    assert browser.get("/").status_code == 200
    assert thief.get("/").status_code == 401


def test_a_secret_made_up_by_someone_else_is_never_taken_over(
    app: Flask, kept: Database
) -> None:
    browser, address = app.test_client(), link_for(kept)
    browser.set_cookie("costmodel", "made-up-by-someone-else")

    press(browser, browser.get(address), address)

    assert cookie_of(browser) != "made-up-by-someone-else"


def test_signing_out_forgets_the_session_on_the_server(
    app: Flask, kept: Database
) -> None:
    browser = sign_in(app)
    copy = cookie_of(browser)

    answer = press(browser, browser.get("/"), "/sign-out")

    assert answer.location == "/signed-out"
    assert browser.get("/signed-out").status_code == 200
    thief = app.test_client()
    thief.set_cookie("costmodel", copy)
    assert thief.get("/").status_code == 401
    with kept.reading() as rows:
        assert rows.scalar(select(func.count()).select_from(StoredSession)) == 0


def test_signing_in_is_written_into_the_audit_log(app: Flask, kept: Database) -> None:
    sign_in(app)

    assert entries_in(kept) == [("owner", "link.used"), ("terminal", "link.issued")]
