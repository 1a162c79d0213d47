"""Pupils a school are pupils over school-years, each a figure of its own."""

from __future__ import annotations

from scenarios.explain.pupils import pupils_of
from tests.models import a_model, programme
from tests.reports.asked import assert_taken_apart, explained_of
from tests.reports.runs import told

MODEL = a_model(
    years=2,
    programmes={
        "reading": programme(4, 2, pupils_per_school=150),
        "idle": programme(0, 0, pupils_per_school=150),
        "unsaid": programme(1, 1),
    },
)


def test_pupils_are_those_of_all_years_over_school_years() -> None:
    explained = explained_of(told(MODEL))

    figure = explained.figure("reading.pupils_a_school")

    assert figure.amount == 150
    assert [(each.amount, each.address) for each in figure.children] == [
        (900, "reading.count.of.pupil"),
        (6, "reading.count.of.school"),
    ]
    assert_taken_apart(figure, explained)


def test_only_programmes_with_pupils_have_the_figure() -> None:
    assert list(pupils_of(explained_of(told(MODEL)).books)) == [
        "reading.pupils_a_school"
    ]
