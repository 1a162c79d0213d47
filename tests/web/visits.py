"""What a person does with a browser: open a link, press a button, sign in."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from bs4 import BeautifulSoup
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from web.access import Role
from web.current import given_to
from web.data.database import Database
from web.sign_in.links import issue_link

HALF_AN_HOUR = timedelta(minutes=30)


def link_for(database: Database, role: Role = Role.OWNER) -> str:
    """Return the address of a new one-time link."""
    now = datetime.now(UTC)
    return f"/sign-in/{issue_link(database, role, now=now, lasts=HALF_AN_HOUR)}"


def press(browser: FlaskClient, page: TestResponse, address: str) -> TestResponse:
    """Send the form of a page that goes to an address, as its button would."""
    form = soup(page).find("form", action=address)
    assert form is not None, f"no form of the page goes to {address}"
    fields = {str(each["name"]): str(each["value"]) for each in form.find_all("input")}
    return browser.post(address, data=fields)


def token_of(browser: FlaskClient) -> str:
    """Return the token that forms of a signed-in browser carry."""
    field = soup(browser.get("/")).find("input", attrs={"name": "csrf_token"})
    assert field is not None
    return str(field["value"])


def send(browser: FlaskClient, address: str) -> TestResponse:
    """Send a form that no page showed, but that carries the right token."""
    return browser.post(address, data={"csrf_token": token_of(browser)})


def sign_in(app: Flask, role: Role = Role.OWNER) -> FlaskClient:
    """Return a browser of a person who has just signed in."""
    browser = app.test_client()
    address = link_for(given_to(app).database, role)
    answer = press(browser, browser.get(address), address)
    assert answer.status_code == 303
    return browser


def soup(page: TestResponse) -> BeautifulSoup:
    """Return a page in a form that can be asked what it holds."""
    return BeautifulSoup(page.text, "html.parser")
