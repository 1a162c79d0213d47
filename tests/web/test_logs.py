"""A one-time link is in no log, whatever goes wrong while it is used."""

from __future__ import annotations

import logging

import pytest
from flask import Flask

from tests.web.visits import link_for
from web.current import given_to
from web.logs import SERVERS, hide_links


def test_a_fault_while_signing_in_does_not_log_the_link(
    app: Flask, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    address = link_for(given_to(app).database)

    def fail(*_: object) -> bool:
        raise ZeroDivisionError(f"while opening {address}")

    monkeypatch.setattr("web.sign_in.routes.is_live", fail)
    with caplog.at_level(logging.DEBUG):
        answer = app.test_client().get(address)

    token = address.rpartition("/")[2]
    assert answer.status_code == 500
    assert "Exception on /sign-in/… [GET]" in caplog.text
    assert "ZeroDivisionError" in caplog.text
    assert token not in caplog.text


@pytest.mark.parametrize("name", SERVERS)
def test_a_server_does_not_log_the_link_either(
    name: str, app: Flask, caplog: pytest.LogCaptureFixture
) -> None:
    del app
    logging.getLogger(name).error("Error handling request %s", "/sign-in/kG2x.9fQ-_")

    assert "Error handling request /sign-in/…" in caplog.text
    assert "kG2x" not in caplog.text


def test_many_applications_strike_links_out_once(app: Flask) -> None:
    before = list(app.logger.filters)

    hide_links(app)

    assert app.logger.filters == before
