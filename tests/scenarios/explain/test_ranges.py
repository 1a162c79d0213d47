"""The ends of a range are stated, or as wide as the grade of a number has it."""

from __future__ import annotations

import pytest

from costmodel.document_lines import DocumentLines
from costmodel.explain.books import Books
from costmodel.sampling import sampler_of
from scenarios.explain.ranges import HIGH, LOW, VALUE, range_address, ranges_of
from tests.models import a_model, assumed, bought, planned, programme
from tests.remade import remade
from tests.scenarios.explain.test_figures import nodes

MODEL = a_model(
    assumptions={
        "stated": assumed(1000, low=500, high=2000, unit="£/school"),
        "graded": assumed(10, grade="judged", unit="£/school"),
    },
    programmes={
        "one": programme(
            1, ingredients=[bought("stated"), bought("graded", cost_type="travel")]
        )
    },
)
BOOKS = Books(planned(MODEL), DocumentLines())


def test_parts_make_each_end_and_each_has_a_source() -> None:
    for make in ranges_of(BOOKS).values():
        for node in nodes(make()):
            assert node.amount == pytest.approx(remade(node))
        assert list(make().leaves())


@pytest.mark.parametrize("name", ["stated", "graded"])
def test_ends_are_those_that_are_drawn_from(name: str) -> None:
    spread = sampler_of(BOOKS.plan.terms).ranges[name]
    figures = ranges_of(BOOKS)

    told = [figures[range_address(end, name)]().amount for end in (LOW, VALUE, HIGH)]

    assert told == pytest.approx([spread.low, spread.value, spread.high])


def test_the_width_of_a_grade_is_told() -> None:
    low = ranges_of(BOOKS)[range_address(LOW, "graded")]()

    assert low.amount == pytest.approx(7.0)
    assert "width of what is judged" in {node.name for node in nodes(low)}
