"""A figure is asked for by a model's text and an address."""

from __future__ import annotations

import pytest

from costmodel.errors import ModelRefusedError
from scenarios.opened_model import open_model
from tests.reports.runs import ON_PAPER
from web.explaining.asking import NoSuchFigureError, page_of, values_of

PAPER = open_model(ON_PAPER)


def test_a_figure_comes_as_a_page_and_as_values() -> None:
    page = page_of(PAPER.canonical, "all.full_cost.2026")
    values = values_of(PAPER.canonical, "all.full_cost.2026")

    assert page.title == "All programmes and pools: full cost, 2026/27"
    assert values["inputs_hash"] == PAPER.inputs_hash


def test_a_plain_number_has_its_place_where_the_document_is_one_line() -> None:
    text = str(values_of(PAPER.canonical, "reading.full_cost.2026"))

    assert "a plain number of the model, programmes.reading." in text
    assert ", line 1'" not in text


def test_the_basis_is_that_of_the_figure() -> None:
    planned = page_of(PAPER.canonical, "all.full_cost.2026").basis
    own = page_of(PAPER.canonical, "tender.cost.2026").basis

    assert planned == (
        "values we assume, planned volumes, the broker paying for deployed days, prices"
        " of each year"
    )
    assert own == (
        "values we assume, this way of funding's own volumes, costs and route of fees,"
        " prices of each year"
    )


def test_no_figure_is_told_with_what_is_near() -> None:
    with pytest.raises(NoSuchFigureError, match="Did you mean"):
        page_of(PAPER.canonical, "al.full_cost")


def test_a_model_with_errors_is_refused() -> None:
    with pytest.raises(ModelRefusedError):
        values_of('{"format": "costmodel/1"}', "all.full_cost")
