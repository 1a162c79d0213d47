"""The first page lists the models and leads to what was worked out of them."""

from __future__ import annotations

from datetime import UTC, datetime

from flask import Flask

from tests.web.sample import MODEL_TEXT, prepared
from tests.web.visits import sign_in, soup
from web.comparison.keeping import keep_model
from web.data import models
from web.data.database import Database
from web.data.models import Draft

NOW = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)


def test_an_empty_page_tells_how_to_begin(app: Flask) -> None:
    page = sign_in(app).get("/")

    assert "No model is kept here yet." in page.text
    assert "costmodel serve" in page.text


def test_a_worked_out_model_leads_to_its_comparison_and_its_document(
    app: Flask, kept: Database
) -> None:
    keep_model(kept, prepared(), "owner", now=NOW)

    page = soup(sign_in(app).get("/"))

    links = {str(link["href"]) for link in page.select(".models a")}
    assert links == {"/models/1/comparison", "/runs/1/business-case.pdf"}
    assert "Revision 1, 21 November 2026, by owner." in page.text
    assert "Worked out on 21 November 2026, run 4f2a91c07b1e" in page.text


def test_a_model_that_was_not_worked_out_leads_nowhere(
    app: Flask, kept: Database
) -> None:
    with kept.writing() as rows:
        models.keep_new_model(rows, Draft("City <b>", MODEL_TEXT, "owner"), NOW)

    page = soup(sign_in(app).get("/"))

    assert page.select(".models a") == []
    assert "City <b>" in page.text
