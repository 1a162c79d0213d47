"""Released days and what they come to, person by person and by each convention."""

from __future__ import annotations

import numpy as np
import pytest

from costmodel.document_lines import DocumentLines
from costmodel.explain.books import Books
from costmodel.released_days import USES, released_cost, released_days
from scenarios.explain.released import DAYS, TIME, released_address, released_of
from tests.models import a_model, planned, programme
from tests.remade import remade
from tests.scenarios.explain.test_figures import nodes, paper


def amount(topic: str, word: str, use: str = "", when: int | None = None) -> float:
    """Return a figure of the example on paper."""
    return paper().figure(released_address(topic, word, use, when)).amount


def test_without_schools_nothing_is_told_a_school_year() -> None:
    books = Books(planned(a_model(programmes={"idle": programme(0)})), DocumentLines())

    found = released_of(books)

    assert "all.economic_cost_with.cover" in found
    assert "all.school_year_with.cover" not in found


def test_days_are_those_that_schools_release_people_for() -> None:
    days = released_days(paper().ledger.costs)

    for at, use in enumerate(USES):
        found = [amount(DAYS, word, use, 2027) for word in ("released", "found")]
        assert found == pytest.approx([days.released[at, 1, 0], days.found[at, 1, 0]])
    assert amount(DAYS, "not_found") == pytest.approx(days.not_found.sum())
    assert amount(DAYS, "not_needed") == pytest.approx(days.not_needed.sum())
    assert amount(DAYS, "own_hours") == pytest.approx(days.own_hours.sum())


def test_pounds_are_those_of_each_convention() -> None:
    found = released_cost(paper().ledger.costs, paper().ledger.priced)

    for word, worth in {
        "nothing": np.zeros(1),
        "cover": found.cover,
        "cover_and_lost": found.cover_and_lost,
        "day_cost": found.at_day_cost,
        "own_time": found.own_time,
    }.items():
        assert amount(TIME, word) == pytest.approx(worth.sum())


def test_all_resources_as_they_are_counted_are_full_economic_cost() -> None:
    counted = amount("economic_cost_with", "cover_and_lost")
    each = amount("school_year_with", "cover_and_lost")
    economic = paper().figure("all.full_economic_cost")
    unit = paper().figure("all.full_economic_cost.per.school_year")

    assert counted == pytest.approx(economic.amount)
    assert each == pytest.approx(unit.amount)


def test_what_cover_is_cheaper_stands_between_two_conventions() -> None:
    with_all = amount("economic_cost_with", "day_cost")
    counted = amount("economic_cost_with", "cover_and_lost")

    assert with_all - counted == pytest.approx(amount(TIME, "beyond_cover_and_lost"))


def test_without_own_time_is_full_economic_cost_less_it() -> None:
    for when in (None, 2027):
        year = "" if when is None else f".{when}"
        whole = paper().figure(f"all.full_economic_cost{year}").amount
        own = amount(TIME, "own_time", when=when)
        less = amount("economic_cost_without", "own_time", when=when)
        assert less == pytest.approx(whole - own)


@pytest.mark.parametrize(
    "address",
    [f"all.released_time.{each}" for each in ("cover_and_lost", "day_cost", "own_time")]
    + ["all.days.released", "all.days.found.of.deployed.2027"],
)
def test_days_and_pounds_a_day_go_down_to_numbers_of_the_model(address: str) -> None:
    figure = paper().figure(address)

    for node in nodes(figure):
        assert node.amount == pytest.approx(remade(node), rel=1e-9, abs=1e-6)
    for person in figure.children:
        assert all(any(part.leaves()) for part in person.children)
