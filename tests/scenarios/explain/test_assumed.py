"""Cost and schools as planned, and what it changes if assumed programmes shrink."""

from __future__ import annotations

import pytest

from costmodel.document_lines import DocumentLines
from costmodel.explain.books import Books
from scenarios.explain.assumed import assumed_address, assumed_of
from tests.models import a_model, bought, planned, pool, programme


def books(*, assumed: bool) -> Books:
    """Return a model of two programmes, one of which may be assumed."""
    model = a_model(
        programmes={
            "sure": programme(2, ingredients=[bought(100, per="school")]),
            "guess": programme(2, assumed=assumed),
        },
        pools={"office": pool("schools", bought(40))},
    )
    return Books(planned(model), DocumentLines())


def test_a_figure_is_that_of_the_plan_and_what_it_changes() -> None:
    found = {at: make() for at, make in assumed_of(books(assumed=True)).items()}

    sure = found["sure.if_halved.school_year"]
    assert sure.children[0].address == "sure.full_cost.per.school_year"
    assert [part.amount for part in sure.children] == pytest.approx([110, 40 / 3 - 10])
    assert found["all.if_halved.schools"].amount == pytest.approx(3)
    assert found["all.if_gone.full_cost"].amount == pytest.approx(240)


def test_a_programme_that_is_gone_costs_nothing_a_school() -> None:
    found = assumed_of(books(assumed=True))

    assert "guess.if_halved.school_year" in found
    assert "guess.if_gone.school_year" not in found


def test_where_nothing_is_assumed_there_is_no_figure() -> None:
    assert assumed_of(books(assumed=False)) == {}


def test_as_planned_it_is_the_address_of_the_plan() -> None:
    assert assumed_address("sure", 1.0, "full_cost") == "sure.full_cost"
