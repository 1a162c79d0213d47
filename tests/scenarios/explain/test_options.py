"""One programme against another: successes of a hundred schools, and the ratios."""

from __future__ import annotations

import pytest

from scenarios.explain.options import options_of
from tests.models import a_model, bought, programme
from tests.reports.asked import assert_taken_apart, explained_of
from tests.reports.many import with_results
from tests.reports.runs import told, unfunded

EXPLAINED = explained_of(with_results())


def amount(address: str) -> float:
    """Return a figure of the run with results."""
    return EXPLAINED.figure(address).amount


def test_successes_of_a_hundred_schools_are_those_beyond_the_base_rate() -> None:
    assert amount("visits.success.in_hundred") == pytest.approx(20.0)
    assert amount("course.success.in_hundred") == pytest.approx(50.0)


def test_a_ratio_is_held_against_the_option_above() -> None:
    visits = amount("visits.full_economic_cost.per.journey")
    course = amount("course.full_economic_cost.per.journey")

    assert amount("visits.success.ratio") == pytest.approx(visits / 0.2)
    expected = (course - visits) / 0.3
    assert amount("course.success.ratio") == pytest.approx(expected)


def test_taking_part_in_nothing_is_the_nought_to_compare_with() -> None:
    assert amount("all.success.nothing") == 0.0


def test_of_equal_successes_there_is_no_ratio() -> None:
    results = {
        "definition": "Good",
        "era": "Framework of 2012",
        "inspected": 20,
        "succeeded": 16,
        "base_rate": 0.3,
    }
    alike = {
        name: programme(18, ingredients=[bought(price, per="school")], outcomes=results)
        for name, price in (("visits", 10_000), ("course", 20_000))
    }

    figures = options_of(explained_of(told(a_model(programmes=alike))).books)

    assert "course.success.in_hundred" in figures
    assert "visits.success.ratio" in figures
    assert "course.success.ratio" not in figures


def test_every_figure_of_options_adds_up() -> None:
    for make in options_of(EXPLAINED.books).values():
        assert_taken_apart(make(), EXPLAINED)


def test_without_a_choice_there_are_no_such_figures() -> None:
    assert not options_of(explained_of(unfunded()).books)
