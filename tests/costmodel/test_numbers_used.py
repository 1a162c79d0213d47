"""Every number of a run is counted once, by where it comes from."""

from __future__ import annotations

from costmodel.numbers_used import NumbersUsed, numbers_used
from tests.models import (
    OFFICER,
    Words,
    a_model,
    assumed,
    bought,
    compiled,
    days_of,
    programme,
)

SOURCED: Words = {
    "unit": "£",
    "dated": "2026-09",
    "source": "Price list",
    "grade": "quoted",
}


def used(*items: Words, **parts: Words) -> NumbersUsed:
    """Return the numbers of a model of one programme."""
    words: Words = {
        "people": {},
        "organisation": {"reserves_floor": 0},
        "programmes": {"p": programme(0, ingredients=items)},
    }
    return numbers_used(compiled(a_model(**{**words, **parts})).plan)


def test_a_model_of_sourced_numbers_has_nothing_that_cannot_be_looked_up() -> None:
    found = used(bought("price"), assumptions={"price": assumed(5, **SOURCED)})

    assert (found.count, found.unsourced) == (1, 0)


def test_an_assumption_used_nowhere_is_not_used() -> None:
    found = used(assumptions={"idle": assumed(5)})

    assert (found.count, found.own) == (0, ())


def test_weak_and_plain_numbers_are_counted_together() -> None:
    found = used(
        bought("guess", number=3),
        bought("price"),
        assumptions={"guess": assumed(5), "price": assumed(5, **SOURCED)},
    )

    assert [path[-1] for path, _ in found.plain] == ["number"]
    assert [entry.value for entry in found.weak] == [5]
    assert (found.count, found.unsourced) == (3, 2)


def test_rates_in_law_are_those_in_force_in_the_plan() -> None:
    found = used(days_of("officer", 0), people={"officer": OFFICER})

    assert [entry.value for entry in found.laid_down] == [0.15, 5_000]
    assert [entry.value for entry in found.published] == [0.03]


def test_a_judged_pension_that_nobody_wrote_is_weak() -> None:
    people = {"officer": {**OFFICER, "on_costs": "local_government"}}

    (pension,) = used(people=people).weak

    assert pension.value == 0.2


def test_own_numbers_keep_their_order_and_published_ones_go_by_label() -> None:
    found = used(
        bought("second"),
        bought("first"),
        bought("rate.sle_day"),
        bought("rate.nle_day"),
        assumptions={"second": assumed(2), "first": assumed(1)},
    )

    assert [entry.value for entry in found.own] == [2, 1]
    assert [entry.value for entry in found.published] == [650, 430]
    assert len(found.assumptions) == 4
