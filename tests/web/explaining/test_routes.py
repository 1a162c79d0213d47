"""A figure is taken apart on a page of its own, and as JSON, for those who may view."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from flask import Flask
from flask.testing import FlaskClient

from scenarios.opened_model import open_model
from tests.reports.runs import ON_PAPER
from tests.web.visits import sign_in, soup
from web.access import Role
from web.data import models
from web.data.database import Database
from web.data.models import Draft

NOW = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)
FIGURE = "/models/1/explain/all.full_cost.2026"


@pytest.fixture(autouse=True)
def paper(kept: Database) -> None:
    """Keep the model of the example on paper."""
    document = open_model(ON_PAPER).canonical
    with kept.writing() as rows:
        models.keep_new_model(rows, Draft("Paper", document, "owner"), NOW)


def test_a_figure_is_shown_with_what_it_is_made_of(owner: FlaskClient) -> None:
    page = soup(owner.get(FIGURE))

    heading, answer = page.find("h1"), page.find("p", class_="answer")
    assert heading is not None
    assert heading.text == "All programmes and pools: full cost, 2026/27"
    assert answer is not None
    assert "£103,793" in answer.text
    assert page.find("details", open=True) is not None
    assert "a plain number of the model" in page.text


def test_a_figure_of_all_years_leads_to_each_of_them(owner: FlaskClient) -> None:
    page = soup(owner.get("/models/1/explain/all.full_cost"))

    links = [str(link["href"]) for link in page.select("a.amount")]
    assert FIGURE in links
    assert all(owner.get(link).status_code == 200 for link in links)


def test_a_number_of_the_model_shows_its_source_and_what_uses_it(
    owner: FlaskClient,
) -> None:
    page = soup(owner.get("/models/1/explain/assumptions.head_fee"))

    source = page.select_one("details > p.source")
    assert source is not None
    assert "Made for this example" in source.text
    assert "people.head.fee" in page.text
    assert "prices of their own date" in page.text


def test_a_way_of_funding_rests_on_volumes_of_its_own(owner: FlaskClient) -> None:
    basis = soup(owner.get("/models/1/explain/tender.cost.2026")).find(
        "p", class_="basis"
    )

    assert basis is not None
    assert "this way of funding's own volumes" in basis.text
    assert "planned volumes" not in basis.text


def test_the_same_is_given_as_json(owner: FlaskClient) -> None:
    answer = owner.get(f"{FIGURE}.json")

    assert answer.json is not None
    assert answer.json["address"] == "all.full_cost.2026"
    assert answer.json["figure"]["amount"] == pytest.approx(103_793.2, abs=0.1)


@pytest.mark.parametrize("ending", ["", ".json"])
def test_an_unknown_figure_is_told_with_the_nearest(
    owner: FlaskClient, ending: str
) -> None:
    answer = owner.get(f"/models/1/explain/al.full_cost{ending}")

    assert answer.status_code == 404
    assert "Did you mean" in answer.text


@pytest.mark.parametrize("ending", ["", ".json"])
def test_who_may_see_the_comparison_may_see_its_figures(
    full_app: Flask, ending: str
) -> None:
    assert full_app.test_client().get(f"{FIGURE}{ending}").status_code == 401
    assert sign_in(full_app, Role.VIEWER).get(f"{FIGURE}{ending}").status_code == 200


def test_an_unknown_model_is_no_page(owner: FlaskClient) -> None:
    assert owner.get("/models/9/explain/all.full_cost").status_code == 404


def test_where_nothing_is_worked_out_there_is_no_page(app: Flask) -> None:
    assert sign_in(app).get(FIGURE).status_code == 404
