"""The comparison page in the front: shown, worked out again, downloaded."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from flask import Flask
from flask.testing import FlaskClient

from tests.some import some
from tests.web.sample import comparison
from tests.web.visits import sign_in, soup

NOW = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)
ADDRESS = "/models/1/comparison"

TIED = "\N{NO-BREAK SPACE}"
"""Between what a row is about and its unit, which stay on one line."""


@pytest.mark.usefixtures("shown")
def test_the_page_has_one_heading_and_a_name(owner: FlaskClient) -> None:
    page = soup(owner.get(ADDRESS))

    assert [each.text for each in page.find_all("h1")] == ["A city network of schools"]
    assert page.title is not None
    assert page.title.text == "A city network of schools – Costmodel"
    assert page.find("a", class_="skip") is not None


@pytest.mark.usefixtures("shown")
def test_the_page_shows_the_figures_of_the_tables_as_they_are(
    owner: FlaskClient,
) -> None:
    page = soup(owner.get(ADDRESS))

    for table in some(comparison().tables()):
        figure = page.find(id=table.name)
        assert figure is not None
        shown = [
            [cell.text.replace(TIED, " ") for cell in row.find_all(["th", "td"])]
            for row in figure.select("tbody tr")
        ]
        assert shown == [[cell.text for cell in row.cells] for row in table.rows]


@pytest.mark.usefixtures("shown")
def test_every_cell_of_a_table_belongs_to_a_row_and_a_column(
    owner: FlaskClient,
) -> None:
    page = soup(owner.get(ADDRESS))

    for table in some(page.find_all("table")):
        scopes = {str(head.get("scope")) for head in table.find_all("th")}
        assert scopes <= {"row", "col", "colgroup", "rowgroup"}
        assert {"row", "col"} <= scopes


@pytest.mark.usefixtures("shown")
def test_every_link_within_the_page_leads_somewhere(owner: FlaskClient) -> None:
    page = soup(owner.get(ADDRESS))

    targets = [str(link["href"]) for link in page.find_all("a")]
    inner = [target[1:] for target in targets if target.startswith("#")]
    assert inner
    assert [name for name in inner if page.find(id=name) is None] == []


@pytest.mark.usefixtures("shown")
def test_a_draft_says_why_it_is_one(owner: FlaskClient) -> None:
    page = soup(owner.get(ADDRESS))

    draft = page.find("details", class_="draft")
    assert draft is not None
    assert "12 numbers have no source." in draft.text


@pytest.mark.usefixtures("shown")
def test_a_page_seen_again_is_the_same(owner: FlaskClient) -> None:
    first, second = (soup(owner.get(ADDRESS)).find("article") for _ in range(2))

    assert str(first) == str(second)


@pytest.mark.usefixtures("shown")
def test_a_figure_with_an_address_leads_to_what_it_is_made_of(
    owner: FlaskClient,
) -> None:
    page = soup(owner.get(ADDRESS))

    links = page.select("td > a.figure")
    assert [(link.text, link["href"]) for link in links] == [
        ("412,000", "/models/1/explain/traded.income.2028")
    ]


@pytest.mark.usefixtures("shown")
def test_a_sentence_above_the_tables_says_that_figures_open(
    owner: FlaskClient,
) -> None:
    page = soup(owner.get(ADDRESS))
    told = page.select_one(".figures-hint")

    assert told is not None
    assert "dots under it can be opened" in told.text
    assert told.find_next("table") is not None


@pytest.mark.usefixtures("shown")
def test_where_nothing_is_worked_out_figures_lead_nowhere(app: Flask) -> None:
    page = soup(sign_in(app).get(ADDRESS))

    assert page.find("article") is not None
    assert page.select("a.figure") == []
    assert page.select(".figures-hint") == []
