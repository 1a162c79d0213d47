"""A kept model is worked out again where the front was given the means to."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import text

from costmodel.errors import Finding, ModelRefusedError, Place, Severity
from tests.web.making import MakeApp
from tests.web.visits import press, send, sign_in
from web.access import Role
from web.comparison.prepared import Prepared
from web.comparison.turn import own_turn
from web.config import Settings
from web.data.database import Database

NOW = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)
ADDRESS = "/models/1/comparison"


@pytest.mark.usefixtures("unworked")
def test_a_model_can_be_worked_out_from_its_page(owner: FlaskClient) -> None:
    page = owner.get(ADDRESS)
    assert "has not been worked out" in page.text

    answer = press(owner, page, "/models/1/runs")

    assert answer.location == ADDRESS
    assert "Table 1. The three ways of paying" in owner.get(ADDRESS).text


@pytest.mark.usefixtures("unworked")
def test_one_model_is_worked_out_at_a_time(full_app: Flask, settings: Settings) -> None:
    owner = sign_in(full_app)

    with own_turn(settings.instance):
        busy = send(owner, "/models/1/runs")
    free = send(owner, "/models/1/runs")

    assert busy.status_code == 503
    assert "one model is worked out at a time" in busy.text.lower()
    assert int(busy.headers["Retry-After"]) > 0
    assert free.status_code == 303


@pytest.mark.usefixtures("unworked")
def test_a_viewer_is_offered_nothing_that_changes_a_model(full_app: Flask) -> None:
    viewer = sign_in(full_app, Role.VIEWER)

    assert "Work it out" not in viewer.get("/").text
    assert "Work it out" not in viewer.get(ADDRESS).text


@pytest.mark.usefixtures("unworked")
def test_where_nothing_can_be_worked_out_nothing_is_offered(app: Flask) -> None:
    browser = sign_in(app)
    page = browser.get("/")

    assert "Work it out" not in page.text
    assert send(browser, "/models/1/runs").status_code == 404


@pytest.mark.usefixtures("shown")
def test_a_page_of_another_version_can_be_worked_out_again(
    owner: FlaskClient, kept: Database
) -> None:
    with kept.writing() as rows:
        rows.execute(
            text("UPDATE documents SET content = :c, sha256 = :h WHERE kind = :k"),
            {
                "c": b"{}",
                "h": "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a",
                "k": "comparison",
            },
        )
    page = owner.get(ADDRESS)
    assert "has not been worked out by this version" in page.text

    press(owner, page, "/models/1/runs")

    assert "Table 1. The three ways of paying" in owner.get(ADDRESS).text


@pytest.mark.usefixtures("unworked")
def test_a_model_with_faults_shows_them_and_keeps_nothing(
    make_app: MakeApp, settings: Settings
) -> None:
    finding = Finding(Severity.ERROR, Place("pools.rent"), "The pool has no driver.")

    def refuse(_: str) -> Prepared:
        raise ModelRefusedError((finding,))

    browser = sign_in(make_app(settings, refuse))

    answer = press(browser, browser.get(ADDRESS), "/models/1/runs")

    assert answer.status_code == 422
    assert "The pool has no driver." in answer.text
    assert "has not been worked out" in browser.get(ADDRESS).text


def test_a_model_that_is_not_there_cannot_be_worked_out(full_app: Flask) -> None:
    assert send(sign_in(full_app), "/models/7/runs").status_code == 404
