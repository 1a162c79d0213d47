"""What leads from full cost to what unit costs count adds up, step by step."""

from __future__ import annotations

import pytest

from costmodel.document_lines import DocumentLines
from costmodel.explain.books import Books
from costmodel.perspectives import start_up_timing
from scenarios.explain.explained import Explained
from scenarios.explain.start_up import start_up_of
from tests.models import a_model, bought, by_time, compiled, planned, programme
from tests.remade import remade
from tests.scenarios.explain.test_figures import nodes

MODEL = a_model(
    years=3,
    programmes={
        "one": programme(
            2,
            2,
            2,
            ingredients=[
                bought(900),
                bought(3000, cost_type="development", life_years=3),
            ],
        )
    },
)
EXPLAINED = Explained(compiled(MODEL), DocumentLines())


def test_parts_make_each_figure_and_addresses_lead_to_what_they_say() -> None:
    figures = start_up_of(EXPLAINED.books)

    assert len(figures) == 4 * 4
    for make in figures.values():
        for node in nodes(make()):
            assert node.amount == pytest.approx(remade(node), abs=1e-9)
            if node.address:
                pointed = EXPLAINED.figure(node.address)
                assert pointed.amount == pytest.approx(node.amount)


def test_steps_are_those_of_the_timing() -> None:
    timing = start_up_timing(EXPLAINED.ledger)
    assert timing is not None

    put_off = EXPLAINED.figure("all.start_up.put_off.2026").amount
    earlier = EXPLAINED.figure("all.start_up.of_earlier").amount

    assert put_off == pytest.approx(-timing.put_off[:, 0].sum())
    assert put_off < 0.0
    assert earlier == pytest.approx(timing.of_earlier.sum())


def test_what_is_put_off_of_unused_capacity_has_its_name() -> None:
    team = by_time(
        bought(3000, cost_type="development", life_years=3), days=10, one={"days": 4}
    )
    model = a_model(years=3, programmes={"one": programme(2)}, pools={"team": team})
    books = Books(planned(model), DocumentLines())

    figure = start_up_of(books)["all.start_up.put_off.2026"]()

    *_, unused = figure.children
    assert unused.name == "Unused capacity, taken off"
    assert unused.amount == pytest.approx(-3000 * 0.6 * 2 / 3)


def test_without_start_up_there_is_no_step() -> None:
    books = Books(planned(a_model()), DocumentLines())

    assert start_up_of(books) == {}
