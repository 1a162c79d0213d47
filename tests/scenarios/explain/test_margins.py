"""What more schools add and what would vanish is read from the same results."""

from __future__ import annotations

import pytest

from costmodel.avoidable_costs import avoidable_costs
from costmodel.document_lines import DocumentLines
from costmodel.explain.books import Books
from costmodel.marginal_costs import marginal_costs
from scenarios.explain.margins import marginal_of
from tests.models import a_model, bought, planned, programme
from tests.scenarios.explain.test_figures import paper

LINES = DocumentLines()


def amount(address: str) -> float:
    """Return a figure of the example on paper."""
    return paper().figure(address).amount


def test_what_would_vanish_is_all_cost_less_that_without_the_programme() -> None:
    gone = avoidable_costs(paper().ledger).programmes[0].sum()
    figure = paper().figure("leading.avoidable_cost")

    assert figure.amount == pytest.approx(gone)
    assert figure.children[0].address == "all.full_cost"
    stays = amount("leading.full_cost") - gone
    assert amount("leading.remaining_cost") == pytest.approx(stays)


def test_the_next_school_adds_to_all_cost_in_first_year_prices() -> None:
    told = marginal_costs(paper().ledger)[0].next_school
    figure = paper().figure("leading.next_school.full_cost")
    economic = amount("leading.next_school.full_economic_cost")

    assert figure.amount == pytest.approx(told.cost)
    assert economic == pytest.approx(told.economic_cost)
    assert figure.children[0].amount > amount("all.real_cost")


def test_the_next_step_is_told_each_and_together() -> None:
    step = {"ingredients": [bought(100, per="school", one_for_every=4)]}
    books = Books(planned(a_model(programmes={"one": programme(3, **step)})), LINES)

    found = {at: make().amount for at, make in marginal_of(books).items()}

    assert found["one.next_step.schools"] == 2.0
    assert found["one.next_step.full_cost"] == pytest.approx(100)
    assert found["one.next_step.each"] == pytest.approx(50)
    figures = marginal_of(books)
    several, next_one = (
        figures[f"one.{topic}.each"]().name for topic in ("next_step", "next_school")
    )
    assert "2 more schools from 2026/27" in several
    assert several.endswith(", a school")
    assert "1 more school from 2026/27" in next_one


def test_without_a_step_to_come_there_is_no_figure_of_it() -> None:
    books = Books(planned(a_model(programmes={"one": programme(3)})), LINES)

    assert not [each for each in marginal_of(books) if "next_step" in each]
